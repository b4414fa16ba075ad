import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconName } from '@/ui/icon';
import type { Rol } from './usuario';

export interface EncimaProps {
  onCerrar: () => void;
}

export interface RutaEncima {
  path: string;
  titulo: string;
  Dialogo: ComponentType<EncimaProps>;
}

export interface RutaApp {
  path: string;
  href: string;
  titulo: string;
  icono: IconName;
  roles: readonly Rol[];
  /** What anybody else is told, where the general sentence says too little. */
  prohibida?: string;
  oculta?: true;
  Page: LazyExoticComponent<ComponentType>;
  encima?: readonly RutaEncima[];
}
