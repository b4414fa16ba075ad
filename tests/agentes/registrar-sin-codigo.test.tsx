/** The line dies before a piece of the page that is rarely needed was fetched: its place stays empty, the page stands. */
import { waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { bandeja } from '@/features/bandeja/bandeja';
import { abrirTill, campos } from './registrar-till';

vi.mock('@/features/agentes/ya-confirmada', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const quedaLibre = () => waitFor(() => expect(campos().referencia).toHaveValue(''));

test('the same reference again: the field says «Ya confirmó…», and the next customer is served', async () => {
  const { backend, registrar, llenar, user } = await abrirTill();
  backend.server.use(http.post('*/api/agentes', () => HttpResponse.error()));
  backend.server.use(http.get('*/api/agentes', () => HttpResponse.error()));
  await registrar();
  await quedaLibre();
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
