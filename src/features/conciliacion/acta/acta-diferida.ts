import { loadCode } from '@/ui/lazy/load-code';
import { dialogo } from '@/ui/dialog/dialogo-diferido';

export const ActaDialog = dialogo(async () => (await loadCode(() => import('./acta-dialog'))).ActaDialog);
