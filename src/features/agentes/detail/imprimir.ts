import { loadCode } from '@/ui/lazy/load-code';
import { dialogo } from '@/ui/dialog/dialogo-diferido';
import { conHojas } from '@/ui/lazy/style-sheets';

/** Fetches the code of the voucher, with its style sheet. */
export const cargarImprimir = conHojas(() => loadCode(() => import('./comprobante-dialog')));

/** The voucher of a transaction, to print. */
export const ImprimirDialog = dialogo(async () => (await cargarImprimir()).ImprimirDialog);
