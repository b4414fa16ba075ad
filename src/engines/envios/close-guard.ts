import type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { mia } from '@/engines/envios/operation/whose';

const enElAire = ({ estado: cual }: Operacion): boolean => cual === 'ENVIANDO' || cual === 'INCIERTA';

const alCerrar = (event: BeforeUnloadEvent): void => event.preventDefault();

export function vigilarCierre({ perdidas, operaciones }: EstadoBandeja, guardando: number): void {
  const vigilar = guardando > 0 || perdidas.length > 0 || operaciones.some((op) => enElAire(op) && mia(op));
  if (vigilar) addEventListener('beforeunload', alCerrar);
  else removeEventListener('beforeunload', alCerrar);
}
