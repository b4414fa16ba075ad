/**
 * The dispatcher: takes confirmed operations to the server, one step at a time, outside React. Everything it touches
 * comes as a port, so that the same code runs in Chromium and in the simulated histories, where every await is a crash
 * point. Safety never depends on being the only one that runs (R8): the store's transactions and the server's unique
 * index decide.
 */
import { crearLimite } from '@/lib/limite';
import { retroceso } from '@/lib/time/retroceso';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { RITMO } from './pace';
import { accionDe, puedeEnviar } from './permitido';
import { NoRecibe, type Puertos } from './ports';
import { crearSilencio } from './silencio';

/** Pause before the next try after `intentos` attempts: 1-2-4-8-15-30-60 s ± 50 %. */
const pausaTras = (intentos: number, azar: number): number => retroceso(intentos, RITMO.retroceso, azar);

/** Pause before the next fresh look for a reference that is held but unseen; doubled when the last look was slow. */
const pausaMirada = (miradas: number, tardanzaMs: number): number =>
  (RITMO.miradas[Math.min(miradas, RITMO.miradas.length - 1)] ?? 0) *
  (tardanzaMs > RITMO.miradaLenta ? 2 : 1);

/** Not before then. `firme`: no wake-up shortens it, because the pause itself is what is asked for. */
interface Pausa {
  hasta: number;
  firme: boolean;
}

/**
 * Looks where looking helps, then sends what may be sent. Only operations of the person whose token it is are touched
 * (R6). Pauses live in memory: after a restart everything is due at once, which is always safe.
 */
