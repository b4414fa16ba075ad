import { matchPath, useLocation } from 'react-router-dom';
import type { Rol } from '@/domain/usuario/usuario';
import type { RutaApp, RutaEncima } from '@/domain/usuario/ruta-app';
import { rutas } from '@/app/routes';
import { esDireccionPropia } from '@/lib/text/direccion-propia';

export interface Encima {
  ruta: RutaApp;
  suya: RutaEncima;
}

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

export function useFondo(encima: Encima | null) {
  const location = useLocation();
  return encima ? (fondoDe(location.state) ?? encima.ruta.href) : location;
}
