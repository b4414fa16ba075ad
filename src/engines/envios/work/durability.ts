/**
 * Will the browser keep what is saved here? `persist()` asks it not to evict; a private window keeps nothing. Firefox and
 * Safari refuse the private file system there, which tells them; Chromium makes a private window look like any other on
 * purpose, so there only a refused database can be told.
 */
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import type { Persistencia } from '@/engines/envios/operation/estado-bandeja';

const CLAVE = 'persistencia';
/** Firefox and Safari, in this order. */
const RECHAZOS: ReadonlySet<string> = new Set(['SecurityError', 'UnknownError']);

async function esPrivada(): Promise<boolean> {
  if (!('getDirectory' in navigator.storage)) return false;
  return navigator.storage.getDirectory().then(
    () => false,
    (error: unknown) => error instanceof DOMException && RECHAZOS.has(error.name),
  );
}

/** Asks once per page and keeps the answer in `meta`, for whoever looks into this device later. Never rejects. */
export async function pedirPersistencia(): Promise<Persistencia> {
  if (!('storage' in navigator)) return 'negada';
  try {
    if (await esPrivada()) return 'privada';
    const concedida = (await navigator.storage.persisted()) || (await navigator.storage.persist());
    const respuesta: Persistencia = concedida ? 'concedida' : 'negada';
    const tx = (await abrirBandeja()).transaction('meta', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.put({ respuesta, cuando: Date.now() }, CLAVE), tx.done]);
    return respuesta;
  } catch {
    return 'negada';
  }
}
