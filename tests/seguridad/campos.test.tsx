/** A shared PC: the browser offers a stored sign-in where one belongs, and remembers nothing that is typed elsewhere. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rutas } from '@/app/routes';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const sinMemoria = () =>
  [...document.querySelectorAll<HTMLInputElement>('input')]
    .filter(({ type }) => !['radio', 'checkbox', 'hidden', 'file'].includes(type))
    .map((campo) => campo.autocomplete);

test('signing in: what a password manager needs', async () => {
  renderApp('/login', { usuario: null });
  expect(await screen.findByLabelText('Correo electrónico')).toHaveAttribute('autocomplete', 'username');
  expect(screen.getByLabelText('Contraseña')).toHaveAttribute('autocomplete', 'current-password');
});

test.each([...rutas.map(({ href }) => href), '/cajas/nueva', '/cajas/2'])(
  '%s: no field is remembered by the browser',
  async (href) => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'admin@kantuta.demo', 'Agentes');
    renderApp(href, { usuario: 'admin', backend });
    await waitFor(() => expect(document.querySelector('main:not([aria-busy]) h1')).not.toBeNull());
    if (href === '/agentes') await screen.findByRole('textbox', { name: 'N.º de referencia' });
    for (const valor of sinMemoria()) expect(valor).toBe('off');
    if (href === '/agentes') expect(sinMemoria().length).toBeGreaterThan(5);
  },
);
