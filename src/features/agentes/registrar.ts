/**
 * Registering one operation exactly once: look, post, and where the outcome is unknown look again. The reference is the
 * identity; an unknown outcome is never called a failure and never gets another reference.
 */
import { ApiError, toApiError } from '@/lib/api-error';
import {
  clasificar,
  juzgar,
  soloCambiaMayusculas,
  type Intento,
  type Juicio,
  type Operacion,
  type Traba,
  type Veredicto,
} from './clasificar';
import type { Causa } from './causa-rechazo';
import type { TransaccionAgente } from './transaccion-agente';

/** Why nothing was sent, for certain. */
export type SinEnviar = 'sin-conexion' | 'sin-comprobar' | 'caja-cambio';

/** What is known about an operation whose outcome is not. */
export interface Duda {
  /** The server said that the reference is taken. */
  dup409: boolean;
  /** A person said that the row with the same reference in other letter case is another operation. */
  exacta: boolean;
  /** It was already taken when our first POST was answered. */
  previa: boolean;
  /** Looks that reached the server and did not show the row. Absence proves nothing by itself. */
  vistas: number;
  /** A look reached the server and showed only a row in other letter case. */
  parecida?: true;
  /** Why the last «Reenviar la misma» could not be one. */
  traba?: Traba;
}

export type Resultado =
  | {
      tipo: 'registrada' | 'distinta' | 'ya-registrada' | 'otra-persona' | 'otra-operacion';
      fila: TransaccionAgente;
    }
  /** The reference is held by a row that is not among the active ones. */
  | { tipo: 'oculta' }
  | ({ tipo: 'rechazada' } & Causa)
  | { tipo: 'sin-enviar'; motivo: SinEnviar }
  /** Another row has the reference in other letter case: a person has to say. */
  | { tipo: 'parecida'; fila: TransaccionAgente }
  | ({ tipo: 'incierta' } & Duda);

/** What registering needs of the world. */
export interface Entorno {
  /** The row with this reference in the list already loaded; one with the very same letters goes before. */
  buscarEnListado: (ref: string) => Promise<TransaccionAgente | null>;
  /** The same in a list asked for now. Rejects when it can't be had. */
  buscarFresca: (ref: string) => Promise<TransaccionAgente | null>;
  /** Is this row of the loaded list still on the server? True when that can't be asked. */
  sigueActiva: (fila: TransaccionAgente) => Promise<boolean>;
  /** Is the session this operation belongs to still open, on a caja that admits agents? */
  comprobarCaja: (op: Operacion) => Promise<'lista' | SinEnviar>;
  enviar: (op: Operacion) => Promise<TransaccionAgente>;
  /** Rejects when the session ends before. */
  esperar: (ms: number) => Promise<void>;
  ahora: () => number;
  /** The outcome of the POST is unknown: from here on it is being looked for. */
  alDudar: () => void;
}

const SEGUN_JUICIO = {
  misma: 'ya-registrada',
  'otra-persona': 'otra-persona',
  'otra-operacion': 'otra-operacion',
} as const;

const deFila = (fila: TransaccionAgente, juicio: Juicio): Resultado =>
  juicio === 'anulada' ? { tipo: 'oculta' } : { tipo: SEGUN_JUICIO[juicio], fila };

/**
 * What the row of the loaded list that holds the reference makes of the operation, whatever the letter case. Before it
 * is said that the operation is there already, the row is asked for: it may have been annulled since the download.
 */
export async function resolverCon(
  fila: TransaccionAgente,
  op: Operacion,
  { sigueActiva }: Pick<Entorno, 'sigueActiva'>,
): Promise<Resultado> {
  const juicio = juzgar(fila, op);
  const hecha = juicio === 'misma' || juicio === 'otra-persona';
  return hecha && !(await sigueActiva(fila)) ? { tipo: 'oculta' } : deFila(fila, juicio);
}

/** Pauses before the three looks, ms; doubled when the last look took the server long. */
const PAUSAS_MS = [0, 5_000, 20_000];
const LENTA_MS = 5_000;

