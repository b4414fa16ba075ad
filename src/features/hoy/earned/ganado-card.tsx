import { clsx } from 'clsx';
import { comparar, faltaBanco, ganadoDe, ganadoPorBanco, type Ganado } from '@/engines/listado/listado';
import { useSinFila, type LecturaListado } from '@/engines/operaciones/operaciones';
import { cifra } from '@/lib/text/cifras';
import { diaDeSemana, nombreDeDia } from '@/lib/time/nombre-de-dia';
import { CifraGanado, Contra, Linea, PartesGanado, PorConfirmar } from '@/ui/chart/cifra-ganado';
import { Trama } from '@/ui/chart/trama';
import { Card } from '@/ui/page/card';
import { Barra, SinDatos, Tarjeta } from '@/features/hoy/piezas';
import { BancosBars } from './bancos-bars';
import { DiasChart } from './dias-chart';
import type { GanadoDeHoy } from './use-ganado';

interface GanadoCardProps {
  lectura: LecturaListado;
  ganado: GanadoDeHoy | null;
}

/** What the shop has earned today: the figure one comes for, against the same day of last week, by bank, and 14 days. */
export function GanadoCard({ lectura: { listado, error, leyendo, releer }, ganado }: GanadoCardProps) {
  if (!listado && error && !leyendo)
    return (
      <Tarjeta titulo="Ganado hoy">
        <SinDatos que="las operaciones" error={error} onReintentar={releer} />
      </Tarjeta>
    );
  const hoy = ganado && ganadoDe(ganado.hoy.renglones);
  return (
    <Card
      as="section"
      aria-label="Ganado hoy"
      aria-busy={!ganado}
      className="relative grid min-w-0 grid-cols-[16.5rem_minmax(0,1fr)] gap-x-8 gap-y-4 p-4 max-md:grid-cols-[minmax(0,1fr)] max-sm:px-3 print:break-inside-avoid"
    >
      <Trama />
      <div className="grid grid-rows-[auto_auto_1fr]">
        <h2 className="text-sm text-ink-2">Ganado hoy</h2>
        <CifraGanado>
          {hoy ? (
            <span className={clsx(hoy.cuenta === 0 && 'text-ink-3')}>{cifra(hoy.total)}</span>
          ) : (
            <span className="text-2xl">
              <Barra className="w-40" />
            </span>
          )}
        </CifraGanado>
        <Bajo ganado={ganado} hoy={hoy} />
        <PartesGanado
          cliente={hoy ? cifra(hoy.cliente) : <Barra />}
          banco={!hoy ? <Barra /> : faltaBanco(hoy) ? <PorConfirmar /> : cifra(hoy.banco)}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        {!(hoy?.cuenta === 0) && (
          <div>
            <h3 className="text-xs text-ink-2">Por banco</h3>
            {ganado ? <BancosBars bancos={ganadoPorBanco(ganado.hoy.renglones)} /> : <Espera />}
          </div>
        )}
        <div className="flex grow flex-col">
          <h3 className="text-xs text-ink-2">Últimos 14 días</h3>
          {ganado ? <DiasChart dias={ganado.dias} /> : <Barra alta className="w-full" />}
        </div>
      </div>
    </Card>
  );
}

/** Under the figure: what it means, and what is not in it. */
function Bajo({ ganado, hoy }: { ganado: GanadoDeHoy | null; hoy: Ganado | null }) {
  const pendientes = useSinFila().length;
  if (!ganado || !hoy || ganado.antes === undefined)
    return (
      <p className="text-xs">
        <Barra className="w-52" />
      </p>
    );
  const { dia, antes } = ganado;
  const comparada = comparar(
    hoy,
    antes?.ganado ?? null,
    antes ? `el ${nombreDeDia(antes.dia)} a esta hora` : '',
    `Primer ${diaDeSemana(dia)} con operaciones`,
  );
  return (
    <div className="grid content-start gap-1 pt-1 text-xs leading-normal text-ink-2">
      {hoy.cuenta > 0 ? <Contra comparada={comparada} /> : <p>Aún no hay operaciones hoy.</p>}
      {faltaBanco(hoy) && (
        <Linea icono="clock">
          Falta la comisión del banco de {hoy.cuenta === 1 ? '1 operación' : `${hoy.cuenta} operaciones`}.
        </Linea>
      )}
      {pendientes > 0 && (
        <Linea icono="cloudoff">
          Aún no cuenta {pendientes === 1 ? '1 pendiente' : `${pendientes} pendientes`} de este equipo.
        </Linea>
      )}
    </div>
  );
}

const Espera = () => (
  <div className="grid gap-3 pt-2">
    <Barra className="w-full" />
    <Barra className="w-2/3" />
    <Barra className="w-1/3" />
  </div>
);

/** Before the first operation ever: what will be here. */
export const GanadoVacio = () => (
  <Card as="section" aria-label="Ganado hoy" className="min-w-0 p-5 max-sm:p-3">
    <h2 className="text-sm text-ink-2">Ganado hoy</h2>
    <p className="text-[3.25rem] leading-[1.15] font-strong tracking-[-0.035em] whitespace-nowrap text-ink-3">
      <span className="text-[1.25rem] font-semibold tracking-[0]">Bs </span>0,00
    </p>
    <p className="pt-2 text-sm text-ink-2">
      Aún no hay operaciones. Aquí verá la comisión al cliente y la del banco, por banco y por día.
    </p>
  </Card>
);
