/** What the engine sums: periods, and what comes out of each. */
import type { Monto } from '@/engines/listado/columns/fields';
import type { Suma, TipoOperacion } from '@/domain/transaccion/tipo-operacion';

/** First ms and first ms after (null: open), and one session or all. */
export interface Periodo {
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
}

/** Sums are in centavos, of active rows only; beyond what is exact they are no safe integers. */
export interface Sumas extends Record<Monto, number> {
  cuenta: number;
}

export interface RenglonPeriodo extends Sumas {
  /** As most rows spell it: letter case and accents make no other institution. */
  banco: string;
  tipo_operacion: TipoOperacion;
}

/** What the operations of one hour add up to, apart from the fees. */
export interface HoraPeriodo extends Record<Suma, number> {
  cuenta: number;
}

export interface ResumenPeriodo {
  /** By institution and operation, those that have rows, by name. */
  renglones: RenglonPeriodo[];
  /** 24, by the clock of La Paz. */
  horas: HoraPeriodo[];
  /** Annulled rows that this device knows of; in no sum. */
  anuladas: number;
}
