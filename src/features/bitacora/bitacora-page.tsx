import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { Panel, PanelError } from '@/ui/panel/panel';
import { bitacoraQuery } from '@/engines/envios/envios-queries';
import { buscarEnBitacora, filasDe } from './bitacora-filas';
import { BitacoraTabla } from './bitacora-tabla';
import './bitacora.css';

/** What was done on this device in the last ninety days: who, what, when, how it ended. */
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
      await (await import('./bitacora-hoja')).exportarBitacora(halladas);
    } catch {
      setFallo(true);
    }
  };
  return (
    <main id="contenido" tabIndex={-1} className="page">
      <div className="page-head">
        <h1>Bitácora</h1>
        <p>Lo hecho en este equipo, los últimos 90 días</p>
      </div>
      {filas && filas.length > 0 && (
        <div className="trail-bar">
          <div className="with-icon">
            <Icon name="search" />
            <input
              className="input"
              type="search"
              aria-label="Buscar en la bitácora"
              placeholder="Referencia, usuario, banco o motivo"
              value={texto}
              maxLength={80}
              onChange={(event) => setTexto(event.target.value)}
            />
          </div>
          <button
            className="btn"
            type="button"
            disabled={halladas.length === 0}
            onClick={() => void exportar()}
          >
            <Icon name="download" size="s" />
            Exportar CSV
          </button>
        </div>
      )}
      {fallo && <ErrorLine>No se pudo preparar el archivo. Intente de nuevo.</ErrorLine>}
      {data && data.rotos > 0 && (
        <p className="notice tone-caution">
          <Icon name="warn" />
          {data.rotos === 1
            ? 'Este equipo tiene 1 registro que no se puede leer. No se borra ni se muestra.'
            : `Este equipo tiene ${data.rotos} registros que no se pueden leer. No se borran ni se muestran.`}
        </p>
      )}
      <p className="vh" role="status">
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
          accion={
            <button className="btn" type="button" onClick={() => setTexto('')}>
              Quitar la búsqueda
            </button>
          }
        />
      )}
      {!filas && isError && (
        <PanelError texto="Este navegador no deja leer lo guardado." onReintentar={() => void refetch()} />
      )}
      {!filas && !isError && (
        <div className="card trail-wait" role="status" aria-label="Leyendo la bitácora…" aria-busy="true" />
      )}
    </main>
  );
}
