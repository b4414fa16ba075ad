/** Is what is kept of an operation what was confirmed? Asked before each attempt: the disk is not only ours. */
import { montoSchema } from '@/lib/monto';
import { limpia, refKey } from '@/lib/referencia';
import { z } from '@/lib/zod';
import type { Operacion } from './operacion';
import { solicitudSchema } from '@/domain/transaccion/solicitud';

/** SHA-256 of a text, hex. */
export async function huella(texto: string): Promise<string> {
  const resumen = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texto));
  return Array.from(new Uint8Array(resumen), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** POST /agentes as it leaves, and nothing else. */
const cuerpoSchema = z.strictObject({
  banco: z.string(),
  tipo_operacion: solicitudSchema.shape.tipo_operacion,
  monto: montoSchema,
  comision_cliente: montoSchema,
  nro_referencia: z.string(),
  id_sesion_caja: z.int(),
  id_user_create: z.int(),
});

function leerCuerpo(body: string): z.output<typeof cuerpoSchema> | null {
  try {
    return cuerpoSchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/** Everything that a change would be about, as one text: what was checked must be what is sent. */
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
