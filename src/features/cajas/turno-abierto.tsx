import type { CajaConSesiones, SesionCaja } from '@/features/sesion/caja';
import { MovimientoForm } from './movimiento-form';

interface TurnoAbiertoProps {
  caja: CajaConSesiones;
  sesion: SesionCaja;
  contando: boolean;
  onDejarDeContar: () => void;
}

/** The drawer of an open session. */
export const TurnoAbierto = ({ sesion }: TurnoAbiertoProps) => (
  <section className="card" aria-labelledby="movimiento">
    <div className="card-head">
      <h2 id="movimiento">Movimiento de efectivo</h2>
    </div>
    <MovimientoForm idSesion={sesion.id} />
  </section>
);
