import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';

/** The window moves in steps of as many rows, so that most scroll events render nothing. */
const PASO = 4;
/** Steps made before and after those on the screen. */
const MARGEN = 2;
/** Before anything is measured, px. */
const SIN_MEDIR = { width: 0, height: 768 };

interface Ventana {
  /** First row to make and first one after them. */
  desde: number;
  hasta: number;
  /** How many rows there are at most at a time: place k goes on in place k + ranuras. */
  ranuras: number;
}

/** The first rows may be higher than the rest: those that carry controls. */
interface Altas {
  cuantas: number;
  alto: number;
}
const NINGUNA: Altas = { cuantas: 0, alto: 1 };

/** Px from the top of the first row to the top of row `k`. */
export const altoHasta = (k: number, alto: number, altas: Altas = NINGUNA): number =>
  Math.min(k, altas.cuantas) * altas.alto + Math.max(0, k - altas.cuantas) * alto;

/** Px from where scrolling begins to the first row. */
const margenDe = (caja: HTMLElement, filas: HTMLElement, enPagina: boolean): number =>
  filas.getBoundingClientRect().top +
  (enPagina ? window.scrollY : caja.scrollTop - caja.getBoundingClientRect().top);

/**
 * The rows of a long list that are on the screen, followed by @tanstack/react-virtual while it scrolls. Rows are of one
 * height, or of two; what the library counts are steps of rows, a quarter as many.
 * @param enPagina the page scrolls, not the box
 */
export function useVentana(
  scroll: RefObject<HTMLElement | null>,
  filas: RefObject<HTMLElement | null>,
  {
    total,
    alto,
    altas = NINGUNA,
    enPagina,
  }: { total: number; alto: number; altas?: Altas; enPagina: boolean },
): Ventana {
  const [margen, setMargen] = useState(0);
  const opciones = {
    count: Math.ceil(total / PASO),
    estimateSize: (k: number) => altoHasta((k + 1) * PASO, alto, altas) - altoHasta(k * PASO, alto, altas),
    overscan: MARGEN,
    scrollMargin: margen,
    initialRect: SIN_MEDIR,
  };
  // oxlint-disable-next-line react-hooks/incompatible-library -- what it returns is read in this render only
  const enCaja = useVirtualizer({ ...opciones, enabled: !enPagina, getScrollElement: () => scroll.current });
  const enVentana = useWindowVirtualizer({ ...opciones, enabled: enPagina });
  const virtual = enPagina ? enVentana : enCaja;

  const pasos = virtual.getVirtualIndexes();
  const primero = pasos[0] ?? 0;

  // Heights are asked for once.
  useLayoutEffect(() => virtual.measure(), [virtual, alto, altas.cuantas, altas.alto]);
  // What stands above the rows comes and goes: looked at with each step.
  useLayoutEffect(() => {
    if (scroll.current && filas.current)
      setMargen(Math.round(margenDe(scroll.current, filas.current, enPagina)));
  }, [scroll, filas, enPagina, total, primero]);

  const visible = virtual.scrollRect?.height ?? SIN_MEDIR.height;
  const masBajo = PASO * (altas.cuantas > 0 ? Math.min(alto, altas.alto) : alto);
  return {
    desde: primero * PASO,
    hasta: Math.min(((pasos.at(-1) ?? -1) + 1) * PASO, total),
    ranuras: PASO * (Math.ceil(visible / masBajo) + 1 + 2 * MARGEN),
  };
}
