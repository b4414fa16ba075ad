/** The line dies before the pieces of the page that come later were fetched: their places stay empty, the page stands. */
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirTill, campos } from './registrar-till';

vi.mock('@/features/agentes/late-parts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const quedaLibre = () => waitFor(() => expect(campos().referencia).toHaveValue(''));

test('the same reference again: the field says «Ya confirmó…», and the next customer is served', async () => {
  const { backend, registrar, llenar, user } = await abrirTill();
  backend.server.use(http.post('*/api/agentes', () => HttpResponse.error()));
  backend.server.use(http.get('*/api/agentes', () => HttpResponse.error()));
  await registrar();
  await quedaLibre();
  expect(await screen.findByText('Guardada. Se enviará sola.')).toBeVisible();
  await llenar({});
  await user.click(campos().boton);
  await waitFor(() =>
    expect(campos().referencia).toHaveAccessibleDescription(/^Ya confirmó la referencia 8827334 a las/),
  );
  await llenar({ referencia: 'OTRA-1' });
  await user.click(campos().boton);
  await quedaLibre();
  await waitFor(() => expect(bandeja.getSnapshot().operaciones).toHaveLength(2));
});
