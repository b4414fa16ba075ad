import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { sesionConCajaQuery, type SesionConCaja } from '@/domain/caja/caja-de-sesion-queries';

interface EnlaceProps extends SesionConCaja {
  children: ReactNode;
  className: string;
  'aria-label'?: string;
}

const enOtraParte = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

/** Leads to the Z report of a closed session, over the page it is on, and hands over what that page has read of it. */
export function EnlaceReporteZ({ caja: { id, nombre }, sesion, ...resto }: EnlaceProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const hacia = `/cajas/sesiones/${sesion.id}/z`;
  return (
    <Link
      to={hacia}
      onClick={(event) => {
        if (enOtraParte(event)) return;
        event.preventDefault();
        client.setQueryData(sesionConCajaQuery(sesion.id).queryKey, { caja: { id, nombre }, sesion });
        // The browser's own address: right after a closing the router may still be at the count's.
        void navigate(hacia, { state: { fondo: location.pathname + location.search } });
      }}
      {...resto}
    />
  );
}
