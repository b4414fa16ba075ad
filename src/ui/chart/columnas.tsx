import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
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

/** Under the bars and over them, px, as its padding: their names, and their figures. */
const MARGEN = 18;
const GROSOR = 0.69;
/** As many names as a phone has room for. */
const NOMBRES = 14;
const NOMBRES_LARGOS = 8;

const total = ({ cliente, banco }: Columna): number => cliente + banco;

/** Upright bars, the customer's fee below and the bank's above: `alto` px, or what `className` lets it grow to. */
export function Columnas({ columnas, dichas, elegida, alto = 116, className, ...svg }: ColumnasProps) {
  const mayor = Math.max(1, ...columnas.map(total));
  const parteDe = (monto: number): number => Math.max(0, monto) / mayor;
  const largos = columnas.some(({ corto }) => corto.length > 3);
  const cada = Math.ceil(columnas.length / (largos ? NOMBRES_LARGOS : NOMBRES));
  return (
    <svg className={clsx('block w-full overflow-visible py-4.5', className)} height={alto} {...svg}>
      {columnas.map((columna, k) => {
        const { clave, corto, destacada = false } = columna;
        const medio = (k + 0.5) / columnas.length;
        // At either end the figure is wider than its bar.
        const ancla = medio > 0.93 ? 'end' : medio < 0.07 ? 'start' : 'middle';
        const en = { end: 0.99, start: 0.005, middle: medio }[ancla];
        return (
          <g key={clave} data-lugar={k}>
            {elegida !== undefined && (
              <rect
                className={clsx(
                  'h-[calc(100%+2.25rem)]',
                  k === elegida ? 'fill-surface-3 print:fill-transparent' : 'fill-transparent',
                )}
                y={-MARGEN}
                x={pct(k / columnas.length)}
                width={pct(1 / columnas.length)}
              />
            )}
            <Barra
              x={pct((k + (1 - GROSOR) / 2) / columnas.length)}
              width={pct(GROSOR / columnas.length)}
              cliente={parteDe(columna.cliente)}
              banco={parteDe(columna.banco)}
            />
            {dichas(columna, k) && total(columna) > 0 && (
              <text className="fill-ink text-[0.6875rem] font-bold" x={pct(en)} y={-7} textAnchor={ancla}>
                {cifra(total(columna))}
              </text>
            )}
            {(columnas.length - 1 - k) % cada === 0 && (
              <text
                className={destacada ? 'fill-ink text-[0.6875rem] font-bold' : 'fill-ink-3 text-[0.6875rem]'}
                x={pct(medio)}
                y="100%"
                dy={14}
                textAnchor="middle"
              >
                {corto}
              </text>
            )}
          </g>
        );
      })}
      <line className="stroke-line" x1="0" x2="100%" y1="100%" y2="100%" />
    </svg>
  );
}

interface BarraProps {
  x: string;
  width: string;
  /** parts of the longest one */
  cliente: number;
  banco: number;
}

const Barra = ({ cliente, banco, ...barra }: BarraProps) => (
  <>
    {cliente + banco <= 0 && (
      <rect className="fill-control" {...barra} y="100%" height={2} transform="translate(0 -2)" />
    )}
    {cliente > 0 && <Tramo de="cliente" {...barra} y={pct(1 - cliente)} height={pct(cliente)} />}
    {banco > 0 && <Tramo de="banco" {...barra} y={pct(1 - cliente - banco)} height={pct(banco)} />}
  </>
);
