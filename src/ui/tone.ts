/** What a thing means: money in, money out, neutral, caution, danger. */
export type Tono = 'in' | 'out' | 'qr' | 'caution' | 'danger';

/** The class that sets `--tone`, `--tone-soft` and `--tone-line` for a part and what is in it (tokens.css). */
export const TONO = {
  in: 'tone-in',
  out: 'tone-out',
  qr: 'tone-qr',
  caution: 'tone-caution',
  danger: 'tone-danger',
} as const satisfies Record<Tono, string>;
