import { loadCode } from '@/ui/lazy/load-code';

/** What of the till comes after it has painted, in one download. Without it a cashier whose till is open is served all the same. */
export const cargarPartes = () => loadCode(() => import('./late-parts'));
