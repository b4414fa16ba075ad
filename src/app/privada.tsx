import { lazy } from 'react';

/** What only a signed-in person needs: React Query and the shell. A chunk of its own, so that sign-in paints first. */
export const Privada = lazy(async () => ({ default: (await import('./providers')).ShellConDatos }));
