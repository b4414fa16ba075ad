/** Live refresh in the whole app, over a real socket.io server. */
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { http, passthrough } from 'msw';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { abrirEnVivo } from '@/app/live/en-vivo';
import { abrirCanal } from '@/demo/http/demo-en-vivo';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

type Canal = Awaited<ReturnType<typeof abrirCanal>>;
type Aviso = Parameters<Canal>[0];

let servidor = createServer();
let anunciar: Canal = () => undefined;
let conectados = 0;
/** Was the page there when the channel was opened? */
let conPagina = false;
const cabeceras: unknown[] = [];

beforeEach(async () => {
  servidor = createServer();
  conectados = 0;
  servidor.on('upgrade', ({ headers, url }) => {
    conectados += 1;
    conPagina = screen.queryByText('Sin caja abierta') !== null;
    cabeceras.push({ headers, url });
  });
  await new Promise<void>((listo) => {
    servidor.listen(0, '127.0.0.1', listo);
  });
  anunciar = await abrirCanal(servidor, []);
});
afterEach(() => {
  document.head.querySelector('meta[name="kantuta-socket"]')?.remove();
  servidor.closeAllConnections();
  servidor.close();
});

function direccion(): string {
  const donde = servidor.address();
  if (donde === null || typeof donde === 'string') throw new Error('no port');
  return `http://127.0.0.1:${donde.port}/`;
}

/** The page as the embedded backend delivers it, on /cajas, with its own questions answered. */
async function enCajas() {
  const meta = document.createElement('meta');
  meta.name = 'kantuta-socket';
  meta.content = direccion();
  document.head.append(meta);
  const backend = crearBackend();
  backend.server.use(http.all('*/socket.io/*', passthrough));
  const app = renderApp('/cajas', { backend });
  await screen.findByText('Sin caja abierta');
  const pedidos = () => backend.recibido('GET /cajas').length;
  await waitFor(() => expect(pedidos()).toBe(1));
  const quieto = () => waitFor(() => expect(app.queryClient.isFetching()).toBe(0));
  await quieto();
  return { ...app, pedidos, quieto, token: backend.tokenDe('cajero@kantuta.demo') };
}
const conectado = () => waitFor(() => expect(conectados).toBe(1), { timeout: 10_000 });

test('a caja that somebody opened elsewhere appears; the channel loads after the page and carries no token', async () => {
  const { backend, token } = await enCajas();
  await conectado();
  expect(conPagina).toBe(true);
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  expect(screen.getByText('Sin caja abierta')).toBeVisible();
  // The handshake ends a moment after the connection: said again until it is heard.
  await waitFor(() => {
    anunciar({ entity: 'caja', action: 'CAJA_ABIERTA' });
    expect(screen.queryByText('Sin caja abierta')).toBeNull();
  });
  expect(JSON.stringify(cabeceras)).not.toContain(token);
  expect(JSON.stringify(cabeceras)).not.toMatch(/authorization|token/i);
});

test('1 000 events cause at most a few refreshes; what is not about cajas, none', async () => {
  const { pedidos, quieto } = await enCajas();
  await conectado();
  const basura: unknown[] = [
    { entity: 'venta', action: 'creada' },
    { entity: 'producto' },
    { entity: ['caja'] },
    'caja',
    null,
    { action: 'CAJA_ABIERTA' },
    '{"entity":"caja"}',
  ];
  // The handshake ends a moment after the connection: the first event that is heard tells.
  await waitFor(() => {
    anunciar({ entity: 'caja', action: 'creada' });
    expect(pedidos()).toBeGreaterThan(1);
  });
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 2500)));
  await quieto();
  const antes = pedidos();
  // What a server may send is not what it should.
  for (const aviso of basura) anunciar(aviso as Aviso);
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 200)));
  expect(pedidos()).toBe(antes);
  for (let i = 0; i < 1000; i += 1) anunciar({ entity: 'caja', action: 'saldo_actualizado' });
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 2500)));
  await quieto();
  expect(pedidos()).toBeGreaterThan(antes);
  expect(pedidos()).toBeLessThanOrEqual(antes + 3);
});

test.each([
  ['late: what was missed meanwhile is read', -1, 1],
  ['at once: what is on screen has just been read', 60_000, 0],
])('a first connection that comes %s', async (_, prontoMs, veces) => {
  const client = new QueryClient();
  const leer = vi.spyOn(client, 'invalidateQueries');
  onTestFinished(abrirEnVivo(client, { url: new URL(direccion()), cadaMs: 1, prontoMs }));
  await conectado();
  await waitFor(() => expect(leer.mock.calls.length).toBeGreaterThanOrEqual(veces), { timeout: 10_000 });
  // Longer than the handshake takes.
  await new Promise<void>((resolve) => setTimeout(resolve, 500));
  expect(leer).toHaveBeenCalledTimes(veces);
});

test('without the setting nothing is connected', async () => {
  renderApp('/cajas');
  await screen.findByText('Sin caja abierta');
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 1300)));
  expect(conectados).toBe(0);
});
