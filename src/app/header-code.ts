import { loadCode } from '@/ui/lazy/load-code';

/** The header's late code (axios, zod), with what the outbox may say once no line is left to fetch it by. */
export const cargarCabecera = () => loadCode(() => import('./late-header'));
