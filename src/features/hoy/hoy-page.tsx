import { useQueryClient } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { CAJAS_KEY } from '@/domain/caja/caja-queries';
import { ListadoAvisos, ListadoDeOperaciones, type LecturaListado } from '@/engines/operaciones/operaciones';
import { formatDiaLargo, formatHora } from '@/lib/fecha';
import { porServidor } from '@/lib/time/reloj';
import { ButtonLink } from '@/ui/button/button-link';
import { IconButton } from '@/ui/button/icon-button';
import { Icon } from '@/ui/icon';
import { Page, PageEnd, PageHead } from '@/ui/page/page';
import { Chip } from '@/ui/text/chip';
import { CajasCard } from '@/features/hoy/drawers/cajas-card';
import { useGavetas } from '@/features/hoy/drawers/use-gavetas';
import { MovimientoCard } from '@/features/hoy/movement/movimiento-card';
import { GanadoCard } from '@/features/hoy/earned/ganado-card';
import { useGanado, useMinuto } from '@/features/hoy/earned/use-ganado';

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
  return (
    <>
      <Cabeza lectura={lectura} />
      <ListadoAvisos lectura={lectura} />
      <div className="grid grid-cols-[minmax(0,1fr)_27rem] items-stretch gap-x-3 gap-y-2.5 max-lg:grid-cols-[minmax(0,1fr)] print:block">
        <GanadoCard lectura={lectura} ganado={ganado} />
        <CajasCard lectura={gavetas} />
        <MovimientoCard lectura={lectura} hoy={ganado?.hoy ?? null} />
      </div>
    </>
  );
}

/** From this age on, ms, the rows are called old: two readings have failed or never came. */
const VIEJOS_MS = 11 * 60_000;

function Cabeza({ lectura: { listado, descargado, error, leyendo, releer } }: { lectura: LecturaListado }) {
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
      <PageEnd className="items-center max-sm:ms-auto max-sm:w-auto print:hidden">
        <ButtonLink variant="quiet" size="small" to="/resumen" className="max-sm:hidden">
          <Icon name="chart" size="s" />
          Ver resumen
        </ButtonLink>
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
      </PageEnd>
    </PageHead>
  );
}
