import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useBandeja } from '@/engines/envios/envios';
import { ReingresoDialog } from '@/features/ingreso/reingreso-dialog';
import { alTerminarSesion, useSesion } from '@/domain/usuario/ingreso-store';
import { prepararIngreso } from '@/domain/usuario/use-ingreso';
import { olvidarContrato } from '@/lib/contract/contrato';
import { crearQueryClient } from './query-client';
import { Shell } from './shell';
import { useBandejaViva } from '@/app/live/use-bandeja-viva';
import { useEnVivo } from '@/app/live/use-en-vivo';
import { noRecargarMientras } from '@/app/version/version-nueva';

/** Fetched with the outbox: when it is wanted there may be no line to fetch it by. */
const cargarPerdida = () => import('@/features/bandeja/perdida-dialog');
// Only when somebody has cleared the site's data under the page.
const PerdidaDialog = lazy(async () => ({ default: (await cargarPerdida()).PerdidaDialog }));

interface Props {
  crearClient?: (() => QueryClient) | undefined;
}

/**
 * The re-login must work hours later, when a release may have replaced the chunks on the server; and whoever signs out, or is
 * locked out, without a line must find the sign-in page: a tab that was reloaded never had it.
 */
function prepararSalida(): void {
  prepararIngreso();
  void import('@/features/ingreso/login-page').catch(() => undefined);
}

/** The shell over its query cache. The cache is emptied when the session ends; the page stays while only the token did. */
export function ShellConDatos({ crearClient = crearQueryClient }: Props) {
  const sesion = useSesion();
  const [client] = useState(crearClient);
  useEffect(
    () =>
      alTerminarSesion(() => {
        client.clear();
        olvidarContrato();
      }),
    [client],
  );
  useEffect(() => noRecargarMientras(() => client.isMutating() > 0), [client]);
  useEnVivo(client);
  useBandejaViva(client, cargarPerdida);
  useEffect(() => {
    const id = setTimeout(prepararSalida, 5000);
    return () => clearTimeout(id);
  }, []);
  return (
    <QueryClientProvider client={client}>
      {sesion.estado !== 'anonima' && <Shell key={sesion.usuario.id} />}
      <Perdida />
      {sesion.estado === 'vencida' && <ReingresoDialog usuario={sesion.usuario} />}
    </QueryClientProvider>
  );
}

/** By itself, so that nothing else renders with each step of the outbox. */
function Perdida() {
  const perdidas = useBandeja((estado) => estado.perdidas);
  if (perdidas.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <PerdidaDialog perdidas={perdidas} />
    </Suspense>
  );
}
