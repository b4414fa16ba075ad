/** What goes after ninety days, and what never does: anything of an operation that nobody has ended. */
import { beforeEach, expect, test, vi } from 'vitest';
import { abrirBandeja, cerrarBandeja } from '@/engines/envios/store/envios-db';
import type { BandejaDB } from '@/engines/envios/store/envios-schema';
import { primerIdDesde } from '@/engines/envios/journal/evento-id';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { operacion } from './sembrar';

const DIA_MS = 86_400_000;
const hace = (dias: number): number => Date.now() - dias * DIA_MS;
/** The id of an operation confirmed so many days ago. */
const op = (dias: number): string => primerIdDesde(hace(dias));

interface Sembrado {
  ops?: string[];
  /** Put aside because it could not be read. */
  apartadas?: string[];
  /** Operation, and the day of the event. */
  journal?: [opId: string | undefined, dias: number][];
  /** Operation, number, and the day of the attempt. */
  attempts?: [opId: string, n: number, dias: number | undefined][];
}

async function sembrar({ ops = [], apartadas = [], journal = [], attempts = [] }: Sembrado): Promise<void> {
  const db = await abrirBandeja();
  const tx = db.transaction(['ops', 'cuarentena', 'journal', 'attempts'], 'readwrite');
  await Promise.all([
    ...ops.map((opId, i) => tx.objectStore('ops').add(operacion({ opId, ref: `ABIERTA-${i}` }))),
    ...apartadas.map((opId) => tx.objectStore('cuarentena').add({ fila: { opId } }, opId)),
    ...journal.map(([opId, dias]) => tx.objectStore('journal').add({ eventoId: op(dias), opId })),
    ...attempts.map(([opId, n, dias]) =>
      tx
        .objectStore('attempts')
        .add({ opId, n, ...(dias === undefined ? {} : { startedAt: hace(dias) }), endedAt: null }),
    ),
    tx.done,
  ]);
  // The purge runs whenever the database is opened.
  await cerrarBandeja();
}

const quedan = async (almacen: 'journal' | 'attempts'): Promise<BandejaDB[typeof almacen]['key'][]> =>
  (await abrirBandeja()).getAllKeys(almacen);
/** Opening resolves before the purge has ended, but whoever reads afterwards waits behind it. */
const journal = async () => quedan('journal');
const attempts = async () => quedan('attempts');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-25T12:00:00Z');
  await vaciarBandeja();
  return () => vi.useRealTimers();
});

test('events and attempts of ended operations: ninety-one days go, eighty-nine stay', async () => {
  await sembrar({
    journal: [
      [op(91), 91],
      [op(89), 89],
      [op(1), 1],
    ],
    attempts: [
      [op(91), 1, 91],
      [op(91), 2, 91],
      [op(89), 1, 89],
      [op(1), 1, 1],
    ],
  });
  expect(await journal()).toEqual([op(89), op(1)]);
  expect(await attempts()).toEqual([
    [op(89), 1],
    [op(1), 1],
  ]);
});

test('an operation that is still open after ninety days keeps all that is known of it', async () => {
  const vieja = op(120);
  const ilegible = op(110);
  await sembrar({
    ops: [vieja],
    apartadas: [ilegible],
    journal: [
      [vieja, 119],
      [op(118), 118],
      [ilegible, 109],
    ],
    attempts: [
      [vieja, 1, 120],
      [vieja, 2, 119],
      [op(118), 1, 118],
      [ilegible, 1, 110],
    ],
  });
  expect(await journal()).toEqual([op(119), op(109)]);
  expect(await attempts()).toEqual([
    [vieja, 1],
    [vieja, 2],
    [ilegible, 1],
  ]);
  expect(await (await abrirBandeja()).getAllKeys('ops')).toEqual([vieja]);
});

test('an operation that ended late: its young attempts stay, its old ones go', async () => {
  await sembrar({
    journal: [
      [op(120), 120],
      [op(120), 2],
    ],
    attempts: [
      [op(120), 1, 120],
      [op(120), 2, 2],
    ],
  });
  expect(await journal()).toEqual([op(2)]);
  expect(await attempts()).toEqual([[op(120), 2]]);
});

test('rows that do not say whose or when they are go by the age of their key', async () => {
  await sembrar({
    journal: [
      [undefined, 91],
      [undefined, 1],
    ],
    attempts: [
      [op(91), 1, undefined],
      [op(1), 1, undefined],
    ],
  });
  expect(await journal()).toEqual([op(1)]);
  expect(await attempts()).toEqual([[op(1), 1]]);
});
