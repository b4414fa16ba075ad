import { useTimeoutEffect } from '@react-hookz/web';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useBandeja } from '@/engines/envios/envios';
import { ReingresoDialog } from '@/features/ingreso/reingreso-dialog';
import { alTerminarSesion, useSesion } from '@/domain/usuario/ingreso-store';
import { olvidarContrato } from '@/lib/contract/contrato';
import { cargarCabecera } from './header-code';
import { crearQueryClient } from './query-client';
import { Shell } from './shell';
import { useBandejaViva, useEnVivo } from '@/app/live/use-en-vivo';
import { noRecargarMientras } from '@/app/version/version-nueva';

const PerdidaDialog = lazy(async () => ({ default: (await cargarCabecera()).PerdidaDialog }));

interface Props {
  crearClient?: (() => QueryClient) | undefined;
  /** Fetches re-login and sign-in ahead: later a release may have replaced their chunks, or the line be lost. */
  onPrepararSalida: () => void;
}

/** The query cache is emptied when the session ends; when only the token did, the page stays. */
export function ShellConDatos({ crearClient = crearQueryClient, onPrepararSalida }: Props) {
  const sesion = useSesion();
  const [client] = useState(crearClient);
  useEffect(() => {
    const soltar = [
      noRecargarMientras(() => client.isMutating() > 0),
      alTerminarSesion(() => {
        client.clear();
        olvidarContrato();
      }),
    ];
    return () => soltar.forEach((uno) => uno());
  }, [client]);
  useEnVivo(client);
  useBandejaViva(client, cargarCabecera);
  useTimeoutEffect(onPrepararSalida, 5000);
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
