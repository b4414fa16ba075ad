/** Annulling with a trail: motivo on this device's disk first, then the DELETE, then what is really known about it. */
import { anotarEnBitacora, type EventoAnulacion } from '@/engines/envios/envios';
import { getSesionActiva } from '@/domain/caja/caja-api';
import type { Usuario } from '@/domain/usuario/usuario';
import { ApiError, textoDeError, toApiError } from '@/lib/api-error';
import { anularTransaccion, getTransaccion } from '@/domain/transaccion/transaccion-api';
import { puedeAnular } from '@/domain/transaccion/puede-anular';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

/** What is known afterwards. `sin-bitacora`, `sin-turno`: nothing was sent (motivo not kept, session closed). */
export type Desenlace =
  | { estado: 'anulada' | 'ya-anulada' | 'sigue-activa' | 'desconocida' | 'sin-bitacora' | 'sin-turno' }
  | { estado: 'rechazada'; error: ApiError };

/** Why it is certain that the row was not annulled; null: it was, or nobody knows. */
export function porQueNoSeAnulo(desenlace: Desenlace | null | undefined): string | null {
  switch (desenlace?.estado) {
    case 'sin-turno':
      return 'Su caja ya no está abierta. Pida a un Administrador que la anule.';
    case 'sin-bitacora':
      return 'No se pudo guardar el motivo en este equipo. No se anuló.';
    case 'sigue-activa':
      return 'No hubo respuesta y la transacción sigue activa: no se anuló. Intente de nuevo.';
    case 'rechazada':
      return `${textoDeError(desenlace.error)} No se anuló.`;
    default:
      return null;
  }
}

export type Paso = 'guardando' | 'anulando' | 'comprobando';

export interface PedidoAnulacion {
  transaccion: TransaccionAgente;
  /** 3 to 200 characters, trimmed */
  motivo: string;
  usuario: Usuario;
}

/** Looks at the row after a DELETE that nobody answered. Never throws. */
export async function comprobarAnulacion(id: number): Promise<Desenlace> {
  try {
    return { estado: (await getTransaccion(id)).estado ? 'sigue-activa' : 'anulada' };
  } catch (error) {
    const perdida = error instanceof ApiError && error.motivo === 'no-encontrado';
    return { estado: perdida ? 'anulada' : 'desconocida' };
  }
}

async function borrar(id: number, alPaso: (paso: Paso) => void): Promise<Desenlace> {
  alPaso('anulando');
  try {
    return { estado: await anularTransaccion(id) };
  } catch (falla) {
    const error = toApiError(falla);
    if (!error.incierta) return { estado: 'rechazada', error };
    alPaso('comprobando');
    return comprobarAnulacion(id);
  }
}

/** Annuls once. Never throws; a repetition is safe, the server answers it with 404. */
export async function anularConMotivo(
  { transaccion, motivo, usuario }: PedidoAnulacion,
  alPaso: (paso: Paso) => void,
): Promise<Desenlace> {
  const opId = crypto.randomUUID();
  const anotar = async (resultado: EventoAnulacion['resultado'], detalle?: string) =>
    anotarEnBitacora({
      tipo: 'anulacion',
      opId,
      uid: usuario.id,
      usuario: usuario.name,
      serverId: transaccion.id,
      resultado,
      motivo,
      datos: transaccion,
      ...(detalle ? { detalle } : {}),
    });
  alPaso('guardando');
  // The server does not check whose session is open, and the page may be old: asked once more before the DELETE.
  if (usuario.rol === 'Operador') {
    try {
      if (!puedeAnular(usuario, transaccion, await getSesionActiva(usuario.id)))
        return { estado: 'sin-turno' };
    } catch (error) {
      return { estado: 'rechazada', error: toApiError(error) };
    }
  }
  try {
    await anotar('pedida');
  } catch {
    return { estado: 'sin-bitacora' };
  }
  const desenlace = await borrar(transaccion.id, alPaso);
  if (desenlace.estado !== 'sin-bitacora' && desenlace.estado !== 'sin-turno') {
    const detalle = desenlace.estado === 'rechazada' ? desenlace.error.mensajes.join(' · ') : undefined;
    // A lost outcome is harmless: the request on the disk then counts as unconfirmed, which the row itself settles.
    await anotar(desenlace.estado, detalle).catch(() => undefined);
  }
  return desenlace;
}
