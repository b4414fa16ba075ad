import { TIPO_INICIAL } from '@/domain/transaccion/tipo-operacion';
import type { Control } from 'react-hook-form';
import type { Solicitud } from '@/domain/transaccion/solicitud';
import type { RegistroPedido } from '@/domain/transaccion/registro-pedido';
import { formatCifra } from '@/lib/monto';
import type { TransaccionLeida, TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';

export type ControlDeTransaccion = Control<TransaccionTecleada, unknown, TransaccionLeida>;

export const VACIA: TransaccionTecleada = {
  tipo_operacion: TIPO_INICIAL,
  banco: '',
  monto: '',
  comision_cliente: '',
  nro_referencia: '',
};

/** Banco and tipo stay for the next transaction. */
export const siguiente = ({
  tipo_operacion,
  banco,
}: Pick<TransaccionTecleada, 'tipo_operacion' | 'banco'>): TransaccionTecleada => ({
  ...VACIA,
  tipo_operacion,
  banco,
});

export const deOperacion = (op: Solicitud): TransaccionTecleada => ({
  tipo_operacion: op.tipo_operacion,
  banco: op.banco,
  monto: formatCifra(op.monto),
  comision_cliente: op.comision_cliente > 0 ? formatCifra(op.comision_cliente) : '',
  nro_referencia: op.nro_referencia,
});

export const dePedido = ({ monto, ...pedido }: RegistroPedido): TransaccionTecleada => ({
  ...VACIA,
  ...pedido,
  monto: formatCifra(monto),
});

export const hayAlgo = ({ monto, comision_cliente, nro_referencia }: TransaccionTecleada): boolean =>
  monto !== '' || comision_cliente !== '' || nro_referencia !== '';
