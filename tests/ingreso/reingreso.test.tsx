import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { crearCompuerta, usuarioActual } from './ayudas';

vi.mock('@/app/routes', async () => ({ rutas: (await import('./pagina-de-prueba')).rutasDePrueba }));

const dialogo = () => screen.findByRole('dialog', { name: 'Su sesión venció' });

/** Signed in at the test page, with something typed and a token that the server no longer takes. */
async function conTokenMuerto() {
  const app = renderApp('/prueba');
  await app.user.type(await screen.findByLabelText('Nota'), 'lo escrito');
  const token = app.backend.tokenDe('cajero@kantuta.demo');
  act(() => sesionStore.entrar(`${token.slice(0, -4)}AAAA`, usuarioActual()));
  // In one go: the shell asks about the caja by itself, and its refusal must not open the dialog under the pointer.
  const pedir = screen.getByRole('button', { name: 'Pedir diez' });
  pedir.focus();
  fireEvent.click(pedir);
  return app;
}

test('ten calls refused at once ask for the password once, and nothing typed is lost', async () => {
  const { user, backend } = await conTokenMuerto();
  const vencio = await dialogo();
  expect(vencio).toHaveTextContent(
    'Su sesión venció. Ingrese su contraseña para continuar; no perderá lo escrito.',
  );
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  const clave = within(vencio).getByLabelText('Contraseña');
  await waitFor(() => expect(clave).toHaveFocus());

  await user.type(clave, 'kantuta123');
  await user.click(within(vencio).getByRole('button', { name: 'Continuar' }));
  expect(await screen.findByText(Array(10).fill('fulfilled').join(' '))).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText('Nota')).toHaveValue('lo escrito');
  expect(screen.getByRole('button', { name: 'Pedir diez' })).toHaveFocus();
  expect(backend.recibido('POST /auth/login')).toEqual([
    { email: 'cajero@kantuta.demo', password: 'kantuta123' },
  ]);
  expect(backend.recibido('GET /cajas')).toHaveLength(20);
  expect(backend.recibido('POST /auth/refresh_token')).toEqual([]);
});

test('a wrong password is told in the dialog, and the calls go on waiting', async () => {
  const { user } = await conTokenMuerto();
  const clave = within(await dialogo()).getByLabelText('Contraseña');
  await user.click(screen.getByRole('button', { name: 'Continuar' }));
  expect(clave).toHaveAccessibleDescription('Escriba su contraseña.');
  await user.type(clave, 'otra{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Correo o contraseña incorrectos.');
  expect(clave).toHaveFocus();
  await user.keyboard('kantuta123{Enter}');
  expect(await screen.findByText(/^fulfilled/)).toBeVisible();
});

test('Esc does not get around it', async () => {
  const { user } = await conTokenMuerto();
  await dialogo();
  await user.keyboard('{Escape}{Escape}');
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('somebody else’s answer is refused', async () => {
  const { user, backend } = await conTokenMuerto();
  const otro = backend.tokenDe('cajera@kantuta.demo');
  backend.server.use(
    http.post('*/api/auth/login', () =>
      HttpResponse.json(
        { access_token: otro, user: { id: 3, name: 'Otra', email: 'cajera@kantuta.demo', role: null } },
        { status: 201 },
      ),
    ),
  );
  await user.type(within(await dialogo()).getByLabelText('Contraseña'), 'kantuta123{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Debe ingresar la misma persona.');
  expect(sesionStore.get()).toMatchObject({ estado: 'vencida', usuario: { email: 'cajero@kantuta.demo' } });
});

test('a token of one person with the data of another is not taken', async () => {
  const { user, backend } = await conTokenMuerto();
  const otro = backend.tokenDe('cajera@kantuta.demo');
  const { id, name, email } = usuarioActual();
  backend.server.use(
    http.post('*/api/auth/login', () =>
      HttpResponse.json({ access_token: otro, user: { id, name, email, role: null } }, { status: 201 }),
    ),
  );
  await user.type(within(await dialogo()).getByLabelText('Contraseña'), 'kantuta123{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('no se entiende');
  expect(sesionStore.get().estado).toBe('vencida');
});

test('«Salir» instead ends it: the calls fail, the page and the token are gone', async () => {
  const { user, backend } = await conTokenMuerto();
  await user.click(within(await dialogo()).getByRole('button', { name: 'Salir' }));
  expect(await screen.findByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  expect(backend.recibido('GET /cajas')).toHaveLength(10);
});

test('a refusal that comes after the password was typed is simply sent again', async () => {
  const backend = crearBackend();
  const { user } = renderApp('/prueba', { backend });
  const bueno = backend.tokenDe('cajero@kantuta.demo');
  act(() => sesionStore.entrar(`${bueno.slice(0, -4)}AAAA`, usuarioActual()));
  const compuerta = crearCompuerta();
  let primera = true;
  backend.server.use(
    http.get('*/api/cajas', async () => {
      if (!primera) return undefined;
      primera = false;
      await compuerta.abierta;
      return HttpResponse.json({ statusCode: 401, message: 'Unauthorized' }, { status: 401 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Pedir diez' }));
  await user.type(within(await dialogo()).getByLabelText('Contraseña'), 'kantuta123{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  compuerta.abrir();
  expect(await screen.findByText(Array(10).fill('fulfilled').join(' '))).toBeVisible();
  expect(backend.recibido('POST /auth/login')).toHaveLength(1);
});
