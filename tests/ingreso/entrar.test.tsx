import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const entrar = async (user: ReturnType<typeof renderApp>['user'], correo: string, clave: string) => {
  await user.type(await screen.findByLabelText('Correo electrónico'), correo);
  await user.type(screen.getByLabelText('Contraseña'), clave);
  await user.click(screen.getByRole('button', { name: 'Ingresar' }));
};

describe('signing in', () => {
  test('a cashier gets to the page that was asked for', async () => {
    const { user } = renderApp('/cajas', { usuario: null });
    expect(await screen.findByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    await entrar(user, 'cajero@kantuta.demo', 'kantuta123');
    expect(await screen.findByRole('heading', { name: 'Cajas' })).toBeVisible();
    expect(location.pathname).toBe('/cajas');
  });

  test('keeps the token for this tab and nothing of the hash or the refresh token', async () => {
    const { user } = renderApp('/', { usuario: null });
    await entrar(user, 'admin@kantuta.demo', 'kantuta123');
    await screen.findByRole('navigation', { name: 'Principal' });
    const guardado = JSON.stringify(sessionStorage);
    expect(guardado).toContain('eyJ');
    expect(guardado.match(/eyJ/g)).toHaveLength(2); // header and payload of one JWT
    expect(guardado).not.toContain('$2b$');
    expect(localStorage).toHaveLength(0);
  });

  test.each([
    ['a wrong password', 'cajero@kantuta.demo', 'otra', 'Correo o contraseña incorrectos.'],
    ['an unknown e-mail', 'nadie@kantuta.demo', 'kantuta123', 'Correo o contraseña incorrectos.'],
  ])('%s is one clear sentence and keeps what was typed', async (_caso, correo, clave, mensaje) => {
    const { user } = renderApp('/', { usuario: null });
    await entrar(user, correo, clave);
    expect(await screen.findByRole('alert')).toHaveTextContent(mensaje);
    expect(screen.getByLabelText('Correo electrónico')).toHaveValue(correo);
    expect(screen.getByLabelText('Contraseña')).toHaveValue(clave);
  });

  test('an e-mail that is none is told on its field', async () => {
    const { user } = renderApp('/', { usuario: null });
    await entrar(user, 'cajero', 'kantuta123');
    expect(await screen.findByText('Escriba un correo válido.')).toBeVisible();
    const correo = screen.getByLabelText('Correo electrónico');
    expect(correo).toHaveAccessibleDescription('Escriba un correo válido.');
    expect(correo).toHaveFocus();
    expect(screen.getByLabelText('Contraseña')).toHaveValue('kantuta123');
  });

  test('asks for what is missing without asking the server', async () => {
    const { user, backend } = renderApp('/', { usuario: null });
    await user.click(await screen.findByRole('button', { name: 'Ingresar' }));
    expect(screen.getByLabelText('Correo electrónico')).toHaveAccessibleDescription('Escriba su correo.');
    expect(screen.getByLabelText('Contraseña')).toHaveAccessibleDescription('Escriba su contraseña.');
    expect(screen.getByLabelText('Correo electrónico')).toHaveFocus();
    expect(backend.recibido('POST /auth/login')).toEqual([]);
  });

  test.each([
    ['no answer', () => HttpResponse.error(), 'Sin conexión.'],
    [
      'a 500 with a stack',
      () => HttpResponse.json({ statusCode: 500, message: 'TypeError', stack: 'at x.js:1' }, { status: 500 }),
      'El sistema falló.',
    ],
    [
      'a page instead of JSON',
      () => HttpResponse.html('<h1>Wi-Fi</h1>'),
      'El sistema respondió algo que no se entiende.',
    ],
  ])('%s is told without the server’s words', async (_caso, respuesta, mensaje) => {
    const backend = crearBackend();
    backend.server.use(http.post('*/api/auth/login', respuesta));
    const { user } = renderApp('/', { usuario: null, backend });
    await entrar(user, 'cajero@kantuta.demo', 'kantuta123');
    expect(await screen.findByRole('alert')).toHaveTextContent(mensaje);
    expect(document.body.textContent).not.toMatch(/TypeError|x\.js|Wi-Fi/);
  });

  test('demo accounts come with the page, never by asking', async () => {
    const meta = Object.assign(document.createElement('meta'), { name: 'kantuta-demo' });
    meta.content = JSON.stringify([
      { correo: 'cajera@kantuta.demo', clave: 'kantuta123', rol: 'Operador', nombre: 'Rosa Mamani' },
      { basura: 1 },
    ]);
    document.head.append(meta);
    const { user } = renderApp('/', { usuario: null });
    expect(await screen.findByRole('link', { name: 'Demostración' })).toHaveAttribute('href', '/demo');
    await user.click(screen.getByRole('button', { name: /^Rosa Mamani.*cajera@kantuta\.demo$/ }));
    expect(await screen.findByRole('navigation', { name: 'Principal' })).toBeVisible();
  });

  test('without the meta there is no mark and no account', async () => {
    renderApp('/', { usuario: null });
    await screen.findByRole('heading', { name: 'Iniciar sesión' });
    expect(screen.queryByText('Demostración')).toBeNull();
    expect(screen.queryByText(/kantuta\.demo/)).toBeNull();
  });
});
