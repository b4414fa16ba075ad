import type { ReactNode } from 'react';
import type { OperacionDeCaja } from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

export type OperacionDeSesion = OperacionDeCaja & Pick<TransaccionAgente, 'fecha'>;

export interface LecturaOperaciones {
  operaciones: readonly OperacionDeSesion[];
  /** Confirmed on this device and not among them yet. */
  pendientes: readonly OperacionDeSesion[];
  cargada: boolean;
  error: Error | null;
  vieja: Error | null;
  /** Asked for: everything that is counted with them must be as new. */
  alDia: boolean;
  releyendo: boolean;
  releer: () => Promise<boolean>;
}

export interface OperacionesProps {
  idSesion: number;
  alDia?: boolean;
  children: (lectura: LecturaOperaciones) => ReactNode;
}
