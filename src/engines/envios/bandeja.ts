/** The outbox for every page: light on purpose, the work comes when the page has painted or somebody confirms. */
import { loadCode } from '@/ui/lazy/load-code';
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
import { cargarEquipo } from './device';
import type { Taller } from '@/engines/envios/work/outbox';

const REINTENTOS_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

let estado: EstadoBandeja = ESTADO_INICIAL;
const oyentes = new Set<() => void>();
let taller: Promise<Taller> | null = null;
let fuente: (() => Promise<Servidor>) | null = null;
let dejarDeSeguir = (): void => undefined;
let fallidas = 0;
let guardando = 0;

function avisar(): void {
  for (const oyente of oyentes) oyente();
}

/** From so many on drawing them is felt: several changes are drawn together, and none is waited for. */
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
  taller ??= cargarEquipo()
    .then(async ({ crearTaller }) => {
      const nuevo = crearTaller({ estado: () => estado, poner });
      await nuevo.iniciar();
      return nuevo;
    })
    .catch((error: unknown) => {
      taller = null;
      throw error;
    });
  return taller;
}

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

async function servidorDe(client: QueryClient): Promise<Servidor> {
  const { crearServidor, seguirRegistradas } = await loadCode(
    () => import('@/engines/envios/server/envios-server'),
  );
  dejarDeSeguir();
  if (sesionStore.get().estado !== 'anonima') dejarDeSeguir = seguirRegistradas(client, bandeja);
  return crearServidor(client);
}

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
  enviando: (): boolean =>
    guardando > 0 || estado.operaciones.some((op) => op.estado === 'ENVIANDO' && mia(op)),

  arrancar: async (client: QueryClient, servidor = servidorDe): Promise<void> => {
    fuente = async () => servidor(client);
    await enMarcha();
  },

  /** Never rejects: a disk that can't be read leaves what is known. */
  leida: async (): Promise<EstadoBandeja> => {
    await abrir().catch(() => undefined);
    return estado;
  },

  sinEnviar: (): number => estado.operaciones.filter((op) => mia(op) && !decideAlguien(op)).length,

  /** Never rejects; `guardada` means that it is on the disk and will be sent. */
  confirmar: (nueva: NuevaOperacion): Promise<Confirmacion> => guardar(async (con) => con.confirmar(nueva)),
  corregir: (opId: string, nueva: NuevaOperacion): Promise<Confirmacion> =>
    guardar(async (con) => con.reemplazar(opId, nueva)),
  pasarASesionAbierta: (op: Operacion, { id, caja }: { id: number; caja: string }): Promise<Confirmacion> =>
    guardar(async (con) =>
      con.reemplazar(op.opId, {
        datos: { ...op.datos, id_sesion_caja: id, id_user_create: op.uid },
        usuario: op.usuario,
        caja,
        exacta: op.exacta,
      }),
    ),

  reintentar: async (): Promise<void> => {
    await (await abrir()).reintentar();
  },
  esOtra: (opId: string): Promise<boolean> => resolver(opId, { tipo: 'es-otra' }),
  esLaMisma: (op: Operacion, quien: Omit<Resuelto, 'resultado'>): Promise<boolean> =>
    resolver(
      op.opId,
      op.retencion === 'parecida' ? { tipo: 'es-la-misma', serverId: op.ajena ?? 0 } : { tipo: 'cerrar' },
      { ...quien, resultado: 'es-la-misma' },
    ),
  cerrarCaso: (opId: string, resuelto: Resuelto): Promise<boolean> =>
    resolver(opId, { tipo: 'cerrar' }, resuelto),
  /** An Administrador sends it by hand, e.g. under its own closed session; the body keeps the cashier's id. */
  encargar: async (opId: string): Promise<void> => {
    (await abrir()).encargar(opId);
  },
  /** @throws where the disk does not answer within its time */
  apartadas: (): Promise<unknown[]> =>
    conPlazo(
      abrir().then((con) => con.apartadas()),
      ESPERAS.disco,
    ),
  aceptarPerdida: async (): Promise<void> => {
    await (await abrir()).aceptarPerdida();
  },

  parar: async (): Promise<void> => {
    const abierto = await taller?.catch(() => null);
    taller = null;
    fuente = null;
    dejarDeSeguir();
    await abierto?.parar();
    poner(ESTADO_INICIAL);
  },
};
