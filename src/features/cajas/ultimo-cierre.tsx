import type { SesionCaja } from '@/features/sesion/caja';
import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { conSigno } from '@/lib/con-signo';

interface UltimoCierreProps {
  sesiones: readonly SesionCaja[];
  idUsuario: number;
}

/** What whoever closed before left in the drawer: the first thing to compare before opening it. */
export function UltimoCierre({ sesiones, idUsuario }: UltimoCierreProps) {
  const ultima = sesiones
    .filter(({ estado_sesion }) => estado_sesion === 'CERRADA')
    .toSorted((a, b) => (b.fecha_cierre ?? 0) - (a.fecha_cierre ?? 0) || b.id - a.id)[0];
  if (!ultima?.fecha_cierre) return null;
  const { monto_final_real: contado, diferencia } = ultima;
  return (
    <section aria-labelledby="ultimo-cierre">
      <h3 id="ultimo-cierre">Último cierre</h3>
      <dl className="sum">
        <Linea nombre="Cuándo" valor={formatFechaHora(ultima.fecha_cierre)} />
        <Linea
          nombre="Quién"
          valor={ultima.id_usuario === idUsuario ? 'Usted' : `Usuario n.º ${ultima.id_usuario}`}
        />
        {typeof contado === 'number' && <Linea nombre="Contado" valor={formatMonto(contado)} />}
        {typeof diferencia === 'number' && (
          <Linea nombre="Diferencia según el servidor" valor={conSigno(diferencia)} />
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
