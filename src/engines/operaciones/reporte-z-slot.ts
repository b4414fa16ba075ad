/**
 * The Z report of a session, for pages that lead to it. It belongs to the feature `cajas`, which no other feature may
 * know, so the app hands its dialog over here.
 */
import { lazy, type ComponentType } from 'react';
import type { Caja, SesionCaja } from '@/domain/caja/caja';

export interface ReporteZProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  onCerrar: () => void;
}
type Cargar = () => Promise<ComponentType<ReporteZProps>>;

let cargar: Cargar = () => Promise.reject(new Error('no provider of the Z report connected'));

/** Called once by the app, before any page is drawn. */
export const conectarReporteZ = (proveedor: Cargar): void => {
  cargar = proveedor;
};

/** The dialog with the report. Suspends while its code loads. */
export const ReporteZ = lazy(async () => ({ default: await cargar() }));
