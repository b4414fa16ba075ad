import { Navigate, useLocation } from 'react-router-dom';
import { Icon } from '@/ui/icon';

const SIN_CONTEO = 'sin-conteo';

/**
 * Leaves the address of a count that has no session, or the next one to be opened would be counted at once: it was
 * closed on another screen, or somebody typed the address.
 */
export const SalirDelConteo = ({ idCaja }: { idCaja: number }) => (
  <Navigate to={`/cajas/${idCaja}`} replace state={SIN_CONTEO} />
);

/** What became of that count. */
export function SinConteo() {
  const { state }: { state: unknown } = useLocation();
  if (state !== SIN_CONTEO) return null;
  return (
    <div className="notice tone-caution" role="status">
      <Icon name="warn" />
      <p>
        Aquí no hay una sesión abierta que usted pueda contar. Si la estaba contando, ya fue cerrada: vea el
        historial.
      </p>
    </div>
  );
}
