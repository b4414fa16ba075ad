import { bolivianosDe } from '@/lib/format/formato-servidor';

/** The figures of an axis: 0 to a little above the largest value, in three to five steps of 1, 2 or 5. */
export function escala(maximo: number): number[] {
  if (!(maximo > 0)) return [0, 1];
  const tosco = maximo / 4;
  const base = 10 ** Math.floor(Math.log10(tosco));
  const paso = base * ([1, 2, 5, 10].find((veces) => veces * base >= tosco) ?? 10);
  const pasos = Math.ceil(maximo / paso);
  return Array.from({ length: pasos + 1 }, (_, k) => k * paso);
}

/** Centavos → "1,5 mil", "20 mil", "1 mill.": short enough for an axis. */
export function cifraDeEje(centavos: number): string {
  const bolivianos = bolivianosDe(centavos);
  const [valor, unidad] =
    bolivianos >= 1_000_000
      ? [bolivianos / 1_000_000, ' mill.']
      : bolivianos >= 1_000
        ? [bolivianos / 1_000, ' mil']
        : [bolivianos, ''];
  return `${FORMATO.format(valor)}${unidad}`;
}

const FORMATO = new Intl.NumberFormat('es-BO', { maximumFractionDigits: 2 });

/** A part of the whole as SVG takes it: 0.5 → "50%". */
export const pct = (parte: number): string => `${Math.round(parte * 10_000) / 100}%`;
