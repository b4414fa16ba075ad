import { baseEntityAuditSchema } from '@/domain/caja/caja';
import { fechaServidorSchema } from '@/lib/fecha';
import { centavos, comisionTecleadaSchema, montoSchema, montoTecleadoSchema } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { TIPOS } from './tipo-operacion';

export const tipoOperacionSchema = z.enum(TIPOS);

/** Bs 1,00 and Bs 99.999.999,99 in centavos: the range of what we send. */
export const MONTO_MIN = centavos(100);
export const MONTO_MAX = centavos(9_999_999_999);

/** Amounts in centavos, `fecha` in ms since epoch. */
export const transaccionAgenteSchema = z.extend(baseEntityAuditSchema, {
  banco: z.string(),
  tipo_operacion: tipoOperacionSchema,
  monto: montoSchema,
  comision_cliente: montoSchema,
  comision_banco: montoSchema,
  nro_referencia: z.string(),
  url_comprobante: z.nullish(z.string()),
  fecha: fechaServidorSchema,
  id_sesion_caja: z.int(),
});
export type TransaccionAgente = z.output<typeof transaccionAgenteSchema>;

const enRango = z.refine<z.output<typeof montoSchema>>(
  (monto) => monto >= MONTO_MIN && monto <= MONTO_MAX,
  'El monto va de Bs 1,00 a Bs 99.999.999,99',
);
const noNegativa = z.refine<z.output<typeof montoSchema>>(
  (monto) => monto >= 0 && monto <= MONTO_MAX,
  'La comisión va de Bs 0,00 a Bs 99.999.999,99',
);

/** Body of POST /agentes. Strict: the server answers 400 to a stray property. */
export const crearTransaccionAgenteRequestSchema = z.strictObject({
  banco: z.string().check(z.minLength(2, 'Elija el banco'), z.maxLength(60, 'El banco va hasta 60 letras')),
  tipo_operacion: tipoOperacionSchema,
  monto: montoSchema.check(enRango),
  /** centavos, 0 when there is none; the server refuses null */
  comision_cliente: montoSchema.check(noNegativa),
  nro_referencia: z.string().check(
    z.minLength(1, 'Escriba el número de referencia'),
    z.maxLength(64, 'La referencia va hasta 64 caracteres'),
    z.refine((ref) => ref === limpia(ref), 'La referencia tiene espacios o caracteres de más'),
  ),
  id_sesion_caja: z.int(),
  id_user_create: z.int(),
});
export type CrearTransaccionAgenteRequest = z.output<typeof crearTransaccionAgenteRequestSchema>;

const limpioSchema = z.pipe(z.string(), z.transform(limpia));
const { banco, nro_referencia } = crearTransaccionAgenteRequestSchema.shape;

export const transaccionFormSchema = z.object({
  tipo_operacion: tipoOperacionSchema,
  banco: z.pipe(limpioSchema, banco),
  monto: montoTecleadoSchema.check(enRango),
  comision_cliente: comisionTecleadaSchema.check(noNegativa),
  nro_referencia: z.pipe(limpioSchema, nro_referencia),
});
export type TransaccionTecleada = z.input<typeof transaccionFormSchema>;
export type TransaccionLeida = z.output<typeof transaccionFormSchema>;
