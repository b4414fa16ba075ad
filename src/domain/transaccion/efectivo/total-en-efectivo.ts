import { centavos } from '@/lib/monto';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

export function totalEnEfectivo({ tipo_operacion, monto, comision_cliente }: TransaccionAgente) {
  const { efectivo, total: nombre } = TIPOS_OPERACION[tipo_operacion];
  switch (efectivo) {
    case 1:
      return { nombre, monto: centavos(monto + comision_cliente) };
    case -1:
      return { nombre, monto };
    case 'convenio':
      return { nombre, monto: comision_cliente };
  }
}