export function crearDespachador({ almacen, servidor, reloj, quien, porEncargo = () => false }: Puertos) {
  const pausas = new Map<string, Pausa>();
  const silencio = crearSilencio(reloj, pausaTras);
  const esperar = (op: Operacion, ms: number, firme = false): void =>
    void pausas.set(op.opId, { hasta: reloj.ahora() + ms, firme });
  const toca = (op: Operacion): boolean => (pausas.get(op.opId)?.hasta ?? 0) <= reloj.ahora();
  const mia = (op: Operacion): boolean => op.uid === quien() || (quien() !== null && porEncargo(op));
  const mias = async (): Promise<Operacion[]> =>
    quien() === null ? [] : (await almacen.abiertas()).filter(mia);
  const enLinea = crearLimite(RITMO.paralelas);
  const noSeRecibe = async (op: Operacion): Promise<void> => {
    // One that waits for a person stays as it is, and is not asked about again at once.
    esperar(op, pausaTras(RITMO.retroceso.length, reloj.azar()));
    await almacen.aplicar(op.opId, { tipo: 'retener', retencion: 'ruta' });
  };
  /** A question went unanswered: this one waits with all the others, its own pause at least. */
  const esperarRespuesta = (op: Operacion, propia = 0): void => {
    silencio.callo();
    esperar(op, Math.max(silencio.falta(), propia));
  };

  /** First attempts look in the list that is there anyway (R5). */
  async function mirarCargada(ops: Operacion[]): Promise<void> {
    const buscar = ops.length > 0 ? await servidor.listaCargada() : null;
    if (!buscar) return;
    await Promise.all(
      ops.map(async (op) => {
        const mirada = await buscar(op);
        if (mirada.tipo !== 'nada') await almacen.aplicar(op.opId, { tipo: 'mirada', mirada, fresca: false });
      }),
    );
  }

  /** One shared GET for all that are uncertain: the list is expensive for the real server. */
  async function mirarFresca(ops: Operacion[]): Promise<void> {
    if (ops.length === 0) return;
    if (silencio.falta() > 0) {
      for (const op of ops) esperar(op, silencio.falta());
      return;
    }
    const desde = reloj.ahora();
    const buscar = await servidor
      .listaFresca()
      .catch((error: unknown) => (error instanceof NoRecibe ? error : null));
    const tardanza = reloj.ahora() - desde;
    if (buscar) silencio.hablo();
    if (buscar instanceof NoRecibe) {
      await Promise.all(ops.map(noSeRecibe));
      return;
    }
    await Promise.all(
      ops.map(async (op) => {
        if (!buscar) return esperarRespuesta(op, pausaTras(op.intentos, reloj.azar()));
        if (op.dup409) esperar(op, pausaMirada(op.miradas + 1, tardanza), true);
        else if (op.rechazos > 0) esperar(op, RITMO.quieto, true);
        await almacen.aplicar(op.opId, { tipo: 'mirada', mirada: await buscar(op), fresca: true });
        return undefined;
      }),
    );
  }

  /** R7: the session is read again before each POST; a closed one holds the operation. */
  async function enviar(op: Operacion): Promise<void> {
    if (silencio.falta() > 0) {
      esperar(op, silencio.falta());
      return;
    }
    let sesion: number | null;
    try {
      sesion = await servidor.sesionAbierta(op.uid);
    } catch (error) {
      if (error instanceof NoRecibe) await noSeRecibe(op);
      else esperarRespuesta(op, pausaTras(op.intentos + 1, reloj.azar()));
      return;
    }
    silencio.hablo();
    if (sesion !== op.sesion && !(op.incierta && porEncargo(op))) {
      await almacen.aplicar(op.opId, { tipo: 'retener', retencion: 'caja' });
      return;
    }
    // The person may have changed while the session was being read.
    if (!mia(op)) return;
    const intento = await almacen.empezarIntento(op.opId);
    if (!intento) return;
    const clase = await servidor.enviar(intento.op, porEncargo(op) && op.uid !== quien());
    if (clase.tipo === 'desconocida') esperar(op, pausaTras(intento.op.intentos, reloj.azar()));
    if (clase.tipo === 'espera') esperar(op, clase.pausaMs, true);
    await almacen.cerrarIntento(op.opId, intento.n, clase);
  }

  /** Only what was looked for in this very round may leave (R5). */
  async function despachar(miradas: readonly Operacion[]): Promise<void> {
    const ids = new Set(miradas.map((op) => op.opId));
    const cola = (await mias()).filter((op) => ids.has(op.opId) && puedeEnviar(op) && toca(op));
    await Promise.all(cola.map((op) => enLinea(() => enviar(op))));
  }

  const pendientes = async (accion: 'mirar' | 'mirar-fresca'): Promise<Operacion[]> =>
    (await mias()).filter((op) => toca(op) && accionDe(op) === accion);

  /** One round of what was never sent. */
  async function primeras(): Promise<void> {
    const ops = await pendientes('mirar');
    await mirarCargada(ops);
    await despachar(ops);
  }

  /** One round of what is uncertain: a slow list must not keep the next customer's operation waiting. */
  async function inciertas(): Promise<void> {
    const ops = await pendientes('mirar-fresca');
    await mirarFresca(ops);
    await despachar(ops);
  }

  /** When the next round has something to do, ms on the same clock; null: nothing waits for time. */
  async function proxima(): Promise<number | null> {
    const tiempos = (await mias())
      .filter((op) => accionDe(op) !== 'nada')
      .map((op) => pausas.get(op.opId)?.hasta ?? 0);
    return tiempos.length > 0 ? Math.min(...tiempos) : null;
  }

  return {
    primeras,
    inciertas,
    vuelta: async (): Promise<void> => void (await Promise.all([primeras(), inciertas()])),
    proxima,
    /** One more fresh look for one that is told as not registered, however lately the last one was. */
    mirarUna: async (opId: string): Promise<void> =>
      mirarFresca((await mias()).filter((op) => op.opId === opId && op.noRegistrada)),
    /** The server did not answer the last question. */
    sinRespuesta: silencio.calla,
    /** Something has just been confirmed: worth one question, whatever the others wait for. */
    hayNueva: silencio.quizas,
    /** «Reintentar ahora», back online, back in focus: forget the pauses that were only patience. */
    despertar: (): void => {
      silencio.quizas();
      for (const [opId, { firme }] of pausas) if (!firme) pausas.delete(opId);
    },
  };
}
