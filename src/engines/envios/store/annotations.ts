import type {
  EventoCorreccion,
  EventoParecida,
  EventoRegistro,
  Otra,
  Por,
  Resuelto,
} from '@/engines/envios/journal/evento';
import { deAhora } from '@/engines/envios/journal/evento-id';
import { esFinal, type Operacion } from '@/engines/envios/operation/operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { Tx } from './db-transaction';

type Resultado = EventoRegistro['resultado'];

/** The row that a new operation takes the place of; `motivo`: why, 3 to 200 characters, trimmed. */
export interface Corrige {
  fila: TransaccionAgente;
  motivo: string;
}

export const mismosDatos = ({ titular, datos }: Operacion): boolean =>
  titular !== null &&
  titular.banco === datos.banco &&
  titular.tipo_operacion === datos.tipo_operacion &&
  titular.monto === datos.monto &&
  titular.comision_cliente === datos.comision_cliente;

interface DeQuien {
  resuelto?: Resuelto | undefined;
  por?: Por | undefined;
}

function resultadoDe(op: Operacion): Resultado | null {
  switch (op.estado) {
    case 'REGISTRADA':
      return op.yaEstaba ? 'ya-registrada' : 'registrada';
    case 'INCIERTA':
      return 'desconocida';
    case 'DUPLICADA_AJENA':
      return mismosDatos(op) ? 'otra-persona' : 'otra-operacion';
    case 'CONFLICTO_OCULTO':
      return 'oculta';
    case 'RECHAZADA':
      return 'rechazada';
    case 'DIFERENTE':
      return 'distinta';
    case 'CORREGIDA':
      return 'corregida';
    case 'CERRADA':
      return 'cerrada';
    case 'PENDIENTE':
    case 'ENVIANDO':
    case 'RETENIDA':
      return null;
  }
}

const eventoDe = (op: Operacion, resultado: Resultado, { resuelto, por }: DeQuien = {}): EventoRegistro => ({
  tipo: 'registro',
  ...deAhora(),
  opId: op.opId,
  uid: op.uid,
  usuario: op.usuario,
  refKey: op.refKey,
  sesion: op.sesion,
  serverId: op.serverId ?? op.ajena,
  resultado,
  datos: op.datos,
  ...(op.sugerida === undefined ? {} : { sugerida: op.sugerida }),
  ...(op.codigo === null ? {} : { detalle: `HTTP ${op.codigo}` }),
  ...(esFinal(op.estado) ? { operacion: op } : {}),
  ...(resuelto ? { resuelto } : {}),
  ...(por ? { por } : {}),
});

const deQueEs = ({ opId, uid, usuario, refKey, sesion, confirmadaEn }: Operacion) => ({
  ...deAhora(),
  cuando: confirmadaEn,
  opId,
  uid,
  usuario,
  refKey,
  sesion,
});

export const otraFila = ({ nro_referencia, fecha, id }: TransaccionAgente): Otra => ({
  nro_referencia,
  cuando: fecha,
  serverId: id,
  opId: null,
});

/** @param cuando when it was answered, ms */
export async function anotarOtra(tx: Tx, op: Operacion, otra: Otra, cuando = op.confirmadaEn): Promise<void> {
  const evento: EventoParecida = {
    tipo: 'parecida',
    ...deQueEs(op),
    cuando,
    serverId: null,
    datos: op.datos,
    otra,
  };
  await tx.objectStore('journal').add(evento);
}

/** `op` takes the place of this row: kept together with it, so that the annulment is never forgotten. */
export async function anotarCorreccion(tx: Tx, op: Operacion, { fila, motivo }: Corrige): Promise<void> {
  const evento: EventoCorreccion = {
    tipo: 'correccion',
    ...deQueEs(op),
    serverId: fila.id,
    motivo,
    datos: fila,
  };
  await tx.objectStore('journal').add(evento);
}

export async function guardar(tx: Tx, antes: Operacion, op: Operacion, quien: DeQuien = {}): Promise<void> {
  if (op === antes) return;
  const final = esFinal(op.estado);
  if (final) await tx.objectStore('ops').delete(op.opId);
  else await tx.objectStore('ops').put(op);
  const resultado = op.estado === antes.estado ? null : resultadoDe(op);
  if (resultado) await tx.objectStore('journal').add(eventoDe(op, resultado, quien));
}

export async function anotarEncargo(tx: Tx, op: Operacion, por: Por): Promise<void> {
  await tx.objectStore('journal').add(eventoDe(op, 'encargada', { por }));
}
