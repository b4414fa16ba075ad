import { cifraDeEje, escala } from './escala';

/** One place of a chart: an hour, an institution. Amounts in centavos. */
export interface Grupo {
  nombre: string;
  entra: number;
  sale: number;
  qr: number;
  cuenta: number;
}

const SERIES = [
  { clave: 'entra', nombre: 'Depósitos', clase: 'bar-in' },
  { clave: 'sale', nombre: 'Retiros', clase: 'bar-out' },
  { clave: 'qr', nombre: 'QR', clase: 'bar-qr' },
] as const;

const pct = (valor: number): string => `${Math.round(valor * 10_000) / 100}%`;
const maximo = (grupos: readonly Grupo[]): number =>
  Math.max(0, ...grupos.flatMap(({ entra, sale, qr }) => [entra, sale, qr]));

interface PlotProps {
  grupos: readonly Grupo[];
  /** The place that is pointed at, if any. */
  elegido?: number;
}

/** Upright bars, side by side: the hours of a day. SVG, so that a printer draws them too. */
export function PlotDePie({ grupos, elegido }: PlotProps) {
  const marcas = escala(maximo(grupos));
  const alto = marcas.at(-1) ?? 1;
  const ancho = 1 / grupos.length;
  // Of many hours every other one is named.
  const cada = Math.ceil(grupos.length / 10);
  return (
    <div className="upright">
      <svg className="plot" aria-hidden="true">
        {marcas.map((marca) => (
          <line key={marca} x1="0" x2="100%" y1={pct(1 - marca / alto)} y2={pct(1 - marca / alto)} />
        ))}
        {grupos.map((grupo, k) => (
          <g key={grupo.nombre} data-lugar={k}>
            <rect
              className={k === elegido ? 'bar-at' : 'bar-place'}
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
          <text key={marca} x="-6" y={pct(1 - marca / alto)} dy="4" textAnchor="end">
            {cifraDeEje(marca)}
          </text>
        ))}
      </svg>
      <svg className="axis" aria-hidden="true">
        {grupos.map(
          ({ nombre }, k) =>
            k % cada === 0 && (
              <text key={nombre} x={pct((k + 0.5) * ancho)} y="12" textAnchor="middle">
                {nombre.slice(0, 2)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

/** Lying bars, one place under the other: names may be long. */
export function PlotEchado({ grupos, elegido }: PlotProps) {
  const largo = escala(maximo(grupos)).at(-1) ?? 1;
  return grupos.map((grupo, k) => (
    <div
      key={grupo.nombre}
      className={k === elegido ? 'lying is-at' : 'lying'}
      data-lugar={k}
      aria-hidden="true"
    >
      <span>{grupo.nombre}</span>
      <svg>
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

/** Which bar is which: filled, hollow, grey. */
export const Leyenda = () => (
  <p className="chart-key" aria-hidden="true">
    {SERIES.map(({ clave, nombre, clase }) => (
      <span key={clave}>
        <svg viewBox="0 0 12 12">
          <rect className={clase} x="1" y="1" width="10" height="10" />
        </svg>
        {nombre}
      </span>
    ))}
  </p>
);
