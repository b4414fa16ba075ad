import { centavos } from '@/lib/monto';
import { z } from '@/lib/zod';
import { TIPOS } from './tipo-operacion';
import type { TransaccionAgente } from './transaccion-agente';

export const centavosSchema = z.pipe(z.int(), z.transform(centavos));
export const msSchema = z.number();

export const solicitudSchema = z.object({
  banco: z.string(),
  tipo_operacion: z.enum(TIPOS),
  monto: centavosSchema,
  comision_cliente: centavosSchema,
  nro_referencia: z.string(),
  id_sesion_caja: z.int(),
  id_user_create: z.optional(z.nullable(z.int())),
});

export type Solicitud = z.output<typeof solicitudSchema>;

export const transaccionGuardadaSchema: z.ZodMiniType<TransaccionAgente> = z.extend(solicitudSchema, {
  id: z.int(),
  comision_banco: centavosSchema,
  url_comprobante: z.nullish(z.string()),
  fecha: msSchema,
  estado: z.boolean(),
  id_user_update: z.optional(z.nullable(z.int())),
  created_at: msSchema,
  updated_at: msSchema,
});
