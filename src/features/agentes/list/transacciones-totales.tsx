import type { ReactNode } from 'react';
import { centavos, formatCifra } from '@/lib/monto';
import { Icon, type IconName } from '@/ui/icon';
import type { Totales } from '@/engines/listado/query/filter';

interface CifraProps {
  nombre: string;
  icono?: IconName;
  className?: string;
  children: ReactNode;
}

const Cifra = ({ nombre, icono, className, children }: CifraProps) => (
  <div className={className}>
    <dt>
      {icono && <Icon name={icono} size="s" />}
      {nombre}
    </dt>
    <dd>{children}</dd>
  </div>
);

/** "+ Bs 8.665,00"; the sign only where it says something. A sum beyond what is exact is not shown at all. */
function Suma({ monto, signo }: { monto: number | undefined; signo?: '+' | '−' }) {
  if (monto === undefined || !Number.isSafeInteger(monto)) return '—';
  return (
    <>
      {signo && monto !== 0 ? `${signo} ` : ''}
      <small>Bs</small> {formatCifra(centavos(Math.abs(monto)))}
    </>
  );
}

/** What the rows of the filter add up to. Without `totales` (loading) the places are there and empty. */
export function TransaccionesTotales({ totales }: { totales: Totales | null }) {
  const neto = totales ? totales.entra - totales.sale : undefined;
  return (
    <dl className="card totals" aria-label="Totales del filtro">
      <Cifra nombre="Entra" icono="deposito" className="main toned tone-in">
        <Suma monto={totales?.entra} signo="+" />
      </Cifra>
      <Cifra nombre="Sale" icono="retiro" className="main toned tone-out">
        <Suma monto={totales?.sale} signo="−" />
      </Cifra>
      <Cifra nombre="Neto en gaveta" icono="drawer" className="main">
        <Suma monto={neto} signo={(neto ?? 0) < 0 ? '−' : '+'} />
      </Cifra>
      <Cifra nombre="QR" icono="qr">
        <Suma monto={totales?.qr} />
      </Cifra>
      <Cifra nombre="Com. cliente">
        <Suma monto={totales?.comision_cliente} />
      </Cifra>
      <Cifra nombre="Com. banco">
        <Suma monto={totales?.comision_banco} />
      </Cifra>
      <Cifra nombre="Operaciones">{totales?.cuenta ?? '—'}</Cifra>
    </dl>
  );
}
