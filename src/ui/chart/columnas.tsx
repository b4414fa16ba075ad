import type { ComponentProps } from 'react';
import { cifra } from '@/lib/text/cifras';
import { pct } from './escala';
import { Tramo } from './trama';

/** A day, an hour: what both fees brought in it, centavos. */
export interface Columna {
  clave: string;
  corto: string;
  cliente: number;
  banco: number;
  destacada?: boolean;
}

interface ColumnasProps extends ComponentProps<'svg'> {
  columnas: readonly Columna[];
  dichas: (columna: Columna, lugar: number) => boolean;
  elegida?: number;
}

/** Where the bars stand, where they may reach to, and the whole, px. */
const PIE = 98;
const ALTO = 80;
const ALTURA = 116;
const GROSOR = 0.69;
/** As many names as a phone has room for. */
const NOMBRES = 14;
const NOMBRES_LARGOS = 8;

/** Upright bars, the customer's fee below and the bank's above. */
export function Columnas({ columnas, dichas, elegida, ...svg }: ColumnasProps) {
  const total = ({ cliente, banco }: Columna): number => cliente + banco;
  const mayor = Math.max(1, ...columnas.map(total));
  const alto = (monto: number): number => (Math.max(0, monto) / mayor) * ALTO;
  const largos = columnas.some(({ corto }) => corto.length > 3);
  const cada = Math.ceil(columnas.length / (largos ? NOMBRES_LARGOS : NOMBRES));
  return (
    <svg className="block w-full overflow-hidden" height={ALTURA} {...svg}>
      {columnas.map((columna, k) => {
        const { clave, corto, destacada = false } = columna;
        const [x, medio] = [(k + (1 - GROSOR) / 2) / columnas.length, (k + 0.5) / columnas.length];
        const barra = { x: pct(x), width: pct(GROSOR / columnas.length) };
        const [cliente, banco] = [alto(columna.cliente), alto(columna.banco)];
        // At either end the figure is wider than its bar.
        const ancla = medio > 0.93 ? 'end' : medio < 0.07 ? 'start' : 'middle';
        const en = { end: 0.99, start: 0.005, middle: medio }[ancla];
        return (
          <g key={clave} data-lugar={k}>
            {elegida !== undefined && (
              <rect
                className={k === elegida ? 'fill-surface-3 print:fill-transparent' : 'fill-transparent'}
                x={pct(k / columnas.length)}
                width={pct(1 / columnas.length)}
                height={ALTURA}
              />
            )}
            {total(columna) <= 0 && <rect className="fill-control" {...barra} y={PIE - 2} height={2} />}
            {cliente > 0 && <Tramo de="cliente" {...barra} y={PIE - cliente} height={cliente} />}
            {banco > 0 && <Tramo de="banco" {...barra} y={PIE - cliente - banco} height={banco} />}
            {dichas(columna, k) && total(columna) > 0 && (
              <text className="fill-ink text-[0.6875rem] font-bold" x={pct(en)} y={11} textAnchor={ancla}>
                {cifra(total(columna))}
              </text>
            )}
            {(columnas.length - 1 - k) % cada === 0 && (
              <text
                className={destacada ? 'fill-ink text-[0.6875rem] font-bold' : 'fill-ink-3 text-[0.6875rem]'}
                x={pct(medio)}
                y={112}
                textAnchor="middle"
              >
                {corto}
              </text>
            )}
          </g>
        );
      })}
      <line className="stroke-line" x1="0" x2="100%" y1={PIE} y2={PIE} />
    </svg>
  );
}
