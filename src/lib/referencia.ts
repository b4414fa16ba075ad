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

const sinConfundir = (ref: string): string =>
  refFiltro(ref).replaceAll('O', '0').replaceAll('I', '1').replace(/^0+/, '');

/** Equal but for leading zeros and letters that look like digits: worth a second look, never the same by itself. */
export const referenciaParecida = (a: string, b: string): boolean =>
  refKey(a) !== refKey(b) && sinConfundir(a) === sinConfundir(b);
