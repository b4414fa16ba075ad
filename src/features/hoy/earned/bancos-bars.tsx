import { cifra } from '@/lib/text/cifras';
import type { GanadoDeBanco } from '@/engines/listado/listado';
import { BarraGanado } from '@/ui/chart/barra-ganado';

/** What each institution brought today, the best first. The figures are beside the bars. */
export function BancosBars({ bancos }: { bancos: readonly GanadoDeBanco[] }) {
  const mayor = Math.max(1, ...bancos.map(({ total }) => total));
  return (
    <ul className="grid">
      {bancos.map(({ nombre, cliente, banco, total }) => (
        <li
          key={nombre}
          className="grid min-h-7 grid-cols-[7rem_minmax(0,1fr)_auto] items-center gap-3 py-0.5 text-sm max-sm:grid-cols-[5.25rem_minmax(0,1fr)_auto] max-sm:gap-2"
        >
          <span className="leading-tight wrap-anywhere">{nombre}</span>
          <BarraGanado cliente={cliente} banco={banco} mayor={mayor} />
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
