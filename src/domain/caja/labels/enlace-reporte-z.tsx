import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { sesionConCajaQuery, type SesionConCaja } from '@/domain/caja/caja-de-sesion-queries';
import { ButtonLink, TextLink } from '@/ui/button/button-link';

interface EnlaceProps extends SesionConCaja {
  children: ReactNode;
  look: 'text' | 'secondary' | 'quiet';
  'aria-label'?: string;
}

const enOtraParte = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

export function EnlaceReporteZ({ caja: { id, nombre }, sesion, look, ...resto }: EnlaceProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const onClick = (event: MouseEvent): void => {
    if (enOtraParte(event)) return;
    event.preventDefault();
    client.setQueryData(sesionConCajaQuery(sesion.id).queryKey, { caja: { id, nombre }, sesion });
    // The browser's own address: right after a closing the router may still be at the count's.
    void navigate(`/cajas/sesiones/${sesion.id}/z`, {
      state: { fondo: location.pathname + location.search },
    });
  };
  const enlace = { ...resto, to: `/cajas/sesiones/${sesion.id}/z`, onClick };
  return look === 'text' ? <TextLink {...enlace} /> : <ButtonLink variant={look} size="small" {...enlace} />;
}
