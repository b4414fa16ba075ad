/** A drawer that is closed over open operations: which ones keep it open, and what the others mean for the count. Pure. */
import { cuentaEnGaveta, seEnvia, type EventoCierre, type Operacion } from '@/engines/envios/envios';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import type { Ajustes } from '@/domain/ajustes/ajustes';
import { efectoEnGaveta, loQueExplica } from '@/engines/operaciones/operaciones';
import { conSigno } from '@/lib/text/con-signo';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';

export type AbiertaAlCerrar = NonNullable<EventoCierre['datos']['abiertas']>[number];

/** So long one that is sent by itself may still end by itself; longer, and a till must be closable all the same. */
const ESPERA_MS = 2 * 60_000;

/** Is it worth waiting for? Never one that waits for a person, who may not be there. */
export const enCamino = (
  { estado, confirmadaEn }: Pick<Operacion, 'estado' | 'confirmadaEn'>,
  ahora: number,
): boolean => seEnvia(estado) && confirmadaEn <= ahora && ahora - confirmadaEn < ESPERA_MS;

/** What the closing keeps of each of them. `caja`: whose fees and QR settings count. */
export const abiertasAlCerrar = (
  operaciones: readonly Operacion[],
  ajustes: Ajustes,
  caja: number,
): AbiertaAlCerrar[] =>
  operaciones.map((op) => ({
    texto: resumen(op.datos),
    monto: op.datos.monto,
    efecto: efectoEnGaveta(op.datos, ajustes, caja),
    cuenta: op.estado === 'DIFERENTE' ? 'distinta' : cuentaEnGaveta(op) ? 'contada' : 'fuera',
  }));

const total = (abiertas: readonly Pick<AbiertaAlCerrar, 'monto'>[]): string =>
  formatMonto(centavos(abiertas.reduce((suma, { monto }) => suma + monto, 0)));

/** «1 operación por revisar (Bs 120,00)» */
export const textoPorRevisar = (abiertas: readonly Pick<AbiertaAlCerrar, 'monto'>[]): string =>
  abiertas.length === 1
    ? `1 operación por revisar (${total(abiertas)})`
    : `${abiertas.length} operaciones por revisar (${total(abiertas)})`;

/** What one of them means for the expected cash, in one sentence. */
export function significado({ cuenta, efecto }: AbiertaAlCerrar): string {
  if (cuenta === 'distinta') return 'Se registró con datos distintos: lo esperado cuenta lo registrado.';
  if (efecto === 0) return 'No mueve el efectivo.';
  return cuenta === 'contada'
    ? `Está en lo esperado: si no se registra, lo esperado cambia en ${conSigno(centavos(0 - efecto))}.`
    : `No está en lo esperado: si su dinero ya se movió, la diferencia es de ${conSigno(efecto)}.`;
}

/**
 * What open operations that are not counted may account for of a difference (centavos, signed like it): all of them, or the
 * one that alone is the whole; 0 when they cannot be why. Counted ones are lines of the session and looked at as such.
 */
export function porAbiertas(diferencia: Centavos, abiertas: readonly AbiertaAlCerrar[]): Centavos {
  const fuera = abiertas.filter(({ cuenta }) => cuenta === 'fuera').map(({ efecto }) => efecto);
  if (fuera.includes(diferencia)) return diferencia;
  return loQueExplica(
    diferencia,
    fuera.reduce<number>((suma, una) => suma + una, 0),
  );
}

const A_LA_VISTA = 10;

/** What the Z report says of them; nothing when there were none. */
export function notasDeAbiertas(abiertas: readonly AbiertaAlCerrar[]): string[] {
  if (abiertas.length === 0) return [];
  const resto = abiertas.length - A_LA_VISTA;
  return [
    `Se cerró con ${textoPorRevisar(abiertas)}.`,
    ...abiertas.slice(0, A_LA_VISTA).map((una) => `${una.texto}. ${significado(una)}`),
    ...(resto > 0 ? [`Y ${resto} más.`] : []),
  ];
}
