import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { conHojas } from '@/ui/lazy/style-sheets';

const anular = () => import('@/features/agentes/detail/anular-dialog');
const imprimir = conHojas(() => import('@/features/agentes/detail/comprobante-dialog'));
const confirmar = () => import('@/features/agentes/form/confirmar-dialog');
const parecida = () => import('@/features/agentes/questions/parecida-dialog');

export const AnularDialog = dialogo(async () => (await anular()).AnularDialog);
export const ImprimirDialog = dialogo(async () => (await imprimir()).ImprimirDialog);
export const ConfirmarDialog = dialogo(async () => (await confirmar()).ConfirmarDialog);
export const ParecidaDialog = dialogo(async () => (await parecida()).ParecidaDialog);
export const MismaDialog = dialogo(async () => (await confirmar()).MismaDialog);

export const cargarDialogos = (): Promise<unknown>[] => [anular(), imprimir(), confirmar(), parecida()];
