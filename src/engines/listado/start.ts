/** In the entry chunk, so that the list is asked for while the page loads: keep it free of axios and zod. */
import { alTerminarSesion, sesionStore } from '@/domain/usuario/ingreso-store';
import { credencial } from '@/lib/credencial';
import { API_BASE_URL, apiOrigin } from '@/lib/env';
import { cerrarCanal, pedir, type Respuesta } from './worker-channel';
import type { LugarCache } from './listado-protocol';
import type { Cambio } from '@/engines/listado/columns/column-table';

export interface CargaEnCurso {
  numero: number;
  respuesta: Promise<Respuesta>;
  durante: Cambio[];
}

interface Precarga {
  carga: CargaEnCurso;
  puente: Promise<Respuesta>;
  /** What `puente` came to; null until then. */
  conocido: Respuesta;
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

export const ultimaCarga = (): number => ultima;

export function pedirPuente(): Promise<Respuesta> {
  const cache = lugarCache();
  version += 1;
  return cache ? pedir({ tipo: 'puente', version, cache }).respuesta : Promise.resolve(null);
}

export function anotarCambio(cambio: Cambio): void {
  for (const { durante } of enCurso) durante.push(cambio);
  cambios += 1;
  pedir({ tipo: 'cambiar', cambio }).respuesta.catch(nada);
}

/** So many changes were told here; an answer from before the last one is old. */
export const cambiosAnotados = (): number => cambios;

export function abortarCargas(): void {
  for (const carga of enCurso) pedir({ tipo: 'abortar', pedido: carga.numero }).respuesta.catch(nada);
}

export function precargarListado(): void {
  if (precarga || credencial.token() === null) return;
  const suya: Precarga = { puente: pedirPuente(), carga: iniciarCarga(null), conocido: null };
  precarga = suya;
  // Nobody may come for them: the person may have gone elsewhere.
  suya.puente.then((valor) => {
    suya.conocido = valor;
    return undefined;
  }, nada);
  suya.carga.respuesta.catch(nada);
}

/** The last known rows of whoever is signed in, should they be here before the page that shows them. */
export const filasConocidas = (): Respuesta => precarga?.conocido ?? null;

export function tomarPrecarga(): Precarga | null {
  const tomada = precarga;
  precarga = null;
  return tomada;
}

export function borrarCacheListado(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(`kx-lista@${apiOrigin()}`);
}

alTerminarSesion(() => {
  precarga = null;
  cerrarCanal();
  borrarCacheListado();
});
