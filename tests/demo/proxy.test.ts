/** `/api` forwarded to a real backend: here, the embedded one standing in for it on its own port. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { reenviar } from '@/demo/http/proxy';
import { escuchar } from './servidor-http';

const conProxy = async (apiUrl: string) => escuchar((req, res) => reenviar(apiUrl, req, res));

const leer = async (req: IncomingMessage): Promise<string> => {
  let texto = '';
  for await (const trozo of req) texto += String(trozo);
  return texto;
};

const eco = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
  const { method: metodo, url, headers } = req;
  const cuerpo = await leer(req);
  res.writeHead(201, { 'Content-Type': 'application/json', 'X-Powered-By': 'Express' });
  res.end(JSON.stringify({ metodo, url, host: headers.host, auth: headers.authorization, cuerpo }));
};

test('method, path without /api, query, headers and body arrive; status, headers and body return', async () => {
  const destino = await escuchar((req, res) => void eco(req, res));
  const origen = await conProxy(`${destino}/`);
  const respuesta = await fetch(`${origen}/api/cajas/4?id_user_update=2`, {
    method: 'PATCH',
    headers: { Authorization: 'Bearer abc' },
    body: 'cuerpo',
  });
  expect([respuesta.status, respuesta.headers.get('x-powered-by')]).toEqual([201, 'Express']);
  expect(await respuesta.json()).toEqual({
    metodo: 'PATCH',
    url: '/cajas/4?id_user_update=2',
    host: new URL(destino).host,
    auth: 'Bearer abc',
    cuerpo: 'cuerpo',
  });
});

test('a backend that is not there is 502 with its own envelope', async () => {
  const origen = await conProxy('http://127.0.0.1:9');
  const respuesta = await fetch(`${origen}/api/cajas`);
  expect(respuesta.status).toBe(502);
  expect(await respuesta.json()).toMatchObject({ statusCode: 502, path: '/cajas', message: 'Bad Gateway' });
});

test('a backend that hangs up in the middle hangs up here too', async () => {
  const destino = await escuchar((_req, res) => {
    res.writeHead(200, { 'Content-Length': '100' });
    res.write('mitad');
    setImmediate(() => res.destroy());
  });
  const origen = await conProxy(destino);
  await expect(fetch(`${origen}/api/agentes`).then(async (respuesta) => respuesta.text())).rejects.toThrow(
    'terminated',
  );
});
