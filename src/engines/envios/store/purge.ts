/** Ninety days: what is older goes when the database is opened, but nothing of an operation that nobody has ended yet. */
import type { IDBPDatabase } from 'idb';
import type { BandejaDB } from './envios-schema';
import { primerIdDesde } from '@/engines/envios/journal/evento-id';

const GUARDADO_MS = 90 * 86_400_000;

const opIdDe = (fila: unknown): unknown =>
  typeof fila === 'object' && fila !== null && 'opId' in fila ? fila.opId : undefined;
const empezoDespues = (fila: unknown, limite: number): boolean =>
  typeof fila === 'object' &&
  fila !== null &&
  'startedAt' in fila &&
  typeof fila.startedAt === 'number' &&
  fila.startedAt >= limite;

/** One transaction, so that no operation ends between the look and the deletion; an attempt is as old as its operation. */
export async function purgar(db: IDBPDatabase<BandejaDB>): Promise<void> {
  const limite = Date.now() - GUARDADO_MS;
  const hasta = primerIdDesde(limite);
  const tx = db.transaction(['ops', 'cuarentena', 'journal', 'attempts'], 'readwrite');
  const fin = tx.done;
  fin.catch(() => undefined); // awaited below; a step that fails first must not leave it unhandled
  const claves = await Promise.all([
    tx.objectStore('ops').getAllKeys(),
    tx.objectStore('cuarentena').getAllKeys(),
  ]);
  const sinTerminar = new Set<unknown>(claves.flat());

  let evento = await tx.objectStore('journal').openCursor(IDBKeyRange.upperBound(hasta, true));
  while (evento) {
    // oxlint-disable-next-line no-await-in-loop -- a cursor
    if (!sinTerminar.has(opIdDe(evento.value))) await evento.delete();
    // oxlint-disable-next-line no-await-in-loop -- a cursor
    evento = await evento.continue();
  }
  let intento = await tx.objectStore('attempts').openCursor(IDBKeyRange.upperBound([hasta], true));
  while (intento) {
    const queda = sinTerminar.has(intento.key[0]) || empezoDespues(intento.value, limite);
    // oxlint-disable-next-line no-await-in-loop -- a cursor
    if (!queda) await intento.delete();
    // oxlint-disable-next-line no-await-in-loop -- a cursor
    intento = await intento.continue();
  }
  await fin;
}
