/** What works on this device's database, apart from what a page needs to be drawn: the outbox, and the trail with it. */
export const cargarEquipo = () => import('@/engines/envios/work/outbox');
