/**
 * Downloads of the list, from the page's side. In the entry chunk, so that the list is asked for while the page's own
 * code is still loading: keep it small, and free of axios and zod.
 */
import { alTerminarSesion, sesionStore } from '@/domain/usuario/ingreso-store';
import { credencial } from '@/lib/credencial';
import { API_BASE_URL, apiOrigin } from '@/lib/env';
import { cerrarCanal, pedir, type Respuesta } from './worker-channel';
import type { LugarCache } from './listado-protocol';
import type { Cambio } from '@/engines/listado/columns/column-table';

/** A download under way, and what has changed here since it began. */
export interface CargaEnCurso {
  numero: number;
  respuesta: Promise<Respuesta>;
  durante: Cambio[];
}

interface Precarga {
  carga: CargaEnCurso;
  /** What the last visit left. */
  puente: Promise<Respuesta>;
}

const enCurso = new Set<CargaEnCurso>();
let version = 0;
let ultima = 0;
let cambios = 0;
let precarga: Precarga | null = null;

const nada = () => undefined;

const lugarCache = (): LugarCache | null => {
  const sesion = sesionStore.get();
  return sesion.estado === 'anonima' ? null : { base: `kx-lista@${apiOrigin()}`, usuario: sesion.usuario.id };
};

/** Starts a download. `tengo`: the version of the list the page holds. */
export function iniciarCarga(tengo: number | null): CargaEnCurso {
  version += 1;
  const carga: CargaEnCurso = {
    ...pedir({
      tipo: 'cargar',
      url: new URL(`${API_BASE_URL}/agentes`, location.href).href,
      token: credencial.token(),
      version,
      tengo,
      cache: lugarCache(),
      conMuestra: import.meta.env.DEV,
    }),
    durante: [],
  };
  ultima = carga.numero;
  enCurso.add(carga);
  const quitar = () => void enCurso.delete(carga);
  carga.respuesta.then(quitar, quitar);
  return carga;
}

/** The number of the download started last: those that will be started have higher ones. */
export const ultimaCarga = (): number => ultima;

/** The newest rows of the last visit. */
export function pedirPuente(): Promise<Respuesta> {
  const cache = lugarCache();
  version += 1;
  return cache ? pedir({ tipo: 'puente', version, cache }).respuesta : Promise.resolve(null);
}

/** Tells the engine, and every download that may not know it, what happened here. */
export function anotarCambio(cambio: Cambio): void {
  for (const { durante } of enCurso) durante.push(cambio);
  cambios += 1;
  pedir({ tipo: 'cambiar', cambio }).respuesta.catch(nada);
}

/** How many changes the engine has been told: an answer from before the last one is old. */
export const cambiosAnotados = (): number => cambios;

/** Gives up every download under way; whoever waits for one starts another. */
export function abortarCargas(): void {
  for (const carga of enCurso) pedir({ tipo: 'abortar', pedido: carga.numero }).respuesta.catch(nada);
}

/**
 * Asks for the list, and for what the last visit left of it, before the page that shows them has loaded. For the lazy
 * factory of the route; does nothing when nobody is signed in.
 */
export function precargarListado(): void {
  if (precarga || credencial.token() === null) return;
  precarga = { puente: pedirPuente(), carga: iniciarCarga(null) };
  // Nobody may come for them: the person may have gone elsewhere.
  precarga.puente.catch(nada);
  precarga.carga.respuesta.catch(nada);
}

/** What was asked for ahead, once. */
export function tomarPrecarga(): Precarga | null {
  const tomada = precarga;
  precarga = null;
  return tomada;
}

/** Forgets what the last visits left on this device. */
export function borrarCacheListado(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(`kx-lista@${apiOrigin()}`);
}

alTerminarSesion(() => {
  precarga = null;
  cerrarCanal();
  borrarCacheListado();
});
