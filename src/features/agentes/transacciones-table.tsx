import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type Ref } from 'react';
import type { Orden } from '@/features/agentes/listado/orden';
import { Scroll, Table, Tbody } from '@/ui/table';
import { useMedia } from '@/ui/use-media';
import { TransaccionRow, type ContextoFilas } from './transaccion-row';
import { TransaccionesHead } from './transacciones-head';

interface TablaProps {
  /** Positions in the list, in the order of the screen. */
  filas: Int32Array;
  contexto: ContextoFilas;
  orden: Orden;
  onCambiar: (cambios: { orden: Orden }) => void;
  /** Index on the screen to bring into view, e.g. the row an error talks about; −1 for none. */
  ala: number;
}

const ANTES_Y_DESPUES = 8;
/** A card of the phone before it is measured, px. */
const ALTO_TARJETA = 92;

/** Height of a row in px, as the tokens have it for this pointer and width. */
function altoDeFila(): number {
  const raiz = getComputedStyle(document.documentElement);
  const enRem = Number(raiz.getPropertyValue('--h-row').replace('rem', ''));
  const rem = Number(raiz.fontSize.replace('px', ''));
  return enRem > 0 && rem > 0 ? enRem * rem : 38;
}

/**
 * Any number of rows, of which only those on the screen exist. Where form and list stand side by side the list scrolls
 * inside its card, elsewhere with the page.
 */
export function TransaccionesTable(props: TablaProps) {
  const angosta = useMedia('(max-width: 69.99rem)');
  return angosta ? <EnLaPagina {...props} /> : <EnSuTarjeta {...props} />;
}

function EnSuTarjeta(props: TablaProps) {
  const { filas, ala } = props;
  const ref = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoised
  const virtual = useVirtualizer({
    count: filas.length,
    getScrollElement: () => ref.current,
    estimateSize: altoDeFila,
    getItemKey: (indice) => filas[indice] ?? indice,
    overscan: ANTES_Y_DESPUES,
    initialRect: { width: 0, height: 600 },
  });
  useEffect(() => {
    if (ala >= 0) virtual.scrollToIndex(ala, { align: 'center' });
  }, [ala, virtual]);
  return <Tabla {...props} virtual={virtual} refScroll={ref} />;
}

function EnLaPagina(props: TablaProps) {
  const { filas } = props;
  const esTelefono = useMedia('(max-width: 35.99rem)');
  const ref = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled or memoised
  const virtual = useWindowVirtualizer({
    count: filas.length,
    estimateSize: esTelefono ? () => ALTO_TARJETA : altoDeFila,
    getItemKey: (indice) => filas[indice] ?? indice,
    overscan: ANTES_Y_DESPUES,
    scrollMargin: useAltura(ref),
  });
  // Cards are as high as what is in them.
  const medir = esTelefono ? virtual.measureElement : undefined;
  return <Tabla {...props} virtual={virtual} refScroll={ref} medir={medir} />;
}

/** Where on the page the element begins, px; followed while what is above it grows and shrinks. */
function useAltura(ref: { current: HTMLElement | null }): number {
  const [altura, setAltura] = useState(0);
  useEffect(() => {
    const medir = () =>
      setAltura(Math.round((ref.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    medir();
    const vigia = new ResizeObserver(medir);
    vigia.observe(document.body);
    return () => vigia.disconnect();
  }, [ref]);
  return altura;
}

interface VirtualProps extends TablaProps {
  virtual: Virtualizer<HTMLDivElement, Element> | Virtualizer<Window, Element>;
  refScroll: Ref<HTMLDivElement>;
  medir?: ((fila: HTMLTableRowElement | null) => void) | undefined;
}

function Tabla({ filas, contexto, orden, onCambiar, virtual, refScroll, medir }: VirtualProps) {
  const visibles = virtual.getVirtualItems();
  const { scrollMargin } = virtual.options;
  const arriba = (visibles[0]?.start ?? scrollMargin) - scrollMargin;
  const abajo = virtual.getTotalSize() - ((visibles.at(-1)?.end ?? scrollMargin) - scrollMargin);
  return (
    <Scroll ref={refScroll} aria-label="Lista de transacciones">
      <Table className="tx" aria-label="Transacciones" aria-rowcount={filas.length + 1}>
        <TransaccionesHead orden={orden} onOrden={(nuevo) => onCambiar({ orden: nuevo })} />
        <Tbody>
          <Hueco alto={arriba} />
          {visibles.map(({ index, key }) => (
            <TransaccionRow
              key={key}
              ref={medir}
              contexto={contexto}
              posicion={filas[index] ?? 0}
              indice={index}
            />
          ))}
          <Hueco alto={abajo} />
        </Tbody>
      </Table>
    </Scroll>
  );
}

/** Stands for the rows that are not made. */
const Hueco = ({ alto }: { alto: number }) =>
  alto > 0 && <tr className="gap" aria-hidden="true" style={{ height: alto }} />;
