/** Servers for the tests: the middleware in this process, and a whole Vite in a child that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as esperar } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { crearMiddleware } from '@/demo/vite-plugin';
import { carpetaTemporal } from '../support/carpeta-temporal';
import { puertoLibre as unPuertoLibre } from '../support/puerto-libre';

/** Listens on a free port until the test ends. @returns its origin */
export async function escuchar(listener: RequestListener): Promise<string> {
  const servidor = createServer(listener).listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  onTestFinished(() => {
    servidor.closeAllConnections();
    servidor.close();
  });
  return `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`;
}

/** As an argument. */
export const puertoLibre = async (): Promise<string> => String(await unPuertoLibre());

interface Embebido {
  origen: string;
  archivo: string;
  avisos: string[];
}

/** The embedded backend over node:http, with its data in `archivo`. */
export async function embebido(archivo = join(carpetaTemporal(), 'demo.json')): Promise<Embebido> {
  const avisos: string[] = [];
  const middleware = crearMiddleware({
    archivo,
    comportamiento: 'documentado',
    cabeceras: { 'X-Frame-Options': 'DENY' },
    avisar: (mensaje) => avisos.push(mensaje),
  });
  const origen = await escuchar((req, res) => {
    middleware(req, res, () => res.writeHead(404).end());
  });
  return { origen, archivo, avisos };
}

/** Signs in over HTTP. @returns a function that sends JSON with the token */
export async function ingresar(origen: string, email = 'cajero@kantuta.demo') {
  const enviar = async (token: string, metodo: string, ruta: string, cuerpo?: unknown) =>
    fetch(`${origen}/api${ruta}`, {
      method: metodo,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(cuerpo === undefined ? {} : { body: JSON.stringify(cuerpo) }),
    });
  const respuesta = await enviar('', 'POST', '/auth/login', { email, password: 'kantuta123' });
  const { access_token } = (await respuesta.json()) as { access_token: string };
  return async (metodo: string, ruta: string, cuerpo?: unknown) => enviar(access_token, metodo, ruta, cuerpo);
}

export const VITE = 'node_modules/vite/bin/vite.js';

/** This process's environment without Vitest's marks, which would make vite.config.ts think it is being tested. */
export function entorno(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...limpio } = process.env;
  return { ...limpio, NO_COLOR: '1', ...env };
}

interface Hijo {
  proceso: ChildProcess;
  salida: () => string;
}

/** Runs Vite with `args` in a child; `env` is added to this process's. */
export function vite(args: string[], env: Record<string, string> = {}): Hijo {
  const proceso = spawn(process.execPath, [VITE, ...args], {
    env: entorno(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let salida = '';
  for (const flujo of [proceso.stdout, proceso.stderr]) {
    flujo.on('data', (trozo: Buffer) => {
      salida += trozo.toString();
    });
  }
  onTestFinished(() => {
    proceso.kill('SIGKILL');
  });
  return { proceso, salida: () => salida };
}

/** Waits until the child's server answers. @throws after 20 s, with what it printed */
export async function listo(hijo: Hijo, url: string): Promise<void> {
  for (let intento = 0; intento < 200; intento += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await esperar(100);
    }
  }
  throw new Error(`no server at ${url}:\n${hijo.salida()}`);
}
