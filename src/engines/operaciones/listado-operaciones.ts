/**
 * The list of agent transactions for pages that sum it or compare it; its rows stay in the list's worker until they are
 * asked for.
 */
import type { ReactNode } from 'react';
import type { Periodo, ResumenPeriodo } from '@/engines/listado/listado';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

export interface ListadoOperaciones {
  /** The sums of each period. null: the list has just been replaced; the next `listado` is on its way. */
  resumir: (periodos: readonly Periodo[]) => Promise<ResumenPeriodo[] | null>;
  /** The rows of a period, annulled ones too, of one institution (in any case) or all, newest first; null as above. */
  operaciones: (periodo: Periodo, banco?: string) => Promise<TransaccionAgente[] | null>;
  /** Every institution some row names, the most used first. */
  bancos: readonly string[];
}

export interface LecturaListado {
  /** Another object whenever a row may have changed; null until the whole list has arrived. */
  listado: ListadoOperaciones | null;
  /** Why there is none, or why it could not be read again. */
  error: Error | null;
  /** How many rows of the list could not be read: they are in no sum and no comparison. */
  ilegibles: number;
  leyendo: boolean;
  releer: () => void;
}

export interface ListadoProps {
  children: (lectura: LecturaListado) => ReactNode;
}