/** Looks for an operation that may have been saved: three times, each after the last has ended. */
export async function comprobar(
  op: Operacion,
  duda: Duda,
  entorno: Entorno,
  pausas: readonly number[] = PAUSAS_MS,
): Promise<Resultado> {
  let lenta = false;
  let { vistas, parecida } = duda;
  for (const pausa of pausas) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one look after the other, with rests, is the point
      if (pausa > 0) await entorno.esperar(lenta ? pausa * 2 : pausa);
    } catch {
      break; // whoever asked has gone
    }
    const desde = entorno.ahora();
    try {
      // oxlint-disable-next-line no-await-in-loop -- see above
      const fila = await entorno.buscarFresca(op.nro_referencia);
      const tapada = fila !== null && soloCambiaMayusculas(fila, op);
      // One in other letter case may stand before ours: such a look says nothing about ours.
      if (tapada) parecida = true;
      else vistas += 1;
      if (fila && !tapada) {
        const juicio = juzgar(fila, op);
        // Nobody but us can have sent these very data, unless the server had them before it answered us at all.
        return juicio === 'misma' && !duda.previa ? { tipo: 'registrada', fila } : deFila(fila, juicio);
      }
    } catch {
      // No list, no evidence: the next look may have more luck.
    }
    lenta = entorno.ahora() - desde > LENTA_MS;
  }
  if (duda.dup409 && vistas >= PAUSAS_MS.length) return { tipo: 'oculta' };
  return { tipo: 'incierta', ...duda, vistas, ...(parecida ? { parecida } : {}) };
}

async function intentar(op: Operacion, entorno: Entorno): Promise<Intento> {
  try {
    return { fila: await entorno.enviar(op) };
  } catch (error) {
    return { error: toApiError(error) };
  }
}

async function enviarUnaVez(
  op: Operacion,
  antes: Duda | null,
  exacta: boolean,
  entorno: Entorno,
): Promise<Resultado> {
  const veredicto: Veredicto = clasificar(await intentar(op, entorno), op, antes !== null);
  if (veredicto.tipo !== 'incierta') return veredicto;
  entorno.alDudar();
  const tomada = veredicto.dup409;
  const { traba } = veredicto;
  // On a first attempt whoever holds the key held it before this answer; on a later one it may be the earlier attempt.
  // Looks made before the server said «taken» prove nothing about the holder: they are counted anew.
  const duda = antes
    ? { ...antes, dup409: antes.dup409 || tomada, vistas: tomada && !antes.dup409 ? 0 : antes.vistas }
    : { dup409: tomada, previa: tomada, exacta, vistas: 0 };
  return comprobar(op, { ...duda, ...(traba ? { traba } : {}) }, entorno);
}

/** First attempt: look in the loaded list, check the caja, post. Never rejects. */
export async function registrar(op: Operacion, entorno: Entorno, exacta = false): Promise<Resultado> {
  // The list is a help, not a condition: without it the server's unique key still decides.
  const conocida = await entorno.buscarEnListado(op.nro_referencia).catch(() => null);
  const otraLetra = conocida !== null && soloCambiaMayusculas(conocida, op);
  if (conocida && otraLetra && !exacta) return { tipo: 'parecida', fila: conocida };
  if (conocida && !otraLetra) return resolverCon(conocida, op, entorno);
  const caja = await entorno.comprobarCaja(op);
  if (caja !== 'lista') return { tipo: 'sin-enviar', motivo: caja };
  return enviarUnaVez(op, null, exacta, entorno);
}

/** The same bytes once more for an operation whose outcome is unknown, after a fresh look. Never rejects. */
export async function reenviar(op: Operacion, duda: Duda, entorno: Entorno): Promise<Resultado> {
  const { traba: _vieja, ...sinTraba } = duda;
  const visto = await comprobar(op, sinTraba, entorno, [0]);
  if (visto.tipo !== 'incierta') return visto;
  const caja = await entorno.comprobarCaja(op);
  // Not sending proves nothing about the attempt before.
  if (caja === 'caja-cambio') return { ...visto, traba: 'caja-cerrada' };
  if (caja !== 'lista') return visto;
  return enviarUnaVez(op, sinTraba, duda.exacta, entorno);
}

/**
 * Gives up on an operation that nobody at the till can bring to an end, after one more fresh look.
 * @returns 'dejada' when that look reached the server and did not show it. Never rejects.
 */
export async function dejar(op: Operacion, duda: Duda, entorno: Entorno): Promise<Resultado | 'dejada'> {
  const { parecida: _vieja, ...antes } = duda;
  const visto = await comprobar(op, antes, entorno, [0]);
  if (visto.tipo !== 'incierta') return visto;
  return visto.vistas > duda.vistas || visto.parecida ? 'dejada' : visto;
}

/** The failure of a check before sending → why nothing was sent. */
export const motivoSinEnviar = (error: unknown): SinEnviar =>
  error instanceof ApiError && (error.motivo === 'sin-red' || error.motivo === 'tiempo')
    ? 'sin-conexion'
    : 'sin-comprobar';
