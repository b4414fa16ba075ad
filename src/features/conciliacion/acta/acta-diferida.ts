import { loadCode } from '@/ui/lazy/load-code';
import { dialogo } from '@/ui/dialog/dialogo-diferido';

/** The acta as it leaves the printer, fetched when somebody asks for it. */
export const ActaDialog = dialogo(async () => (await loadCode(() => import('./acta-dialog'))).ActaDialog);
