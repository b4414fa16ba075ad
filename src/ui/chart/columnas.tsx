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
  alto?: number;
}

/** Under the bars and over them, px: their names, and their figures. */
const MARGEN = 18;
const GROSOR = 0.69;
/** As many names as a phone has room for. */
const NOMBRES = 14;
const NOMBRES_LARGOS = 8;

const total = ({ cliente, banco }: Columna): number => cliente + banco;

/** Upright bars, the customer's fee below and the bank's above. */
export function Columnas({ columnas, dichas, elegida, alto = 116, ...svg }: ColumnasProps) {
  const pie = alto - MARGEN;
  const mayor = Math.max(1, ...columnas.map(total));
  const altoDe = (monto: number): number => (Math.max(0, monto) / mayor) * (pie - MARGEN);
  const largos = columnas.some(({ corto }) => corto.length > 3);
  const cada = Math.ceil(columnas.length / (largos ? NOMBRES_LARGOS : NOMBRES));
  return (
    <svg className="block w-full overflow-hidden" height={alto} {...svg}>
      {columnas.map((columna, k) => {
        const { clave, corto, destacada = false } = columna;
        const [x, medio] = [(k + (1 - GROSOR) / 2) / columnas.length, (k + 0.5) / columnas.length];
        const barra = { x: pct(x), width: pct(GROSOR / columnas.length) };
        const [cliente, banco] = [altoDe(columna.cliente), altoDe(columna.banco)];
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
                height={alto}
              />
            )}
            {total(columna) <= 0 && <rect className="fill-control" {...barra} y={pie - 2} height={2} />}
            {cliente > 0 && <Tramo de="cliente" {...barra} y={pie - cliente} height={cliente} />}
            {banco > 0 && <Tramo de="banco" {...barra} y={pie - cliente - banco} height={banco} />}
            {dichas(columna, k) && total(columna) > 0 && (
              <text className="fill-ink text-[0.6875rem] font-bold" x={pct(en)} y={11} textAnchor={ancla}>
                {cifra(total(columna))}
              </text>
            )}
            {(columnas.length - 1 - k) % cada === 0 && (
              <text
                className={destacada ? 'fill-ink text-[0.6875rem] font-bold' : 'fill-ink-3 text-[0.6875rem]'}
                x={pct(medio)}
                y={alto - 4}
                textAnchor="middle"
              >
                {corto}
              </text>
            )}
          </g>
        );
      })}
      <line className="stroke-line" x1="0" x2="100%" y1={pie} y2={pie} />
    </svg>
  );
}
