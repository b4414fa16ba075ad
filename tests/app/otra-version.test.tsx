/** A server of another version, in the whole app: said in one sentence, nothing is kept for it, and what waits has a way on. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import '@/app/providers';
import '@/features/agentes/agentes-page';
import { equipoNuevo, operacion, sembrar } from '../envios/sembrar';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

beforeEach(equipoNuevo);

const BANCOS = [
  { id: 1, nombre_banco: 'BCP', monto_total: '1500.00', estado: true },
  { id: 2, nombre_banco: 'Unión', monto_total: '0.00', estado: true },
];
const noExiste = ({ request }: { request: Request }) =>
  HttpResponse.json(
    {
      statusCode: 404,
      timestamp: new Date().toISOString(),
      path: new URL(request.url).pathname,
      message: `Cannot ${request.method} ${new URL(request.url).pathname}`,
      error_detail: 'Not Found',
    },
    { status: 404 },
  );

/** The later backend: banks under /agentes, transactions somewhere else. */
function posterior() {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Agentes');
  backend.server.use(
    http.get('*/api/agentes', () => HttpResponse.json(BANCOS)),
    http.post('*/api/agentes', noExiste),
  );
  return backend;
}
const aviso = () =>
  screen.findByText(/^El sistema al que está conectado es de otra versión: aquí no se puede/);
const pregunta = async () => within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));

test('nothing can be registered, nothing is «unreadable», and the way on is said', async () => {
  const { backend } = renderApp('/agentes', { backend: posterior() });
  expect(await aviso()).toHaveTextContent('Avise a un Administrador.');
  expect(await screen.findByRole('heading', { name: 'Registro bloqueado' })).toBeVisible();
  expect(screen.getByText(/no recibe operaciones de esta aplicación\. Avise/)).toBeVisible();
  expect(screen.queryByRole('form', { name: 'Nueva transacción' })).toBeNull();
  expect(screen.queryByText(/no se pud(o|ieron) leer/)).toBeNull();
  expect(screen.queryByText('Qué se esperaba y qué llegó')).toBeNull();
  expect(backend.recibido('POST /agentes')).toEqual([]);
  expect(bandeja.getSnapshot().operaciones).toEqual([]);
});

test.each(['/resumen', '/conciliacion'])('%s says it too, and counts nothing', async (ruta) => {
  renderApp(ruta, { backend: posterior(), usuario: 'admin' });
  expect(await aviso()).toBeVisible();
});

test('an Administrador is told what was expected and what came', async () => {
  renderApp('/agentes', { backend: posterior(), usuario: 'admin' });
  await aviso();
  expect(screen.getByText(/^GET \/agentes:/)).toHaveTextContent(
    'GET /agentes: se esperaba nro_referencia, tipo_operacion, monto, id_sesion_caja; llegó una lista de {id, nombre_banco, monto_total, estado}.',
  );
});

test('once the server is ours again, «Reintentar» opens the form', async () => {
  const backend = posterior();
  const { user } = renderApp('/agentes', { backend });
  await screen.findByRole('heading', { name: 'Registro bloqueado' });
  backend.server.resetHandlers();
  await user.click(screen.getByRole('button', { name: 'Reintentar' }));
  expect(await screen.findByRole('form', { name: 'Nueva transacción' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/es de otra versión/)).toBeNull());
});

describe('one that waits already', () => {
  test('is not sent, is not a dead «Sigue guardada», and its own cashier may give it up', async () => {
    await sembrar(operacion({ ref: 'DE-ANTES' }));
    const { user, backend } = renderApp('/agentes', { backend: posterior() });
    await waitFor(() => expect(bandeja.getSnapshot().operaciones).toMatchObject([{ estado: 'RETENIDA' }]));
    await user.click(screen.getByRole('button', { name: 'Pendientes (1)' }));
    const tray = await pregunta();
    expect(tray.getByText(/^El sistema conectado es de otra versión y no la recibe\./)).toBeVisible();
    expect(backend.recibido('POST /agentes')).toEqual([]);
    await user.click(tray.getByRole('button', { name: 'Descartar' }));
    const form = within(await tray.findByRole('form', { name: 'Descartar operación' }));
    await user.type(form.getByLabelText(/^Motivo/), 'Se anotó en el otro sistema');
    await user.click(form.getByText('Descartar operación', { selector: 'button' }));
    await waitFor(() => expect(bandeja.getSnapshot().operaciones).toEqual([]));
  });

  test('one whose outcome is not known stays for an Administrador', async () => {
    await sembrar(operacion({ ref: 'DUDOSA', estado: 'INCIERTA', incierta: true, intentos: 1 }));
    const { user } = renderApp('/agentes', { backend: posterior() });
    await waitFor(() => expect(bandeja.getSnapshot().operaciones).toMatchObject([{ estado: 'RETENIDA' }]));
    await user.click(screen.getByRole('button', { name: 'Pendientes (1)' }));
    const tray = await pregunta();
    expect(tray.getByRole('button', { name: 'Reintentar ahora' })).toBeVisible();
    expect(tray.queryByRole('button', { name: 'Descartar' })).toBeNull();
  });
});

describe('told by the session alone', () => {
  test.each([
    ['of another shape', () => HttpResponse.json({ id: 1, cajero: 2, abierta: true })],
    ['that has no such path: that is not «no session»', noExiste],
  ])('%s', async (_, contestar) => {
    const backend = crearBackend();
    backend.server.use(http.get('*/api/cajas/sesion-activa/:id', contestar));
    renderApp('/agentes', { backend });
    expect(await aviso()).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Registro bloqueado' })).toBeVisible();
    expect(screen.queryByText(/^No tiene una caja abierta/)).toBeNull();
  });
});

test.each([
  ['one row that cannot be read among others', [{ id: 7 }], /no se pudo leer/],
  ['a row of ours with a wrong amount', null, /1 fila no se pudo leer/],
])('%s is no other version', async (_, filas, texto) => {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Agentes');
  const nuestra = { nro_referencia: 'X', tipo_operacion: 'DEPOSITO', monto: 'abc', id_sesion_caja: 101 };
  backend.server.use(http.get('*/api/agentes', () => HttpResponse.json([nuestra, ...(filas ?? [])])));
  renderApp('/agentes', { backend });
  expect(await screen.findByText(filas ? /2 filas no se pudieron leer/ : texto)).toBeVisible();
  expect(screen.queryByText(/es de otra versión/)).toBeNull();
});
