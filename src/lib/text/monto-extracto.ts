/** Signed centavos; nobody can be asked what was meant, so the style is decided for the whole column. No zod: a worker's. */
import type { Centavos } from '@/lib/monto';

export const DECIMALES = [',', '.'] as const;
export type Decimal = (typeof DECIMALES)[number];

export type MontoExtracto = { ok: true; centavos: Centavos } | { ok: false; causa: string };

const mal = (causa: string): MontoExtracto => ({ ok: false, causa });
const esCentavos = (valor: number): valor is Centavos => Number.isSafeInteger(valor);
const bien = (valor: number): MontoExtracto =>
  esCentavos(valor) ? { ok: true, centavos: valor } : mal('El monto es demasiado grande.');

export const opuesto = (monto: Centavos): Centavos => {
  const valor = 0 - monto;
  return esCentavos(valor) ? valor : monto;
};

const CIFRA = 'El monto no se puede leer.';
const DECIMALES_DE_MAS = 'El monto tiene más de dos decimales.';

function desnudar(celda: string): { cifra: string; negativo: boolean } {
  let cifra = celda
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
  let negativo = false;
  for (let antes = ''; antes !== cifra;) {
    antes = cifra;
    const parentesis = /^\((.*)\)$/.exec(cifra)?.[1];
    const menos = /^-(.*)$/.exec(cifra)?.[1] ?? /^(.*)-$/.exec(cifra)?.[1];
    const letras = /^(.*\d) ?(?:DB|DR|D)$/i.exec(cifra)?.[1];
    if ((parentesis ?? menos ?? letras) !== undefined) {
      if (negativo) return { cifra: '?', negativo };
      negativo = true;
    }
    cifra = (parentesis ?? menos ?? letras ?? cifra.replace(/^\+/, '').replace(/(\d) ?(?:CR|C)$/i, '$1'))
      .trim()
      .replace(/^(?:bs\.?|bob|\$b\.?)/i, '')
      .replace(/(?:bs\.?|bob|\$b\.?)$/i, '')
      .trim();
  }
  return { cifra, negativo };
}

const FORMAS: Record<Decimal, RegExp> = {
  ',': /^(?<enteros>\d{1,3}(?<g>[.' ])\d{3}(?:\k<g>\d{3})*|\d*)(?:,(?<decimales>\d*))?$/,
  '.': /^(?<enteros>\d{1,3}(?<g>[,' ])\d{3}(?:\k<g>\d{3})*|\d*)(?:\.(?<decimales>\d*))?$/,
};

/** Three digits after the mark are refused, so that no text reads as two amounts under the two styles. */
export function leerMontoExtracto(celda: string, decimal: Decimal): MontoExtracto {
  if (celda.length > 40) return mal(CIFRA);
  const { cifra, negativo } = desnudar(celda);
  if (/\$|usd|eur|€/i.test(cifra)) return mal('El monto no está en bolivianos.');
  const { enteros = '', decimales = '' } = FORMAS[decimal].exec(cifra)?.groups ?? {};
  if (enteros === '' && decimales === '') return mal(CIFRA);
  if (decimales.length === 3 || /[^0]/.test(decimales.slice(2))) return mal(DECIMALES_DE_MAS);
  const valor = Number(enteros.replace(/\D/g, '')) * 100 + Number(decimales.slice(0, 2).padEnd(2, '0'));
  return bien(negativo ? 0 - valor : valor);
}

/** A number of a spreadsheet, where 1234.5 may come as 1234.4999999999998. */
export function leerMontoNumero(numero: number): MontoExtracto {
  const valor = Math.round(numero * 100);
  return Math.abs(numero * 100 - valor) < 1e-3 ? bien(valor + 0) : mal(DECIMALES_DE_MAS);
}

export const esMontoVacio = (celda: string): boolean => /^[\s\-–—0.,]*$/.test(celda);

function indicio(celda: string): [Decimal | null, number] {
  const { cifra } = desnudar(celda);
  const marcas = cifra.replace(/[^.,]/g, '');
  const ultima = marcas.at(-1);
  if (!/^\d[\d.,' ]*$|^[.,]\d+$/.test(cifra) || (ultima !== ',' && ultima !== '.')) return [null, 0];
  const otra = ultima === ',' ? '.' : ',';
  if (marcas.includes(otra)) return [ultima, 3];
  if (marcas.length > 1) return [otra, 3];
  return /\d{3}$/.test(cifra.split(ultima)[1] ?? '') ? [otra, 1] : [ultima, 3];
}

export function decidirDecimal(celdas: Iterable<string>): Decimal {
  const votos = { ',': 0, '.': 0 };
  for (const celda of celdas) {
    const [decimal, peso] = indicio(celda);
    if (decimal) votos[decimal] += peso;
  }
  return votos['.'] > votos[','] ? '.' : ',';
}
