import { TIPO_INICIAL, TIPOS_OPERACION, unaDe } from '@/domain/transaccion/tipo-operacion';
import { formatHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import type { IconName } from '@/ui/icon';
import type { Explicacion, Renglon, TipoRenglon } from './explicar-diferencia';

const NOMBRES: Record<TipoRenglon, { un: string; contrario: string; icono: IconName }> = {
  ...TIPOS_OPERACION,
  INGRESO: { un: 'Un ingreso', contrario: 'un egreso', icono: 'plus' },
  EGRESO: { un: 'Un egreso', contrario: 'un ingreso', icono: 'minus' },
};

export interface Frase {
  icono: IconName;
  texto: string;
  nota: string;
  ver: string | null;
}

const datos = ([primero, ...otros]: readonly Renglon[]): string => {
  if (!primero) return '';
  const iguales = otros.length > 0 ? ` · y ${otros.length} más de igual monto` : '';
  return `${primero.detalle} · ${formatHora(primero.fecha)}${iguales}`;
};

const esOperacion = ({ tipo }: Renglon): boolean => tipo !== 'INGRESO' && tipo !== 'EGRESO';
/** Ids begin with one; what has no row yet has none to be looked at by. */
const enlace = ([primero]: readonly Renglon[]): string | null =>
  primero && primero.id > 0 && esOperacion(primero) ? `/agentes/${primero.id}` : null;

const sobre = (renglones: readonly Renglon[], decir: (un: string, contrario: string) => string): Frase => {
  const [primero] = renglones;
  if (!primero) throw new Error('an explanation without a line');
  const { un, contrario, icono } = NOMBRES[primero.tipo];
  const monto = ` de ${formatMonto(primero.monto)}`;
  return { icono, texto: decir(un + monto, contrario), nota: datos(renglones), ver: enlace(renglones) };
};

export function fraseDe(explicacion: Explicacion): Frase {
  switch (explicacion.tipo) {
    case 'comisiones': {
      const { dentro, todo } = explicacion;
      const monto = formatMonto(explicacion.monto);
      const donde = dentro ? 'están en la gaveta' : 'se guardan aparte';
      return {
        icono: 'tag',
        texto: todo ? `Coincide con las comisiones: ${monto} ${donde}` : `Las comisiones, ${monto}, ${donde}`,
        nota: dentro ? 'Esta caja las cuenta fuera de la gaveta' : 'Esta caja las cuenta en la gaveta',
        ver: null,
      };
    }
    case 'centavos':
      return {
        icono: 'scale',
        texto: `Son ${formatMonto(explicacion.monto)}: no hay moneda menor que 0,10`,
        nota: 'El saldo inicial o un monto lleva centavos que no se pueden pagar',
        ver: null,
      };
    case 'doble':
      return sobre(explicacion.renglones, (un) => `${un} se anotó dos veces o no se hizo`);
    case 'al-reves':
      return sobre(
        explicacion.renglones,
        (un, contrario) => `${un} se anotó al revés: sería ${contrario} (la diferencia es el doble)`,
      );
    case 'cifras':
      return sobre(
        explicacion.renglones,
        (un) => `${un} tiene cifras cambiadas: sería de ${formatMonto(explicacion.debia)}`,
      );
    case 'omitida': {
      const { operaciones, monto, comision, parecidas } = explicacion;
      const con = comision > 0 ? ` con comisión de ${formatMonto(comision)}` : '';
      const que = unaDe(operaciones);
      return {
        icono: NOMBRES[operaciones[0] ?? TIPO_INICIAL].icono,
        texto: `Falta registrar ${que} de ${formatMonto(monto)}${con}`,
        nota: parecidas.length > 0 ? `O se hizo dos veces: ${datos(parecidas)}` : '',
        ver: enlace(parecidas),
      };
    }
  }
}
