/** GET /agentes and nothing else: bytes in, or why not. `fetch`, because axios stays out of the worker. */
import { camposDe } from '@/lib/contract/contrato';
import { ESPERAS } from '@/lib/time/esperas';
import { horaDeCabecera } from '@/lib/time/reloj';
import type { Construido } from '@/engines/listado/columns/build-columns';
import type { Columnas } from '@/engines/listado/columns/columns';
import { fundir } from '@/engines/listado/columns/merge-columns';
import { crearComparacion, Cuerpo } from './body-diff';
import { cuadra, DESDE, leerMarca, LISTA, sirveDeBase, type Marca } from './list-mark';
import { adelantarPrimeras, type Espera } from './first-rows';
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

/** What the next question can be about. */
export interface Anterior {
  columnas: Columnas;
  /** null: the server tells what changed, so that nobody has to compare bytes. */
  cuerpo: Cuerpo | null;
  etag: string | null;
  marca: string | null;
  /** So many answers in a row did not fit the list. */
  fallidas: number;
}

/** A server whose changes keep on not fitting is not asked for them any more. */
const FALLIDAS = 3;

type Leida = { cruda: Anterior } & (
  { igual: true } | ({ igual: false; muestra: unknown[] | null } & Construido)
);
/** `hora`: the server's clock, ms since epoch; null when the answer does not tell. */
type Bajada = Leida & { hora: number | null };
interface Red {
  pedir: (cabeceras: Record<string, string>) => Promise<Response>;
  /** Told of every piece, in bytes. */
  llego: (largo: number) => void;
  espera: Espera;
}

/** Bytes within each limit of time: half of what the slowest line that is promised brings, 56 kB/s. */
const POR_ESPERA = 28 * ESPERAS.lista;

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

const marcaDe = ({ headers }: Response): Marca | null => leerMarca(headers.get(LISTA));

/** Where changes are told, and there is nothing to compare, the bytes go as soon as they are read. */
const seSuelta = (respuesta: Response, anterior: Cuerpo | null): boolean =>
  anterior === null && marcaDe(respuesta) !== null;

function cuerpoPara(respuesta: Response, anterior: Cuerpo | null): Cuerpo {
  const comprimida = respuesta.headers.has('content-encoding');
  const previsto = comprimida || seSuelta(respuesta, anterior) ? 0 : respuesta.headers.get('content-length');
  return new Cuerpo(Number(previsto));
}

/** @returns null when it is byte for byte `anterior` */
async function leerFilas(respuesta: Response, red: Red, cuerpo: Cuerpo, anterior: Cuerpo | null) {
  const comparacion = crearComparacion(anterior);
  const lectura = crearLectura(cuerpo, { soltar: seSuelta(respuesta, anterior) });
  const lector = respuesta.body?.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const trozo = await lector?.read();
    if (!trozo?.value) break;
    cuerpo.agregar(trozo.value);
    red.llego(trozo.value.length);
    if (!comparacion.sigueIgual(cuerpo)) lectura.avanzar();
  }
  return comparacion.esIgual(cuerpo) ? null : { filas: lectura.terminar() };
}

/** The whole list. @throws FallaDescarga when it is none */
async function leer(
  respuesta: Response,
  red: Red,
  anterior: Anterior | null,
  fallidas: number,
): Promise<Leida> {
  const previo = anterior?.cuerpo ?? null;
  const cuerpo = cuerpoPara(respuesta, previo);
  const leida = await leerFilas(respuesta, red, cuerpo, previo);
  if (!leida && anterior) return { igual: true, cruda: anterior };
  if (!leida?.filas) throw new FallaDescarga(queEs(cuerpo.texto()));
  const dicha = fallidas < FALLIDAS ? marcaDe(respuesta) : null;
  const marca = dicha && sirveDeBase(leida.filas, dicha) ? dicha.marca : null;
  // Another origin shows the header only when it says so: then a condition would cost a refused preflight.
  const etag = respuesta.headers.get('etag');
  const { columnas } = leida.filas;
  const guardado = marca !== null || seSuelta(respuesta, previo) ? null : cuerpo;
  const cruda = { columnas, cuerpo: guardado, etag, marca, fallidas };
  return { igual: false, ...leida.filas, cruda };
}

