import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconName } from '@/ui/icon';
import type { Rol } from './usuario';

export interface EncimaProps {
  onCerrar: () => void;
}

/** An address that is drawn over the page it was opened from; typed, over its route's own page. Its roles are the route's. */
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
  oculta?: true;
  Page: LazyExoticComponent<ComponentType>;
  encima?: readonly RutaEncima[];
}
