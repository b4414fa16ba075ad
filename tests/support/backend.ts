/** The embedded backend for tests: the same handlers as `npm start`, over msw/node, without delays. */
import { setupServer } from 'msw/node';
import { crearHandlers } from '@/demo/http/handlers';
import { claimsDe } from '@/demo/routes/auth-rutas';
import { sembrar } from '@/demo/seed/seed';
import { abrirSesion as abrir } from '@/demo/model/sesiones';
import { crearStore, type Comportamiento, type Store } from '@/demo/model/store';
import { firmarAcceso } from '@/demo/http/token';
import type { Caja, Sesion, Usuario } from '@/demo/model/modelo';

interface OpcionesBackend {
  comportamiento?: Comportamiento;
  /** ms since epoch, or a clock; the real one by default. */
  now?: number | (() => number);
  /** `minimo` (default): accounts and cajas, next session 101; `demo`: three weeks of history. */
  seed?: 'demo' | 'minimo';
}

const usuarioDe = (store: Store, correo: string): Usuario => {
  const usuario = store.datos.usuarios.find(({ email }) => email === correo);
  if (!usuario) throw new Error(`no account ${correo}`);
  return usuario;
};

const cajaDe = (store: Store, nombre: string): Caja => {
  const caja = store.datos.cajas.find((cada) => cada.nombre.includes(nombre));
  if (!caja) throw new Error(`no caja ${nombre}`);
  return caja;
};

/** Opens a session of the account `correo` on the caja whose name contains `nombreCaja`. */
export function abrirSesion(store: Store, correo: string, nombreCaja: string): Sesion {
  const { id: idUsuario } = usuarioDe(store, correo);
  const quien = { idCaja: cajaDe(store, nombreCaja).id, idUsuario, idCreador: idUsuario, rol: 'Operador' };
  return abrir(store, quien, null).sesion;
}

/** The JSON body, or undefined when there is none or it is no JSON. */
async function leerJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}

/**
 * A backend for one test. Call `server.listen({ onUnhandledRequest: 'error' })` through `escuchar()`, and
 * `server.close()` after; `server.use(...)` puts failures in front.
 */
export function crearBackend({
  comportamiento = 'documentado',
  now = Date.now,
  seed = 'minimo',
}: OpcionesBackend = {}) {
  const ahora = typeof now === 'number' ? () => now : now;
  const datos = sembrar({ ahora: ahora(), comportamiento, historia: seed });
  const store = crearStore({ datos, ahora, comportamiento });
  const server = setupServer(...crearHandlers(store));
  const recibidos: { llamada: string; cuerpo: unknown }[] = [];
  server.events.on('request:start', ({ request }) => {
    const llamada = `${request.method} ${new URL(request.url).pathname.replace(/^.*?\/api(?=\/)/, '')}`;
    const registro: (typeof recibidos)[number] = { llamada, cuerpo: undefined };
    recibidos.push(registro);
    void leerJson(request.clone()).then((cuerpo) => Object.assign(registro, { cuerpo }));
  });
  return {
    server,
    store,
    escuchar: () => server.listen({ onUnhandledRequest: 'error' }),
    /** JSON bodies of the requests received so far for e.g. `'POST /agentes'`, in order; undefined for no body. */
    recibido: (llamada: string): unknown[] =>
      recibidos.filter((cada) => cada.llamada === llamada).map(({ cuerpo }) => cuerpo),
    /** A valid access token of an account. */
    tokenDe: (correo: string): string =>
      firmarAcceso(store.datos.secreto, claimsDe(usuarioDe(store, correo)), store.ahora()),
  };
}
