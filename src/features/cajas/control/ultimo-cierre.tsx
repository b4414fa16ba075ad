import { quienConto, ultimaCerrada } from '@/domain/caja/apertura/apertura';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import type { SesionCaja } from '@/domain/caja/caja';
import { conSigno } from '@/lib/text/con-signo';
import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { SEGUN_LOS_MOVIMIENTOS, useJuicios } from '@/engines/operaciones/operaciones';
import { Cuenta, Cuentas } from '@/features/cajas/cuentas';

interface UltimoCierreProps {
  sesiones: readonly SesionCaja[];
  idUsuario: number;
}

export function UltimoCierre({ sesiones, idUsuario }: UltimoCierreProps) {
  const juicioDe = useJuicios();
  const ultima = ultimaCerrada(sesiones);
  const quien = ultima && quienConto(ultima);
  const nombre = useNombre(quien);
  if (!ultima?.fecha_cierre) return null;
  const { monto_final_real: contado } = ultima;
  const juicio = juicioDe(ultima);
  return (
    <section aria-labelledby="ultimo-cierre">
      <h3 id="ultimo-cierre" className="pb-1 text-ink-2">
        Último cierre
      </h3>
      <Cuentas>
        <Cuenta nombre="Cuándo" valor={formatFechaHora(ultima.fecha_cierre)} />
        <Cuenta nombre="Quién" valor={quien === idUsuario ? 'Usted' : nombre} />
        {juicio?.tipo === 'propio' && <Cuenta nombre="Debía haber" valor={formatMonto(juicio.esperado)} />}
        {typeof contado === 'number' && <Cuenta nombre="Contado" valor={formatMonto(contado)} />}
        {juicio && (
          <Cuenta
            nombre={juicio.tipo === 'propio' ? 'Diferencia' : SEGUN_LOS_MOVIMIENTOS}
            valor={conSigno(juicio.diferencia)}
          />
        )}
      </Cuentas>
    </section>
  );
}
