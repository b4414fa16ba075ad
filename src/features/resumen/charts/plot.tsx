import { nombreDeSuma } from '@/domain/transaccion/tipo-operacion';
import { cva } from 'class-variance-authority';
import { clsx } from 'clsx';
import { cifraDeEje, escala, pct } from '@/ui/chart/escala';

/** One place of a chart: an hour, an institution. Amounts in centavos. */
export interface Grupo {
  nombre: string;
  entra: number;
  sale: number;
  qr: number;
  cuenta: number;
}

const SERIES = [
  { clave: 'entra', nombre: nombreDeSuma('entra'), clase: clsx('fill-in-line stroke-in-line') },
  { clave: 'sale', nombre: nombreDeSuma('sale'), clase: clsx('fill-surface stroke-out-line stroke-[1.5px]') },
  { clave: 'qr', nombre: nombreDeSuma('qr'), clase: clsx('fill-ink-3 stroke-ink-3') },
] as const;

/** On paper the colours are black and greys, set by whoever prints it (ResumenImpreso). */
interface EnProps {
  en: 'pantalla' | 'papel';
}

const TEXTO = cva('fill-ink-2', { variants: { en: { pantalla: 'text-[0.6875rem]', papel: 'text-[9px]' } } });
const PLOT = cva('block w-full overflow-visible', {
  variants: { en: { pantalla: 'h-44', papel: 'h-[32mm]' } },
});
const ECHADA = cva('grid items-center gap-2 rounded-chip', {
  variants: {
    en: {
      pantalla: 'grid-cols-[minmax(5rem,8rem)_minmax(0,1fr)] px-1 py-0.5 text-xs',
      papel: 'grid-cols-[30%_minmax(0,1fr)]',
    },
  },
});
const BARRAS = cva('block w-full overflow-visible', {
  variants: { en: { pantalla: 'h-8.5', papel: 'h-[7mm]' } },
});
const LEYENDA = cva('flex', {
  variants: {
    en: { pantalla: 'gap-4 text-2xs text-ink-2', papel: 'flex-wrap gap-x-2 whitespace-nowrap' },
  },
});

const maximo = (grupos: readonly Grupo[]): number =>
  Math.max(0, ...grupos.flatMap(({ entra, sale, qr }) => [entra, sale, qr]));

interface PlotProps extends EnProps {
  grupos: readonly Grupo[];
  elegido?: number;
}

/** Upright bars, in SVG, so that a printer draws them too. */
export function PlotDePie({ grupos, elegido, en }: PlotProps) {
  const marcas = escala(maximo(grupos));
  const alto = marcas.at(-1) ?? 1;
  const ancho = 1 / grupos.length;
  const cada = Math.ceil(grupos.length / 10);
  return (
    <div className="ps-13">
      <svg className={PLOT({ en })} aria-hidden="true">
        {marcas.map((marca) => (
          <line
            key={marca}
            className="stroke-line"
            x1="0"
            x2="100%"
            y1={pct(1 - marca / alto)}
            y2={pct(1 - marca / alto)}
          />
        ))}
        {grupos.map((grupo, k) => (
          <g key={grupo.nombre} data-lugar={k}>
            <rect
              className={k === elegido ? 'fill-surface-3' : 'fill-transparent'}
              x={pct(k * ancho)}
              y="0"
              width={pct(ancho)}
              height="100%"
            />
            {SERIES.map(({ clave, clase }, s) => (
              <rect
                key={clave}
                className={clase}
                x={pct((k + 0.14 + s * 0.24) * ancho)}
                y={pct(1 - grupo[clave] / alto)}
                width={pct(0.22 * ancho)}
                height={pct(grupo[clave] / alto)}
              />
            ))}
          </g>
        ))}
        {marcas.map((marca) => (
          <text
            key={marca}
            className={TEXTO({ en })}
            x="-6"
            y={pct(1 - marca / alto)}
            dy="4"
            textAnchor="end"
          >
            {cifraDeEje(marca)}
          </text>
        ))}
      </svg>
      <svg className="block h-4 w-full overflow-visible" aria-hidden="true">
        {grupos.map(
          ({ nombre }, k) =>
            k % cada === 0 && (
              <text
                key={nombre}
                className={TEXTO({ en })}
                x={pct((k + 0.5) * ancho)}
                y="12"
                textAnchor="middle"
              >
                {nombre.slice(0, 2)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

/** Lying bars, one place under the other: names may be long. */
export function PlotEchado({ grupos, elegido, en }: PlotProps) {
  const largo = escala(maximo(grupos)).at(-1) ?? 1;
  return grupos.map((grupo, k) => (
    <div
      key={grupo.nombre}
      className={ECHADA({ en, className: k === elegido ? 'bg-surface-3' : '' })}
      data-lugar={k}
      aria-hidden="true"
    >
      <span className="truncate">{grupo.nombre}</span>
      <svg className={BARRAS({ en })}>
        {SERIES.map(({ clave, clase }, s) => (
          <rect
            key={clave}
            className={clase}
            x="0"
            y={pct(0.06 + s * 0.31)}
            width={pct(grupo[clave] / largo)}
            height="26%"
          />
        ))}
      </svg>
    </div>
  ));
}

export const Leyenda = ({ en }: EnProps) => (
  <p className={LEYENDA({ en })} aria-hidden="true">
    {SERIES.map(({ clave, nombre, clase }) => (
      <span key={clave} className="inline-flex items-center gap-1.5">
        <svg className="size-3" viewBox="0 0 12 12">
          <rect className={clase} x="1" y="1" width="10" height="10" />
        </svg>
        {nombre}
      </span>
    ))}
  </p>
);
