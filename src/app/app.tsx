import { loadCode } from '@/ui/lazy/load-code';
import type { QueryClient } from '@tanstack/react-query';
import { useMountEffect } from '@react-hookz/web';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, useLocation } from 'react-router-dom';
import { inicioDe } from '@/domain/usuario/inicio';
import { useSesion } from '@/domain/usuario/ingreso-store';
import { prepararIngreso } from '@/domain/usuario/use-ingreso';
import { LoginPage } from '@/features/ingreso/login-page';
import type { CuentaDemo } from '@/features/ingreso/cuentas-demo';
import { tomar } from '@/app/first-frame/until-alive';
import { Cargando } from '@/app/pages/paginas-fijas';
import { RouteError } from '@/app/pages/route-error';
import { esDireccionPropia } from '@/lib/text/direccion-propia';

interface AppProps {
  crearClient?: () => QueryClient;
  cuentas?: CuentaDemo[] | null;
}

// React Query and the shell are a chunk of their own, so that the sign-in page paints first.
const cargarShell = () => loadCode(() => import('./providers'));
const ShellConDatos = lazy(async () => ({ default: (await cargarShell()).ShellConDatos }));
const prepararShell = (): void => void cargarShell().catch(() => undefined);

export const App = (props: AppProps) => (
  <BrowserRouter>
    <Guarda {...props} />
  </BrowserRouter>
);

export function Guarda({ crearClient, cuentas }: AppProps) {
  useMountEffect(tomar);
  const sesion = useSesion();
  const { pathname, search, state } = useLocation();
  const dentro = sesion.estado === 'activa' || sesion.estado === 'vencida';
  // Back to the page that was asked for before signing in; only an address of our own can be in there.
  if (dentro && pathname === '/login')
    return <Navigate to={volverA(state) ?? inicioDe(sesion.usuario.rol)} replace />;
  const aIngreso = sesion.estado === 'anonima' && pathname !== '/login';
  const pedida = aIngreso && !sesion.salio ? { volverA: pathname + search } : null;
  return (
    <RouteError lugar={dentro ? 'dentro' : pathname}>
      {dentro ? (
        <Suspense fallback={<Cargando />}>
          <ShellConDatos crearClient={crearClient} onPrepararSalida={prepararIngreso} />
        </Suspense>
      ) : (
        <>
          {/* The page is there at any address: index.html may have brought it before the address was known. */}
          {aIngreso && <Navigate to="/login" replace state={pedida} />}
          <LoginPage key={sesion.estado} cuentas={cuentas} onPreparar={prepararShell} />
        </>
      )}
    </RouteError>
  );
}

function volverA(state: unknown): string | null {
  const a = typeof state === 'object' && state !== null && 'volverA' in state ? state.volverA : null;
  return esDireccionPropia(a) ? a : null;
}
