import { cuentaEnGaveta, seEnvia, type EventoCierre, type Operacion } from '@/engines/envios/envios';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import type { Ajustes } from '@/domain/ajustes/ajustes';
import { efectoEnGaveta, loQueExplica } from '@/engines/operaciones/operaciones';
import { conSigno } from '@/lib/text/con-signo';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';

export type AbiertaAlCerrar = NonNullable<EventoCierre['datos']['abiertas']>[number];

/** how long a till waits for an operation that is sent by itself; longer, and it must be closable all the same */
const ESPERA_MS = 2 * 60_000;

/** Is it worth waiting for? Never an operation that waits for a person, who may not be there. */
export const enCamino = (
  { estado, confirmadaEn }: Pick<Operacion, 'estado' | 'confirmadaEn'>,
  ahora: number,
): boolean => seEnvia(estado) && confirmadaEn <= ahora && ahora - confirmadaEn < ESPERA_MS;

/** What the closing keeps of each open operation. `caja`: whose fees and QR settings count. */
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

export function significado({ cuenta, efecto }: AbiertaAlCerrar): string {
  if (cuenta === 'distinta') return 'Se registró con datos distintos: lo esperado cuenta lo registrado.';
  if (efecto === 0) return 'No mueve el efectivo.';
  return cuenta === 'contada'
    ? `Está en lo esperado: si no se registra, lo esperado cambia en ${conSigno(centavos(0 - efecto))}.`
    : `No está en lo esperado: si su dinero ya se movió, la diferencia es de ${conSigno(efecto)}.`;
}

/** Centavos of a difference that uncounted open operations explain: all of them, or one alone; 0 when they cannot. */
export function porAbiertas(diferencia: Centavos, abiertas: readonly AbiertaAlCerrar[]): Centavos {
  const fuera = abiertas.filter(({ cuenta }) => cuenta === 'fuera').map(({ efecto }) => efecto);
  if (fuera.includes(diferencia)) return diferencia;
  return loQueExplica(
    diferencia,
    fuera.reduce<number>((suma, una) => suma + una, 0),
  );
}

const A_LA_VISTA = 10;

export function notasDeAbiertas(abiertas: readonly AbiertaAlCerrar[]): string[] {
  if (abiertas.length === 0) return [];
  const resto = abiertas.length - A_LA_VISTA;
  return [
    `Se cerró con ${textoPorRevisar(abiertas)}.`,
    ...abiertas.slice(0, A_LA_VISTA).map((una) => `${una.texto}. ${significado(una)}`),
    ...(resto > 0 ? [`Y ${resto} más.`] : []),
  ];
}
