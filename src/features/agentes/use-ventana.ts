import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows made before and after those on the screen. */
const MARGEN = 10;
/** The window moves in steps of as many rows, so that most scroll events render nothing. */
const PASO = 4;

export interface Ventana {
  /** First row to make and first one after them. */
  desde: number;
  hasta: number;
  /** How many rows there are at most at a time: place k goes on in place k + ranuras. */
  ranuras: number;
}

interface Medidas {
  /** Px of the first row's top above the top of what is visible; negative while it is below. */
  pasado: number;
  /** Px that are visible. */
  visible: number;
  /** Px of a row. */
  alto: number;
}

/** Which of `total` rows of equal height are to be made. */
function ventanaDe({ pasado, visible, alto }: Medidas, total: number): Ventana {
  const enPasos = (fila: number) => Math.floor(fila / PASO) * PASO;
  const primera = Math.min(Math.max(0, Math.floor(pasado / alto)), Math.max(0, total - 1));
  const alcance = PASO + Math.ceil(visible / alto) + MARGEN;
  const desde = Math.max(0, enPasos(primera) - MARGEN);
  const hasta = Math.min(total, enPasos(primera) + alcance);
  return { desde, hasta, ranuras: alcance + MARGEN };
}

const iguales = (a: Ventana, b: Ventana): boolean =>
  a.desde === b.desde && a.hasta === b.hasta && a.ranuras === b.ranuras;

const medir = (scroll: HTMLElement, filas: HTMLElement, alto: number, enPagina: boolean): Medidas => {
  const { top } = filas.getBoundingClientRect();
  if (enPagina) return { pasado: -top, visible: window.innerHeight, alto };
  return { pasado: scroll.getBoundingClientRect().top - top, visible: scroll.clientHeight, alto };
};

/**
 * The rows of a long list that are on the screen, followed while it scrolls. All rows are equally high, which makes
 * this some forty lines instead of the ten kB of a library.
 * @param enPagina the page scrolls, not the box
 */
export function useVentana(
  scroll: RefObject<HTMLElement | null>,
  filas: RefObject<HTMLElement | null>,
  { total, alto, enPagina }: { total: number; alto: number; enPagina: boolean },
): Ventana {
  const [ventana, setVentana] = useState(() => ventanaDe({ pasado: 0, visible: 768, alto }, total));
  useEffect(() => {
    const [caja, cuerpo] = [scroll.current, filas.current];
    if (!caja || !cuerpo) return undefined;
    const actualizar = () => {
      const nueva = ventanaDe(medir(caja, cuerpo, alto, enPagina), total);
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
  }, [scroll, filas, total, alto, enPagina]);
  // A filter may have left fewer rows than the window was made for.
  return {
    ...ventana,
    desde: Math.min(ventana.desde, Math.max(0, total - 1)),
    hasta: Math.min(ventana.hasta, total),
  };
}
