import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { posicionDeFila, type Listado, type Orden } from '@/engines/listado/listado';
import { largoDe } from '@/ui/table/largo-de';
import { Hueco, Scroll, Table, Tbody } from '@/ui/table/table';
import { focoAlIrse } from '@/ui/panel/foco-al-irse';
import { useEnPagina, useEsTelefono, useMedia } from '@/ui/use-media';
import { useVentana } from '@/ui/table/use-ventana';
import { TransaccionRow, type ContextoFilas } from './transaccion-row';
import { TransaccionesHead } from './transacciones-head';

const focoAlLibro = focoAlIrse((caja) => caja.closest<HTMLElement>('section'));

const SIN_FILAS = new Int32Array();
/** So many rows are looked for in another list, before it is taken for one of other rows. */
const A_LA_VISTA = 20;

const resto = (n: number, entre: number): number => ((n % entre) + entre) % entre;

/** How far the rows have moved since the first drawing: those that stay keep their element, and so the focus or a click under way. */
function useCorridas(listado: Listado, filas: Int32Array, desde: number): number {
  const [antes, setAntes] = useState({ listado, filas, desde, corridas: 0 });
  if (antes.listado === listado && antes.filas === filas && antes.desde === desde) return antes.corridas;
  let { corridas } = antes;
  if (antes.listado !== listado) {
    // The first row in sight that is still there says how far; when none is, all are others.
    for (const [k, posicion] of antes.filas.subarray(antes.desde, antes.desde + A_LA_VISTA).entries()) {
      const ahora = filas.indexOf(posicionDeFila(listado, antes.listado, posicion));
      if (ahora < 0) continue;
      corridas += ahora - antes.desde - k;
      break;
    }
  }
  setAntes({ listado, filas, desde, corridas });
  return corridas;
}

interface TablaProps {
  /** positions in the list, in the order of the screen */
  filas: Int32Array;
  contexto: ContextoFilas;
  orden: Orden;
  onCambiar: (cambios: { orden: Orden }) => void;
  /** index on the screen to bring into view, e.g. the row an error talks about; −1 for none */
  ala: number;
}

/** Only the rows on the screen exist. Beside the form the list scrolls inside its card, else with the page. */
export const TransaccionesTable = memo(function TransaccionesTable({
  filas,
  contexto,
  orden,
  onCambiar,
  ala,
}: TablaProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const caja = useCallback((nodo: HTMLDivElement | null) => {
    scroll.current = nodo;
    return focoAlLibro(nodo);
  }, []);
  const cuerpo = useRef<HTMLTableSectionElement>(null);
  const enPagina = useEnPagina();
  const esTelefono = useEsTelefono();
  // Fingers get taller rows: --h-row changes with the pointer and the width.
  useMedia('(pointer: coarse), (max-width: 63.99rem)');
  const alto = esTelefono ? largoDe('--h-card', 108) : largoDe('--h-row', 38);
  const total = filas.length;
  const { desde, hasta, bajo, ranuras } = useVentana(scroll, cuerpo, { total, alto, enPagina });
  const corridas = useCorridas(contexto.listado, filas, desde);
  const ahora = useMemo(() => ({ filas, contexto }), [filas, contexto]);
  // What lies below the rows in sight follows them a frame later: neither a key nor the first rows wait for it.
  const luego = useDeferredValue(ahora, null);
  const debajo = luego?.contexto === contexto ? luego.filas : luego ? filas : SIN_FILAS;
  const fin = Math.max(Math.min(bajo, total), Math.min(hasta, debajo.length));
  useEffect(() => {
    const nodo = scroll.current;
    if (ala >= 0 && !enPagina && nodo) nodo.scrollTop = Math.max(0, ala * alto - nodo.clientHeight / 2);
  }, [ala, alto, enPagina]);
  return (
    <Scroll ref={caja} className="-order-1 max-lg:overflow-visible" aria-label="Lista de transacciones">
      <Table
        className="text-xs sm:table-fixed"
        cards="phone"
        aria-label="Transacciones"
        aria-rowcount={total + 1}
      >
        <TransaccionesHead orden={orden} onOrden={(nuevo) => onCambiar({ orden: nuevo })} />
        <Tbody ref={cuerpo}>
          <Hueco alto={desde * alto} />
          {Array.from({ length: fin - desde }, (_, k) => (
            <TransaccionRow
              // By place, so that scrolling and typing make no rows.
              key={resto(desde + k - corridas, ranuras)}
              contexto={contexto}
              posicion={(desde + k < bajo ? filas : debajo)[desde + k] ?? 0}
              indice={desde + k}
            />
          ))}
          <Hueco alto={(total - fin) * alto} />
        </Tbody>
      </Table>
    </Scroll>
  );
});
