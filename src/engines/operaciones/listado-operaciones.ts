/** The list for pages that sum it or compare it; its rows stay in the worker until they are asked for. */
import type { ReactNode } from 'react';
import type { DiaDeBanco, Periodo, ResumenPeriodo } from '@/engines/listado/listado';
import type { Dia } from '@/lib/fecha';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

export interface ListadoOperaciones {
  /** null: the list has just been replaced; the next `listado` is on its way. */
  resumir: (periodos: readonly Periodo[]) => Promise<ResumenPeriodo[] | null>;
  operaciones: (periodo: Periodo, banco?: string) => Promise<TransaccionAgente[] | null>;
  /** The bank-days with active rows among `cuantos` days from `desde` on, in one question. */
  dias: (desde: Dia, cuantos: number) => Promise<DiaDeBanco[] | null>;
  /** An operation that the server lists no longer is not. */
  estaActiva: (id: number) => boolean;
  bancos: readonly string[];
}

export interface LecturaListado {
  /** Another object whenever a row may have changed; null until the whole list has arrived. */
  listado: ListadoOperaciones | null;
  error: Error | null;
  ilegibles: number;
  leyendo: boolean;
  /** When the rows left the server, ms since epoch by this device; null until there are any. */
  descargado: number | null;
  releer: () => void;
}

export interface ListadoProps {
  /** A page that is left open: it is read again, in view, as often as the list counts as new. */
  viva?: boolean;
  children: (lectura: LecturaListado) => ReactNode;
}
