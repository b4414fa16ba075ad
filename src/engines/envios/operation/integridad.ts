/** The bytes of an operation: made once, and before each attempt asked whether they still are what was confirmed. */
import { montoSchema } from '@/lib/monto';
import { limpia, refKey } from '@/lib/referencia';
import { z } from '@/lib/zod';
import type { Operacion } from './operacion';
import { solicitudSchema } from '@/domain/transaccion/solicitud';
import {
  crearTransaccionAgenteRequestSchema,
  type CrearTransaccionAgenteRequest,
} from '@/domain/transaccion/transaccion-agente';

export async function huella(texto: string): Promise<string> {
  const resumen = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texto));
  return Array.from(new Uint8Array(resumen), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** POST /agentes in bolivianos. Stored operations are compared with it: order and figures may never change. @throws where the server would refuse its form */
export const cuerpoDe = (datos: CrearTransaccionAgenteRequest): string =>
  JSON.stringify(z.encode(crearTransaccionAgenteRequestSchema, datos));

const cuerpoSchema = z.strictObject({
  ...solicitudSchema.shape,
  monto: montoSchema,
  comision_cliente: montoSchema,
  id_user_create: z.int(),
});

function leerCuerpo(body: string): z.output<typeof cuerpoSchema> | null {
  try {
    return cuerpoSchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

export const selloDe = ({ body, fp, datos, uid, sesion, refKey: clave, exacta }: Operacion): string =>
  JSON.stringify([body, fp, datos, uid, sesion, clave, exacta]);

/** Do its bytes have their fingerprint, say what `datos` says, and belong to its person, session and reference? */
export async function esIntegra(op: Operacion): Promise<boolean> {
  const { body, fp, datos, uid, sesion, exacta } = op;
  const cuerpo = leerCuerpo(body);
  return (
    cuerpo !== null &&
    cuerpo.banco === datos.banco &&
    cuerpo.tipo_operacion === datos.tipo_operacion &&
    cuerpo.monto === datos.monto &&
    cuerpo.comision_cliente === datos.comision_cliente &&
    cuerpo.nro_referencia === datos.nro_referencia &&
    cuerpo.id_sesion_caja === datos.id_sesion_caja &&
    cuerpo.id_sesion_caja === sesion &&
    cuerpo.id_user_create === datos.id_user_create &&
    cuerpo.id_user_create === uid &&
    op.refKey === (exacta ? limpia : refKey)(datos.nro_referencia) &&
    (await huella(body)) === fp
  );
}
