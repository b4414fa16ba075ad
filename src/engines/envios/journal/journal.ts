/** The local trail: append-only, 90 days, on this device. It keeps what the server doesn't: motivos, attempts, who. */
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { refKey } from '@/lib/referencia';
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import type { BandejaDB } from '@/engines/envios/store/envios-schema';
import {
  eventoSchema,
  type Evento,
  type EventoAnulacion,
  type EventoParecida,
  type EventoRevision,
} from './evento';
import type {
  NuevaApertura,
  NuevaAutorizacion,
  NuevaConciliacion,
  NuevoAjuste,
  NuevoCierre,
  NuevoCorte,
  NuevasReglas,
  NuevoEvento,
} from './nuevo-evento';
import { deAhora, primerIdDesde } from './evento-id';
import type { Operacion } from '@/engines/envios/operation/operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

async function agregar(evento: Evento): Promise<void> {
  const db = await abrirBandeja();
  const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
  await conPlazo(Promise.all([tx.store.add(evento), tx.done]), ESPERAS.disco);
}

/** Resolves once it is on the disk. @throws when it could not be kept: whoever needs the trail must not go on */
export async function anotarEnBitacora(nuevo: NuevoEvento): Promise<void> {
  await agregar({
    ...nuevo,
    ...deAhora(),
    refKey: refKey(nuevo.datos.nro_referencia),
    sesion: nuevo.datos.id_sesion_caja,
  });
}

type DeCaja =
  | ({ tipo: 'cierre' } & NuevoCierre)
  | ({ tipo: 'corte' } & NuevoCorte)
  | ({ tipo: 'apertura' } & NuevaApertura)
  | ({ tipo: 'ajuste' } & NuevoAjuste);

/** A till must be opened, put right and closed even where the trail can't be written. @returns whether it was kept */
async function anotarDeCaja(nuevo: DeCaja): Promise<boolean> {
  try {
    await agregar({ ...nuevo, ...deAhora(), refKey: '', serverId: nuevo.sesion });
    return true;
  } catch {
    return false;
  }
}

export const anotarCierre = async (nuevo: NuevoCierre) => anotarDeCaja({ ...nuevo, tipo: 'cierre' });
export const anotarCorte = async (nuevo: NuevoCorte) => anotarDeCaja({ ...nuevo, tipo: 'corte' });
export const anotarApertura = async (nueva: NuevaApertura) => anotarDeCaja({ ...nueva, tipo: 'apertura' });
export const anotarAjuste = async (nuevo: NuevoAjuste) => anotarDeCaja({ ...nuevo, tipo: 'ajuste' });

function sinSesion() {
  const { eventoId, cuando } = deAhora();
  return { eventoId, cuando, opId: eventoId, refKey: '', sesion: 0, serverId: null };
}

/** @returns since when, ms @throws when it could not be kept: then the caps are not lifted */
export async function anotarAutorizacion({ uid, usuario, ...datos }: NuevaAutorizacion): Promise<number> {
  const base = sinSesion();
  await agregar({ tipo: 'autorizacion', ...base, uid, usuario, datos });
  return base.cuando;
}

/** @returns whether it was kept */
export async function anotarReglas(nuevas: NuevasReglas): Promise<boolean> {
  try {
    await agregar({ tipo: 'reglas', ...sinSesion(), ...nuevas });
    return true;
  } catch {
    return false;
  }
}

/** @throws when it could not be kept */
export async function anotarRevision(
  parecida: EventoParecida,
  { acto, uid, usuario }: Pick<EventoRevision, 'acto' | 'uid' | 'usuario'>,
): Promise<void> {
  await agregar({ ...parecida, ...deAhora(), tipo: 'revision', acto, uid, usuario });
}

/** @returns whether it was kept */
export async function anotarConciliacion(nueva: NuevaConciliacion): Promise<boolean> {
  try {
    await agregar({ tipo: 'conciliacion', ...sinSesion(), ...nueva });
    return true;
  } catch {
    return false;
  }
}

interface Lectura {
  eventos: Evento[];
  rotos: number;
}

type Filtro = { [Indice in keyof BandejaDB['journal']['indexes']]?: BandejaDB['journal']['indexes'][Indice] };

export async function leerBitacora({ opId, refKey: clave, sesion, tipo }: Filtro = {}): Promise<Lectura> {
  const { store } = (await abrirBandeja()).transaction('journal');
  const leer = async (): Promise<unknown[]> => {
    if (opId !== undefined) return store.index('opId').getAll(opId);
    if (clave !== undefined) return store.index('refKey').getAll(clave);
    if (sesion !== undefined) return store.index('sesion').getAll(sesion);
    if (tipo !== undefined) return store.index('tipo').getAll(tipo);
    return store.getAll();
  };
  const lectura: Lectura = { eventos: [], rotos: 0 };
  for (const fila of await leer()) {
    const { success, data } = eventoSchema.safeParse(fila);
    if (success) lectura.eventos.push(data);
    else lectura.rotos += 1;
  }
  return lectura;
}

