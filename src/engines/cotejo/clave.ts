/** The key by which a reference of ours and one of the bank's are the same, whatever each of them wrote around it. */
import { limpia } from '@/lib/referencia';

/** Dropped only before a space or punctuation: «OP123» may be a reference, «OP 123» is the operation 123. */
const ROTULO = /^(?:REF(?:ERENCIA)?|NRO|NO|OP|TRX|COMPROBANTE)(?=[\s\p{P}])[\s\p{P}]+(?=.)/u;
const NUMERO = /^N\.?°[\s\p{P}]*(?=.)/u;
const SEPARADORES = /[\s.\-_/#:\p{Pd}]/gu;
const SIMPLE = /^[0-9A-Za-z]+$/;

function sinRotulos(texto: string): string {
  const menos = texto.replace(ROTULO, '').replace(NUMERO, '');
  return menos === texto ? texto : sinRotulos(menos);
}

export function claveDe(referencia: string): string {
  if (SIMPLE.test(referencia)) return referencia.toUpperCase();
  // NFKC makes a letter of «º», and «Nº123» would then be no label any more.
  const texto = limpia(referencia.replaceAll('º', '°'))
    .toUpperCase()
    .replace(/^['’]\s*/u, '');
  const clave = sinRotulos(texto).replace(/\.0$/, '').replace(SEPARADORES, '');
  return clave === '' ? texto.replace(SEPARADORES, '') : clave;
}

export const sinCeros = (clave: string): string => clave.replace(/^0+(?=.)/, '');

/** «1,23457E+16»: a spreadsheet has thrown most of its digits away, so it is like many and equal to none. */
export const estaDanada = (referencia: string): boolean =>
  /^['’]?\s*[+-]?\d(?:[.,]\d+E[+-]?|E\+)\d{1,3}$/i.test(limpia(referencia));
