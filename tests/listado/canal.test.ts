// @vitest-environment node
/** The line to the engine when the engine's code cannot be had. */
import { expect, test, vi } from 'vitest';

const nucleo = vi.hoisted(() => ({ falta: true }));
vi.mock('@/engines/listado/listado-core', () => ({
  get crearNucleo() {
    if (nucleo.falta) throw new Error('Failed to fetch dynamically imported module');
    return (contestar: (contestacion: object) => void) => ({
      atender: async ({ numero }: { numero: number }) => contestar({ numero, valor: null }),
      cerrar: () => undefined,
    });
  },
}));
const { pedir } = await import('@/engines/listado/worker-channel');

test('whoever waits is told that there is no line, and the next request tries again', async () => {
  const pedido = { tipo: 'abortar', pedido: 1 } as const;
  const [una, otra] = [pedir(pedido).respuesta, pedir(pedido).respuesta];
  await expect(una).rejects.toMatchObject({ falla: { motivo: 'sin-red' } });
  await expect(otra).rejects.toMatchObject({ falla: { motivo: 'sin-red' } });
  nucleo.falta = false;
  await expect(pedir(pedido).respuesta).resolves.toBeNull();
});
