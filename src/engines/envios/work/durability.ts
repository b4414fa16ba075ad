/** Will the browser keep what is saved? Firefox and Safari tell a private window by refusing its file system; Chromium hides it. */
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import type { Persistencia } from '@/engines/envios/operation/estado-bandeja';

const CLAVE = 'persistencia';
const RECHAZOS: ReadonlySet<string> = new Set(['SecurityError', 'UnknownError']);

async function esPrivada(): Promise<boolean> {
  if (!('getDirectory' in navigator.storage)) return false;
  return navigator.storage.getDirectory().then(
    () => false,
    (error: unknown) => error instanceof DOMException && RECHAZOS.has(error.name),
  );
}

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
