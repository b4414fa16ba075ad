/**
 * The dispatcher: takes confirmed operations to the server, one step at a time, outside React. Everything it touches
 * comes as a port, so that the same code runs in Chromium and in the simulated histories, where every await is a crash
 * point. Safety never depends on being the only one that runs (R8): the store's transactions and the server's unique
 * index decide.
 */
import type { Operacion } from './operacion';
import { accionDe, puedeEnviar, type Clase, type Evento, type Mirada } from './protocolo';

export interface Almacen {
  /** Everything not final, oldest confirmation first. */
  abiertas: () => Promise<Operacion[]>;
  /** Applies `transicion` inside one strict read-write transaction; undefined when the operation is gone. */
  aplicar: (opId: string, evento: Evento) => Promise<Operacion | undefined>;
  /** The event `intento` and the attempt's own row, durable before this resolves (R1). Undefined: it may not be sent any more. */
  empezarIntento: (opId: string) => Promise<{ op: Operacion; n: number } | undefined>;
  /** The attempt's outcome and the event `respuesta`, in one transaction. */
  cerrarIntento: (opId: string, n: number, clase: Clase) => Promise<Operacion | undefined>;
}

/** What a fresh or loaded list says about one operation. */
export type Buscador = (op: Operacion) => Promise<Mirada>;

export interface Servidor {
  /** A look in the list already loaded; null: none is loaded. */
  listaCargada: () => Promise<Buscador | null>;
  /** One fresh GET /agentes. Rejects when there was no answer. */
  listaFresca: () => Promise<Buscador>;
  /** The open caja session of this person, or null. Rejects when there was no answer. */
  sesionAbierta: (uid: number) => Promise<number | null>;
  /** POST /agentes with these very bytes. Never rejects: whatever happens is a class. */
  enviar: (op: Operacion) => Promise<Clase>;
}

export interface Reloj {
  /** Monotonic ms: setting the PC's clock changes nothing (§2.4). */
  ahora: () => number;
  /** 0…1 */
  azar: () => number;
}

const RETROCESO_MS = [1, 2, 4, 8, 15, 30, 60].map((s) => s * 1000);
const PAUSA_MIRADAS_MS = [0, 5_000, 20_000] as const;
const QUIETO_MS = 10 * 60_000;
const PARALELAS = 2;
const MIRADA_LENTA_MS = 5_000;

/** Pause before the next try after `intentos` attempts: 1-2-4-8-15-30-60 s ± 50 %. */
function retroceso(intentos: number, azar: number): number {
  const base = RETROCESO_MS[Math.min(Math.max(intentos, 1), RETROCESO_MS.length) - 1] ?? 60_000;
  return Math.round(base * (0.5 + azar));
}

/** Pause before the next fresh look for a reference that is held but unseen; doubled when the last look was slow. */
const pausaMirada = (miradas: number, tardanzaMs: number): number =>
  (PAUSA_MIRADAS_MS[Math.min(miradas, PAUSA_MIRADAS_MS.length - 1)] ?? 0) *
  (tardanzaMs > MIRADA_LENTA_MS ? 2 : 1);

interface Puertos {
  almacen: Almacen;
  servidor: Servidor;
  reloj: Reloj;
  /** Who is signed in, by the token's `sub`; null: nobody. */
  quien: () => number | null;
}

/**
 * One round: look where looking helps, then send what may be sent. Only operations of the person whose token it is are
 * touched (R6). Pauses live in memory: after a restart everything is due at once, which is always safe.
 */
export function crearDespachador({ almacen, servidor, reloj, quien }: Puertos) {
  const noAntes = new Map<string, number>();
  const esperar = (op: Operacion, ms: number): void => void noAntes.set(op.opId, reloj.ahora() + ms);
  const toca = (op: Operacion): boolean => (noAntes.get(op.opId) ?? 0) <= reloj.ahora();

  const mias = async (): Promise<Operacion[]> => {
    const uid = quien();
    return uid === null ? [] : (await almacen.abiertas()).filter((op) => op.uid === uid);
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
    const desde = reloj.ahora();
    const buscar = await servidor.listaFresca().catch(() => null);
    const tardanza = reloj.ahora() - desde;
    await Promise.all(
      ops.map(async (op) => {
        if (!buscar) return esperar(op, retroceso(op.intentos, reloj.azar()));
        if (op.dup409) esperar(op, pausaMirada(op.miradas + 1, tardanza));
        else if (op.rechazos > 0) esperar(op, QUIETO_MS);
        await almacen.aplicar(op.opId, { tipo: 'mirada', mirada: await buscar(op), fresca: true });
        return undefined;
      }),
    );
  }

  /** R7: the session is read again before each POST; a closed one holds the operation. */
  async function enviar(op: Operacion): Promise<void> {
    let sesion: number | null;
    try {
      sesion = await servidor.sesionAbierta(op.uid);
    } catch {
      esperar(op, retroceso(op.intentos + 1, reloj.azar()));
      return;
    }
    if (sesion !== op.sesion) {
      await almacen.aplicar(op.opId, { tipo: 'retener', retencion: 'caja' });
      return;
    }
    // The person may have changed while the session was being read.
    if (quien() !== op.uid) return;
    const intento = await almacen.empezarIntento(op.opId);
    if (!intento) return;
    const clase = await servidor.enviar(intento.op);
    if (clase.tipo === 'desconocida') esperar(op, retroceso(intento.op.intentos, reloj.azar()));
    if (clase.tipo === 'espera') esperar(op, clase.pausaMs);
    await almacen.cerrarIntento(op.opId, intento.n, clase);
  }

  async function vuelta(): Promise<void> {
    const antes = (await mias()).filter(toca);
    await mirarCargada(antes.filter((op) => accionDe(op) === 'mirar'));
    await mirarFresca(antes.filter((op) => accionDe(op) === 'mirar-fresca'));
    // Only what was looked for in this very round may leave (R5).
    const miradas = new Set(antes.filter((op) => accionDe(op) !== 'nada').map((op) => op.opId));
    const cola = (await mias()).filter((op) => miradas.has(op.opId) && puedeEnviar(op) && toca(op));
    const obrero = async () => {
      // oxlint-disable-next-line no-await-in-loop -- a worker sends one after the other; two of them are the limit
      for (let op = cola.shift(); op; op = cola.shift()) await enviar(op);
    };
    await Promise.all(Array.from({ length: PARALELAS }, obrero));
  }

  /** When the next round has something to do, ms on the same clock; null: nothing waits for time. */
  async function proxima(): Promise<number | null> {
    const tiempos = (await mias())
      .filter((op) => accionDe(op) !== 'nada')
      .map((op) => noAntes.get(op.opId) ?? 0);
    return tiempos.length > 0 ? Math.min(...tiempos) : null;
  }

  return {
    vuelta,
    proxima,
    /** «Reintentar ahora», back online, back in focus: forget the pauses. */
    despertar: () => noAntes.clear(),
  };
}
