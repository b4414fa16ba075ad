import type { PathParams } from 'msw';
import type { Dto } from './dto.ts';
import { sinPermiso, prohibido } from './errores.ts';
import type { Resultado } from './respuesta.ts';
import type { Store } from '../model/store.ts';
import { leerAcceso, type Claims } from './token.ts';

export type Metodo = 'get' | 'post' | 'patch' | 'delete';

interface Peticion {
  store: Store;
  params: PathParams;
  query: URLSearchParams;
  cabeceras: Headers;
  crudo: unknown;
}
interface Contexto extends Peticion {
  /** Claims of the access token; null only on public routes. */
  claims: Claims | null;
}
type Accion<C> = (contexto: C) => Resultado | Promise<Resultado>;

interface Definicion {
  publica?: true;
  roles?: readonly string[];
  status?: number;
  soloLectura?: true;
  hacer: Accion<Contexto>;
}
export interface Ruta {
  metodo: Metodo;
  camino: string;
  status: number;
  escribe: boolean;
  atender: Accion<Peticion>;
}

/** Scheme in capital B, good signature, not expired, and a role name: refreshed tokens have none. */
function identificar({ store, cabeceras }: Peticion): Claims {
  const token = /^Bearer (\S+)$/.exec(cabeceras.get('authorization') ?? '')?.[1];
  const claims = token === undefined ? null : leerAcceso(store.datos.secreto, token, store.ahora());
  if (!claims?.roleName) throw sinPermiso();
  return claims;
}

export const ruta = (metodo: Metodo, camino: string, definicion: Definicion): Ruta => ({
  metodo,
  camino,
  status: definicion.status ?? (metodo === 'post' ? 201 : 200),
  escribe: metodo !== 'get' && !definicion.soloLectura,
  atender: (peticion) => {
    const claims = definicion.publica ? null : identificar(peticion);
    if (definicion.roles && !definicion.roles.includes(claims?.roleName ?? '')) throw prohibido();
    return definicion.hacer({ ...peticion, claims });
  },
});

export const conCuerpo =
  <T>(dto: Dto<T>, hacer: Accion<Contexto & { cuerpo: T }>): Accion<Contexto> =>
  (contexto) =>
    hacer({ ...contexto, cuerpo: dto.validar(contexto.crudo) });
