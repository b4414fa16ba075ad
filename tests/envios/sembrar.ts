/** Operations that were confirmed on this device before the page was opened, in whatever state. */
import { http, HttpResponse } from 'msw';
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { centavos } from '@/lib/monto';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { crearBackend } from '../support/backend';
import { crearOperacion } from '../support/operacion';

export const MINUTO_MS = 60_000;

/** The accounts of the embedded backend. */
export const LUIS = { uid: 2, usuario: 'Luis Mamani' };
export const ANA = { uid: 3, usuario: 'Ana Quispe' };

type Parte = Partial<Omit<Operacion, 'datos'>> & {
  ref?: string;
  /** centavos */
  monto?: number;
  /** centavos */
  comision?: number;
  tipo?: Operacion['datos']['tipo_operacion'];
  hace?: number;
};

export function operacion({
  ref = '8827334',
  monto = 50_000,
  comision = 500,
  tipo = 'DEPOSITO',
  hace = 0,
  ...parte
}: Parte = {}) {
  const { uid, sesion } = { ...LUIS, sesion: 101, ...parte };
  return crearOperacion({
    ...LUIS,
    confirmadaEn: Date.now() - hace,
    datos: {
      banco: 'BCP',
      tipo_operacion: tipo,
      monto: centavos(monto),
      comision_cliente: centavos(comision),
      nro_referencia: ref,
      id_sesion_caja: sesion,
      id_user_create: uid,
    },
    ...parte,
  });
}

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
