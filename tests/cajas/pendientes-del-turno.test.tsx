/** What the cashier has confirmed on this PC and the server does not have yet, as whoever counts the drawer sees it. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { equipoNuevo, operacion, sembrar } from '../envios/sembrar';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

beforeEach(async () => {
  await equipoNuevo();
  await sembrar(operacion({ estado: 'RETENIDA', retencion: 'otro-usuario' }));
});

function conTurno() {
  const backend = crearBackend();
  const caja = backend.store.datos.cajas.find(({ id }) => id === 3);
  if (!caja) throw new Error('no caja 3');
  caja.saldo = 50_000;
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  return backend;
}

test.each(['cajero', 'admin'] as const)('is in what must be there, for the %s too', async (usuario) => {
  renderApp('/cajas/3', { backend: conTurno(), usuario });
  const debe = await screen.findByText('Debe haber');
  await waitFor(() =>
    expect(debe.nextElementSibling?.textContent?.replaceAll('\u00a0', ' ')).toBe('Bs 1.005,00'),
  );
});

test('is named among the explanations, without a way to a row that is not there', async () => {
  const { user } = renderApp('/cajas/3/cerrar', { backend: conTurno(), usuario: 'admin' });
  const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await user.type(dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }), '500');
  await user.click(dialogo.getByRole('button', { name: 'Terminé de contar' }));
  expect(await dialogo.findByText(/^Un depósito de Bs.500,00 se anotó dos veces/)).toBeVisible();
  expect(dialogo.queryByRole('link', { name: /^Ver:/ })).toBeNull();
});
