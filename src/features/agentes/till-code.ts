/** What of the till comes after it has painted, in one download. Without it a cashier whose till is open is served all the same. */
export const cargarPartes = () => import('./late-parts');
