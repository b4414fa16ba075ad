import { lazy, type ComponentType } from 'react';

const Nada = (): null => null;

/**
 * A part that comes later and without which the page still does its work: a line that dies before its code has come leaves
 * `enSuLugar` (nothing) there, not a fallen page. For what a person has asked for take `lazy`: its absence must be told.
 */
export const opcional = <P extends object>(
  cargar: () => Promise<ComponentType<P>>,
  enSuLugar: ComponentType<P> = Nada,
) => lazy(async () => ({ default: await cargar().catch(() => enSuLugar) }));
