import { loadCode } from '@/ui/lazy/load-code';
import { cargarImprimir } from '@/features/agentes/detail/imprimir';
import { dialogo } from '@/ui/dialog/dialogo-diferido';

const cargar = () => loadCode(() => import('./late-dialogs'));

export const AnularDialog = dialogo(async () => (await cargar()).AnularDialog);
export const ComprobanteWhatsapp = dialogo(async () => (await cargar()).ComprobanteWhatsapp);
export const ConfirmarDialog = dialogo(async () => (await cargar()).ConfirmarDialog);
export const MismaDialog = dialogo(async () => (await cargar()).MismaDialog);
export const ParecidaDialog = dialogo(async () => (await cargar()).ParecidaDialog);
export const TransaccionDetalle = dialogo(async () => (await cargar()).TransaccionDetalle);

export const cargarDialogos = (): Promise<unknown>[] => [cargar(), cargarImprimir()];
