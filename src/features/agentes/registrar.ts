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
  /** The row with this reference in the list already loaded. */
  buscarEnListado: (ref: string) => Promise<TransaccionAgente | null>;
  /** The same in a list asked for now. Rejects when it can't be had. */
  buscarFresca: (ref: string) => Promise<TransaccionAgente | null>;
  /** Is the session this operation belongs to still open, on a caja that admits agents? */
  comprobarCaja: (op: Operacion) => Promise<'lista' | SinEnviar>;
  enviar: (op: Operacion) => Promise<TransaccionAgente>;
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

/** What the row that holds the reference makes of the operation. For «Es la misma operación», whatever the letter case. */
export const resolverCon = (fila: TransaccionAgente, op: Operacion): Resultado =>
  deFila(fila, juzgar(fila, op));

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
  let { vistas } = duda;
  for (const pausa of pausas) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other, with rests, is the point
    if (pausa > 0) await entorno.esperar(lenta ? pausa * 2 : pausa);
    const desde = entorno.ahora();
    try {
      // oxlint-disable-next-line no-await-in-loop -- see above
      const fila = await entorno.buscarFresca(op.nro_referencia);
      const tapada = fila !== null && soloCambiaMayusculas(fila, op);
      // One in other letter case may stand before ours: such a look says nothing about ours.
      if (!tapada) vistas += 1;
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
  return { tipo: 'incierta', ...duda, vistas };
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
  // On a first attempt whoever holds the key held it before this answer; on a later one it may be the earlier attempt.
  // Looks made before the server said «taken» prove nothing about the holder: they are counted anew.
  const duda = antes
    ? { ...antes, dup409: antes.dup409 || tomada, vistas: tomada && !antes.dup409 ? 0 : antes.vistas }
    : { dup409: tomada, previa: tomada, exacta, vistas: 0 };
  return comprobar(op, duda, entorno);
}

/** First attempt: look in the loaded list, check the caja, post. Never rejects. */
export async function registrar(op: Operacion, entorno: Entorno, exacta = false): Promise<Resultado> {
  // The list is a help, not a condition: without it the server's unique key still decides.
  const conocida = await entorno.buscarEnListado(op.nro_referencia).catch(() => null);
  const otraLetra = conocida !== null && soloCambiaMayusculas(conocida, op);
  if (conocida && otraLetra && !exacta) return { tipo: 'parecida', fila: conocida };
  if (conocida && !otraLetra) return resolverCon(conocida, op);
  const caja = await entorno.comprobarCaja(op);
  if (caja !== 'lista') return { tipo: 'sin-enviar', motivo: caja };
  return enviarUnaVez(op, null, exacta, entorno);
}

/** The same bytes once more for an operation whose outcome is unknown, after a fresh look. Never rejects. */
export async function reenviar(op: Operacion, duda: Duda, entorno: Entorno): Promise<Resultado> {
  const visto = await comprobar(op, duda, entorno, [0]);
  if (visto.tipo !== 'incierta') return visto;
  // Not sending proves nothing about the attempt before.
  if ((await entorno.comprobarCaja(op)) !== 'lista') return visto;
  return enviarUnaVez(op, duda, duda.exacta, entorno);
}

/** The failure of a check before sending → why nothing was sent. */
export const motivoSinEnviar = (error: unknown): SinEnviar =>
  error instanceof ApiError && (error.motivo === 'sin-red' || error.motivo === 'tiempo')
    ? 'sin-conexion'
    : 'sin-comprobar';
