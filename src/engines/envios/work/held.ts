import { credencial } from '@/lib/credencial';
import type { Operacion, Retencion } from '@/engines/envios/operation/operacion';
import type { Puerta } from '@/engines/envios/operation/estado-bandeja';
import type { Almacen } from '@/engines/envios/protocol/ports';
import type { crearConexion } from './connection';
import { quien } from './signed-in';

const POR_INGRESO: readonly Retencion[] = ['sesion', 'permiso', 'ruta', 'cambiada'];

const detenidaPor = (motivos: readonly Retencion[]) => (op: Operacion) =>
  op.uid === quien() && op.retencion !== null && motivos.includes(op.retencion);

interface Partes extends Pick<Puerta, 'estado'> {
  almacen: Pick<Almacen, 'aplicar'>;
  conexion: ReturnType<typeof crearConexion>;
  hacer: (tarea: () => Promise<void>) => Promise<unknown>;
}

export function crearRetenidas({ estado, almacen, conexion, hacer }: Partes) {
  async function liberar(cuales: (op: Operacion) => boolean): Promise<void> {
    const retenidas = estado().operaciones.filter((op) => op.estado === 'RETENIDA' && cuales(op));
    await Promise.all(retenidas.map(({ opId }) => almacen.aplicar(opId, { tipo: 'liberar' })));
  }
  return {
    porIngreso: async (): Promise<void> => liberar(detenidaPor(POR_INGRESO)),
    /** The token was refused: the password is asked for in place, unless it has been typed again meanwhile. */
    trasRechazo: (op: Operacion): void => {
      const token = conexion.tokenRechazado(op.opId);
      if (op.retencion !== 'sesion' || op.uid !== quien()) return;
      if (token === credencial.token()) credencial.renovar().catch(() => undefined);
      else void hacer(() => liberar((cada) => cada.opId === op.opId));
    },
    revisarCaja: async (): Promise<void> => {
      const uid = quien();
      const mias = estado().operaciones.filter(detenidaPor(['caja']));
      if (uid === null || mias.length === 0) return;
      const sesion = await conexion.servidor.sesionAbierta(uid).catch(() => undefined);
      await liberar((op) => detenidaPor(['caja'])(op) && (op.incierta || op.sesion === sesion));
    },
  };
}
