/** One strict read-write transaction over the outbox. A record that can't be read goes into `cuarentena` as it is. */
import type { IDBPTransaction } from 'idb';
import { abrirBandeja } from './envios-db';
import type { BandejaDB } from './envios-schema';
import { comprobarSello, mirarSello } from './seal';
import { operacionSchema, type Operacion } from '@/engines/envios/operation/operacion';

const ALMACENES = ['ops', 'attempts', 'journal', 'cuarentena', 'meta'] as const;
export type Tx = IDBPTransaction<BandejaDB, (typeof ALMACENES)[number][], 'readwrite'>;

/** @throws when what `tarea` wrote is not on the disk: then nothing of it is */
export async function escribir<T>(tarea: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = (await abrirBandeja()).transaction([...ALMACENES], 'readwrite', { durability: 'strict' });
  const fin = tx.done;
  fin.catch(() => undefined); // awaited below; a task that fails first must not leave it unhandled
  try {
    // Side by side, because a person waits; a seal that is another one takes everything back.
    const [recordar, valor] = await Promise.all([comprobarSello(tx.objectStore('meta')), tarea(tx)]);
    await fin;
    recordar();
    return valor;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // over already
    }
    throw error;
  }
}

async function apartar(tx: Tx, clave: string, fila: unknown): Promise<void> {
  await tx.objectStore('cuarentena').put({ fila, cuando: Date.now() }, clave);
  await tx.objectStore('ops').delete(clave);
}

export async function leerOperacion(tx: Tx, opId: string): Promise<Operacion | undefined> {
  const fila = await tx.objectStore('ops').get(opId);
  if (fila === undefined) return undefined;
  const { success, data } = operacionSchema.safeParse(fila);
  if (success) return data;
  await apartar(tx, opId, fila);
  return undefined;
}

/** Oldest confirmation first. @throws DatosBorrados when it is another database, whose emptiness says nothing */
export async function leerAbiertas(): Promise<Operacion[]> {
  const tx = (await abrirBandeja()).transaction(['ops', 'meta']);
  const ops = tx.objectStore('ops');
  const [filas, claves] = await Promise.all([
    ops.getAll(),
    ops.getAllKeys(),
    mirarSello(tx.objectStore('meta')),
  ]);
  const rotas = new Set<string>();
  const legibles = filas.flatMap((fila, i) => {
    const { success, data } = operacionSchema.safeParse(fila);
    if (success) return data;
    rotas.add(claves[i] ?? '');
    return [];
  });
  if (rotas.size > 0)
    await escribir(async (escritura) => {
      for (const clave of rotas) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction, in order
        await leerOperacion(escritura, clave);
      }
    });
  return legibles;
}

export const leerUna = async (opId: string): Promise<Operacion | undefined> =>
  operacionSchema.safeParse(await (await abrirBandeja()).get('ops', opId)).data;

export const leerApartadas = async (): Promise<unknown[]> => (await abrirBandeja()).getAll('cuarentena');

export const contarApartadas = async (): Promise<number> => (await abrirBandeja()).count('cuarentena');
