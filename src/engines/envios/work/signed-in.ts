import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Por } from '@/engines/envios/journal/evento';
import type { NuevaOperacion } from '@/engines/envios/operation/confirmar';

export const quien = (): number | null => {
  const sesion = sesionStore.get();
  // While the password is asked for nothing leaves: it would only be refused.
  return sesion.estado === 'activa' ? sesion.usuario.id : null;
};

export function porOtro({ datos }: NuevaOperacion): Por | undefined {
  const sesion = sesionStore.get();
  if (sesion.estado !== 'activa' || sesion.usuario.id === datos.id_user_create) return undefined;
  return { uid: sesion.usuario.id, usuario: sesion.usuario.name };
}
