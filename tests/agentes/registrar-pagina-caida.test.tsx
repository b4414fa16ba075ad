/** A page of the app crashes while an operation is on its way: the outbox lives outside React and goes on. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirTill, retener } from './registrar-till';

vi.mock('@/features/cajas/cajas-page', () => ({
  CajasPage: () => {
    throw new Error('boom: SELECT * FROM usuario');
  },
}));

test('a page that falls while one is being sent takes nothing with it', async () => {
  // React reports what a boundary caught; here it is the point of the test.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { backend, registrar, user } = await abrirTill();
  const soltar = retener(backend, 'post', '*/api/agentes');
  await registrar();
  await waitFor(() => expect(bandeja.getSnapshot().operaciones).toMatchObject([{ estado: 'ENVIANDO' }]));
  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  expect(await screen.findByText('Esta página falló.')).toBeVisible();
  expect(document.body.textContent).not.toContain('SELECT');
  expect(bandeja.getSnapshot().operaciones).toHaveLength(1);

  soltar();
  await waitFor(() => expect(bandeja.getSnapshot().operaciones).toEqual([]));
  expect(bandeja.getSnapshot().recientes).toMatchObject([{ estado: 'REGISTRADA' }]);
  expect(backend.store.datos.transacciones.map(({ nro_referencia: ref }) => ref)).toEqual(['8827334']);
});
