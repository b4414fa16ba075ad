/** The bank's reference: what is sent, and the key two spellings of it share. Version 1 of the canon (reliability §2.1). */

// Control, zero-width and bidi characters: invisible on a voucher, and they would make two "equal" references differ.
// eslint-disable-next-line no-control-regex
const INVISIBLES =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** What is sent and stored: NFKC, invisible characters out, trimmed, spaces collapsed; case as the bank printed it. */
export const limpia = (ref: string): string =>
  ref.normalize('NFKC').replace(INVISIBLES, '').trim().replace(/\s+/g, ' ');

/** The identity rows are matched by, on both sides. */
export const refKey = (ref: string): string => limpia(ref).toUpperCase();

/** The version of `limpia` and `refKey`: stored with what was keyed by them, never recomputed. */
export const CANON_V = 1;

/** A pasted reference as it is searched: case, spaces, dots and dashes do not count. */
export const refFiltro = (ref: string): string => refKey(ref).replace(/[\s.\-–—_/]/g, '');

const sinConfundir = (ref: string): string =>
  refFiltro(ref).replaceAll('O', '0').replaceAll('I', '1').replace(/^0+/, '');

/** Equal but for leading zeros and letters that look like digits: worth a second look, never the same by itself. */
export const referenciaParecida = (a: string, b: string): boolean =>
  refKey(a) !== refKey(b) && sinConfundir(a) === sinConfundir(b);
