/** The moment a confirmed transaction becomes durable: one transaction decides that its reference is new on this device. */
import { Vencido } from '@/lib/time/con-plazo';
import type { Centavos } from '@/lib/monto';
import { CANON_V, limpia, refKey } from '@/lib/referencia';
import { ahora } from '@/lib/time/reloj';
import {
  anotarCorreccion,
  anotarOtra,
  guardar,
  otraFila,
  type Corrige,
} from '@/engines/envios/store/annotations';
import { eventoSchema, type Otra, type Por } from '@/engines/envios/journal/evento';
import { nuevoEventoId } from '@/engines/envios/journal/evento-id';
import { cuerpoDe, huella } from './integridad';
import type { Operacion } from './operacion';
import { puedeCorregir } from '@/engines/envios/protocol/permitido';
import { transicion } from '@/engines/envios/protocol/protocol';
import { solicitudSchema } from '@/domain/transaccion/solicitud';
import type {
  CrearTransaccionAgenteRequest,
  TransaccionAgente,
} from '@/domain/transaccion/transaccion-agente';
import { escribir, leerOperacion, type Tx } from '@/engines/envios/store/db-transaction';
import { z } from '@/lib/zod';

/** What is handed in to be kept and sent. Amounts in centavos. */
export interface NuevaOperacion {
  datos: CrearTransaccionAgenteRequest;
  usuario: string;
  caja: string;
  exacta?: boolean;
  /** By a person's word another operation than this row, which differs in letter case only: `exacta`, too. */
  distintaDe?: TransaccionAgente;
  sugerida?: Centavos | undefined;
  parecidaA?: Otra;
  corrige?: Corrige | undefined;
  por?: Por | undefined;
}

export type Confirmacion =
  | { tipo: 'guardada'; op: Operacion }
  | { tipo: 'ya-confirmada'; referencia: string; confirmadaEn: number; opId: string; abierta: boolean }
  | { tipo: 'no-corresponde' }
  | { tipo: 'no-guardada' }
  /** The database has not answered in time: it may be kept yet, and `luego` tells. */
  | { tipo: 'sin-saber'; luego: Promise<Confirmacion> };

const APP_VERSION = new URL(import.meta.url).pathname.split('/').at(-1) ?? '';

async function nueva({
  datos: dados,
  usuario,
  caja,
  sugerida,
  distintaDe,
  exacta = distintaDe !== undefined,
}: NuevaOperacion): Promise<Operacion> {
  const datos = { ...dados, nro_referencia: limpia(dados.nro_referencia) };
  const body = cuerpoDe(datos);
  return {
    opId: nuevoEventoId(Date.now()),
    // Another operation by a person's word: then the very letters are its identity.
    refKey: exacta ? datos.nro_referencia : refKey(datos.nro_referencia),
    canonV: CANON_V,
    body,
    datos: solicitudSchema.parse(datos),
    fp: await huella(body),
    uid: datos.id_user_create,
    usuario,
    sesion: datos.id_sesion_caja,
    caja,
    estado: 'PENDIENTE',
    retencion: null,
    codigo: null,
    incierta: false,
    dup409: false,
    abiertos: 0,
    intentos: 0,
    miradas: 0,
    rechazos: 0,
    campos: [],
    serverId: null,
    yaEstaba: false,
    noRegistrada: false,
    ajena: null,
    titular: null,
    exacta,
    confirmadaEn: ahora(),
    enlace: null,
    ...(sugerida === undefined ? {} : { sugerida }),
    appVersion: APP_VERSION,
  };
}

type Choque = Extract<Confirmacion, { tipo: 'ya-confirmada' }>;

const GASTAN: ReadonlySet<string> = new Set(['registrada', 'ya-registrada', 'distinta']);
const marcaSchema = z.object({ opId: z.string(), confirmadaEn: z.prefault(z.number(), 0) });

