import { formatDiaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { refKey } from '@/lib/referencia';
import type { Operacion } from '@/engines/envios/envios';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';

export interface Celda {
  campo: string;
  aqui: string;
  servidor: string;
  difiere: boolean;
}

const celda = (campo: string, aqui: string, servidor: string, difiere = aqui !== servidor): Celda => ({
  campo,
  aqui,
  servidor,
  difiere,
});

/** The fields that make a row «mine» (docs/outbox.md), times apart. @param titular who registered the row */
export function comparar(op: Operacion, fila: TransaccionAgente, titular: string): Celda[] {
  const { datos } = op;
  return [
    celda(
      'Operación',
      TIPOS_OPERACION[datos.tipo_operacion].nombre,
      TIPOS_OPERACION[fila.tipo_operacion].nombre,
    ),
    celda('Banco', datos.banco, fila.banco),
    celda('Monto', formatMonto(datos.monto), formatMonto(fila.monto)),
    celda('Comisión', formatMonto(datos.comision_cliente), formatMonto(fila.comision_cliente)),
    celda(
      'Referencia',
      datos.nro_referencia,
      fila.nro_referencia,
      refKey(datos.nro_referencia) !== refKey(fila.nro_referencia),
    ),
    celda('Sesión', `N.º ${op.sesion}`, `N.º ${fila.id_sesion_caja}`),
    celda('Cajero', op.usuario, titular, op.uid !== fila.id_user_create),
    celda('Hora', formatDiaHora(op.confirmadaEn), formatDiaHora(fila.fecha), false),
  ];
}
