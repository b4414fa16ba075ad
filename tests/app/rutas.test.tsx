import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import type { Rol } from '@/domain/usuario/usuario';
import { rutas } from '@/app/routes';
import { posponerVersion } from '@/app/version/version-nueva';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

vi.mock('@/app/routes', async (original) => ({
  rutas: [
    ...(await original<typeof import('@/app/routes')>()).rutas,
    ...(await import('../ingreso/pagina-de-prueba')).rutasDePrueba,
  ],
}));

const ROLES: readonly Rol[] = ['Administrador', 'Operador', 'Lectura'];
const sanas = rutas.filter(({ path }) => path !== 'rota' && path !== 'perdida');
const matriz = sanas.flatMap((ruta) => ROLES.map((rol) => ({ rol, href: ruta.href, ruta })));

describe('who may see what, by typed address', () => {
  test.each(matriz)('$rol at $href', async ({ rol, href, ruta }) => {
    renderApp(href, { usuario: rol === 'Administrador' ? 'admin' : 'cajero', rol });
    const permitida = ruta.roles.includes(rol);
    await waitFor(() => expect(document.querySelector('main:not([aria-busy]) h1')).not.toBeNull());
    const dicho = ruta.prohibida ?? 'No tiene permiso para ver esta página.';
    expect(screen.queryByText(dicho) === null).toBe(permitida);
    expect(document.title).toBe(`${permitida ? ruta.titulo : 'Sin permiso'} · Kantuta Agentes`);
    // «Salir» is in there.
    expect(screen.getByRole('button', { name: 'Menú de usuario' })).toBeVisible();
    const enlaces = within(screen.getByRole('navigation', { name: 'Principal' })).getAllByRole('link');
    expect(enlaces.map((enlace) => enlace.getAttribute('href'))).toEqual(
      rutas.filter((cada) => !cada.oculta && cada.roles.includes(rol)).map((cada) => cada.href),
    );
  });

  test.each(sanas)('nobody at $href is asked to sign in first', async ({ href }) => {
    renderApp(href, { usuario: null });
    expect(await screen.findByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(document.title).toBe('Iniciar sesión · Kantuta Agentes');
  });
});

test('an unknown address has a Spanish page with a way out', async () => {
  const { user } = renderApp('/no/existe?x=1');
  expect(await screen.findByText('Esta página no existe.')).toBeVisible();
  expect(document.title).toBe('Página no encontrada · Kantuta Agentes');
  await user.click(screen.getByRole('link', { name: 'Ir a Agentes' }));
  expect(await screen.findByRole('heading', { name: 'Agentes bancarios' })).toBeVisible();
});

test('the root is the till', async () => {
  renderApp('/');
  await screen.findByRole('heading', { name: 'Agentes bancarios' });
  expect(location.pathname).toBe('/agentes');
});

test('going to another page puts focus at its heading and names it in the title', async () => {
  const { user } = renderApp('/prueba');
  await screen.findByRole('heading', { name: 'Prueba' });
  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  const encabezado = await screen.findByRole('heading', { name: 'Cajas' });
  await waitFor(() => expect(encabezado).toHaveFocus());
  expect(document.title).toBe('Cajas · Kantuta Agentes');
  expect(screen.getByRole('link', { name: 'Cajas' })).toHaveAttribute('aria-current', 'page');
});

test.each([
  ['/\\\\evil.example', '/agentes'],
  ['//evil.example', '/agentes'],
  ['https://evil.example', '/agentes'],
  ['/login', '/agentes'],
  [42, '/agentes'],
  ['/cajas?x=1', '/cajas'],
])('after signing in only an address of our own is gone to: %s', async (volverA, llega) => {
  const { user } = renderApp('/login', { usuario: null, estado: { volverA } });
  await user.type(await screen.findByLabelText('Correo electrónico'), 'cajero@kantuta.demo');
  await user.type(screen.getByLabelText('Contraseña'), 'kantuta123{Enter}');
  await screen.findByRole('navigation', { name: 'Principal' });
  expect(location.pathname).toBe(llega);
  expect(location.origin).toBe('http://localhost:3000');
});

// React reports what a boundary caught; here it is the point of the test.
const callar = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** A page without its code, and what the server says at `/`. */
function sinCodigo(responder: () => Response) {
  callar();
  const backend = crearBackend();
  let preguntas = 0;
  backend.server.use(
    http.get('*/', () => {
      preguntas += 1;
      return responder();
    }),
  );
  renderApp('/perdida', { backend });
  return () => preguntas;
}

describe('a page that fails', () => {
  test('says so without the error’s words, and the rest stays', async () => {
    callar();
    const { user } = renderApp('/rota');
    expect(await screen.findByText('Esta página falló.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Recargar' })).toBeVisible();
    expect(document.body.textContent).not.toContain('SELECT');
    await user.click(screen.getByRole('link', { name: 'Cajas' }));
    expect(await screen.findByRole('heading', { name: 'Cajas' })).toBeVisible();
  });

  test('because a release took its code away offers to reload', async () => {
    sinCodigo(() => HttpResponse.html('<script type="module" src="/assets/index-otra.js"></script>'));
    expect(await screen.findByText('Hay una versión nueva.')).toBeVisible();
    expect(screen.getAllByText('Hay una versión nueva.')).toHaveLength(1);
    act(() => posponerVersion());
  });

  test.each([
    ['there is no line', () => HttpResponse.error()],
    ['the line belongs to a portal', () => HttpResponse.html('<h1>Acepte las condiciones</h1>')],
  ])('because %s says that, and speaks of no version', async (_por, responder) => {
    const preguntas = sinCodigo(responder);
    expect(await screen.findByText('Esta página no se pudo cargar.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Revise la red y recargue.');
    await waitFor(() => expect(preguntas()).toBeGreaterThan(0));
    await act(async () => undefined);
    expect(screen.queryByText('Hay una versión nueva.')).toBeNull();
  });
});

describe('an address that is drawn over a page', () => {
  test('is there for its route’s roles', async () => {
    renderApp('/solo-admin/7/encima', { usuario: 'admin' });
    expect(await screen.findByText('Encima de Prueba')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Prueba' })).toBeVisible();
    expect(document.title).toBe('Encima · Kantuta Agentes');
  });

  test('and for nobody else, whatever page it was opened from', async () => {
    renderApp('/solo-admin/7/encima', { estado: { fondo: '/cajas' } });
    expect(await screen.findByText('No tiene permiso para ver esta página.')).toBeVisible();
    expect(screen.queryByText('Encima de Prueba')).toBeNull();
    expect(document.title).toBe('Sin permiso · Kantuta Agentes');
  });
});
