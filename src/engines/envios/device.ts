import { loadCode } from '@/ui/lazy/load-code';

/** What works on this device's database, apart from what a page needs to be drawn: the outbox, and the trail with it. */
export const cargarEquipo = () => loadCode(() => import('@/engines/envios/work/outbox'));
