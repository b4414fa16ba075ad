import { memo, useCallback, useEffect, useRef } from 'react';
import type { Orden } from '@/engines/listado/listado';
import { largoDe } from '@/ui/table/largo-de';
import { Hueco, Scroll, Table, Tbody } from '@/ui/table/table';
import { focoAlIrse } from '@/ui/panel/foco-al-irse';
import { useMedia } from '@/ui/use-media';
import { useVentana } from '@/ui/table/use-ventana';
import { TransaccionRow, type ContextoFilas } from './transaccion-row';
import { TransaccionesHead } from './transacciones-head';

const focoAlLibro = focoAlIrse((caja) => caja.closest<HTMLElement>('section'));

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
  const enPagina = useMedia('(max-width: 69.99rem)');
  const esTelefono = useMedia('(max-width: 35.99rem)');
  // Fingers get taller rows: --h-row changes with the pointer and the width.
  useMedia('(pointer: coarse), (max-width: 63.99rem)');
  const alto = esTelefono ? largoDe('--h-card', 108) : largoDe('--h-row', 38);
  const total = filas.length;
  const { desde, hasta, ranuras } = useVentana(scroll, cuerpo, { total, alto, enPagina });
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
          {Array.from(filas.subarray(desde, hasta), (posicion, k) => (
            <TransaccionRow
              // By place, so that scrolling and typing make no rows; counted from the end, so that a row arriving at the
              // head leaves the focus and a click under way with their operation.
              key={(total - desde - k) % ranuras}
              contexto={contexto}
              posicion={posicion}
              indice={desde + k}
            />
          ))}
          <Hueco alto={(total - hasta) * alto} />
        </Tbody>
      </Table>
    </Scroll>
  );
});
