import type { IconName } from '@/ui/icon';
import type { FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { cuentas, explicacion, porque, type Clase, type Totales } from '@/engines/cotejo/cotejo';
import type { Avance } from '@/features/conciliacion/result/avance';
import { centavos, formatCifra, formatMonto } from '@/lib/monto';

interface TextoDeClase {
  nombre: string;
  /** on its pill, where there is less room */
  corto?: string;
  icono: IconName;
  tono: 'danger' | 'caution' | 'in' | 'qr';
}

export const TEXTOS_CLASE: Record<Clase, TextoDeClase> = {
  'anulada-en-banco': {
    nombre: 'Anulada, pero está en el banco',
    corto: 'Anulada en banco',
    icono: 'err',
    tono: 'danger',
  },
  'tipo-distinto': { nombre: 'Tipo distinto', icono: 'err', tono: 'danger' },
  'monto-distinto': { nombre: 'Monto distinto', icono: 'warn', tono: 'caution' },
  'falta-en-sistema': { nombre: 'Falta en sistema', icono: 'warn', tono: 'caution' },
  duplicada: { nombre: 'Duplicada en banco', icono: 'merge', tono: 'caution' },
  'falta-en-banco': { nombre: 'Falta en banco', icono: 'warn', tono: 'caution' },
  'fecha-distinta': { nombre: 'Fecha distinta', icono: 'clock', tono: 'caution' },
  candidata: { nombre: 'Candidata', icono: 'question', tono: 'caution' },
  danada: { nombre: 'Referencia dañada', icono: 'warn', tono: 'caution' },
  ilegible: { nombre: 'Ilegible', icono: 'eye', tono: 'caution' },
  conciliada: { nombre: 'Conciliada', icono: 'check', tono: 'in' },
  'anulada-correcta': { nombre: 'Anulada correcta', icono: 'ban', tono: 'qr' },
};

/** «+ 90,00», «− 5,00», «0,00», from centavos */
export const conSigno = (monto: number): string =>
  `${monto < 0 ? '− ' : monto > 0 ? '+ ' : ''}${formatCifra(centavos(Math.abs(monto)))}`;

const numero = new Intl.NumberFormat('es-BO');
export const contar = (cuantas: number): string => numero.format(cuantas);

const segun = (cuantas: number, una: string, varias: string): string =>
  `${contar(cuantas)} ${cuantas === 1 ? una : varias}`;

export type Gravedad = 'alerta' | 'revisar' | 'bien';

export const porqueDeActa = ({ clase, forma, sistema, banco, ilegible }: FilaDeActa): string =>
  ilegible?.causa ??
  porque({ clase, forma, nuestra: -1, linea: -1 }, sistema ?? undefined, banco ?? undefined);

/** «2 de 3 resueltas» */
export const progreso = ({ necesitan, resueltas }: Pick<Avance, 'necesitan' | 'resueltas'>): string =>
  `${contar(resueltas)} de ${segun(necesitan, 'resuelta', 'resueltas')}`;

/** What only the matching has found is located; «explicada» is what a person said. */
function fraseDeDiferencia(totales: Totales, { necesitan, resueltas, explicada }: Avance): string {
  const { explicada: ubicada, total } = explicacion(totales);
  if (necesitan === 0 && total === 0) return 'Sin diferencia.';
  const toda = necesitan > 0 && resueltas === necesitan;
  const frase = `Diferencia ${toda ? 'explicada' : 'ubicada'}: ${formatMonto(centavos(ubicada))} de ${formatMonto(centavos(total))}.`;
  return toda || explicada === 0 ? frase : `${frase} Explicada: ${formatMonto(centavos(explicada))}.`;
}

/** «42 conciliadas · 3 por revisar · 1 alerta.», the difference, and how far it is resolved. */
export function titular(
  totales: Totales,
  avance: Avance,
): { frase: string; diferencia: string; gravedad: Gravedad } {
  const { conciliadas, porRevisar, alertas } = cuentas(totales);
  const frase = [
    segun(conciliadas, 'conciliada', 'conciliadas'),
    `${contar(porRevisar)} por revisar`,
    segun(alertas, 'alerta', 'alertas'),
  ].join(' · ');
  return {
    frase: `${frase}.`,
    diferencia: fraseDeDiferencia(totales, avance),
    gravedad: alertas > 0 ? 'alerta' : porRevisar > 0 ? 'revisar' : 'bien',
  };
}

/** Every locked «Registrar ahora» names its reason by this id. */
export const ID_SIN_REGISTRO = 'sin-registro';

/** Every control of a closed day names its reason by this id. */
export const ID_DIA_CERRADO = 'dia-cerrado';
