import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconName } from '@/ui/icon';
import type { Rol } from './usuario';

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
}
