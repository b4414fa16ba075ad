import { Navigate } from 'react-router-dom';
import { Icon } from '@/ui/icon';

/**
 * Leaves the address of a count that has no session, or the next one to be opened would be counted at once: it was
 * closed on another screen, or somebody typed the address.
 */
export const SalirDelConteo = ({ idCaja }: { idCaja: number }) => (
  <Navigate to={`/cajas/${idCaja}`} replace />
);

/** What became of that count. */
export const SinConteo = () => (
  <div className="notice tone-caution" role="status">
    <Icon name="warn" />
    <p>
      Aquí no hay una sesión abierta que usted pueda contar. Si la estaba contando, ya fue cerrada: vea el
      historial.
    </p>
  </div>
);
