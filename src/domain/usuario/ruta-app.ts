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

/** One page of the app: router, menu and role guard are drawn from the list of these in app/routes.ts. */
export interface RutaApp {
  path: string;
  href: string;
  titulo: string;
  icono: IconName;
  roles: readonly Rol[];
  /** Not in the navigation but in the user's menu, e.g. settings. */
  oculta?: true;
  Page: LazyExoticComponent<ComponentType>;
  encima?: readonly RutaEncima[];
}
