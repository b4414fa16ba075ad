/** The server is down for long, in the whole app: how often it is asked, by a page that is looked at and by one that is not. */
import { act, fireEvent, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import '@/app/providers';
import '@/features/agentes/agentes-page';
import '@/engines/envios/work/outbox';
import { equipoNuevo, operacion, sembrar } from '../envios/sembrar';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const S = 1_000;
const MIN = 60 * S;
beforeEach(equipoNuevo);

/** Network and disk of the tests run on the real clock: they get their turns between two steps of the other one. */
async function pasar(ms: number, paso = ms > MIN ? 4 * S : S): Promise<void> {
  for (let van = 0; van < ms; van += paso)
    await act(async () => {
      await vi.advanceTimersByTimeAsync(paso);
      for (let i = 0; i < 6; i += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    });
}

function mirar(estado: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(estado);
  fireEvent(document, new Event('visibilitychange', { bubbles: true }));
}

/** A till with operations that wait, a server that answers nothing from now on, and how many questions it was asked. */
async function caido(ruta: string, cuantas = 2) {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  onTestFinished(() => void vi.restoreAllMocks());
  await sembrar(...Array.from({ length: cuantas }, (_nada, i) => operacion({ ref: `R-${i}` })));
  const backend = crearBackend();
  let preguntas = 0;
  backend.server.use(
    http.all('*/api/*', () => {
      preguntas += 1;
      return HttpResponse.error();
    }),
  );
  renderApp(ruta, { backend });
  return {
    /** Questions while `ms` pass. */
    durante: async (ms: number) => {
      const antes = preguntas;
      await pasar(ms);
      return preguntas - antes;
    },
  };
}

describe.each(['/agentes', '/cajas'])('%s', (ruta) => {
  test('asked less and less, and not at all while nobody looks; at once when somebody does', async () => {
    const { durante } = await caido(ruta);
    const primero = await durante(MIN);
    expect(primero).toBeGreaterThan(3);
    // 1-2-4-8-15-30 s, whatever waits; a page has a few questions of its own.
    expect(primero).toBeLessThanOrEqual(25);
    // Then once a minute or so, and not once for each operation.
    const luego = await durante(3 * MIN);
    expect(luego).toBeGreaterThanOrEqual(1);
    expect(luego).toBeLessThanOrEqual(10);

    act(() => mirar('hidden'));
    // What was to come already may still come.
    await pasar(10 * S);
    // Less than the screen takes to lock: then nobody would ask anyway.
    expect(await durante(4 * MIN)).toBe(0);
    act(() => mirar('visible'));
    expect(await durante(MIN / 2)).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Pendientes (2)' })).toBeVisible();
  });
});

test('twenty that wait ask no more often than one', async () => {
  const { durante } = await caido('/cajas', 20);
  await durante(MIN);
  expect(await durante(6 * MIN)).toBeLessThanOrEqual(16);
  expect(screen.getByRole('button', { name: 'Pendientes (20)' })).toBeVisible();
});
