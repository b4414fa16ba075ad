/** The line dies before the tray's code has come: the header stays, and says what to do. */
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderApp } from '../support/render-app';
import { equipoNuevo, operacion, sembrar, sinServidor } from '../envios/sembrar';

vi.mock('@/features/bandeja/bandeja-dialog', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
beforeEach(equipoNuevo);
afterEach(equipoNuevo);

test('one sentence in its place, and the button is still there', async () => {
  await sembrar(operacion({ estado: 'RECHAZADA' }));
  const { user } = renderApp('/cajas', { backend: sinServidor() });
  await user.click(await screen.findByRole('button', { name: 'Pendientes (1)' }));
  const bandeja = await screen.findByRole('dialog', { name: 'Operaciones pendientes' });
  expect(bandeja).toHaveTextContent('Esta lista no se pudo cargar. Revise la red y ábrala otra vez.');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Pendientes (1)' })).toBeVisible();
});
