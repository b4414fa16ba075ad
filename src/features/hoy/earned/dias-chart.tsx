import { cifra } from '@/lib/text/cifras';
import { sumarDias, type Dia } from '@/lib/fecha';
import { diaYMes, nombreDeDia } from '@/features/hoy/dias';
import type { Ganado } from './ganado';
import { Tramo } from './trama';

interface DiasProps {
  dias: readonly { dia: Dia; ganado: Ganado }[];
}

/** Where the bars stand, where they may reach to, and the whole, px. */
const PIE = 98;
const ALTO = 80;
const CON_NOMBRES = 116;
/** Of a day's room, what its bar takes. */
const GROSOR = 0.69;

const pct = (parte: number): string => `${Math.round(parte * 10_000) / 100}%`;

const leido = ({ ganado }: DiasProps['dias'][number], nombre: string): string =>
  `${nombre}, ${ganado.cuenta > 0 ? `Bs ${cifra(ganado.total)}` : 'nada'}`;

/** All of it, for who does not see it. */
function enPalabras(dias: DiasProps['dias']): string {
  const [primero, ultimo] = [dias[0], dias.at(-1)];
  if (!primero || !ultimo) return 'Ganado por día';
  const cada = dias.slice(0, -1).map((dia) => leido(dia, nombreDeDia(dia.dia)));
  return `Ganado por día, del ${diaYMes(primero.dia)} al ${diaYMes(ultimo.dia)}. ${leido(ultimo, 'Hoy')}; ${cada.join('; ')}.`;
}

/** Fourteen upright bars, today's the last. Said over it: today, and the same day of last week. */
export function DiasChart({ dias }: DiasProps) {
  const mayor = Math.max(1, ...dias.map(({ ganado }) => ganado.total));
  const hoy = dias.at(-1)?.dia;
  const alto = (monto: number): number => (Math.max(0, monto) / mayor) * ALTO;
  return (
    <svg
      className="block w-full overflow-hidden"
      height={CON_NOMBRES}
      role="img"
      aria-label={enPalabras(dias)}
    >
      {dias.map(({ dia, ganado }, k) => {
        const [x, medio] = [(k + (1 - GROSOR) / 2) / dias.length, (k + 0.5) / dias.length];
        const barra = { x: pct(x), width: pct(GROSOR / dias.length) };
        const senalado = dia === hoy || (hoy !== undefined && dia === sumarDias(hoy, -7));
        const [cliente, banco] = [alto(ganado.cliente), alto(ganado.banco)];
        return (
          <g key={dia}>
            {ganado.total <= 0 && <rect className="fill-control" {...barra} y={PIE - 2} height={2} />}
            {cliente > 0 && <Tramo de="cliente" {...barra} y={PIE - cliente} height={cliente} />}
            {banco > 0 && <Tramo de="banco" {...barra} y={PIE - cliente - banco} height={banco} />}
            {senalado && ganado.total > 0 && (
              <text
                className="fill-ink text-[0.6875rem] font-bold"
                x={pct(dia === hoy ? 0.99 : medio)}
                y={11}
                textAnchor={dia === hoy ? 'end' : 'middle'}
              >
                {cifra(ganado.total)}
              </text>
            )}
            <text
              className={senalado ? 'fill-ink text-[0.6875rem] font-bold' : 'fill-ink-3 text-[0.6875rem]'}
              x={pct(medio)}
              y={112}
              textAnchor="middle"
            >
              {dia === hoy ? 'Hoy' : Number(dia.slice(8))}
            </text>
          </g>
        );
      })}
      <line className="stroke-line" x1="0" x2="100%" y1={PIE} y2={PIE} />
    </svg>
  );
}
