/** What becomes of a registered row in the form, and what its correction must still have before it is kept. */
import type { Corregida } from './en-formulario';
import { refKey } from '@/lib/referencia';
import type { TransaccionAgente, TransaccionLeida } from '@/domain/transaccion/transaccion-agente';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { deOperacion } from '@/features/agentes/form/transaccion-valores';

const REFERENCIA_MAX = 64;

/** A row keeps its reference for ever, annulled too: the one in its place is told apart by a mark. */
export const referenciaMarcada = (referencia: string): string =>
  `${referencia.slice(0, REFERENCIA_MAX - 2)}-1`;

/** Of a correction whose row is gone. */
export const textoDeAnulada = ({ id }: Pick<TransaccionAgente, 'id'>): string =>
  `La N.º ${id} ya está anulada o corregida. Lo que registre será una operación más.`;

export const textoDeTardia = ({ id }: Pick<TransaccionAgente, 'id'>): string =>
  `La N.º ${id} ya estaba anulada o corregida: revise que esta no esté dos veces.`;

export const corregida = (fila: TransaccionAgente, motivo: string): Corregida => ({
  fila,
  motivo,
  texto: `${TIPOS_OPERACION[fila.tipo_operacion].nombre} · ${resumen(fila)}`,
  valores: { ...deOperacion(fila), nro_referencia: referenciaMarcada(fila.nro_referencia) },
  falta: (leida, sesion) => faltaEnCorreccion(fila, leida, sesion),
});

type Falta = ReturnType<Corregida['falta']>;

function faltaEnCorreccion(fila: TransaccionAgente, leida: TransaccionLeida, sesion: number): Falta {
  if (fila.id_sesion_caja !== sesion)
    return { campo: 'monto', texto: `La N.º ${fila.id} es de otro turno y aquí ya no se corrige` };
  const otra = referenciaMarcada(fila.nro_referencia);
  if (refKey(leida.nro_referencia) === refKey(fila.nro_referencia))
    return {
      campo: 'nro_referencia',
      texto: `La N.º ${fila.id} se queda con esa referencia. Escriba otra, por ejemplo ${otra}`,
    };
  const igual =
    leida.nro_referencia === otra &&
    leida.tipo_operacion === fila.tipo_operacion &&
    leida.banco === fila.banco &&
    leida.monto === fila.monto &&
    leida.comision_cliente === fila.comision_cliente;
  return igual ? { campo: 'monto', texto: 'Cambie lo que estaba mal' } : null;
}
