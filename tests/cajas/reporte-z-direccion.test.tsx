/** The Z report has an address: opened over a page, typed, after signing in; back leads to where one came from. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { cerrarSesion } from '@/demo/model/sesiones';
import type { Rol } from '@/domain/usuario/usuario';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const Z = '/cajas/sesiones/101/z';
beforeEach(vaciarBandeja);

/** The cajero's session 101 of «Caja 03», closed. */
function cerrada() {
  const backend = crearBackend();
  cerrarSesion(backend.store, abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03'), 0, 2);
  return backend;
}
const hoja = () => screen.findByRole('article', { name: 'Reporte Z, sesión #101' });
const dialogo = async () => within(await screen.findByRole('dialog', { name: 'Reporte Z' }));
const sinDialogo = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('from the history of a caja: over its page, by name in the title, and back to the link', async () => {
  const { user, backend } = renderApp('/cajas/3', { backend: cerrada() });
  const enlace = await screen.findByRole('link', { name: 'Reporte Z de la sesión #101' });
  await user.click(enlace);
  await hoja();
  expect(location.pathname).toBe(Z);
  expect(document.title).toBe('Reporte Z · Kantuta Agentes');
  expect(backend.recibido('GET /cajas')).toHaveLength(1);
  await user.click((await dialogo()).getByRole('button', { name: 'Volver' }));
  await sinDialogo();
  await waitFor(() => expect(document.title).toBe('Cajas · Kantuta Agentes'));
  expect(location.pathname).toBe('/cajas/3');
  expect(screen.getByRole('link', { name: 'Reporte Z de la sesión #101' })).toHaveFocus();
});

test('from the summary: over it, and back to what was looked at there', async () => {
  const { user } = renderApp('/resumen?por=sesion&caja=3', { backend: cerrada() });
  await user.click(await screen.findByRole('link', { name: 'Reporte Z' }));
  await hoja();
  expect(location.pathname).toBe(Z);
  expect(screen.getByRole('heading', { level: 1, name: 'Resumen', hidden: true })).toBeInTheDocument();
  history.back();
  await sinDialogo();
  expect(location.pathname + location.search).toBe('/resumen?por=sesion&caja=3');
});

test.each<Rol>(['Administrador', 'Operador', 'Lectura'])(
  'typed, as %s: over the list of cajas',
  async (rol) => {
    const { user } = renderApp(Z, {
      usuario: rol === 'Administrador' ? 'admin' : 'cajero',
      rol,
      backend: cerrada(),
    });
    expect(await hoja()).toHaveTextContent('Caja 03');
    await user.click((await dialogo()).getByRole('button', { name: 'Volver' }));
    await sinDialogo();
    expect(location.pathname).toBe('/cajas');
    expect(await screen.findByRole('link', { name: /^Control de Caja 03/ })).toBeVisible();
  },
);

test('typed by nobody: after signing in it is there', async () => {
  const { user } = renderApp(Z, { usuario: null, backend: cerrada() });
  await user.type(await screen.findByLabelText('Correo electrónico'), 'cajero@kantuta.demo');
  await user.type(screen.getByLabelText('Contraseña'), 'kantuta123{Enter}');
  await hoja();
  expect(location.pathname).toBe(Z);
});

test('what the history kept as the page behind is gone back to only if it is of this app', async () => {
  const { user } = renderApp(Z, { backend: cerrada(), estado: { fondo: '//evil.example' } });
  await hoja();
  await user.click((await dialogo()).getByRole('button', { name: 'Volver' }));
  await sinDialogo();
  expect(location.pathname).toBe('/cajas');
});

describe('there is no report', () => {
  test.each([
    ['of no session', '/cajas/sesiones/999/z'],
    ['of what can be no session', '/cajas/sesiones/uno/z'],
  ])('%s', async (_de, direccion) => {
    renderApp(direccion, { backend: cerrada() });
    expect(await screen.findByText('Esta sesión no existe, o su caja fue eliminada.')).toBeVisible();
  });

  test('of a session that is open', async () => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    renderApp(Z, { backend });
    expect(
      await screen.findByText('La sesión #101 sigue abierta: su reporte Z sale cuando se cierra.'),
    ).toBeVisible();
  });

  test('when the server forbids it', async () => {
    const backend = cerrada();
    backend.server.use(
      http.get('*/api/cajas', () =>
        HttpResponse.json({ statusCode: 403, message: 'Forbidden resource' }, { status: 403 }),
      ),
    );
    renderApp(Z, { backend });
    expect(await screen.findByText('No tiene permiso para hacer esto.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reintentar' })).toBeNull();
  });

  test('until its caja can be read', async () => {
    const backend = cerrada();
    let fallas = 0;
    backend.server.use(
      http.get('*/api/cajas/3', () => {
        fallas += 1;
        return fallas === 1
          ? HttpResponse.json({ statusCode: 500, message: 'Error' }, { status: 500 })
          : undefined;
      }),
    );
    const { user } = renderApp(Z, { backend });
    await user.click(await screen.findByRole('button', { name: 'Reintentar' }));
    expect(await hoja()).toHaveTextContent('Caja 03');
  });
});
