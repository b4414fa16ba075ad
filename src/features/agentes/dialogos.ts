import { loadCode } from '@/ui/lazy/load-code';
import { cargarImprimir } from '@/features/agentes/detail/imprimir';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import type { Dejable } from '@/ui/dialog/no-se-abrio';
import type { ComponentType } from 'react';

const cargar = () => loadCode(() => import('./late-dialogs'));

const tarde = <P extends Dejable>(cual: (todos: Awaited<ReturnType<typeof cargar>>) => ComponentType<P>) =>
  dialogo(async () => cual(await cargar()));

export const AnularDialog = tarde((dialogos) => dialogos.AnularDialog);
export const ComprobanteWhatsapp = tarde((dialogos) => dialogos.ComprobanteWhatsapp);
export const ConfirmarDialog = tarde((dialogos) => dialogos.ConfirmarDialog);
export const MismaDialog = tarde((dialogos) => dialogos.MismaDialog);
export const ParecidaDialog = tarde((dialogos) => dialogos.ParecidaDialog);
export const TransaccionDetalle = tarde((dialogos) => dialogos.TransaccionDetalle);

export const cargarDialogos = (): Promise<unknown>[] => [cargar(), cargarImprimir()];
