/** An operation of the outbox and the server's row of it: the one place where tests say what such a record holds. */
import { createHash } from 'node:crypto';
import { nuevoEventoId } from '@/engines/envios/journal/evento-id';
import type { Operacion } from '@/engines/envios/operation/operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { bolivianosDe } from '@/lib/format/formato-servidor';
import { centavos } from '@/lib/monto';
import { CANON_V, refKey } from '@/lib/referencia';

/** As `confirmar.ts` keeps it: confirmed, never sent; but for the changes. */
export function crearOperacion(cambios: Partial<Operacion> & Pick<Operacion, 'datos'>): Operacion {
  const { datos, confirmadaEn = Date.now() } = cambios;
  const body = JSON.stringify({
    ...datos,
    monto: bolivianosDe(datos.monto),
    comision_cliente: bolivianosDe(datos.comision_cliente),
  });
  return {
    opId: nuevoEventoId(confirmadaEn),
    refKey: refKey(datos.nro_referencia),
    canonV: CANON_V,
    body,
    fp: createHash('sha256').update(body).digest('hex'),
    uid: datos.id_user_create ?? 2,
    usuario: 'Luis Mamani',
    sesion: datos.id_sesion_caja,
    caja: 'Caja 03',
    estado: 'PENDIENTE',
    retencion: null,
    codigo: null,
    incierta: false,
    dup409: false,
    abiertos: 0,
    intentos: 0,
    miradas: 0,
    rechazos: 0,
    campos: [],
    serverId: null,
    yaEstaba: false,
    noRegistrada: false,
    ajena: null,
    titular: null,
    exacta: false,
    confirmadaEn,
    enlace: null,
    appVersion: 'prueba',
    ...cambios,
  };
}

/** The server's row that holds the reference of `op`: its own data but for the changes. */
export const filaDe = (
  op: Pick<Operacion, 'datos' | 'confirmadaEn'>,
  cambios: Partial<TransaccionAgente> = {},
): TransaccionAgente => ({
  ...op.datos,
  id: 5100,
  comision_banco: centavos(0),
  fecha: op.confirmadaEn,
  estado: true,
  created_at: op.confirmadaEn,
  updated_at: op.confirmadaEn,
  ...cambios,
});
