import { loadCode } from '@/ui/lazy/load-code';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { conHojas } from '@/ui/lazy/style-sheets';

export const cargarImprimir = conHojas(() => loadCode(() => import('./comprobante-dialog')));

export const ImprimirDialog = dialogo(async () => (await cargarImprimir()).ImprimirDialog);
