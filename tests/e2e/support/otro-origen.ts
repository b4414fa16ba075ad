/**
 * The till built for an API of another origin, and there a backend that answers as the real one was recorded doing: at the
 * root, CORS for everybody and no header exposed, nothing compressed, `observado` (tests/contract/replay.test.ts holds both
 * together), and its live channel.
 */
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { getResponse } from 'msw';
import { Server as Canal } from 'socket.io';
import { avisoDe } from '@/demo/http/demo-en-vivo';
import { crearHandlers } from '@/demo/http/handlers';
import { crearStore, type Store } from '@/demo/model/store';
import { registrarUsuario } from '@/demo/routes/usuario-rutas';
import { sembrar } from '@/demo/seed/seed';
import { puertoLibre } from '../../support/puerto-libre';
import { expect, test as base } from './fixtures';
import { iniciarServidor } from './servidor';
import { CLAVE } from './till';

/** An account that the server calls «Usuario»: it looks only. */
export const LECTOR = 'lectora@kantuta.demo';

export interface Tienda {
  /** the till's page */
  url: string;
  /** origin of the backend */
  api: string;
  store: Store;
  reiniciar: () => void;
}

function nuevos() {
  const datos = sembrar({ ahora: Date.now(), comportamiento: 'observado', historia: 'minimo' });
  registrarUsuario(crearStore({ datos }), {
    email: LECTOR,
    password: CLAVE,
    nombres: 'Elena',
    p_apellido: 'Vargas',
    s_apellido: 'Ríos',
    fecha_nacimiento: '1980-03-01',
    genero: 'F',
    id_role: 3,
  });
  return datos;
}

/** Listens at the root; whoever prepares a test may say `/api` before a path, as the other helpers do. */
async function iniciarApi(puerto: number, store: Store): Promise<() => Promise<void>> {
  const handlers = crearHandlers(store, { base: '*' });
  const servidor = createServer((req, res) => {
    const conPrefijo = req.url?.startsWith('/api/') === true;
    if (conPrefijo) req.url = req.url?.slice('/api'.length);
    const contestar = async () => {
      const request = createRequest(req, res);
      const respuesta = (await getResponse(handlers, request)) ?? Response.error();
      const aviso = avisoDe(request.method, request.url, respuesta.status);
      if (aviso) canal.emit('dataChanged', aviso);
      if (respuesta.type === 'error') res.destroy();
      else await sendResponse(res, respuesta);
    };
    void contestar();
  });
  const canal = new Canal(servidor, { serveClient: false, cors: { origin: '*' }, destroyUpgrade: false });
  await new Promise<void>((resolve) => {
    servidor.listen(puerto, 'localhost', resolve);
  });
  return async () => {
    const cerrado = canal.close();
    servidor.closeAllConnections();
    await cerrado;
  };
}

/** Chromium's own line for an answer of 400 and more: what the backend was recorded saying is part of its contract. */
const esRespuesta = (falta: string, api: string): boolean =>
  falta.includes('Failed to load resource: the server responded with a status of') &&
  falta.includes(`${api}/`);

export const test = base.extend<object, { tienda: Tienda }>({
  tienda: [
    async ({}, use) => {
      const puerto = await puertoLibre();
      const api = `http://localhost:${puerto}`;
      const store = crearStore({ datos: nuevos(), comportamiento: 'observado' });
      // Before the build, which takes a while: the port is nobody else's meanwhile.
      const parar = await iniciarApi(puerto, store);
      const env = { VITE_API_BASE_URL: api, VITE_SOCKET_URL: api };
      const dist = `.e2e-results/otro-origen-${process.env['TEST_PARALLEL_INDEX']}`;
      execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error', '--outDir', dist], {
        env: { ...process.env, ...env },
      });
      const pagina = await iniciarServidor(env, dist);
      const reiniciar = () => {
        store.datos = nuevos();
        store.fallos = [];
      };
      await use({ url: pagina.url, api, store, reiniciar });
      pagina.parar();
      await parar();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ tienda }, use) => {
    tienda.reiniciar();
    await use(tienda.url);
  },
  faltas: async ({ tienda }, use) => {
    const faltas: string[] = [];
    await use(faltas);
    expect(faltas.filter((falta) => !esRespuesta(falta, tienda.api))).toEqual([]);
  },
  request: async ({ playwright, tienda }, use) => {
    const directo = await playwright.request.newContext({ baseURL: tienda.api });
    await use(directo);
    await directo.dispose();
  },
});

export { expect } from '@playwright/test';
