import { useSyncedRef } from '@react-hookz/web';
import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

const MARGEN = 10;
/** The window moves in steps of as many rows, so that most scroll events render nothing. */
const PASO = 4;
/** Of the window's height, what a list is taken to have until it is measured. */
const PARTE = 0.65;

export interface Ventana {
  desde: number;
  hasta: number;
  /** the first row below what can be seen */
  bajo: number;
  /** how many rows there are at most at a time: place k goes on in place k + ranuras */
  ranuras: number;
}

interface Medidas {
  /** px from the first row's top up to the top of what is visible; negative while it is below */
  pasado: number;
  /** px */
  visible: number;
  /** px of a row */
  alto: number;
  altas: Altas;
}

/** the first rows may be higher than the rest: those that carry controls */
export interface Altas {
  cuantas: number;
  alto: number;
}
const NINGUNA: Altas = { cuantas: 0, alto: 1 };

/** px from the top of the first row to the top of row `k` */
export const altoHasta = (k: number, alto: number, altas: Altas = NINGUNA): number =>
  Math.min(k, altas.cuantas) * altas.alto + Math.max(0, k - altas.cuantas) * alto;

const filaEn = (px: number, alto: number, { cuantas, alto: altoAlta }: Altas): number =>
  px < cuantas * altoAlta
    ? Math.floor(px / altoAlta)
    : cuantas + Math.floor((px - cuantas * altoAlta) / alto);

function ventanaDe({ pasado, visible, alto, altas }: Medidas, total: number): Ventana {
  const enPasos = (fila: number) => Math.floor(fila / PASO) * PASO;
  const masBaja = altas.cuantas > 0 ? Math.min(alto, altas.alto) : alto;
  const primera = Math.min(Math.max(0, filaEn(pasado, alto, altas)), Math.max(0, total - 1));
  const alcance = PASO + Math.ceil(visible / masBaja) + MARGEN;
  const desde = Math.max(0, enPasos(primera) - MARGEN);
  const hasta = enPasos(primera) + alcance;
  return { desde, hasta, bajo: hasta - MARGEN, ranuras: alcance + MARGEN };
}

const iguales = (a: Ventana, b: Ventana): boolean =>
  a.desde === b.desde && a.hasta === b.hasta && a.ranuras === b.ranuras;

const medir = (scroll: HTMLElement, filas: HTMLElement, enPagina: boolean) => {
  const { top } = filas.getBoundingClientRect();
  if (enPagina) return { pasado: -top, visible: window.innerHeight };
  return {
    pasado: scroll.getBoundingClientRect().top - top,
    // Without a height yet it is no reason to show no row.
    visible: scroll.clientHeight || window.innerHeight * PARTE,
  };
};

/** The rows of a long list that are on the screen, of one or two heights. `enPagina`: the page scrolls, not the box. */
export function useVentana(
  scroll: RefObject<HTMLElement | null>,
  filas: RefObject<HTMLElement | null>,
  {
    total,
    alto,
    altas: { cuantas, alto: altoAlta } = NINGUNA,
    enPagina,
  }: { total: number; alto: number; altas?: Altas; enPagina: boolean },
): Ventana {
  const [ventana, setVentana] = useState(() =>
    ventanaDe(
      { pasado: 0, visible: window.innerHeight * PARTE, alto, altas: { cuantas, alto: altoAlta } },
      total,
    ),
  );
  // Measuring lays the page out. Where nothing has been scrolled past, another length of the list moves no row.
  const corrida = ventana.desde > 0 ? total : null;
  const ultimo = useSyncedRef(total);
  useEffect(() => {
    const [caja, cuerpo] = [scroll.current, filas.current];
    if (!caja || !cuerpo) return undefined;
    const actualizar = () => {
      const medidas = { ...medir(caja, cuerpo, enPagina), alto, altas: { cuantas, alto: altoAlta } };
      const nueva = ventanaDe(medidas, corrida ?? ultimo.current);
      setVentana((antes) => (iguales(antes, nueva) ? antes : nueva));
    };
    // In the same frame, or a fast scroll shows the empty place first.
    const alMover = () => flushSync(actualizar);
    actualizar();
    const quien = enPagina ? window : caja;
    quien.addEventListener('scroll', alMover, { passive: true });
    window.addEventListener('resize', actualizar);
    const vigia = new ResizeObserver(actualizar);
    vigia.observe(caja);
    return () => {
      quien.removeEventListener('scroll', alMover);
      window.removeEventListener('resize', actualizar);
      vigia.disconnect();
    };
  }, [scroll, filas, corrida, ultimo, alto, cuantas, altoAlta, enPagina]);
  // A filter may have left fewer rows than the last measure: the end is cut off here.
  return {
    ...ventana,
    desde: Math.min(ventana.desde, Math.max(0, total - 1)),
    hasta: Math.min(ventana.hasta, total),
  };
}
