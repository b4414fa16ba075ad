import { useQuery, useQueryClient } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useState } from 'react';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { vinculoQuery } from '@/domain/whatsapp/whatsapp-queries';
import { useOperaciones } from '@/engines/envios/envios';
import {
  ListadoAvisos,
  ListadoDeOperaciones,
  type LecturaListado,
  type ListadoOperaciones,
} from '@/engines/operaciones/operaciones';
import { formatDiaLargo, formatHora } from '@/lib/fecha';
import { porServidor } from '@/lib/time/reloj';
import { ButtonLink } from '@/ui/button/button-link';
import { IconButton } from '@/ui/button/icon-button';
import { Icon } from '@/ui/icon';
import { Page, PageHead } from '@/ui/page/page';
import { AvisoDeExportar } from '@/ui/table/aviso-exportar';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import { Chip } from '@/ui/text/chip';
import { PorAtender } from '@/features/hoy/attention/por-atender';
import { useAsuntos } from '@/features/hoy/attention/use-asuntos';
import { CajasCard } from '@/features/hoy/drawers/cajas-card';
import { useGavetas, type Gaveta } from '@/features/hoy/drawers/use-gavetas';
import { useDatosDelDia, type DatosDelDia } from '@/features/hoy/export/datos-del-dia';
import { HoyActos } from '@/features/hoy/export/hoy-actos';
import { MovimientoCard } from '@/features/hoy/movement/movimiento-card';
import { GanadoCard, GanadoVacio } from '@/features/hoy/earned/ganado-card';
import { PrimerosPasos } from '@/features/hoy/start/primeros-pasos';
import { useGanado } from '@/features/hoy/earned/use-ganado';
import { useMinuto } from '@/ui/use-hoy';

/** Printed straight from the browser: black on white whatever the theme. */
const enPapel = clsx(
  'print:block print:text-ink print:scheme-light',
  'print:[--ink-2:#000] print:[--ink-3:#555] print:[--ink:#000] print:[--line:#bbb]',
  'print:[--surface-2:#fff] print:[--surface-3:#fff] print:[--surface:#fff]',
  'print:[--earn-2:#fff] print:[--earn:#000] print:[--in:#000] print:[--out:#000]',
  'print:**:data-card:mt-[3mm] print:**:data-card:shadow-none',
);

/** The owner's home: what the day has earned, who holds what, and what needs a person. */
export const HoyPage = () => (
  <Page className={enPapel}>
    <ListadoDeOperaciones viva>{(lectura) => <Cuerpo lectura={lectura} />}</ListadoDeOperaciones>
  </Page>
);

function Cuerpo({ lectura }: { lectura: LecturaListado }) {
  const ganado = useGanado(lectura.listado);
  const gavetas = useGavetas();
  const { asuntos, sinVer } = useAsuntos(lectura, gavetas);
  const primerDia = usePrimerDia(lectura.listado, gavetas.gavetas);
  const datos = useDatosDelDia({ ganado, gavetas, asuntos, sinVer });
  return (
    <>
      <Cabeza lectura={lectura} datos={primerDia ? undefined : datos} />
      <ListadoAvisos lectura={lectura} />
      <div
        className={clsx(
          'grid items-stretch gap-x-3 gap-y-2.5 max-lg:grid-cols-[minmax(0,1fr)] print:block',
          primerDia ? 'grid-cols-[21rem_minmax(0,1fr)]' : 'grid-cols-[minmax(0,1fr)_27rem]',
        )}
      >
        {primerDia ? (
          <>
            <GanadoVacio />
            <PrimerosPasos hechos={primerDia} />
            <div className="col-span-full grid grid-cols-[minmax(0,1fr)]">
              <CajasCard lectura={gavetas} />
            </div>
          </>
        ) : (
          <>
            <GanadoCard lectura={lectura} ganado={ganado} />
            <PorAtender asuntos={asuntos} sinVer={sinVer} />
            <CajasCard lectura={gavetas} />
            <MovimientoCard lectura={lectura} hoy={ganado?.hoy ?? null} />
          </>
        )}
      </div>
    </>
  );
}

/** On the first day ever, which of its steps are done; null on any other, and for whoever cannot take them. */
function usePrimerDia(listado: ListadoOperaciones | null, gavetas: readonly Gaveta[] | null) {
  const { rol } = useUsuario();
  const pendientes = useOperaciones().length;
  const { data: vinculo } = useQuery(vinculoQuery());
  if (rol !== 'Administrador' || !listado || listado.bancos.length > 0) return null;
  return {
    caja: gavetas?.some(({ sesiones }) => (sesiones?.length ?? 0) > 0) ?? false,
    operacion: pendientes > 0,
    whatsapp: vinculo === 'vinculado',
  };
}

/** From this age on, ms, the rows are called old: two readings have failed or never came. */
const VIEJOS_MS = 11 * 60_000;

interface CabezaProps {
  lectura: LecturaListado;
  /** null: still on its way; undefined: there is nothing to take away */
  datos: DatosDelDia | null | undefined;
}

function Cabeza({ lectura: { listado, descargado, error, leyendo, releer }, datos }: CabezaProps) {
  const [aviso, setAviso] = useState<AvisoExportar | null>(null);
  const client = useQueryClient();
  const minuto = useMinuto();
  const [semana, dia, ...resto] = formatDiaLargo(minuto).split(' ');
  // Downloads are dated by this device's clock.
  const desde = listado && descargado !== null ? porServidor(descargado) : null;
  const viejos = desde !== null && (error !== null || minuto - desde > VIEJOS_MS);
  return (
    <PageHead>
      <h1>Hoy</h1>
      <p>
        {semana} {dia}
        <span className="max-sm:hidden"> {resto.join(' ')}</span> · {formatHora(minuto)}
      </p>
      {viejos && (
        <Chip tono="caution" role="status">
          <Icon name="clock" size="s" />
          Datos de las {formatHora(desde)}
        </Chip>
      )}
      <div className="ms-auto flex items-center gap-2 print:hidden">
        <ButtonLink variant="quiet" size="small" to="/resumen" className="max-sm:hidden">
          <Icon name="chart" size="s" />
          Ver resumen
        </ButtonLink>
        {datos !== undefined && <HoyActos datos={datos} onAviso={setAviso} />}
        <IconButton
          look="line"
          icono="sync"
          aria-label="Actualizar"
          aria-disabled={leyendo}
          girando={leyendo}
          onClick={() => {
            if (leyendo) return;
            releer();
            void client.invalidateQueries({ queryKey: CAJAS_KEY });
          }}
        />
      </div>
      <AvisoDeExportar aviso={aviso} />
    </PageHead>
  );
}
