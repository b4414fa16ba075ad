import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useUsuario } from '@/features/sesion/sesion-store';
import { buscarEnListado } from './agentes-queries';
import { registroDe, type Entorno } from './registro';
import { sigueActiva } from './sigue-activa';

/** The registering of the signed-in user: its state and its acts. */
export function useRegistro() {
  const usuario = useUsuario();
  const client = useQueryClient();
  const registro = registroDe(usuario.id);
  const estado = useSyncExternalStore(registro.subscribe, registro.get);
  const entorno = useMemo(
    (): Entorno => ({
      buscar: async (ref) => buscarEnListado(client, ref),
      sigueActiva: async (fila) => sigueActiva(client, fila),
    }),
    [client],
  );
  return { registro, estado, entorno };
}
