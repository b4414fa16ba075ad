import { loadCode } from '@/ui/lazy/load-code';

/**
 * What of the header comes after the shell has painted, for it needs axios and zod; with it what the outbox may have to say
 * when there is no line any more to fetch it by.
 */
export const cargarCabecera = () => loadCode(() => import('./late-header'));
