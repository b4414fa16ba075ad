/** A till with one transaction in it, and an empty local trail. */
import { deleteDB } from 'idb';
import { registrarTransaccion } from '@/demo/model/agentes';
import type { Transaccion } from '@/demo/model/modelo';
import type { Comportamiento } from '@/demo/model/store';
import { bandeja } from '@/engines/envios/envios';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { abrirSesion, crearBackend } from '../support/backend';

export type Backend = ReturnType<typeof crearBackend>;

interface Opciones extends Partial<Omit<Transaccion, 'monto' | 'comision_cliente'>> {
  /** bolivianos */
  monto?: number;
  comision_cliente?: number;
  comportamiento?: Comportamiento;
  /** Whose session it belongs to. */
  de?: 'cajero' | 'cajera';
}

/** `cajero` has «Caja 03 – Mixta» open (session 101) unless the row is the cajera's. The row gets the rest of `fila`. */
export function conTransaccion({
  monto = 500,
  comision_cliente = 5,
  comportamiento = 'documentado',
  de = 'cajero',
  ...fila
}: Opciones = {}) {
  const backend = crearBackend({ comportamiento });
  const sesion = abrirSesion(backend.store, `${de}@kantuta.demo`, 'Mixta');
  const row = registrarTransaccion(backend.store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    nro_referencia: '8827334',
    ...fila,
    monto,
    comision_cliente,
    id_sesion_caja: sesion.id,
    id_user_create: sesion.id_usuario,
  });
  Object.assign(row, fila);
  return { backend, row, ruta: `/agentes/${row.id}` };
}

/** Forgets what earlier tests left on this device. */
export async function vaciarBandeja(): Promise<void> {
  await bandeja.parar();
  await cerrarBandeja();
  await deleteDB('kx-outbox@http://localhost:3000');
}
