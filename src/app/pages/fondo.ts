import { matchPath, useLocation } from 'react-router-dom';
import type { Rol } from '@/domain/usuario/usuario';
import type { RutaApp, RutaEncima } from '@/domain/usuario/ruta-app';
import { rutas } from '@/app/routes';
import { esDireccionPropia } from '@/lib/text/direccion-propia';

export interface Encima {
  ruta: RutaApp;
  suya: RutaEncima;
}

/** The address that is drawn over a page, if that is one; null too for whoever may not see its route. */
export function encimaEn(pathname: string, rol: Rol): Encima | null {
  for (const ruta of rutas)
    for (const suya of ruta.encima ?? [])
      if (matchPath(suya.path, pathname)) return ruta.roles.includes(rol) ? { ruta, suya } : null;
  return null;
}

/** Where the page behind was left, with its query; null when the address was typed or followed from outside. */
export const fondoDe = (state: unknown): string | null => {
  const fondo = typeof state === 'object' && state !== null && 'fondo' in state ? state.fondo : null;
  return esDireccionPropia(fondo) ? fondo : null;
};

/** The address of the page behind what is drawn over it: the one it was opened from, else its route's own. */
export function useFondo(encima: Encima | null) {
  const location = useLocation();
  return encima ? (fondoDe(location.state) ?? encima.ruta.href) : location;
}
