import { centavos, formatCifra } from '@/lib/monto';
import { Total, Totals } from '@/ui/page/totals';
import { useEsTelefono } from '@/ui/use-media';
import { operaciones } from '@/lib/text/cifras';
import type { Totales } from '@/engines/listado/listado';

/** "+ Bs 8.665,00", from centavos; a sum beyond what is exact is not shown at all. */
function Suma({ monto, signo }: { monto: number | undefined; signo?: '+' | '−' }) {
  if (monto === undefined || !Number.isSafeInteger(monto)) return '—';
  return (
    <>
      {signo && monto !== 0 ? `${signo} ` : ''}
      <small>Bs</small> {formatCifra(centavos(Math.abs(monto)))}
    </>
  );
}

/** Without `totales` (loading) the places are there and empty. */
export function TransaccionesTotales({ totales }: { totales: Totales | null }) {
  const neto = totales ? totales.entra - totales.sale : undefined;
  const esTelefono = useEsTelefono();
  const enGaveta = <Suma monto={neto} signo={(neto ?? 0) < 0 ? '−' : '+'} />;
  const todos = (
    <Totals aria-label="Totales del filtro">
      <Total nombre="Entra" icono="deposito" main tono="in">
        <Suma monto={totales?.entra} signo="+" />
      </Total>
      <Total nombre="Sale" icono="retiro" main tono="out">
        <Suma monto={totales?.sale} signo="−" />
      </Total>
      <Total nombre="Neto en gaveta" icono="drawer" main>
        {enGaveta}
      </Total>
      <Total nombre="QR" icono="qr">
        <Suma monto={totales?.qr} />
      </Total>
      <Total nombre="Com. cliente">
        <Suma monto={totales?.comision_cliente} />
      </Total>
      <Total nombre="Com. banco">
        <Suma monto={totales?.comision_banco} />
      </Total>
      <Total nombre="Operaciones">{totales?.cuenta ?? '—'}</Total>
    </Totals>
  );
  if (!esTelefono) return todos;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center text-sm">
        <b>Totales</b> {totales && `· ${operaciones(totales.cuenta)} · `}
        {enGaveta}
      </summary>
      {todos}
    </details>
  );
}
