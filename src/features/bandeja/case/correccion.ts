import { transaccionFormSchema } from '@/domain/transaccion/transaccion-agente';
import { z } from '@/lib/zod';
import type { Operacion } from '@/engines/envios/envios';

export const correccionSchema = z.pick(transaccionFormSchema, {
  banco: true,
  monto: true,
  comision_cliente: true,
  nro_referencia: true,
});
/** May more than the reference be corrected? Yes where no other row holds it. */
export const corrigeTodo = ({ estado, retencion }: Pick<Operacion, 'estado' | 'retencion'>): boolean =>
  estado === 'RECHAZADA' || retencion === 'cambiada';

export type CorreccionTecleada = z.input<typeof correccionSchema>;
export type Correccion = z.output<typeof correccionSchema>;
