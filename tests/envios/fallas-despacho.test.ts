/** The dispatcher against a server that is away for long, without its unique key, or under a clock that is set. */
import { describe, expect, test, vi } from 'vitest';
import { crearDespachador } from '@/engines/envios/protocol/dispatcher';
import type { Almacen, Servidor } from '@/engines/envios/protocol/ports';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { puedeEnviar } from '@/engines/envios/protocol/permitido';
import { transicion, type Clase, type Mirada } from '@/engines/envios/protocol/protocol';
import { enBandeja } from '../agentes/registrar-datos';

/** A store in memory: the durable one is the histories' and the browser's matter. */
function almacenDe(n: number): Almacen & { ops: Map<string, Operacion> } {
  const ops = new Map<string, Operacion>();
  for (let i = 0; i < n; i += 1) {
    const opId = `op-${String(i).padStart(3, '0')}`;
    ops.set(opId, enBandeja({ opId, refKey: `R-${i}`, body: `{"n":${i}}` }));
  }
  const aplicar: Almacen['aplicar'] = async (opId, evento) => {
    const antes = ops.get(opId);
    if (!antes) return undefined;
    const op = transicion(antes, evento);
    if (op.estado === 'REGISTRADA') ops.delete(opId);
    else ops.set(opId, op);
    return op;
  };
  return {
    ops,
    abiertas: async () => [...ops.values()],
    aplicar,
    empezarIntento: async (opId) => {
      const antes = ops.get(opId);
      if (!antes || !puedeEnviar(antes)) return undefined;
      const op = await aplicar(opId, { tipo: 'intento' });
      return op && { op, n: op.intentos };
    },
    cerrarIntento: async (opId, _n, clase) => aplicar(opId, { tipo: 'respuesta', clase }),
  };
}

interface Escena {
  envios: { opId: string; body: string; en: number }[];
  maximo: number;
  ops: ReadonlyMap<string, Operacion>;
  /** Lets `ms` of virtual time pass, round after round. */
  pasar: (ms: number) => Promise<void>;
}

function escena(
  cuantas: number,
  contestar: (op: Operacion, ahora: number) => Clase,
  mirar: (op: Operacion) => Mirada = () => ({ tipo: 'nada' }),
): Escena {
  let ahora = 0;
  let enVuelo = 0;
  const almacen = almacenDe(cuantas);
  const esta: Escena = { envios: [], maximo: 0, ops: almacen.ops, pasar: async () => undefined };
  const servidor: Servidor = {
    listaCargada: async () => async (op) => mirar(op),
    listaFresca: async () => async (op) => mirar(op),
    sesionAbierta: async () => 101,
    enviar: async (op) => {
      enVuelo += 1;
      esta.maximo = Math.max(esta.maximo, enVuelo);
      esta.envios.push({ opId: op.opId, body: op.body, en: ahora });
      await Promise.resolve();
      enVuelo -= 1;
      return contestar(op, ahora);
    },
  };
  const despachador = crearDespachador({
    almacen,
    servidor,
    quien: () => 2,
    reloj: { ahora: () => ahora, azar: () => 0.5 },
  });
  esta.pasar = async (ms) => {
    const fin = ahora + ms;
    for (;;) {
      await despachador.vuelta();
      const proxima = await despachador.proxima();
      if (proxima === null || proxima > fin) break;
      ahora = Math.max(ahora + 1, proxima);
    }
    ahora = fin;
  };
  return esta;
}

const MIN = 60_000;
/** The attempts of each operation. */
const porOperacion = ({ envios, cuantas }: { envios: Escena['envios']; cuantas: number }) =>
  Array.from({ length: cuantas }, (_nada, i) =>
    envios.filter(({ opId }) => opId === `op-${String(i).padStart(3, '0')}`),
  );
const registrada = (op: Operacion): Clase => ({ tipo: 'registrada', serverId: Number(op.opId.slice(3)) });

test('503 for half an hour with fifty waiting: all sent, two at a time, fewer and fewer attempts', async () => {
  const esta = escena(50, (op, ahora) =>
    ahora < 30 * MIN ? { tipo: 'desconocida', codigo: 503 } : registrada(op),
  );
  await esta.pasar(30 * MIN);
  expect(esta.maximo).toBeLessThanOrEqual(2);
  // 1-2-4-8-15-30 s, then once a minute.
  for (const intentos of porOperacion({ envios: esta.envios, cuantas: 50 })) {
    expect(intentos.length).toBeGreaterThan(0);
    expect(intentos.length).toBeLessThanOrEqual(37);
  }
  await esta.pasar(2 * MIN);
  expect(esta.ops.size).toBe(0);
  expect(esta.maximo).toBeLessThanOrEqual(2);
  for (const intentos of porOperacion({ envios: esta.envios, cuantas: 50 }))
    expect(new Set(intentos.map(({ body }) => body)).size).toBe(1);
});

test('a server without its unique key: what the list shows is never posted', async () => {
  const esta = escena(3, registrada, (op) =>
    op.opId === 'op-001' ? { tipo: 'mia', serverId: 9 } : { tipo: 'nada' },
  );
  await esta.pasar(MIN);
  expect(esta.envios.map(({ opId }) => opId)).toEqual(['op-000', 'op-002']);
  expect(esta.ops.size).toBe(0);
});

test('the same, after an attempt that nobody knows the outcome of: it is looked for before each POST', async () => {
  let escrita = false;
  const esta = escena(
    1,
    () => {
      escrita = true;
      return { tipo: 'desconocida', codigo: 0 };
    },
    () => (escrita ? { tipo: 'mia', serverId: 9 } : { tipo: 'nada' }),
  );
  await esta.pasar(10 * MIN);
  expect(esta.envios).toHaveLength(1);
  expect(esta.ops.size).toBe(0);
});

describe('the clock of the PC', () => {
  test.each([
    ['a day back', -86_400_000],
    ['a year ahead', 31_536_000_000],
    ['an hour, as at a change of season', 3_600_000],
    ['a leap second', 1_000],
  ])('jumps %s: same attempts, same pauses', async (_salto, ms) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const correr = async (saltar: boolean) => {
      const esta = escena(2, (op, ahora) =>
        ahora < 20_000 ? { tipo: 'desconocida', codigo: 503 } : registrada(op),
      );
      await esta.pasar(5_000);
      if (saltar) vi.setSystemTime(Date.now() + ms);
      await esta.pasar(MIN);
      return esta.envios;
    };
    const quieto = await correr(false);
    expect(await correr(true)).toEqual(quieto);
    expect(quieto.length).toBeGreaterThan(4);
    vi.useRealTimers();
  });
});
