/**
 * One strict read-write transaction over the outbox, and the untrusted records in it. What can't be read goes aside into
 * `cuarentena` as it is; the rest go on.
 */
import type { IDBPTransaction } from 'idb';
import { abrirBandeja } from './envios-db';
import type { BandejaDB } from './envios-schema';
import { comprobarSello, mirarSello } from './seal';
import { operacionSchema, type Operacion } from '@/engines/envios/operation/operacion';

const ALMACENES = ['ops', 'attempts', 'journal', 'cuarentena', 'meta'] as const;
export type Tx = IDBPTransaction<BandejaDB, (typeof ALMACENES)[number][], 'readwrite'>;

/**
 * Resolves when everything `tarea` wrote is on the disk.
 * @throws when it is not: then nothing of it is
 */
export async function escribir<T>(tarea: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = (await abrirBandeja()).transaction([...ALMACENES], 'readwrite', { durability: 'strict' });
  const fin = tx.done;
  fin.catch(() => undefined); // awaited below; a task that fails first must not leave it unhandled
  try {
    // Side by side: each answer of the database is a way there and back, and a person waits. A seal that is another one
    // takes everything back.
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

/** The operation, or undefined when it is gone or can't be read. */
export async function leerOperacion(tx: Tx, opId: string): Promise<Operacion | undefined> {
  const fila = await tx.objectStore('ops').get(opId);
  if (fila === undefined) return undefined;
  const { success, data } = operacionSchema.safeParse(fila);
  if (success) return data;
  await apartar(tx, opId, fila);
  return undefined;
}

/**
 * Every operation that can be read, oldest confirmation first.
 * @throws when the database can't be opened; DatosBorrados when it is another one, whose emptiness says nothing
 */
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
  // Written only when there is something to put aside; by then another tab may have done it.
  if (rotas.size > 0)
    await escribir(async (escritura) => {
      for (const clave of rotas) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction, in order
        await leerOperacion(escritura, clave);
      }
    });
  return legibles;
}

/** One operation as it is now, without keeping anybody else from writing; undefined when it is gone or can't be read. */
export const leerUna = async (opId: string): Promise<Operacion | undefined> =>
  operacionSchema.safeParse(await (await abrirBandeja()).get('ops', opId)).data;

/** The records that were put aside, as they are: whoever looks after the system reads what no program could. */
export const leerApartadas = async (): Promise<unknown[]> => (await abrirBandeja()).getAll('cuarentena');

/** How many records were put aside. */
export const contarApartadas = async (): Promise<number> => (await abrirBandeja()).count('cuarentena');
