import type { Comision, Monto } from '@/engines/listado/columns/fields';
import type { Suma, TipoOperacion } from '@/domain/transaccion/tipo-operacion';

/** First ms and first ms after (null: open), and one session or all. */
export interface Periodo {
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
  /** Each person's part apart, too. */
  por_persona?: boolean;
  /** What is estimated by them, too. */
  tarifas?: readonly TarifaPeriodo[];
}

/** Centavos: `desde` and `hasta` are amounts, both included; `banco` is the fee. */
export interface TramoPeriodo {
  desde: number;
  hasta: number;
  banco: number;
}

export interface TarifaPeriodo {
  /** as it is searched */
  banco: string;
  /** The newest first: from which ms on, and the ranges of each operation type in the types' order. */
  vigencias: readonly { desde: number; tablas: readonly (readonly TramoPeriodo[])[] }[];
}

/** Of the rows of which a tariff says something; amounts in centavos. */
export interface Estimado {
  cuenta: number;
  comision_banco: number;
  estimada: number;
  /** how many of them the server has no fee of, though there should be one, and what it should be */
  sin_banco: number;
  estimada_sin_banco: number;
}

/** centavos of active rows; beyond what is exact they are no safe integers. */
export interface Sumas extends Record<Monto, number> {
  cuenta: number;
}

export interface RenglonPeriodo extends Sumas {
  banco: string;
  tipo_operacion: TipoOperacion;
  /** Only where the period brings tariffs, and one of them says something of these rows. */
  estimado?: Estimado;
}

export interface HoraPeriodo extends Record<Suma | Comision, number> {
  cuenta: number;
}

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
