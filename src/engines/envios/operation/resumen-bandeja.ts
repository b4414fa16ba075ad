/** «3 sin enviar · Bs 420,00 · la más antigua hace 12 min», in one line that breaks between its parts only. */
import { centavos, formatMonto, type Centavos } from '@/lib/monto';
import type { Operacion } from './operacion';

type Contada = Pick<Operacion, 'datos' | 'confirmadaEn'>;

export interface ResumenBandeja {
  cuantas: number;
  total: Centavos;
  desde: number | null;
}

export const resumir = (ops: readonly Contada[]): ResumenBandeja => ({
  cuantas: ops.length,
  total: centavos(ops.reduce((suma, { datos }) => suma + datos.monto, 0)),
  desde: ops.reduce<number | null>(
    (desde, { confirmadaEn }) => (desde === null || confirmadaEn < desde ? confirmadaEn : desde),
    null,
  ),
});

const MINUTO_MS = 60_000;
const AMBAR_MS = 5 * MINUTO_MS;
const ROJO_MS = 60 * MINUTO_MS;
const ROJO_CUANTAS = 20;

export type Urgencia = 'normal' | 'ambar' | 'roja';

export function urgenciaDe(
  { cuantas, desde }: Pick<ResumenBandeja, 'cuantas' | 'desde'>,
  ahora: number,
): Urgencia {
  const edad = desde === null ? 0 : ahora - desde;
  if (edad > ROJO_MS || cuantas > ROJO_CUANTAS) return 'roja';
  return edad > AMBAR_MS ? 'ambar' : 'normal';
}

export function formatEdad(ms: number): string {
  const minutos = Math.floor(Math.max(0, ms) / MINUTO_MS);
  if (minutos < 1) return 'hace menos de 1 min';
  if (minutos < 60) return `hace ${minutos} min`;
  const horas = Math.floor(minutos / 60);
  if (horas < 24) return `hace ${horas} h${minutos % 60 > 0 ? ` ${minutos % 60} min` : ''}`;
  return `hace ${Math.floor(horas / 24)} d${horas % 24 > 0 ? ` ${horas % 24} h` : ''}`;
}

export const textoResumen = ({ cuantas, total, desde }: ResumenBandeja, ahora: number): string =>
  desde === null
    ? 'Nada sin enviar.'
    : `${cuantas} sin enviar\u00a0· ${formatMonto(total)}\u00a0· ${`la más antigua ${formatEdad(ahora - desde)}`.replaceAll(' ', '\u00a0')}`;
