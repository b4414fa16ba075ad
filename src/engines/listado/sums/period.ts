import type { Comision, Monto } from '@/engines/listado/columns/fields';
import type { Suma, TipoOperacion } from '@/domain/transaccion/tipo-operacion';

/** First ms and first ms after (null: open), and one session or all. */
export interface Periodo {
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
  /** Each person's part apart, too. */
  por_persona?: boolean;
}

/** centavos of active rows; beyond what is exact they are no safe integers. */
export interface Sumas extends Record<Monto, number> {
  cuenta: number;
}

export interface RenglonPeriodo extends Sumas {
  banco: string;
  tipo_operacion: TipoOperacion;
}

export interface HoraPeriodo extends Record<Suma | Comision, number> {
  cuenta: number;
}

/** What one person registered. */
interface PersonaPeriodo {
  /** null: the rows do not say who. */
  id: number | null;
  /** As those of the whole period, and named like them. */
  renglones: RenglonPeriodo[];
}

export interface ResumenPeriodo {
  renglones: RenglonPeriodo[];
  horas: HoraPeriodo[];
  anuladas: number;
  /** Only where the period asks for it: whoever has rows, in no order. Together they are `renglones`. */
  personas?: PersonaPeriodo[];
}
