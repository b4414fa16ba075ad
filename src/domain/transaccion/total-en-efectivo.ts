import { centavos } from '@/lib/monto';
import type { TransaccionAgente } from './transaccion-agente';

/** What goes over the counter in cash, and its name. A QR transfer leaves only the fee there. */
export function totalEnEfectivo({ tipo_operacion, monto, comision_cliente }: TransaccionAgente) {
  switch (tipo_operacion) {
    case 'DEPOSITO':
      return { nombre: 'Total recibido', monto: centavos(monto + comision_cliente) };
    case 'RETIRO':
      return { nombre: 'Total entregado', monto };
    case 'TRANSFERENCIA_QR':
      return { nombre: 'Efectivo recibido', monto: comision_cliente };
  }
}
