/** GET /agentes and nothing else: bytes in, or why not. `fetch`, because axios stays out of the worker. */
import { camposDe } from '@/lib/contract/contrato';
import { ESPERAS } from '@/lib/time/esperas';
import { horaDeCabecera } from '@/lib/time/reloj';
import type { Construido } from '@/engines/listado/columns/build-columns';
import { crearComparacion, Cuerpo } from './body-diff';
import { crearLectura } from './read-stream';
import type { Carga, Falla } from '@/engines/listado/listado-protocol';

const CUERPO_ERROR = 10_000;

export class FallaDescarga extends Error {
  readonly falla: Falla;
  constructor(falla: Falla) {
    super(falla.motivo);
    this.falla = falla;
  }
}

export interface Anterior {
  cuerpo: Cuerpo;
  etag: string | null;
}

type Leida = { igual: true } | ({ igual: false; muestra: unknown[] } & Construido & Anterior);
/** `hora`: the server's clock, ms since epoch; null when the answer does not tell. */
type Bajada = Leida & { hora: number | null };

function queEs(texto: string): Falla {
  try {
    const leido: unknown = JSON.parse(texto);
    if (typeof leido === 'object' && leido !== null)
      return { motivo: 'otra-version', visto: camposDe(leido) };
  } catch {
    // no JSON
  }
  return { motivo: 'respuesta-invalida' };
}

async function leer(respuesta: Response, anterior: Anterior | null): Promise<Leida> {
  const comprimida = respuesta.headers.has('content-encoding');
  const cuerpo = new Cuerpo(comprimida ? 0 : Number(respuesta.headers.get('content-length')));
  const comparacion = crearComparacion(anterior?.cuerpo ?? null);
  const lectura = crearLectura(cuerpo);
  const lector = respuesta.body?.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const trozo = await lector?.read();
    if (!trozo?.value) break;
    cuerpo.agregar(trozo.value);
    if (!comparacion.sigueIgual(cuerpo)) lectura.avanzar();
  }
  if (comparacion.esIgual(cuerpo)) return { igual: true };
  const leida = lectura.terminar();
  if (!leida) throw new FallaDescarga(queEs(cuerpo.texto()));
  // Another origin shows the header only when it says so: then a condition would cost a refused preflight.
  return { igual: false, ...leida, cuerpo, etag: respuesta.headers.get('etag') };
}

/** @throws FallaDescarga */
export async function descargar(
  { url, token }: Pick<Carga, 'url' | 'token'>,
  control: AbortController,
  anterior: Anterior | null,
): Promise<Bajada> {
  let vencido = false;
  const reloj = setTimeout(() => {
    vencido = true;
    control.abort();
  }, ESPERAS.lista);
  const etag = anterior?.etag;
  try {
    const respuesta = await fetch(url, {
      cache: 'no-store',
      signal: control.signal,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(etag ? { 'If-None-Match': etag } : {}),
      },
    });
    const [servidor, en] = [horaDeCabecera(respuesta.headers.get('date')), performance.now()];
    const hora = () => servidor && servidor + (performance.now() - en);
    if (respuesta.status === 304 && etag) return { igual: true, hora: hora() };
    if (!respuesta.ok) {
      const cuerpo = (await respuesta.text()).slice(0, CUERPO_ERROR);
      throw new FallaDescarga({ motivo: 'http', status: respuesta.status, cuerpo });
    }
    return { ...(await leer(respuesta, anterior)), hora: hora() };
  } catch (error) {
    if (error instanceof FallaDescarga) throw error;
    throw new FallaDescarga({
      motivo: vencido ? 'tiempo' : control.signal.aborted ? 'abortada' : 'sin-red',
    });
  } finally {
    clearTimeout(reloj);
  }
}
