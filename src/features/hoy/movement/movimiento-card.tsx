import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import type { LecturaListado } from '@/engines/operaciones/operaciones';
import type { ResumenPeriodo } from '@/engines/listado/listado';
import { cifra, cifraConSigno, operaciones } from '@/lib/text/cifras';
import { Icon, type IconName } from '@/ui/icon';
import { TONO } from '@/ui/tone';
import { Barra, SinDatos, Tarjeta } from '@/features/hoy/piezas';
import { movimientoDe, movimientoPorPersona, type Movimiento, type MovimientoDePersona } from './movimiento';

interface MovimientoCardProps {
  lectura: LecturaListado;
  /** The sums of today with each person's part; null while they are on their way. */
  hoy: ResumenPeriodo | null;
}

/** What came in and went out today, and through whose hands. */
export function MovimientoCard({ lectura: { listado, error, leyendo, releer }, hoy }: MovimientoCardProps) {
  const ajustes = useAjustes();
  if (!listado && error && !leyendo)
    return (
      <Tarjeta titulo="Movimiento de hoy">
        <SinDatos que="las operaciones" error={error} onReintentar={releer} />
      </Tarjeta>
    );
  const qr = (banco: string) => efectoQr(ajustes, banco);
  const total = hoy && movimientoDe(hoy.renglones, qr);
  return (
    <Tarjeta
      titulo="Movimiento de hoy"
      fin={total ? operaciones(total.cuenta) : <Barra />}
      className="grid-rows-[auto_auto_1fr]"
      aria-busy={!total}
    >
      <Flujo total={total} />
      {hoy && total && total.cuenta > 0 && (
        <PorCajero total={total} personas={movimientoPorPersona(hoy, qr)} />
      )}
      {total?.cuenta === 0 && (
        <p className="p-4 text-sm text-ink-3 max-sm:px-3">Aún no hay operaciones hoy.</p>
      )}
    </Tarjeta>
  );
}

const FLUJO: readonly { campo: keyof Movimiento; nombre: string; icono: IconName; tono?: 'in' | 'out' }[] = [
  { campo: 'entra', nombre: 'Entra', icono: 'deposito', tono: 'in' },
  { campo: 'sale', nombre: 'Sale', icono: 'retiro', tono: 'out' },
  { campo: 'neto', nombre: 'Neto en gavetas', icono: 'drawer' },
  { campo: 'qr', nombre: 'QR, sin efectivo', icono: 'qr' },
];

/** «+ Bs 500,00»: in and out by their column, the net by its own sign. */
function conSuSigno(campo: keyof Movimiento, monto: number): string {
  const signo = monto === 0 ? '' : campo === 'entra' ? '+ ' : campo === 'sale' || monto < 0 ? '− ' : '+ ';
  return `${campo === 'qr' ? '' : signo}Bs\u00a0${cifra(Math.abs(monto))}`;
}

const Flujo = ({ total }: { total: Movimiento | null }) => (
  <dl className="grid grid-cols-2 max-[21.9rem]:grid-cols-1">
    {FLUJO.map(({ campo, nombre, icono, tono }) => (
      <div
        key={campo}
        className={clsx(
          'border-b border-line px-4 py-1.25 even:border-l max-sm:px-3 max-[21.9rem]:even:border-l-0',
          tono && TONO[tono],
        )}
      >
        <dt
          className={clsx(
            'flex items-center gap-1.25 text-2xs font-semibold',
            tono ? 'text-tone' : 'text-ink-2',
          )}
        >
          <Icon name={icono} size="s" />
          {nombre}
        </dt>
        <dd
          className={clsx(
            'text-[1.0625rem] font-strong tracking-[-0.01em] whitespace-nowrap max-[23rem]:text-[1rem]',
            tono && 'text-tone',
          )}
        >
          {total ? conSuSigno(campo, total[campo]) : <Barra className="w-24" />}
        </dd>
      </div>
    ))}
  </dl>
);

/** A name may need two lines; figures never do. */
const tablaClass = clsx(
  '[--h-row:1.8125rem] max-lg:[--h-row:2.5rem] [&_thead_th]:h-7',
  'max-sm:[&_:is(td,th)]:px-1 max-sm:[&_:is(td,th):first-child]:ps-3 max-sm:[&_:is(td,th):last-child]:pe-3',
);

const PorCajero = ({ total, personas }: { total: Movimiento; personas: readonly MovimientoDePersona[] }) => (
  <table className={tablaClass} aria-label="Por cajero">
    <thead>
      <tr>
        <th scope="col">Cajero</th>
        <th scope="col" data-num>
          N.º
        </th>
        <th scope="col" data-num>
          Neto (Bs)
        </th>
        <th scope="col" data-num>
          Ganado (Bs)
        </th>
      </tr>
    </thead>
    <tbody>
      {personas.map((persona) => (
        <Renglon key={persona.id ?? 0} movimiento={persona}>
          <Nombre id={persona.id} />
        </Renglon>
      ))}
      <Renglon movimiento={total} ultimo>
        Total
      </Renglon>
    </tbody>
  </table>
);

interface RenglonProps {
  movimiento: Movimiento;
  ultimo?: boolean;
  children: ReactNode;
}

const Renglon = ({ movimiento: { cuenta, neto, ganado }, ultimo, children }: RenglonProps) => (
  <tr className={clsx(ultimo && '*:border-t *:border-control *:font-strong')}>
    <th scope="row" className="leading-tight wrap-anywhere">
      {children}
    </th>
    <td data-num>{cuenta}</td>
    <td data-num>{cifraConSigno(neto)}</td>
    <td data-num>{cifra(ganado)}</td>
  </tr>
);
