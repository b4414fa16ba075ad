import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { sesionConCajaQuery, type SesionConCaja } from '@/domain/caja/caja-de-sesion-queries';

export const hrefReporteZ = (idSesion: number): string => `/cajas/sesiones/${idSesion}/z`;

export function useReporteZ(): (de: SesionConCaja) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return ({ caja: { id, nombre }, sesion }) => {
    client.setQueryData(sesionConCajaQuery(sesion.id).queryKey, { caja: { id, nombre }, sesion });
    // The browser's own address: right after a closing the router may still be at the count's.
    void navigate(`/cajas/sesiones/${sesion.id}/z`, {
      state: { fondo: location.pathname + location.search },
    });
  };
}
