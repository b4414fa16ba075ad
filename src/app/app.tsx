import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, useLocation } from 'react-router-dom';
import { useSesion } from '@/features/sesion/sesion-store';
import { Cargando } from './paginas-fijas';
import { Privada } from './privada';
import { RouteError } from './route-error';

const LoginPage = lazy(async () => ({ default: (await import('@/features/sesion/login-page')).LoginPage }));

/** The whole app, below the router. Whoever is not signed in sees the sign-in page and nothing else is mounted. */
export const App = () => (
  <BrowserRouter>
    <Guarda />
  </BrowserRouter>
);

function Guarda() {
  const { estado } = useSesion();
  const { pathname, search, state } = useLocation();
  if (estado === 'activa' || estado === 'vencida') {
    // Back to the page that was asked for before signing in; only an address of our own can be in there.
    if (pathname === '/login') return <Navigate to={volverA(state)} replace />;
    return (
      <Suspense fallback={<Cargando />}>
        <Privada />
      </Suspense>
    );
  }
  if (pathname !== '/login' && estado === 'anonima') {
    return <Navigate to="/login" replace state={{ volverA: pathname + search }} />;
  }
  return (
    <RouteError lugar={pathname}>
      <Suspense fallback={null}>
        <LoginPage />
      </Suspense>
    </RouteError>
  );
}

/** Router state is ours, but history keeps it across releases: anything but a plain path of this app is ignored. */
function volverA(state: unknown): string {
  const a = typeof state === 'object' && state !== null && 'volverA' in state ? state.volverA : null;
  return typeof a === 'string' && /^\/(?![/\\])/.test(a) && !a.startsWith('/login') ? a : '/agentes';
}
