/** GET /agentes and nothing else: bytes in, or why not. `fetch`, because axios stays out of the worker. */
import type { Carga, Falla } from './protocolo';

/** A large list takes the real server tens of seconds. */
const ESPERA_MS = 120_000;
/** An error's envelope is small; a proxy's page need not come along. */
const CUERPO_ERROR = 10_000;

export class FallaDescarga extends Error {
  readonly falla: Falla;
  constructor(falla: Falla) {
    super(falla.motivo);
    this.falla = falla;
  }
}

interface Bajada {
  /** null: not modified since the ETag. */
  bytes: Uint8Array | null;
  etag: string | null;
}

/**
 * @param etag of the list that is here already
 * @throws FallaDescarga
 */
export async function descargar(
  { url, token }: Pick<Carga, 'url' | 'token'>,
  control: AbortController,
  etag: string | null,
): Promise<Bajada> {
  let vencido = false;
  const reloj = setTimeout(() => {
    vencido = true;
    control.abort();
  }, ESPERA_MS);
  try {
    const respuesta = await fetch(url, {
      cache: 'no-store',
      signal: control.signal,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(etag ? { 'If-None-Match': etag } : {}),
      },
    });
    if (respuesta.status === 304 && etag) return { bytes: null, etag };
    if (!respuesta.ok) {
      const cuerpo = (await respuesta.text()).slice(0, CUERPO_ERROR);
      throw new FallaDescarga({ motivo: 'http', status: respuesta.status, cuerpo });
    }
    // Another origin shows the header only when it says so: then a condition would cost a refused preflight.
    return { bytes: new Uint8Array(await respuesta.arrayBuffer()), etag: respuesta.headers.get('etag') };
  } catch (error) {
    if (error instanceof FallaDescarga) throw error;
    throw new FallaDescarga({
      motivo: vencido ? 'tiempo' : control.signal.aborted ? 'abortada' : 'sin-red',
    });
  } finally {
    clearTimeout(reloj);
  }
}

/** The body as JSON: an array, or it is no list. */
export function leerCuerpo(bytes: Uint8Array): unknown[] {
  try {
    const cuerpo: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (Array.isArray(cuerpo)) return cuerpo;
  } catch {
    // not JSON
  }
  throw new FallaDescarga({ motivo: 'respuesta-invalida' });
}

/** Four bytes at a time: a refetch of equal data costs no more than this. Both begin at the start of their buffer. */
export function mismosBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const palabras = Math.floor(a.length / 4);
  const x = new Int32Array(a.buffer, 0, palabras);
  const y = new Int32Array(b.buffer, 0, palabras);
  for (let k = 0; k < palabras; k += 1) if (x[k] !== y[k]) return false;
  for (let k = palabras * 4; k < a.length; k += 1) if (a[k] !== b[k]) return false;
  return true;
}
