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

/** Fetched with the outbox: once its records are lost there may be no line to fetch the dialog by. */
const cargarPerdida = () => import('@/features/bandeja/perdida-dialog');
const PerdidaDialog = lazy(async () => ({ default: (await cargarPerdida()).PerdidaDialog }));

interface Props {
  crearClient?: (() => QueryClient) | undefined;
}

/** Re-login and sign-in are fetched ahead: later a release may have replaced their chunks, or the line be lost. */
function prepararSalida(): void {
  prepararIngreso();
  void import('@/features/ingreso/login-page').catch(() => undefined);
}

/** The query cache is emptied when the session ends; when only the token did, the page stays. */
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

function Perdida() {
  const perdidas = useBandeja((estado) => estado.perdidas);
  if (perdidas.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <PerdidaDialog perdidas={perdidas} />
    </Suspense>
  );
}
