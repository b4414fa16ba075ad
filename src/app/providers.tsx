import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { alTerminarSesion, useSesion } from '@/features/sesion/sesion-store';
import { crearQueryClient } from './query-client';
import { Shell } from './shell';

const ReingresoDialog = lazy(async () => ({
  default: (await import('@/features/sesion/reingreso-dialog')).ReingresoDialog,
}));

/** The shell over its query cache. The cache is emptied when the session ends; the page stays while only the token did. */
export function ShellConDatos() {
  const sesion = useSesion();
  const [client] = useState(() => crearQueryClient());
  useEffect(() => alTerminarSesion(() => client.clear()), [client]);
  return (
    <QueryClientProvider client={client}>
      {sesion.estado !== 'anonima' && <Shell key={sesion.usuario.id} />}
      {sesion.estado === 'vencida' && (
        <Suspense fallback={null}>
          <ReingresoDialog usuario={sesion.usuario} />
        </Suspense>
      )}
    </QueryClientProvider>
  );
}