async function choque(tx: Tx, clave: string, referencia: string): Promise<Choque | null> {
  const [deOps, apartada, filas] = await Promise.all([
    tx.objectStore('ops').index('refKey').get(clave),
    tx.objectStore('cuarentena').index('refKey').getKey(clave),
    tx.objectStore('journal').index('refKey').getAll(clave),
  ]);
  const abierta = marcaSchema.safeParse(deOps);
  if (abierta.success) return { tipo: 'ya-confirmada', referencia, abierta: true, ...abierta.data };
  if (apartada !== undefined)
    return { tipo: 'ya-confirmada', referencia, abierta: true, opId: apartada, confirmadaEn: 0 };
  for (const fila of filas) {
    const { data } = eventoSchema.safeParse(fila);
    if (data?.tipo !== 'registro') continue;
    const cerrada = data.resultado === 'cerrada' && data.resuelto?.resultado !== 'no-corresponde';
    if (!GASTAN.has(data.resultado) && !cerrada) continue;
    const confirmadaEn = data.operacion?.confirmadaEn ?? data.cuando;
    return { tipo: 'ya-confirmada', referencia, abierta: false, opId: data.opId, confirmadaEn };
  }
  return null;
}

async function guardarNueva(
  pedida: NuevaOperacion,
  antes: (tx: Tx, op: Operacion) => Promise<Operacion | null>,
): Promise<Confirmacion> {
  try {
    const candidata = await nueva(pedida);
    return await escribir(async (tx): Promise<Confirmacion> => {
      const op = await antes(tx, candidata);
      if (!op) return { tipo: 'no-corresponde' };
      const ocupada = await choque(tx, op.refKey, op.datos.nro_referencia);
      if (ocupada) throw new Ocupada(ocupada);
      await tx.objectStore('ops').add(op);
      const otra = pedida.parecidaA ?? (pedida.distintaDe && otraFila(pedida.distintaDe));
      if (otra) await anotarOtra(tx, op, otra);
      if (pedida.corrige) await anotarCorreccion(tx, op, pedida.corrige);
      return { tipo: 'guardada', op };
    });
  } catch (error) {
    if (error instanceof Ocupada) return error.choque;
    if (error instanceof Vencido)
      return { tipo: 'sin-saber', luego: Promise.resolve({ tipo: 'no-guardada' }) };
    return { tipo: 'no-guardada' };
  }
}

/** Thrown inside the transaction, so that whatever gave the way free is taken back with it. */
class Ocupada extends Error {
  readonly choque: Choque;
  constructor(elChoque: Choque) {
    super('the reference is taken on this device');
    this.choque = elChoque;
  }
}

/** When this resolves with `guardada`, it is on the disk. Never rejects. */
export const confirmarOperacion = async (pedida: NuevaOperacion): Promise<Confirmacion> =>
  guardarNueva(pedida, async (_tx, op) => op);

/** What the one that is replaced was to take the place of is still to be annulled. */
async function loQueCorrige(tx: Tx, opId: string): Promise<Corrige | null> {
  for (const fila of await tx.objectStore('journal').index('opId').getAll(opId)) {
    const { data } = eventoSchema.safeParse(fila);
    if (data?.tipo === 'correccion') return { fila: data.datos, motivo: data.motivo };
  }
  return null;
}

/** In the place of one whose own row provably does not exist, both in one transaction. Never rejects. */
export const reemplazarOperacion = async (
  opId: string,
  pedida: NuevaOperacion,
): Promise<Confirmacion & { anterior?: Operacion }> => {
  let anterior: Operacion | undefined;
  const hecho = await guardarNueva(pedida, async (tx, op) => {
    const vieja = await leerOperacion(tx, opId);
    if (!vieja || !puedeCorregir(vieja)) return null;
    anterior = transicion(vieja, { tipo: 'corregir', enlace: op.opId });
    await guardar(tx, vieja, anterior, { por: pedida.por });
    const corrige = await loQueCorrige(tx, opId);
    if (corrige) await anotarCorreccion(tx, op, corrige);
    return { ...op, enlace: opId };
  });
  return hecho.tipo === 'guardada' && anterior ? { ...hecho, anterior } : hecho;
};
