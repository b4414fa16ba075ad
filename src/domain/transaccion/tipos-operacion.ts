/** How an operation looks wherever this feature shows one: word, icon, sign and tone of its type. */
import type { IconName } from '@/ui/icon';
import type { Operacion } from '@/engines/envios/operation/operacion';

interface Rostro {
  nombre: string;
  icono: IconName;
  /** Before the amount; a QR transfer has none. */
  signo: string;
  tono: 'in' | 'out' | 'qr';
}

export const TIPOS: Record<Operacion['datos']['tipo_operacion'], Rostro> = {
  DEPOSITO: { nombre: 'Depósito', icono: 'deposito', signo: '+ ', tono: 'in' },
  RETIRO: { nombre: 'Retiro', icono: 'retiro', signo: '− ', tono: 'out' },
  TRANSFERENCIA_QR: { nombre: 'Transferencia QR', icono: 'qr', signo: '', tono: 'qr' },
};
