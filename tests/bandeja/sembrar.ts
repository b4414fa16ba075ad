/** Operations that were confirmed on this device before the page was opened, in whatever state. */
import { http, HttpResponse } from 'msw';
import { abrirBandeja } from '@/features/bandeja/bandeja-db';
import { nuevoEventoId } from '@/features/bandeja/evento-id';
import type { Operacion } from '@/features/bandeja/operacion';
import type { TransaccionGuardada } from '@/features/bandeja/solicitud';
import { centavos } from '@/lib/monto';
import { refKey } from '@/lib/referencia';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { crearBackend } from '../support/backend';

export const MINUTO_MS = 60_000;

/** The accounts of the embedded backend. */
export const LUIS = { uid: 2, usuario: 'Luis Mamani' };
export const ANA = { uid: 3, usuario: 'Ana Quispe' };

type Parte = Partial<Omit<Operacion, 'datos'>> & {
  ref?: string;
  /** centavos */
  monto?: number;
  tipo?: Operacion['datos']['tipo_operacion'];
  hace?: number;
};

export function operacion({
  ref = '8827334',
  monto = 50_000,
  tipo = 'DEPOSITO',
  hace = 0,
  ...parte
}: Parte = {}) {
  const confirmadaEn = Date.now() - hace;
  const { uid, usuario, sesion } = { ...LUIS, sesion: 101, ...parte };
  const datos: Operacion['datos'] = {
    banco: 'BCP',
    tipo_operacion: tipo,
    monto: centavos(monto),
    comision_cliente: centavos(500),
    nro_referencia: ref,
    id_sesion_caja: sesion,
    id_user_create: uid,
  };
  const op: Operacion = {
    opId: nuevoEventoId(confirmadaEn),
    refKey: refKey(ref),
    canonV: 1,
    body: JSON.stringify({ ...datos, monto: monto / 100, comision_cliente: 5 }),
    datos,
    fp: '0'.repeat(64),
    uid,
    usuario,
    sesion,
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
    ajena: null,
    titular: null,
    exacta: false,
    confirmadaEn,
    enlace: null,
    appVersion: 'prueba',
    ...parte,
  };
  return op;
}

/** The server's row that holds the reference of `op`. */
export const filaDe = (op: Operacion, cambios: Partial<TransaccionGuardada> = {}): TransaccionGuardada => ({
  ...op.datos,
  id: 5100,
  comision_banco: centavos(0),
  fecha: op.confirmadaEn,
  estado: true,
  created_at: op.confirmadaEn,
  updated_at: op.confirmadaEn,
  ...cambios,
});

export async function sembrar(...ops: Operacion[]): Promise<void> {
  const tx = (await abrirBandeja()).transaction('ops', 'readwrite');
  await Promise.all([...ops.map((op) => tx.store.add(op)), tx.done]);
}

/** A device on which nothing was ever done. */
export const equipoNuevo = vaciarBandeja;

/** A backend that takes no operation and tells of none: what is on the device stays as it is. */
export function sinServidor(): ReturnType<typeof crearBackend> {
  const backend = crearBackend();
  backend.server.use(
    http.all('*/api/agentes', () => HttpResponse.error()),
    http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.error()),
  );
  return backend;
}
