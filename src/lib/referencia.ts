// Invisible on a voucher, and they would make two "equal" references differ; tab and line end are spaces instead.
const INVISIBLES = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const ESPACIOS = /[\s\u0085]+/g;
const YA_LIMPIA = /^[!-~]+(?: [!-~]+)*$/;

export const limpia = (ref: string): string =>
  YA_LIMPIA.test(ref)
    ? ref
    : ref
        .normalize('NFKC')
        .replace(INVISIBLES, '')
        .normalize('NFKC') // what stood apart may compose now; cleaning twice must change nothing
        .replace(ESPACIOS, ' ')
        .trim();

export const refKey = (ref: string): string => limpia(ref).toUpperCase();

/** Stored with what was keyed by `limpia` and `refKey`, never recomputed. */
export const CANON_V = 1;

export const refFiltro = (ref: string): string => refKey(ref).replace(/[\s.\p{Pd}\u2212]/gu, '');

const DIGITOS: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8' };

const sinConfundir = (ref: string): string =>
  refFiltro(limpia(ref).replaceAll('l', '1'))
    .replace(/[OISB]/g, (letra) => DIGITOS[letra] ?? letra)
    .replace(/^0+/, '');

/** Equal but for dots, leading zeros, O/0, I/1/l, S/5 and B/8: worth a second look, never the same by itself. */
export const referenciaParecida = (a: string, b: string): boolean =>
  refKey(a) !== refKey(b) &&
  refFiltro(a) !== '' &&
  refFiltro(b) !== '' &&
  sinConfundir(a) === sinConfundir(b);
