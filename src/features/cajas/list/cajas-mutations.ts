/** What an administrator does to cajas. The server guards nothing, so each act reads the caja again right before. */
import { ApiError } from '@/lib/api-error';
import { useAccion } from '@/domain/caja/use-accion';
import type { Caja } from '@/domain/caja/caja';
import { getCaja, getCajas } from '@/domain/caja/caja-api';
import { sesionAbierta } from '@/domain/caja/estados-cajas';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Rechazo } from '@/domain/caja/textos-caja';
import type { CajaTecleada } from '@/domain/caja/caja-request';
import { crearCaja, editarCaja, eliminarCaja } from '@/domain/caja/cajas-api';

/** A second POST makes a second caja of that name: a lost answer is looked up among the new ones, never resent. */
async function crearYComprobar(form: CajaTecleada, idUsuario: number): Promise<Caja> {
  const antes = new Set((await getCajas()).map(({ id }) => id));
  try {
    return await crearCaja({ ...form, id_user_create: idUsuario });
  } catch (error) {
    if (!(error instanceof ApiError && error.incierta)) throw error;
    const ahora = await getCajas().catch(() => []);
    const creada = ahora.find(
      ({ id, nombre, especialidad }) =>
        !antes.has(id) && nombre === form.nombre && especialidad === form.especialidad,
    );
    if (creada) return creada;
    throw new Rechazo('No sabemos si se creó. Revise la lista de cajas antes de repetirlo.');
  }
}

export function useCrearCaja() {
  const { id } = useUsuario();
  return useAccion('crear', async (form: CajaTecleada) => crearYComprobar(form, id));
}

function cambios(caja: Caja, form: CajaTecleada): Partial<CajaTecleada> {
  return {
    ...(form.nombre !== caja.nombre && { nombre: form.nombre }),
    ...(form.especialidad !== caja.especialidad && { especialidad: form.especialidad }),
    ...(form.saldo !== caja.saldo && { saldo: form.saldo }),
  };
}

export const TEXTO_NO_CAMBIA = {
  especialidad: 'Esta caja tiene una sesión abierta. Ciérrela antes de cambiar la especialidad.',
  saldo: 'Esta caja tiene una sesión abierta. Ciérrela antes de cambiar el saldo.',
} as const;

interface Edicion {
  /** the caja as the form was filled from it */
  caja: Caja;
  form: CajaTecleada;
}

export function useEditarCaja() {
  const { id } = useUsuario();
  return useAccion('editar', async ({ caja, form }: Edicion): Promise<Caja> => {
    const cambiado = cambios(caja, form);
    if (Object.keys(cambiado).length === 0) return caja;
    const abierta = sesionAbierta(await getCaja(caja.id)) !== undefined;
    if (abierta && cambiado.especialidad) throw new Rechazo(TEXTO_NO_CAMBIA.especialidad);
    if (abierta && cambiado.saldo !== undefined) throw new Rechazo(TEXTO_NO_CAMBIA.saldo);
    return editarCaja(caja.id, { ...cambiado, id_user_update: id });
  });
}

export const TEXTO_NO_SE_ELIMINA = 'Esta caja tiene una sesión abierta. Ciérrela antes de eliminarla.';

export function useEliminarCaja() {
  const { id } = useUsuario();
  return useAccion('eliminar', async (idCaja: number): Promise<true> => {
    if (sesionAbierta(await getCaja(idCaja))) throw new Rechazo(TEXTO_NO_SE_ELIMINA);
    await eliminarCaja(idCaja, id);
    return true;
  });
}
