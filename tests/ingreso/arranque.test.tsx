/** What happens around the app before and beside any page. */
import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { esCompatible } from '@/app/version/es-compatible';
import { Incompatible } from '@/app/version/incompatible';
import { crearQueryClient } from '@/app/query-client';
import { retirarServiceWorkers } from '@/app/version/service-workers';
import { seguirTema } from '@/app/tema';
import { ApiError, type Motivo } from '@/lib/api-error';

describe('where money could not be kept safe', () => {
  test('plain http: says so and offers no app', () => {
    vi.stubGlobal('isSecureContext', false);
    expect(esCompatible()).toBe(false);
    render(<Incompatible />);
    expect(screen.getByRole('alert')).toHaveTextContent('Abra el sistema por https.');
  });

  test('a browser without locks: says so', () => {
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('navigator', {});
    expect(esCompatible()).toBe(false);
    render(<Incompatible />);
    expect(screen.getByRole('alert')).toHaveTextContent('Este navegador no sirve para la caja.');
  });

  test('a safe one goes on', () => {
    vi.stubGlobal('isSecureContext', true);
    expect(esCompatible()).toBe(true);
  });
});

test('every service worker but our own is taken away', async () => {
  const retirados: string[] = [];
  const registro = (url: string) => ({
    active: { scriptURL: url },
    unregister: async () => retirados.push(url),
  });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistrations: async () =>
        ['https://x.bo/sw.js', 'https://x.bo/mockServiceWorker.js', 'https://x.bo/otra/sw.js'].map(registro),
    },
  });
  await retirarServiceWorkers();
  expect(retirados).toEqual(['https://x.bo/mockServiceWorker.js', 'https://x.bo/otra/sw.js']);
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: () => Promise.reject(new Error('no')) } });
  await expect(retirarServiceWorkers()).resolves.toBeUndefined();
});

test('a theme chosen in another tab arrives here', () => {
  seguirTema();
  localStorage.setItem('kantuta.tema', 'oscuro');
  dispatchEvent(new StorageEvent('storage', { key: 'otra' }));
  expect(document.documentElement).not.toHaveClass('dark');
  dispatchEvent(new StorageEvent('storage', { key: 'kantuta.tema' }));
  expect(document.documentElement).toHaveClass('dark');
});

/** How often a read that always fails like this is sent. */
async function intentos(error: Error): Promise<number> {
  const client = crearQueryClient();
  const { retry } = client.getDefaultOptions().queries ?? {};
  if (typeof retry !== 'function') throw new Error('no rule');
  const queryFn = vi.fn<() => Promise<never>>().mockRejectedValue(error);
  await expect(client.query({ queryKey: ['x'], queryFn, retry, retryDelay: 0 })).rejects.toBe(error);
  return queryFn.mock.calls.length;
}

describe('reads are asked again only when that may help', () => {
  const pasajeros: Motivo[] = ['sin-red', 'servidor'];
  const firmes: Motivo[] = [
    // Its limit has been waited for already: the person decides.
    'tiempo',
    'no-autorizado',
    'prohibido',
    'no-encontrado',
    'validacion',
    'respuesta-invalida',
  ];
  test.each(pasajeros)('%s: three times in all', async (motivo) => {
    expect(await intentos(new ApiError(motivo))).toBe(3);
  });
  test.each(firmes)('%s: once', async (motivo) => {
    expect(await intentos(new ApiError(motivo))).toBe(1);
  });
  test('a bug of ours: once', async () => {
    expect(await intentos(new TypeError('x'))).toBe(1);
  });
  test('a write never, whatever the browser believes about the network', () => {
    const { mutations, queries } = crearQueryClient().getDefaultOptions();
    expect(mutations).toMatchObject({ retry: 0, networkMode: 'always' });
    expect(queries).toMatchObject({ networkMode: 'always', refetchOnReconnect: true });
  });
});
