/** One tab dispatches, by politeness; a tab that hangs is passed over. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { postularse } from '@/engines/envios/protocol/leader';

interface Pedido {
  tarea: () => Promise<void>;
  dejar: (razon: Error) => void;
}

/** One lock among tabs, as the browser gives it: in line, or taken away. */
function cerrojo() {
  let dueno: Pedido | null = null;
  const cola: Pedido[] = [];
  const dar = (pedido: Pedido, resolver: () => void): void => {
    dueno = pedido;
    void (async () => {
      await pedido.tarea();
      if (dueno !== pedido) return;
      dueno = null;
      resolver();
    })();
  };
  return {
    request: (_nombre: string, { steal = false }: { steal?: boolean }, tarea: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        const pedido: Pedido = { tarea, dejar: reject };
        if (steal) {
          const antes = dueno;
          dar(pedido, resolve);
          antes?.dejar(new DOMException('stolen', 'AbortError'));
        } else if (dueno) cola.push(pedido);
        else dar(pedido, resolve);
      }),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  // As much of the lock manager as leading needs.
  vi.spyOn(navigator.locks, 'request').mockImplementation(cerrojo().request as LockManager['request']);
});
afterEach(() => {
  vi.useRealTimers();
});

/** `vive` false: its timers do not run, as in an endless loop. */
function tab(mensajes: Set<() => void>, vive: () => boolean) {
  const estado = { dirige: false, desplazo: false };
  const esta = postularse({
    uid: 2,
    avisar: () => {
      if (vive()) for (const oir of mensajes) oir();
    },
    alLiderar: (desplazado) => Object.assign(estado, { dirige: true, desplazo: desplazado }),
    alDejar: () => Object.assign(estado, { dirige: false }),
  });
  mensajes.add(esta.oir);
  return { estado, retirarse: esta.retirarse };
}

test('the tab that leads hangs: after thirty seconds without its heartbeat another one takes over', async () => {
  const mensajes = new Set<() => void>();
  let vive = true;
  const primera = tab(mensajes, () => vive);
  const segunda = tab(mensajes, () => true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(primera.estado.dirige).toBe(true);
  expect(segunda.estado.dirige).toBe(false);
  vive = false;
  await vi.advanceTimersByTimeAsync(25_000);
  expect(segunda.estado.dirige).toBe(false);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(segunda.estado).toEqual({ dirige: true, desplazo: true });
  primera.retirarse();
  segunda.retirarse();
});
