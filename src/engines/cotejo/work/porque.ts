import { cortoEnFrase } from '@/domain/transaccion/tipo-operacion';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import { formatDiaIso } from '@/lib/fecha';
import { centavos, formatCifra } from '@/lib/monto';
import { claveDe, sinCeros } from '@/engines/cotejo/clave';
import { seContienen } from '@/engines/cotejo/likeness/contenidas';
import type { Fila } from '@/engines/cotejo/conciliar';
import { distancia } from '@/engines/cotejo/distancia';
import type { Nuestra } from '@/engines/cotejo/cotejo-side';

export interface Comisiones {
  comision_cliente: number;
  comision_banco: number;
}

const cifra = (monto: number): string => formatCifra(centavos(Math.abs(monto)));
const conSigno = (monto: number): string => `${monto < 0 ? '−' : '+'} ${cifra(monto)}`;

/** Two digits beside each other have changed places: 450,00 and 540,00. */
function digitosInvertidos(a: number, b: number): boolean {
  const [una, otra] = [String(a), String(b)];
  if (una.length !== otra.length) return false;
  const en = una.split('').findIndex((digito, k) => digito !== otra[k]);
  return (
    en >= 0 &&
    una[en] === otra[en + 1] &&
    una[en + 1] === otra[en] &&
    una.slice(en + 2) === otra.slice(en + 2)
  );
}

export function porqueMonto(
  sistema: number,
  banco: number,
  { comision_cliente, comision_banco }: Comisiones,
): string {
  const falta = Math.abs(banco - sistema);
  if (falta === comision_cliente) return `La diferencia es igual a la comisión: ${cifra(falta)}`;
  if (falta === comision_banco) return `La diferencia es igual a la comisión del banco: ${cifra(falta)}`;
  if (falta === comision_cliente + comision_banco)
    return `La diferencia es igual a las dos comisiones: ${cifra(falta)}`;
  if (digitosInvertidos(sistema, banco)) return `Dígitos invertidos: ${conSigno(banco - sistema)}`;
  if (banco === sistema * 10 || sistema === banco * 10) return 'Un cero de más o de menos';
  return `Diferencia: ${conSigno(banco - sistema)}`;
}

const NOTACION = 'La planilla la dañó: pídala como texto';

const enOrden = (texto: string): string => texto.split('').toSorted().join('');

function porqueReferencia(nuestra: string, banco: string): string {
  const [una, otra] = [claveDe(nuestra), claveDe(banco)];
  if (seContienen(sinCeros(una), sinCeros(otra))) return 'Mismo tipo y monto; una referencia está en la otra';
  if (enOrden(una) === enOrden(otra)) return 'Mismo tipo y monto; dígitos invertidos';
  return `Mismo tipo y monto; ${distancia(una, otra) === 1 ? 'un carácter distinto' : 'dos caracteres distintos'}`;
}

const FORMAS = {
  exacta: 'exacta',
  formato: 'formato',
  ceros: 'ceros',
  candidata: 'candidata',
  aceptada: 'aceptada por una persona',
} as const;

type Operacion = Nuestra & Comisiones;

export function porque(fila: Fila, nuestra: Operacion | undefined, linea: LineaExtracto | undefined): string {
  switch (fila.clase) {
    case 'anulada-en-banco':
      return 'El banco sí la procesó';
    case 'tipo-distinto': {
      if (!nuestra || !linea) return '';
      const tipos = `Sistema: ${cortoEnFrase(nuestra.tipo_operacion)}; banco: ${cortoEnFrase(linea.tipo)}`;
      return nuestra.monto === linea.monto ? tipos : `${tipos}; también el monto`;
    }
    case 'monto-distinto':
      return nuestra && linea ? porqueMonto(nuestra.monto, linea.monto, nuestra) : '';
    case 'falta-en-sistema':
      return linea?.referencia.trim() === ''
        ? 'Está solo en el banco, sin referencia'
        : 'Está solo en el banco';
    case 'duplicada':
      return nuestra ? 'El banco la tiene más de una vez' : 'Otra vez la misma referencia';
    case 'falta-en-banco':
      return 'Está solo en el sistema';
    case 'fecha-distinta':
      return nuestra && linea?.fecha
        ? `Sistema: ${formatDiaIso(nuestra.dia)}; banco: ${formatDiaIso(linea.fecha)}`
        : '';
    case 'candidata':
      return nuestra && linea ? porqueReferencia(nuestra.nro_referencia, linea.referencia) : '';
    case 'danada':
      return NOTACION;
    case 'ilegible':
      return 'No se puede leer';
    case 'conciliada': {
      const forma = FORMAS[fila.forma ?? 'exacta'];
      if (!nuestra || !linea?.fecha || linea.fecha <= nuestra.dia) return forma;
      return fila.forma === 'exacta' ? 'día siguiente' : `día siguiente · ${forma}`;
    }
    case 'anulada-correcta':
      return 'No está en el banco';
  }
}

export interface Diferencias {
  referencia: boolean;
  tipo: boolean;
  monto: boolean;
}
export function diferencias(
  fila: Fila,
  nuestra: Nuestra | undefined,
  linea: LineaExtracto | undefined,
): Diferencias {
  const hay = nuestra !== undefined && linea !== undefined;
  return {
    referencia:
      hay &&
      fila.clase === 'candidata' &&
      sinCeros(claveDe(nuestra.nro_referencia)) !== sinCeros(claveDe(linea.referencia)),
    tipo: hay && (nuestra.tipo_operacion !== linea.tipo || fila.clase === 'anulada-en-banco'),
    monto: hay && nuestra.monto !== linea.monto,
  };
}
