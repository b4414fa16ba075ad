import { formatMonto } from '@/lib/monto';
import { Cuenta, Cuentas } from '@/features/cajas/cuentas';
import type { Arqueo } from './arqueo';

/** Our figure, and the server's when it is another one. */
export const Cifras = ({ arqueo }: { arqueo: Arqueo }) => (
  <Cuentas className="mt-3">
    <Cuenta nombre="Calculado aquí" valor={formatMonto(arqueo.efectivo.esperado)} />
    {arqueo.porQueDifiere && (
      <Cuenta
        nombre={
          <span className="flex items-center gap-2">
            Según el servidor <span className="text-ink-3">{arqueo.porQueDifiere}</span>
          </span>
        }
        valor={formatMonto(arqueo.servidor)}
      />
    )}
  </Cuentas>
);
