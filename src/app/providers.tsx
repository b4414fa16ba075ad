import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ReingresoDialog } from '@/features/sesion/reingreso-dialog';
import { alTerminarSesion, useSesion } from '@/features/sesion/sesion-store';
import { prepararIngreso } from '@/features/sesion/use-ingreso';
import { crearQueryClient } from './query-client';
import { Shell } from './shell';
import { useBandejaViva } from './use-bandeja-viva';
import { useEnVivo } from './use-en-vivo';
import { noRecargarMientras } from './version-nueva';

interface Props {
  crearClient?: (() => QueryClient) | undefined;
}

/** The shell over its query cache. The cache is emptied when the session ends; the page stays while only the token did. */
export function ShellConDatos({ crearClient = crearQueryClient }: Props) {
  const sesion = useSesion();
  const [client] = useState(crearClient);
  useEffect(() => alTerminarSesion(() => client.clear()), [client]);
  useEffect(() => noRecargarMientras(() => client.isMutating() > 0), [client]);
  useEnVivo(client);
  useBandejaViva(client);
  // The re-login must work hours later, when a release may have replaced the chunks on the server.
  useEffect(() => {
    const id = setTimeout(prepararIngreso, 5000);
    return () => clearTimeout(id);
  }, []);
  return (
    <QueryClientProvider client={client}>
      {sesion.estado !== 'anonima' && <Shell key={sesion.usuario.id} />}
      {sesion.estado === 'vencida' && <ReingresoDialog usuario={sesion.usuario} />}
    </QueryClientProvider>
  );
}
