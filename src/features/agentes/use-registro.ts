import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useUsuario } from '@/features/sesion/sesion-store';
import { crearEntorno } from './entorno-registro';
import { registroDe } from './registro-store';

/** The registering of the signed-in user: its state and its acts. */
export function useRegistro() {
  const usuario = useUsuario();
  const client = useQueryClient();
  const registro = registroDe(usuario.id);
  const estado = useSyncExternalStore(registro.subscribe, registro.get);
  const dejadas = useSyncExternalStore(registro.subscribe, registro.dejadas);
  const entorno = useMemo(() => crearEntorno(client, usuario), [client, usuario]);
  return { registro, estado, dejadas, entorno };
}

/** Takes up the search for an operation of unknown outcome: on coming to the page, and when the connection is back. */
export function useVigilarDuda(): void {
  const { registro, entorno } = useRegistro();
  useEffect(() => {
    const mirar = () => registro.comprobar(entorno);
    mirar();
    addEventListener('online', mirar);
    return () => removeEventListener('online', mirar);
  }, [registro, entorno]);
}
