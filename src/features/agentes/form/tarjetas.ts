import type { IconName } from '@/ui/icon';
import type { TipoOperacion } from '@/domain/transaccion/transaccion-agente';

interface Tarjeta {
  tipo: TipoOperacion;
  tecla: string;
  icono: IconName;
  nota: string;
}

/** The three cards with their keys; `nota` of the QR one depends on the bank's agreement. */
export const TARJETAS: readonly Tarjeta[] = [
  { tipo: 'DEPOSITO', tecla: 'F2', icono: 'deposito', nota: '+ entra' },
  { tipo: 'RETIRO', tecla: 'F4', icono: 'retiro', nota: '− sale' },
  { tipo: 'TRANSFERENCIA_QR', tecla: 'F8', icono: 'qr', nota: 'no mueve' },
];
