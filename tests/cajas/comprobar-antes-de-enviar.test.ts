// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { getSesionActiva } from '@/domain/caja/caja-api';
import { sesionActivaQuery } from '@/domain/caja/caja-queries';
import { sesionParaEnviar } from '@/domain/caja/puerta-caja';

vi.mock('@/domain/caja/caja-api', () => ({
  getSesionActiva: vi.fn<() => Promise<null>>(),
  getCaja: vi.fn<() => Promise<null>>(),
  getCajas: vi.fn<() => Promise<null>>(),
}));

test('the check before sending never joins a read that began earlier', async () => {
  const client = new QueryClient();
  const clave = sesionActivaQuery(2).queryKey;
  vi.mocked(getSesionActiva)
    .mockReturnValueOnce(new Promise(() => undefined))
    .mockResolvedValueOnce(null);
  client.query(sesionActivaQuery(2)).catch(() => undefined);
  await expect(sesionParaEnviar(client, 2)).resolves.toBeNull();
  expect(getSesionActiva).toHaveBeenCalledTimes(2);
  expect(client.getQueryData(clave)).toBeNull();
  client.clear();
});
