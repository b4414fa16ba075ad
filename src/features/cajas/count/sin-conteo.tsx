import { Navigate } from 'react-router-dom';
import { Notice } from '@/ui/notice/notice';

/** Leaves the address of a count that has no session, else the next session opened would be counted at once. */
export const SalirDelConteo = ({ idCaja }: { idCaja: number }) => (
  <Navigate to={`/cajas/${idCaja}`} replace />
);

export const SinConteo = () => (
  <Notice tono="caution" icono="warn" role="status">
    <p>
      Aquí no hay una sesión abierta que usted pueda contar. Si la estaba contando, ya fue cerrada: vea el
      historial.
    </p>
  </Notice>
);
