import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useUsuario } from '@/features/sesion/sesion-store';
import { crearEntorno } from './entorno-registro';
import { registroDe, type EstadoRegistro } from './registro-store';

/** May the page be closed without losing sight of an operation? */
const sinResolver = ({ fase }: EstadoRegistro): boolean => fase !== 'libre' && fase !== 'preguntando';

/** The registering of the signed-in user: its state and its acts. */
export function useRegistro() {
  const usuario = useUsuario();
  const client = useQueryClient();
  const registro = registroDe(usuario.id);
  const estado = useSyncExternalStore(registro.subscribe, registro.get);
  const entorno = useMemo(() => crearEntorno(client, usuario), [client, usuario]);
  return { registro, estado, entorno };
}

/** Looks again by itself when the connection is back, and asks before the tab is closed on an unknown outcome. */
export function useVigilarDuda(): void {
  const { registro, estado, entorno } = useRegistro();
  const pendiente = sinResolver(estado);
  useEffect(() => {
    if (!pendiente) return undefined;
    const alVolver = () => registro.comprobar(entorno);
    const alCerrar = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('online', alVolver);
    addEventListener('beforeunload', alCerrar);
    return () => {
      removeEventListener('online', alVolver);
      removeEventListener('beforeunload', alCerrar);
    };
  }, [registro, pendiente, entorno]);
}
