/** The list of cajas as an administrator and as a cashier get it. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const fila = async (nombre: RegExp) => screen.findByRole('row', { name: nombre });

test('an administrator sees each caja with its specialty, balance, session and actions', async () => {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
  renderApp('/cajas', { usuario: 'admin', backend });
  expect(await screen.findByRole('heading', { name: 'Cajas' })).toBeVisible();
  const tabla = await screen.findByRole('table', { name: 'Cajas' });
  expect(within(tabla).getAllByRole('link', { name: /^Control de / })).toHaveLength(3);
  const ventas = await fila(/Caja 01/);
  expect(within(ventas).getByText('Solo ventas')).toBeVisible();
  expect(within(ventas).getByText('No')).toBeVisible();
  expect(await within(ventas).findByText('Libre')).toBeVisible();
  const agentes = await fila(/Caja 02/);
  expect(within(agentes).getByText('Sí')).toBeVisible();
  expect(await within(agentes).findByText('Abierta por Luis Choque Rojas')).toBeVisible();
  expect(within(agentes).getByText(/^desde \d\d:\d\d$/)).toBeVisible();
  expect(within(agentes).getByRole('button', { name: /^Editar Caja 02/ })).toBeVisible();
  expect(within(agentes).getByRole('button', { name: /^Eliminar Caja 02/ })).toBeVisible();
});

test('a cashier sees the own session and no administrator action', async () => {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
  renderApp('/cajas', { backend });
  const agentes = await fila(/Caja 02/);
  expect(await within(agentes).findByText('Abierta por usted')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Nueva caja|Editar|Eliminar/ })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Acciones' })).toBeNull();
});

test.each(['/cajas/nueva', '/cajas/1/editar', '/cajas/1/eliminar'])(
  'a cashier who types %s is refused',
  async (ruta) => {
    renderApp(ruta);
    expect(await screen.findByText('No tiene permiso para esto.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  },
);

const vacio = () => {
  const backend = crearBackend();
  backend.store.datos.cajas.length = 0;
  return backend;
};

test('no cajas: an administrator is offered to create one, a cashier whom to ask', async () => {
  const admin = renderApp('/cajas', { usuario: 'admin', backend: vacio() });
  expect(await screen.findByText('No hay cajas.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Nueva caja' })).toBeVisible();
  admin.unmount();
  admin.backend.server.close();
  renderApp('/cajas', { backend: vacio() });
  expect(await screen.findByText('Pida a un Administrador que cree una.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Nueva caja' })).toBeNull();
});

test('a list that can’t be read says so and is read again on demand', async () => {
  const backend = crearBackend();
  backend.server.use(
    http.get('*/cajas', () => HttpResponse.json({ statusCode: 409, message: 'x' }, { status: 409 }), {
      once: true,
    }),
  );
  const { user } = renderApp('/cajas', { backend });
  await user.click(await screen.findByRole('button', { name: 'Reintentar' }));
  expect(await fila(/Caja 03/)).toBeVisible();
  // Whoever pressed it goes on from here.
  expect(screen.getByRole('main')).toHaveFocus();
});

test.each(['/cajas', '/cajas/3'])(
  '%s: what may not be seen is no failure to be tried again',
  async (ruta) => {
    const backend = crearBackend();
    backend.server.use(
      http.get(`*${ruta}`, () =>
        HttpResponse.json({ statusCode: 403, message: 'Forbidden' }, { status: 403 }),
      ),
    );
    renderApp(ruta, { backend });
    expect(await screen.findByRole('heading', { name: 'Sin permiso' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reintentar' })).toBeNull();
  },
);

test('the session state is asked per caja, at most four at once', async () => {
  const backend = crearBackend();
  const [modelo] = backend.store.datos.cajas;
  if (!modelo) throw new Error('no cajas');
  for (let id = 10; id < 22; id += 1) backend.store.datos.cajas.push({ ...modelo, id, nombre: `Caja ${id}` });
  let activas = 0;
  let maximo = 0;
  backend.server.use(
    http.get('*/cajas/:id', async ({ params }) => {
      if (!/^\d+$/.test(String(params['id']))) return undefined;
      activas += 1;
      maximo = Math.max(maximo, activas);
      await new Promise((seguir) => setTimeout(seguir, 5));
      activas -= 1;
      return undefined;
    }),
  );
  renderApp('/cajas', { backend });
  await fila(/Caja 21/);
  await waitFor(() => expect(screen.getAllByText('Libre')).toHaveLength(15));
  expect(maximo).toBe(4);
});
