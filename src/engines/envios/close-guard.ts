/** The browser asks before it closes a tab that would take something with it. */
import type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { mia } from '@/engines/envios/operation/whose';

/** Closing the tab now would lose sight of one. */
const enElAire = ({ estado: cual }: Operacion): boolean => cual === 'ENVIANDO' || cual === 'INCIERTA';

const alCerrar = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Told of every change. `guardando`: so many are being written right now. */
export function vigilarCierre({ perdidas, operaciones }: EstadoBandeja, guardando: number): void {
  const vigilar =
    guardando > 0 ||
    // Nowhere but in this page's memory any more.
    perdidas.length > 0 ||
    operaciones.some((op) => enElAire(op) && mia(op));
  if (vigilar) addEventListener('beforeunload', alCerrar);
  else removeEventListener('beforeunload', alCerrar);
}
