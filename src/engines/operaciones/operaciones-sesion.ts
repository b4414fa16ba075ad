/** The agent operations of a session, for whoever counts its cash. */
import type { ReactNode } from 'react';
import type { OperacionDeCaja } from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

/** The same, and when. */
export type OperacionDeSesion = OperacionDeCaja & Pick<TransaccionAgente, 'fecha'>;

export interface LecturaOperaciones {
  /** Active operations of the session. Empty until `cargada`. */
  operaciones: readonly OperacionDeSesion[];
  /** Confirmed on this device and not among them yet. */
  pendientes: readonly OperacionDeSesion[];
  cargada: boolean;
  /** Why there is nothing yet. */
  error: Error | null;
  /** Why it could not be read again: what is here may be old. */
  vieja: Error | null;
  /** Asked for: everything that is counted with them must be as new. */
  alDia: boolean;
  /** Not answered yet: what `alDia` asked for. */
  releyendo: boolean;
  /** Asks the server again; resolves whether that worked. */
  releer: () => Promise<boolean>;
}

export interface OperacionesProps {
  idSesion: number;
  /** Asks the server once on appearing, however new the list is: for what others do in the session. */
  alDia?: boolean;
  children: (lectura: LecturaOperaciones) => ReactNode;
}
