import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { hoy, inicioDelDia } from '@/lib/fecha';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { desdeOtraPestana, usuarioActual } from '../ingreso/ayudas';

vi.mock('@/app/routes', async () => ({ rutas: (await import('../ingreso/pagina-de-prueba')).rutasDePrueba }));

const boton = () => screen.findByRole('button', { name: 'Menú de usuario' });

describe('«Menú de usuario»', () => {
  test('by keyboard alone: opens, goes round, closes and gives focus back', async () => {
    const { user } = renderApp('/prueba');
    (await boton()).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitemradio', { name: 'Tema claro' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Salir' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('menuitemradio', { name: 'Tema oscuro' })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('menuitem', { name: 'Salir' })).toHaveFocus();
    await user.keyboard('{Home}{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(await boton()).toHaveFocus();
    expect(await boton()).toHaveAttribute('aria-expanded', 'false');
  });

  test('a click elsewhere closes it', async () => {
    const { user } = renderApp('/prueba');
    await user.click(await boton());
    expect(screen.getByRole('menu')).toHaveTextContent('Operador');
    await user.click(screen.getByRole('heading', { name: 'Prueba' }));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('the theme is chosen, seen at once and remembered', async () => {
    const color = document.head.appendChild(
      Object.assign(document.createElement('meta'), { name: 'theme-color' }),
    );
    const { user } = renderApp('/prueba');
    await user.click(await boton());
    expect(screen.getByRole('menuitemradio', { name: 'Tema del sistema' })).toBeChecked();
    await user.click(screen.getByRole('menuitemradio', { name: 'Tema oscuro' }));
    expect(document.documentElement).toHaveClass('dark');
    expect(color.content).toBe('#1d161a');
    expect(screen.getByRole('menuitemradio', { name: 'Tema oscuro' })).toBeChecked();
    expect(localStorage.getItem('kantuta.tema')).toBe('oscuro');
    await user.click(screen.getByRole('menuitemradio', { name: 'Tema claro' }));
    expect(document.documentElement).not.toHaveClass('dark');
    expect(color.content).toBe('#ffffff');
    color.remove();
  });

  test('«Salir» leaves nothing and offers the next person nothing of the last one', async () => {
    const { user, queryClient } = renderApp('/prueba?texto=8827334');
    await user.type(await screen.findByLabelText('Nota'), 'secreto');
    queryClient.setQueryData(['agentes'], ['algo']);
    localStorage.setItem('kantuta.ajustes', '{}');
    await user.click(await boton());
    await user.click(screen.getByRole('menuitem', { name: 'Salir' }));
    expect(await screen.findByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(sessionStorage).toHaveLength(0);
    expect(localStorage.getItem('kantuta.ajustes')).toBe('{}');
    expect(document.body.textContent).not.toContain('secreto');
    expect(JSON.stringify(history.state)).not.toContain('8827334');
    expect(screen.getByLabelText('Correo electrónico')).toHaveValue('');
  });

  test('signing out in another tab signs out here', async () => {
    renderApp('/prueba');
    await screen.findByLabelText('Nota');
    act(() => desdeOtraPestana({ tipo: 'salir', uid: usuarioActual().id }));
    expect(await screen.findByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    expect(sessionStorage).toHaveLength(0);
  });
});

describe('the caja in the header', () => {
  test('its name, especialidad and since when', async () => {
    // Of another day it would say which.
    const backend = crearBackend({ now: inicioDelDia(hoy()) + (8 * 60 + 5) * 60_000 });
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
    renderApp('/prueba', { backend });
    const chip = await screen.findByRole('link', { name: /Caja 02/ });
    expect(chip).toHaveAttribute('href', '/cajas/2');
    await waitFor(() => expect(chip).toHaveTextContent('Caja 02 – Agentes · Solo agentes · abierta 08:05'));
  });

  test('none open', async () => {
    renderApp('/prueba');
    expect(await screen.findByRole('link', { name: 'Sin caja abierta' })).toHaveAttribute('href', '/cajas');
  });

  test('not knowing says nothing, and nothing else falls', async () => {
    const backend = crearBackend();
    backend.server.use(http.get('*/api/cajas/*', () => HttpResponse.json({}, { status: 500 })));
    renderApp('/prueba', { backend });
    await screen.findByLabelText('Nota');
    await waitFor(() => expect(backend.recibido('GET /cajas/sesion-activa/2')).not.toEqual([]));
    expect(screen.queryByText(/caja abierta/)).toBeNull();
  });
});

test('the connection is told while there is none', async () => {
  renderApp('/prueba');
  await screen.findByLabelText('Nota');
  const red = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void dispatchEvent(new Event('offline')));
  expect(screen.getByText('Sin conexión')).toBeVisible();
  red.mockReturnValue(true);
  act(() => void dispatchEvent(new Event('online')));
  expect(screen.queryByText('Sin conexión')).toBeNull();
});

test('the first stop of the keyboard goes past the header', async () => {
  const { user } = renderApp('/prueba');
  await screen.findByLabelText('Nota');
  await user.tab();
  const salto = screen.getByRole('link', { name: 'Saltar al contenido' });
  expect(salto).toHaveFocus();
  expect(document.querySelector(salto.getAttribute('href') ?? '')).toBe(screen.getByRole('main'));
});
