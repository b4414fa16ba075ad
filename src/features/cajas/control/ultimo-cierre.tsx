import { quienConto, ultimaCerrada } from '@/domain/caja/apertura/apertura';
import type { SesionCaja } from '@/domain/caja/caja';
import { conSigno } from '@/lib/text/con-signo';
import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { SEGUN_LOS_MOVIMIENTOS } from '@/features/cajas/closing/cierre-anotado';
import { useJuicios } from '@/features/cajas/closing/use-juicios';

interface UltimoCierreProps {
  sesiones: readonly SesionCaja[];
  idUsuario: number;
}

/** What whoever closed before left in the drawer: the first thing to compare before opening it. */
export function UltimoCierre({ sesiones, idUsuario }: UltimoCierreProps) {
  const juicioDe = useJuicios();
  const ultima = ultimaCerrada(sesiones);
  if (!ultima?.fecha_cierre) return null;
  const { monto_final_real: contado } = ultima;
  const juicio = juicioDe(ultima);
  const quien = quienConto(ultima);
  return (
    <section aria-labelledby="ultimo-cierre">
      <h3 id="ultimo-cierre">Último cierre</h3>
      <dl className="sum">
        <Linea nombre="Cuándo" valor={formatFechaHora(ultima.fecha_cierre)} />
        <Linea nombre="Quién" valor={quien === idUsuario ? 'Usted' : `Usuario n.º ${quien}`} />
        {juicio?.tipo === 'propio' && <Linea nombre="Debía haber" valor={formatMonto(juicio.esperado)} />}
        {typeof contado === 'number' && <Linea nombre="Contado" valor={formatMonto(contado)} />}
        {juicio && (
          <Linea
            nombre={juicio.tipo === 'propio' ? 'Diferencia' : SEGUN_LOS_MOVIMIENTOS}
            valor={conSigno(juicio.diferencia)}
          />
        )}
      </dl>
    </section>
  );
}

const Linea = ({ nombre, valor }: { nombre: string; valor: string }) => (
  <div>
    <dt>{nombre}</dt>
    <dd>{valor}</dd>
  </div>
);