export interface Anulacion {
  transaccion: TransaccionAgente;
  motivo: string;
  cuando: number;
  uid: number;
  usuario: string;
  /** `ya-anulada`: by somebody else before; `sin-confirmar`: no answer came, it counts only when the row is not among the active ones. */
  resultado: 'anulada' | 'ya-anulada' | 'sin-confirmar';
}

const ESTADOS: Record<EventoAnulacion['resultado'], Anulacion['resultado'] | null> = {
  anulada: 'anulada',
  'ya-anulada': 'ya-anulada',
  rechazada: null,
  pedida: 'sin-confirmar',
  'sigue-activa': 'sin-confirmar',
  desconocida: 'sin-confirmar',
};

export async function leerAnulaciones(): Promise<Anulacion[]> {
  const { eventos } = await leerBitacora({ tipo: 'anulacion' });
  const ultimos = new Map<string, EventoAnulacion>();
  for (const evento of eventos) if (evento.tipo === 'anulacion') ultimos.set(evento.opId, evento);
  const porFila = new Map<number, Anulacion>();
  for (const { datos, motivo, cuando, uid, usuario, ...evento } of ultimos.values()) {
    const resultado = ESTADOS[evento.resultado];
    const firme = (porFila.get(datos.id)?.resultado ?? 'sin-confirmar') !== 'sin-confirmar';
    if (!resultado || firme) continue;
    const transaccion = { ...datos, estado: false };
    porFila.set(datos.id, { transaccion, motivo, cuando, uid, usuario, resultado });
  }
  return [...porFila.values()].toReversed();
}

export async function leerCerrada(opId: string): Promise<Operacion | null> {
  const { eventos } = await leerBitacora({ opId });
  for (const evento of eventos.toReversed())
    if (evento.tipo === 'registro' && evento.operacion) return evento.operacion;
  return null;
}

export interface Correccion {
  op: Operacion;
  fila: TransaccionAgente;
  motivo: string;
}

/** What is left to be done of the corrections of this device, the oldest first; each row once. */
export async function leerCorrecciones(): Promise<Correccion[]> {
  const { eventos } = await leerBitacora({ tipo: 'correccion' });
  if (eventos.length === 0) return [];
  const hechas = new Set(
    (await leerAnulaciones()).flatMap(({ resultado, transaccion: { id } }) =>
      resultado === 'sin-confirmar' ? [] : [id],
    ),
  );
  return registradas(eventos, (id) => !hechas.has(id));
}

async function registradas(eventos: readonly Evento[], deFila: (id: number) => boolean) {
  const pedidas = eventos.flatMap((e) => (e.tipo === 'correccion' && deFila(e.datos.id) ? [e] : []));
  const ops = await Promise.all(pedidas.map(({ opId }) => leerCerrada(opId)));
  const porFila = new Map<number, Correccion>();
  pedidas.forEach(({ datos: fila, motivo }, i) => {
    const op = ops[i];
    if (op?.estado === 'REGISTRADA') porFila.set(fila.id, { op, fila, motivo });
  });
  return [...porFila.values()];
}

/** Corrections whose row somebody else had annulled by then: what they registered may stand there twice. */
export async function leerCorreccionesTardias(): Promise<Correccion[]> {
  const { eventos } = await leerBitacora({ tipo: 'correccion' });
  if (eventos.length === 0) return [];
  const { eventos: anulaciones } = await leerBitacora({ tipo: 'anulacion' });
  return registradas(eventos, (id) => {
    const suyas = anulaciones.flatMap((e) => (e.tipo === 'anulacion' && e.datos.id === id ? [e] : []));
    // After an unanswered attempt of this device it was this device that annulled it.
    return new Set(suyas.map(({ opId }) => opId)).size === 1 && suyas.at(-1)?.resultado === 'ya-anulada';
  });
}

/** Everything of this device since `ms`, by its own clock, in the order of writing; what cannot be read is left out. */
export async function leerEventosDesde(ms: number): Promise<Evento[]> {
  const filas = await (await abrirBandeja()).getAll('journal', IDBKeyRange.lowerBound(primerIdDesde(ms)));
  return filas.flatMap((fila) => eventoSchema.safeParse(fila).data ?? []);
}

export const leerCerradasDesde = async (ms: number): Promise<Operacion[]> =>
  (await leerEventosDesde(ms)).flatMap((evento) => (evento.tipo === 'registro' && evento.operacion) || []);
