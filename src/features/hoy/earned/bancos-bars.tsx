import { cifra } from '@/lib/text/cifras';
import type { GanadoDeBanco } from './ganado';
import { Tramo } from './trama';

const pct = (parte: number): string => `${Math.round(parte * 10_000) / 100}%`;

/** What each institution brought today, the best first. The figures are beside the bars. */
export function BancosBars({ bancos }: { bancos: readonly GanadoDeBanco[] }) {
  const mayor = Math.max(1, ...bancos.map(({ total }) => total));
  return (
    <ul className="grid">
      {bancos.map(({ nombre, cliente, banco, total }) => (
        <li
          key={nombre}
          className="grid min-h-7 grid-cols-[7rem_minmax(0,1fr)_auto] items-center gap-3 text-sm max-sm:grid-cols-[5.25rem_minmax(0,1fr)_auto] max-sm:gap-2"
        >
          <span className="leading-tight wrap-anywhere">{nombre}</span>
          <svg className="block h-4 w-full overflow-visible" aria-hidden="true">
            <Tramo de="cliente" y="1" rx="2" height="14" width={pct(cliente / mayor)} />
            {banco > 0 && (
              <Tramo
                de="banco"
                x={pct(cliente / mayor)}
                y="1.5"
                rx="2"
                height="13"
                width={pct(banco / mayor)}
              />
            )}
          </svg>
          <span className="min-w-16 text-right font-strong max-sm:min-w-14">
            {cifra(total)}
            <span className="sr-only">
              : del cliente {cifra(cliente)}, del banco {cifra(banco)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
