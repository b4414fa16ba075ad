import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import type { OperacionDeCaja } from '@/domain/transaccion/efectivo/efectivo-esperado';

export type RegistroPedido = Pick<OperacionDeCaja, 'banco' | 'tipo_operacion' | 'monto' | 'nro_referencia'>;

let pedido: RegistroPedido | null = null;

export const pedirRegistro = (nuevo: RegistroPedido | null): void => {
  pedido = nuevo;
};
export const registroPedido = (): RegistroPedido | null => pedido;

alTerminarSesion(() => pedirRegistro(null));
