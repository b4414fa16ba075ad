import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconName } from '@/ui/icon';
import type { Rol } from './usuario';

/** What an address that is drawn over a page gets. */
export interface EncimaProps {
  /** Back to the page behind. */
  onCerrar: () => void;
}

/** An address that is drawn over the page it was opened from; typed, over its route's own page. Its roles are the route's. */
export interface RutaEncima {
  /** Path as the router spells it, without a leading slash, e.g. `cajas/sesiones/:id/z`. */
  path: string;
  titulo: string;
  Dialogo: ComponentType<EncimaProps>;
}

/** One page of the app: router, menu and role guard are drawn from the list of these in app/routes.ts. */
export interface RutaApp {
  /** Path as the router spells it, without a leading slash, e.g. `agentes/*`. */
  path: string;
  /** Where its menu link goes, with a leading slash. */
  href: string;
  titulo: string;
  icono: IconName;
  /** Who may see it; anyone else gets the forbidden panel, by typed address too. */
  roles: readonly Rol[];
  /** Not in the navigation but in the user's menu, e.g. settings. */
  oculta?: true;
  Page: LazyExoticComponent<ComponentType>;
  encima?: readonly RutaEncima[];
}
