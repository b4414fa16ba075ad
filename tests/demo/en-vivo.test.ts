/** The live channel of the embedded backend, as `npm start` opens it: a real Vite, a real socket.io client. */
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { avisoDe } from '@/demo/http/demo-en-vivo';
import { ingresar, listo, puertoLibre, vite } from './servidor-http';
import { carpetaTemporal } from '../support/carpeta-temporal';

test.each([
  ['POST', '/api/cajas', 201, 'creada'],
  ['PATCH', '/api/cajas/3', 200, 'actualizada'],
  ['DELETE', '/api/cajas/3?id_user_update=1', 200, 'eliminada'],
  ['POST', '/api/cajas/abrir', 201, 'CAJA_ABIERTA'],
  ['PATCH', '/api/cajas/sesion/101/cerrar', 200, 'CAJA_CERRADA'],
  ['POST', '/api/cajas/movimiento', 201, 'saldo_actualizado'],
  ['POST', '/demo/cerrar', 303, 'CAJA_CERRADA'],
  ['POST', '/api/cajas/abrir', 400, undefined],
  ['POST', '/api/cajas/abrir', 0, undefined],
  ['GET', '/api/cajas', 200, undefined],
  ['POST', '/api/agentes', 201, undefined],
  ['DELETE', '/api/agentes/7', 200, undefined],
  ['POST', '/demo/reiniciar', 303, undefined],
])('%s %s answered %i announces %s', (metodo, ruta, status, action) => {
  expect(avisoDe(metodo, `http://x${ruta}`, status)?.action).toBe(action);
});

/** @returns the origin of a Vite of its own */
async function iniciar(): Promise<string> {
  const puerto = await puertoLibre();
  const origen = `http://127.0.0.1:${puerto}`;
  const datos = { KANTUTA_DEMO_ARCHIVO: join(carpetaTemporal(), 'demo.json') };
  await listo(vite(['--port', puerto], datos), `${origen}/`);
  return origen;
}

const oir = (socket: Socket, evento: string): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once(evento, resolve);
  });

test.each(['websocket', 'polling'])(
  'everyone hears by %s that a caja was opened, and nothing else',
  async (como) => {
    const origen = await iniciar();
    const pedir = await ingresar(origen);
    const oyentes = [1, 2].map(() => io(origen, { transports: [como], reconnection: false }));
    onTestFinished(() => oyentes.forEach((oyente) => oyente.disconnect()));
    await Promise.all(oyentes.map((oyente) => oir(oyente, 'connect')));

    const oido = Promise.all(oyentes.map((oyente) => oir(oyente, 'dataChanged')));
    await pedir('POST', '/cajas/abrir', { id_caja: 2, id_usuario: 2, id_user_create: 2 });
    const aviso = { entity: 'caja', action: 'CAJA_ABIERTA' };
    expect(await oido).toEqual([aviso, aviso]);
  },
);

test('the page that is served names the channel', async () => {
  const origen = await iniciar();
  expect(await (await fetch(`${origen}/agentes`)).text()).toContain(
    '<meta name="kantuta-socket" content="/" />',
  );
});
