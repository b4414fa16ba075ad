/**
 * The list of agent transactions for pages that sum it or compare it. It belongs to the feature `agentes`, which no other
 * feature may know, so the app hands its component over here; its rows stay in the list's worker until they are asked for.
 */
import { lazy, type ComponentType, type ReactNode } from 'react';
import type { Centavos } from '@/lib/monto';
import type { OperacionDeSesion } from './operaciones-sesion';

/** First ms and first ms after (null: open), and one session or all. */
export interface Periodo {
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
}

/** Sums are in centavos, of active rows only; beyond what is exact they are no safe integers. */
export interface Sumas {
  cuenta: number;
  monto: number;
  comision_cliente: number;
  comision_banco: number;
}

export interface RenglonPeriodo extends Sumas {
  /** As most rows spell it: letter case and accents make no other institution. */
  banco: string;
  tipo_operacion: OperacionDeSesion['tipo_operacion'];
}

export interface HoraPeriodo {
  cuenta: number;
  /** Deposits, withdrawals and QR transfers. */
  entra: number;
  sale: number;
  qr: number;
}

export interface ResumenPeriodo {
  /** By institution and operation, those that have rows, by name. */
  renglones: RenglonPeriodo[];
  /** 24, by the clock of La Paz. */
  horas: HoraPeriodo[];
  /** Annulled rows that this device knows of; in no sum. */
  anuladas: number;
}

/** A row for whoever compares: annulled ones too. */
export interface OperacionListada extends OperacionDeSesion {
  comision_banco: Centavos;
}

export interface ListadoOperaciones {
  /** The sums of each period. null: the list has just been replaced; the next `listado` is on its way. */
  resumir: (periodos: readonly Periodo[]) => Promise<ResumenPeriodo[] | null>;
  /** The rows of a period, of one institution (in any case) or all, newest first; null as above. */
  operaciones: (periodo: Periodo, banco?: string) => Promise<OperacionListada[] | null>;
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
type Cargar = () => Promise<ComponentType<ListadoProps>>;

let cargar: Cargar = () => Promise.reject(new Error('no provider of the list connected'));

/** Called once by the app, before any page is drawn. */
export const conectarListado = (proveedor: Cargar): void => {
  cargar = proveedor;
};

/** Reads the list for its child. Suspends while its code loads. */
export const ListadoDeOperaciones = lazy(async () => ({ default: await cargar() }));
