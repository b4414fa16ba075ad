import type { MouseEvent, ReactNode } from 'react';
import type { SesionConCaja } from '@/domain/caja/caja-de-sesion-queries';
import { ButtonLink, TextLink } from '@/ui/button/button-link';
import { hrefReporteZ, useReporteZ } from './use-reporte-z';

interface EnlaceProps extends SesionConCaja {
  children: ReactNode;
  look: 'text' | 'secondary' | 'quiet';
  'aria-label'?: string;
}

const enOtraParte = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

export function EnlaceReporteZ({ caja, sesion, look, ...resto }: EnlaceProps) {
  const abrir = useReporteZ();
  const onClick = (event: MouseEvent): void => {
    if (enOtraParte(event)) return;
    event.preventDefault();
    abrir({ caja, sesion });
  };
  const enlace = { ...resto, to: hrefReporteZ(sesion.id), onClick };
  return look === 'text' ? <TextLink {...enlace} /> : <ButtonLink variant={look} size="small" {...enlace} />;
}
