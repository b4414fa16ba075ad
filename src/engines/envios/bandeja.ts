/**
 * The outbox for every page: what is in it, live, and what may be done about it. Light on purpose; the work is in
 * `outbox.ts`, which comes when the page has painted or when somebody confirms.
 */
import type { QueryClient } from '@tanstack/react-query';
import { alTerminarSesion, sesionStore } from '@/domain/usuario/ingreso-store';
import { cuandoSeVea } from '@/lib/time/a-la-vista';
import { conPlazo, Vencido } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { retroceso } from '@/lib/time/retroceso';
import type { Confirmacion, NuevaOperacion } from '@/engines/envios/operation/confirmar';
import type { Servidor } from '@/engines/envios/protocol/ports';
import { ESTADO_INICIAL, type EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';
import type { Resuelto } from '@/engines/envios/journal/evento';
import type { Operacion } from '@/engines/envios/operation/operacion';
import type { Evento } from '@/engines/envios/protocol/protocol';
import { decideAlguien, mia } from '@/engines/envios/operation/whose';
import { vigilarCierre } from './close-guard';
import type { Taller } from '@/engines/envios/work/outbox';

const REINTENTOS_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

let estado: EstadoBandeja = ESTADO_INICIAL;
const oyentes = new Set<() => void>();
let taller: Promise<Taller> | null = null;
let fuente: (() => Promise<Servidor>) | null = null;
let dejarDeSeguir = (): void => undefined;
/** How often in a row its code, or the server's door, could not be had. */
let fallidas = 0;
/** Being written right now: so many persons wait for «Guardada». */
let guardando = 0;

function avisar(): void {
  for (const oyente of oyentes) oyente();
}

/** From so many on drawing them takes long enough to be felt: several changes are drawn together, and none is waited for. */
const MUCHAS = 200;
const DIBUJO_MS = 250;
let porAvisar: ReturnType<typeof setTimeout> | undefined;

function poner(parte: Partial<EstadoBandeja>): void {
  estado = { ...estado, ...parte };
  vigilarCierre(estado, guardando);
  // Whoever waits for «Guardada» is told first; header and list draw what is new right after.
  if (guardando > 0) setTimeout(avisar);
  else if (estado.operaciones.length <= MUCHAS) avisar();
  else
    porAvisar ??= setTimeout(() => {
      porAvisar = undefined;
      avisar();
    }, DIBUJO_MS);
}

function abrir(): Promise<Taller> {
  taller ??= import('@/engines/envios/work/outbox')
    .then(async ({ crearTaller }) => {
      const nuevo = crearTaller({ estado: () => estado, poner });
      await nuevo.iniciar();
      return nuevo;
    })
    .catch((error: unknown) => {
      // Its code could not be had: the next one who needs it asks again.
      taller = null;
      throw error;
    });
  return taller;
}

/** Nothing was kept: the code or the disk is not there. */
const NO_GUARDADA: Confirmacion = { tipo: 'no-guardada' };

async function guardar(tarea: (con: Taller) => Promise<Confirmacion>): Promise<Confirmacion> {
  if (estado.persistencia === 'privada') return NO_GUARDADA;
  guardando += 1;
  vigilarCierre(estado, guardando);
  try {
    const trabajo = abrir().then(tarea);
    return await conPlazo(trabajo, ESPERAS.disco).catch((error: unknown): Confirmacion => {
      const luego = trabajo.catch(() => NO_GUARDADA);
      return error instanceof Vencido ? { tipo: 'sin-saber', luego } : NO_GUARDADA;
    });
  } finally {
    guardando -= 1;
    vigilarCierre(estado, guardando);
  }
}

async function resolver(opId: string, evento: Evento, resuelto?: Resuelto): Promise<boolean> {
  try {
    const trabajo = abrir().then(async (con) => con.resolver(opId, evento, resuelto));
    return (await conPlazo(trabajo, ESPERAS.disco)) !== undefined;
  } catch (error) {
    // Not known, which is not the same as not done.
    if (error instanceof Vencido) throw error;
    return false;
  }
}

/** The server over the caches of one sign-in, which hear of what other tabs have sent as long as it lasts. */
async function servidorDe(client: QueryClient): Promise<Servidor> {
  const { crearServidor, seguirRegistradas } = await import('@/engines/envios/server/envios-server');
  dejarDeSeguir();
  // Signed out meanwhile: nobody reads those caches any more.
  if (sesionStore.get().estado !== 'anonima') dejarDeSeguir = seguirRegistradas(client, bandeja);
  return crearServidor(client);
}

/** Store and server, and again later where the code of one could not be had. */
async function enMarcha(): Promise<void> {
  const suya = fuente;
  try {
    const [abierto, servidor] = await Promise.all([abrir(), suya?.()]);
    fallidas = 0;
    if (servidor && fuente === suya) abierto.despachar(servidor);
  } catch {
    fallidas += 1;
    const otraVez = async (): Promise<void> => {
      await cuandoSeVea();
      if (fuente === suya) await enMarcha();
    };
    setTimeout(() => void otraVez(), retroceso(fallidas, REINTENTOS_MS, Math.random()));
  }
}

alTerminarSesion(() => dejarDeSeguir());

export const bandeja = {
  subscribe: (oyente: () => void): (() => void) => {
    oyentes.add(oyente);
    return () => void oyentes.delete(oyente);
  },
  getSnapshot: (): EstadoBandeja => estado,
  /** Something is being written or sent right now: whoever would take the page away waits. */
  enviando: (): boolean =>
    guardando > 0 || estado.operaciones.some((op) => op.estado === 'ENVIANDO' && mia(op)),

  /** Opens the store and sends, over the caches of whoever is signed in; again is harmless. The tests play the server. */
  arrancar: async (client: QueryClient, servidor = servidorDe): Promise<void> => {
    fuente = async () => servidor(client);
    await enMarcha();
  },

  /**
   * What is in it, once the disk has been read: right after a reload nothing is known yet. Never rejects; a disk that
   * can't be read leaves what is known.
   */
  leida: async (): Promise<EstadoBandeja> => {
    await abrir().catch(() => undefined);
    return estado;
  },

  /** How many operations of the person who is here, or at the lock, still wait to be sent, and for nobody's decision. */
  sinEnviar: (): number => estado.operaciones.filter((op) => mia(op) && !decideAlguien(op)).length,

  /** Keeps a confirmed operation; `guardada` means that it is on the disk and will be sent. Never rejects. */
  confirmar: (nueva: NuevaOperacion): Promise<Confirmacion> => guardar(async (con) => con.confirmar(nueva)),
  /**
   * A linked operation with other data in the place of one whose row provably does not exist (`puedeCorregir`). Never
   * rejects.
   */
  corregir: (opId: string, nueva: NuevaOperacion): Promise<Confirmacion> =>
    guardar(async (con) => con.reemplazar(opId, nueva)),
  /** «Pasar a la sesión abierta»: the same, for a never-sent operation whose caja session was closed. */
  pasarASesionAbierta: (op: Operacion, { id, caja }: { id: number; caja: string }): Promise<Confirmacion> =>
    guardar(async (con) =>
      con.reemplazar(op.opId, {
        datos: { ...op.datos, id_sesion_caja: id, id_user_create: op.uid },
        usuario: op.usuario,
        caja,
        exacta: op.exacta,
      }),
    ),

  /** «Reintentar ahora»: forgets the pauses and what a new try may bring to an end. */
  reintentar: async (): Promise<void> => {
    await (await abrir()).reintentar();
  },
  /** «No, es otra»: the row that differs in letter case only is another operation. Resolves whether it was kept. */
  esOtra: (opId: string): Promise<boolean> => resolver(opId, { tipo: 'es-otra' }),
  /** «Sí, es la misma»: closes a never-sent operation on the row that holds its reference. */
  esLaMisma: (op: Operacion, quien: Omit<Resuelto, 'resultado'>): Promise<boolean> =>
    resolver(
      op.opId,
      op.retencion === 'parecida' ? { tipo: 'es-la-misma', serverId: op.ajena ?? 0 } : { tipo: 'cerrar' },
      { ...quien, resultado: 'es-la-misma' },
    ),
  /** «Cerrar caso» and «Descartar», where `puedeCerrar` allows it. Resolves whether it was kept. */
  cerrarCaso: (opId: string, resuelto: Resuelto): Promise<boolean> =>
    resolver(opId, { tipo: 'cerrar' }, resuelto),
  /**
   * An Administrador sends it by hand: another person's, or an uncertain one under its own closed session. The body keeps
   * the cashier's id.
   */
  encargar: async (opId: string): Promise<void> => {
    (await abrir()).encargar(opId);
  },
  /** What can't be read and was put aside, for a file. @throws where the disk does not answer within its time */
  apartadas: (): Promise<unknown[]> =>
    conPlazo(
      abrir().then((con) => con.apartadas()),
      ESPERAS.disco,
    ),
  /** The loss of the site's data has been read (and printed). */
  aceptarPerdida: async (): Promise<void> => {
    await (await abrir()).aceptarPerdida();
  },

  /** Stops everything and forgets what is in memory; what is on the disk stays. */
  parar: async (): Promise<void> => {
    const abierto = await taller?.catch(() => null);
    taller = null;
    fuente = null;
    dejarDeSeguir();
    await abierto?.parar();
    poner(ESTADO_INICIAL);
  },
};
