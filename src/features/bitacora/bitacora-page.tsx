import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { Panel, PanelError } from '@/ui/panel/panel';
import { bitacoraQuery } from '@/engines/envios/envios';
import { buscarEnBitacora, filasDe } from './bitacora-filas';
import { exportarBitacora } from './bitacora-hoja';
import { BitacoraTabla } from './bitacora-tabla';
import { Page, PageHead } from '@/ui/page/page';
import { IconInput } from '@/ui/form/input';
import { Button } from '@/ui/button/button';
import { Notice } from '@/ui/notice/notice';
import { Card } from '@/ui/page/card';

export function BitacoraPage() {
  const { data, isError, refetch } = useQuery(bitacoraQuery());
  const [texto, setTexto] = useState('');
  const [fallo, setFallo] = useState(false);
  const buscado = useDeferredValue(texto);
  const filas = useMemo(() => data && filasDe(data), [data]);
  const halladas = useMemo(() => buscarEnBitacora(filas ?? [], buscado), [filas, buscado]);
  const exportar = async () => {
    setFallo(false);
    try {
      await exportarBitacora(halladas);
    } catch {
      setFallo(true);
    }
  };
  return (
    <Page>
      <PageHead>
        <h1>Bitácora</h1>
        <p>Lo hecho en este equipo, los últimos 90 días</p>
      </PageHead>
      {filas && filas.length > 0 && (
        <div className="mb-3 flex items-center gap-2 max-sm:flex-wrap">
          <IconInput
            boxClassName="min-w-0 flex-[0_1_28rem] max-sm:flex-[1_1_100%]"
            icono="search"
            type="search"
            aria-label="Buscar en la bitácora"
            placeholder="Referencia, usuario, banco o motivo"
            value={texto}
            maxLength={80}
            onChange={(event) => setTexto(event.target.value)}
          />
          <Button
            className="ms-auto max-sm:flex-[1_1_100%]"
            disabled={halladas.length === 0}
            onClick={() => void exportar()}
          >
            <Icon name="download" size="s" />
            Exportar CSV
          </Button>
        </div>
      )}
      {fallo && <ErrorLine>No se pudo preparar el archivo. Intente de nuevo.</ErrorLine>}
      {data && data.rotos > 0 && (
        <Notice tono="caution" icono="warn" as="p">
          {data.rotos === 1
            ? 'Este equipo tiene 1 registro que no se puede leer. No se borra ni se muestra.'
            : `Este equipo tiene ${data.rotos} registros que no se pueden leer. No se borran ni se muestran.`}
        </Notice>
      )}
      <p className="sr-only" role="status">
        {filas && buscado && `${halladas.length} encontrados`}
      </p>
      {filas && halladas.length > 0 && <BitacoraTabla key={buscado} filas={halladas} />}
      {filas?.length === 0 && (
        <Panel icono="file" titulo="Todavía no se hizo nada en este equipo">
          <p>Aquí quedan los envíos, las anulaciones y los cierres de caja, con quién los hizo.</p>
        </Panel>
      )}
      {filas && filas.length > 0 && halladas.length === 0 && (
        <Panel
          icono="search"
          titulo="Nada coincide"
          accion={<Button onClick={() => setTexto('')}>Quitar la búsqueda</Button>}
        />
      )}
      {!filas && isError && (
        <PanelError texto="Este navegador no deja leer lo guardado." onReintentar={() => void refetch()} />
      )}
      {!filas && !isError && (
        <Card className="min-h-48" role="status" aria-label="Leyendo la bitácora…" aria-busy="true" />
      )}
    </Page>
  );
}
