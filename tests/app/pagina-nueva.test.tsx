/** Focus at the heading of the page gone to, also when something has stood in for it meanwhile. */
import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { expect, test, vi } from 'vitest';
import { crearCompuerta } from '../ingreso/ayudas';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

/** On the list, with the control page of a caja asked for and its data held back until `abrir`. */
async function haciaUnaCaja() {
  const backend = crearBackend();
  const compuerta = crearCompuerta();
  backend.server.use(
    http.get('*/api/cajas/3', async () => {
      await compuerta.abierta;
      return undefined;
    }),
  );
  const { user } = renderApp('/cajas', { backend });
  (await screen.findByRole('link', { name: /^Control de Caja 03/ })).focus();
  await user.keyboard('{Enter}');
  return { abrir: compuerta.abrir };
}
const titulo = () => screen.findByRole('heading', { level: 1, name: /^Caja 03/ });

// First in this file: nothing has been loaded yet, so that the page itself comes after its stand-in.
test('a dialog over a page that was typed in the address bar leaves it where it was', async () => {
  const { user } = renderApp('/cajas', { usuario: 'admin' });
  const boton = await screen.findByRole('button', { name: 'Nueva caja' });
  const arriba = vi.spyOn(window, 'scrollTo');
  await user.click(boton);
  await screen.findByRole('dialog', { name: 'Nueva caja' });
  expect(arriba).not.toHaveBeenCalled();
});

test('the first visit waits for code and data: the heading has it each time', async () => {
  const { abrir } = await haciaUnaCaja();
  const deMientras = await screen.findByRole('heading', { level: 1, name: 'Caja' });
  await waitFor(() => expect(deMientras).toHaveFocus());
  abrir();
  const definitivo = await titulo();
  await waitFor(() => expect(definitivo).toHaveFocus());
});

test('who has moved on meanwhile is left alone', async () => {
  const { abrir } = await haciaUnaCaja();
  await screen.findByRole('heading', { level: 1, name: 'Caja' });
  const menu = screen.getByRole('button', { name: 'Menú de usuario' });
  menu.focus();
  abrir();
  await titulo();
  // The observer has had its turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(menu).toHaveFocus();
});