/** @returns null when with them the list is not what the server says it is */
async function leerCambios(
  respuesta: Response,
  red: Red,
  anterior: Anterior,
  dicha: Marca,
): Promise<Leida | null> {
  const filas = (await leerFilas(respuesta, red, cuerpoPara(respuesta, null), null))?.filas;
  if (!filas || filas.ilegibles.total > 0) return null;
  const columnas = fundir(anterior.columnas, filas.columnas);
  if (!columnas || !cuadra(columnas, dicha)) return null;
  const cruda = { ...anterior, columnas, marca: dicha.marca, fallidas: 0 };
  if (columnas === anterior.columnas) return { igual: true, cruda };
  return { igual: false, columnas, ilegibles: filas.ilegibles, muestra: null, cruda };
}

async function fallaDe(respuesta: Response): Promise<FallaDescarga> {
  const cuerpo = (await respuesta.text()).slice(0, CUERPO_ERROR);
  return new FallaDescarga({ motivo: 'http', status: respuesta.status, cuerpo });
}

/** @returns null when the whole list has to be asked for */
async function pedirCambios(
  red: Red,
  anterior: Anterior,
  { marca, ajeno }: { marca: string; ajeno: boolean },
): Promise<Leida | null> {
  const respuesta = await red.pedir({ [DESDE]: marca }).catch((error: unknown) => {
    // Another origin may refuse the question's header, which looks like a dead line.
    if (ajeno) return null;
    throw error;
  });
  if (!respuesta) return null;
  if (!respuesta.ok) throw await fallaDe(respuesta);
  const dicha = marcaDe(respuesta);
  if (dicha?.desde === marca) return leerCambios(respuesta, red, anterior, dicha);
  const entera = await leer(respuesta, red, null, 0);
  // Changes since something else, or a part that is not called one, are no list.
  const esLista = !dicha || (dicha.desde === null && cuadra(entera.cruda.columnas, dicha));
  return esLista ? entera : null;
}

async function pedirTodo(red: Red, anterior: Anterior | null, fallidas: number): Promise<Leida> {
  const etag = anterior?.cuerpo ? anterior.etag : null;
  const respuesta = await red.pedir(etag ? { 'If-None-Match': etag } : {});
  if (respuesta.status === 304 && anterior && etag) return { igual: true, cruda: anterior };
  if (!respuesta.ok) throw await fallaDe(respuesta);
  void adelantarPrimeras(marcaDe(respuesta), red);
  return leer(respuesta, red, anterior, fallidas);
}

/** What changed since `anterior` where the server tells it, else the whole list. @throws FallaDescarga */
export async function descargar(
  { url, token }: Pick<Carga, 'url' | 'token'>,
  control: AbortController,
  anterior: Anterior | null,
  espera: Espera,
): Promise<Bajada> {
  let vencido = false;
  const vencer = () => {
    vencido = true;
    control.abort();
  };
  let reloj = setTimeout(vencer, ESPERAS.lista);
  let pendiente = POR_ESPERA;
  const llego = (largo: number): void => {
    pendiente -= largo;
    if (pendiente > 0) return;
    clearTimeout(reloj);
    reloj = setTimeout(vencer, ESPERAS.lista);
    pendiente = POR_ESPERA;
  };
  let [servidor, en]: [number | null, number] = [null, 0];
  const pedir = async (cabeceras: Record<string, string>) => {
    const respuesta = await fetch(url, {
      cache: 'no-store',
      signal: control.signal,
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...cabeceras },
    });
    [servidor, en] = [horaDeCabecera(respuesta.headers.get('date')), performance.now()];
    return respuesta;
  };
  const red: Red = { pedir, llego, espera };
  const desdeAnterior = async (): Promise<Leida> => {
    const marca = anterior?.marca ?? null;
    if (!anterior || marca === null) return pedirTodo(red, anterior, anterior?.fallidas ?? 0);
    const ajeno = new URL(url).origin !== globalThis.location?.origin;
    const cambios = await pedirCambios(red, anterior, { marca, ajeno });
    return cambios ?? pedirTodo(red, null, anterior.fallidas + 1);
  };
  try {
    const leida = await desdeAnterior();
    return { ...leida, hora: servidor && servidor + (performance.now() - en) };
  } catch (error) {
    if (error instanceof FallaDescarga) throw error;
    if (error instanceof RangeError) throw new FallaDescarga({ motivo: 'sin-memoria' });
    throw new FallaDescarga({
      motivo: vencido ? 'tiempo' : control.signal.aborted ? 'abortada' : 'sin-red',
    });
  } finally {
    clearTimeout(reloj);
    control.abort();
  }
}
