/** The whole app at an address, as a cashier gets it: real router, cache and network door; only the network is simulated. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '@/app/app';
import { crearQueryClient } from '@/app/query-client';
import { bandeja } from '@/engines/envios/envios';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Rol } from '@/domain/usuario/usuario';
import { olvidarReloj } from '@/lib/time/reloj';
import { crearBackend } from './backend';

const CORREOS = {
  admin: 'admin@kantuta.demo',
  cajero: 'cajero@kantuta.demo',
  cajera: 'cajera@kantuta.demo',
} as const;

type Backend = ReturnType<typeof crearBackend>;

interface Opciones {
  /** Who is signed in already; null: nobody. */
  usuario?: keyof typeof CORREOS | null;
  /** One prepared by the test (open sessions, rows); else a fresh one. */
  backend?: Backend;
  /** Another role than the account's own: what the screen offers, not what the backend allows. */
  rol?: Rol;
  /** What the router remembers beside the address. */
  estado?: unknown;
  /** Fake timers in use: user-event must advance them. */
  advanceTimers?: (ms: number) => void;
}

export function renderApp(
  ruta: string,
  { usuario = 'cajero', rol, estado, backend = crearBackend(), advanceTimers }: Opciones = {},
) {
  onTestFinished(olvidarReloj);
  // Handlers run last in, first out: this one after everything else has ended.
  onTestFinished(() => bandeja.parar());
  backend.escuchar();
  onTestFinished(() => backend.server.close());
  history.replaceState(estado === undefined ? null : { usr: estado, key: 'x', idx: 0 }, '', ruta);
  sesionStore.iniciar();
  if (usuario) {
    const fila = backend.store.datos.usuarios.find(({ email }) => email === CORREOS[usuario]);
    if (!fila) throw new Error(`no account ${usuario}`);
    sesionStore.entrar(backend.tokenDe(fila.email), {
      id: fila.id,
      name: fila.name,
      email: fila.email,
      rol: rol ?? (fila.id_role === 1 ? 'Administrador' : 'Operador'),
    });
  }
  onTestFinished(() => sesionStore.salir());
  const user = userEvent.setup(advanceTimers ? { advanceTimers } : {});
  // No retries: a failure injected by a test is seen at once.
  const queryClient = crearQueryClient({ reintentos: 0 });
  onTestFinished(() => queryClient.clear());
  return { user, backend, queryClient, ...render(<App crearClient={() => queryClient} />) };
}
