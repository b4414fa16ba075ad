/** The bank's reference: what is sent, and the key two spellings of it share. Version 1 of the canon (reliability §2.1). */

// Control, zero-width and bidi characters and halves of emoji: invisible on a voucher, and they would make two "equal"
// references differ. Tab, line end and the like are spaces instead.
const INVISIBLES = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const ESPACIOS = /[\s\u0085]+/g;
/** Nothing to clean: nearly every row of a long list. */
const YA_LIMPIA = /^[!-~]+(?: [!-~]+)*$/;

/** What is sent and stored: NFKC, invisible characters out, trimmed, spaces collapsed; case as the bank printed it. */
export const limpia = (ref: string): string =>
  YA_LIMPIA.test(ref)
    ? ref
    : ref
        .normalize('NFKC')
        .replace(INVISIBLES, '')
        .normalize('NFKC') // what stood apart may compose now; cleaning twice must change nothing
        .replace(ESPACIOS, ' ')
        .trim();

/** The identity rows are matched by, on both sides. */
export const refKey = (ref: string): string => limpia(ref).toUpperCase();

/** The version of `limpia` and `refKey`: stored with what was keyed by them, never recomputed. */
export const CANON_V = 1;

/** A pasted reference as it is searched: case, spaces, dots and dashes do not count. */
export const refFiltro = (ref: string): string => refKey(ref).replace(/[\s.\p{Pd}\u2212]/gu, '');

const DIGITOS: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8' };

/** One spelling for all that are read alike. Only the small `l` looks like a one. */
const sinConfundir = (ref: string): string =>
  refFiltro(limpia(ref).replaceAll('l', '1'))
    .replace(/[OISB]/g, (letra) => DIGITOS[letra] ?? letra)
    .replace(/^0+/, '');

/**
 * Equal but for dots and dashes, leading zeros, O/0, I/1/l, S/5 and B/8: worth a second look, never the same by itself.
 * What a slip of the hand makes of one: ./desliz.
 */
export const referenciaParecida = (a: string, b: string): boolean =>
  refKey(a) !== refKey(b) &&
  refFiltro(a) !== '' &&
  refFiltro(b) !== '' &&
  sinConfundir(a) === sinConfundir(b);
