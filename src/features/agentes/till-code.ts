import type { ComponentType } from 'react';
import { loadCode } from '@/ui/lazy/load-code';
import { opcional } from '@/ui/lazy/opcional';

/** What of the till comes after it has painted, in one download. Without it a cashier whose till is open is served all the same. */
export const cargarPartes = () => loadCode(() => import('./late-parts'));

type Partes = Awaited<ReturnType<typeof cargarPartes>>;

/** One of them. While its code cannot be had there is `enSuLugar` (nothing). */
export const parte = <P extends object>(
  cual: (partes: Partes) => ComponentType<P>,
  enSuLugar?: ComponentType<P>,
) => opcional(async () => cual(await cargarPartes()), enSuLugar);
