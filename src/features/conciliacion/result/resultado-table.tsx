import { clsx } from 'clsx';
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { largoDe } from '@/ui/table/largo-de';
import { Hueco, Scroll, Table, Tbody, Th, Thead, Tr } from '@/ui/table/table';
import { useEnPagina, useEsTelefono } from '@/ui/use-media';
import { altoHasta, useVentana } from '@/ui/table/use-ventana';
import type { Rechazada } from '@/features/conciliacion/conciliacion-queries';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { renglonEn, type Resultado, type Vista } from './resultado';
import type { Mandos } from './resultado-mandos';
import { ResultadoRow } from './resultado-row';

interface ResultadoTableProps {
  resultado: Resultado;
  vista: Vista;
  decisiones: Decisiones;
  rechazadas: readonly Rechazada[];
  mandos: Mandos;
}

/** px, from tokens.css: rows with controls, and those without */
const alturas = () => ({ alta: largoDe('--h-recon-alta', 45), baja: largoDe('--h-recon', 45) });

const filaDe = (nodo: EventTarget): HTMLElement | null =>
  nodo instanceof Element ? nodo.closest<HTMLElement>('tr[aria-rowindex]') : null;

/** The next or the last row that is on the screen; from the box itself, the first one. */
function vecina(actual: HTMLElement | null, caja: HTMLElement, paso: 1 | -1): HTMLElement | null {
  if (!actual) return caja.querySelector<HTMLElement>('tbody tr[aria-rowindex]');
  const otra = paso === 1 ? actual.nextElementSibling : actual.previousElementSibling;
  return otra instanceof HTMLElement && otra.hasAttribute('aria-rowindex') ? otra : null;
}

/** ↑↓ go from row to row, Enter into its controls, Esc back, A accepts. Letters typed into a note are the note's. */
function alTeclear(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: caja, target, key } = event;
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const fila = filaDe(target);
  const enFila = target === fila || target === caja;
  const paso = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
  let destino: HTMLElement | null | undefined;
  if (enFila && paso !== null) destino = vecina(fila, caja, paso);
  else if (enFila && key === 'Enter') destino = fila?.querySelector<HTMLElement>('select, input, button');
  else if (!enFila && key === 'Escape') destino = fila;
  // Enter ends a note: on to the next row.
  else if (key === 'Enter' && target instanceof HTMLInputElement) destino = vecina(fila, caja, 1) ?? fila;
  else if (enFila && key.toLowerCase() === 'a') {
    const aceptar = fila?.querySelector<HTMLElement>('[data-aceptada=false]');
    if (!aceptar) return;
    event.preventDefault();
    aceptar.click();
    return;
  }
  if (!destino) return;
  event.preventDefault();
  destino.focus();
}

/** An accepted or undone row moves to others of its class: whoever goes through the list stays where they were. */
function alPulsar({ currentTarget: caja, target }: MouseEvent<HTMLElement>): void {
  if (!(target instanceof Element) || !target.closest('[data-aceptada]')) return;
  const fila = filaDe(target);
  (vecina(fila, caja, 1) ?? vecina(fila, caja, -1) ?? caja).focus();
}

/** Both sides of every row, of which only those on the screen exist. */
export function ResultadoTable({ resultado, vista, decisiones, rechazadas, mandos }: ResultadoTableProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const cuerpo = useRef<HTMLTableSectionElement>(null);
  const enPagina = useEnPagina();
  // --h-recon changes with the width.
  useEsTelefono();
  const { alta, baja } = alturas();
  const { filas, conMandos, aceptadas } = vista;
  const total = filas.length;
  const altas = { cuantas: conMandos, alto: alta };
  const { desde, hasta } = useVentana(scroll, cuerpo, { total, alto: baja, altas, enPagina });
  const hastaAqui = (k: number) => altoHasta(k, baja, altas);
  return (
    <Scroll
      ref={scroll}
      className="scroll-pt-18 scroll-pb-4 max-lg:overflow-visible lg:max-h-[max(24rem,100dvh-5.5rem)]"
      aria-label="Filas del resultado"
      aria-describedby="recon-teclas"
      onKeyDown={alTeclear}
      onClick={alPulsar}
    >
      <p id="recon-teclas" className="sr-only">
        Con las flechas recorre las filas, con Enter anota, con A acepta una candidata.
      </p>
      <Table
        className="table-fixed max-lg:block lg:min-w-304 [&_th]:text-xs"
        cards="phone"
        aria-label="Resultado"
        aria-rowcount={total + 2}
      >
        <Columnas />
        <Cabecera />
        <Tbody ref={cuerpo} className="max-lg:block">
          <Hueco alto={hastaAqui(desde)} />
          {filas.slice(desde, hasta).map((i, k) => {
            const renglon = renglonEn(resultado, i);
            return (
              <ResultadoRow
                key={renglon.clave}
                resultado={resultado}
                i={i}
                indice={desde + k}
                conMandos={desde + k < conMandos}
                aceptada={aceptadas.has(i)}
                guardada={decisiones.get(renglon.clave)}
                rechazada={rechazadas.some((cada) => cada.renglon.clave === renglon.clave)}
                mandos={mandos}
              />
            );
          })}
          <Hueco alto={hastaAqui(total) - hastaAqui(hasta)} />
        </Tbody>
      </Table>
    </Scroll>
  );
}

const sideClass = clsx('border-s border-line ps-4');

const Columnas = () => (
  <colgroup>
    <col className="w-61" />
    <col className="w-31" />
    <col className="w-37" />
    <col className="w-26" />
    <col className="w-31" />
    <col className="w-25" />
    <col className="w-26" />
    <col className="w-35" />
    <col />
  </colgroup>
);

const Cabecera = () => (
  <Thead className="max-lg:hidden">
    <Tr>
      <Th rowSpan={2} className="h-7">
        Clase
      </Th>
      <Th scope="colgroup" colSpan={3} className={clsx('h-7 border-b-0', sideClass)}>
        Sistema
      </Th>
      <Th scope="colgroup" colSpan={3} className={clsx('h-7 border-b-0', sideClass)}>
        Banco
      </Th>
      <Th rowSpan={2} className={clsx('h-7', sideClass)}>
        Estado
      </Th>
      <Th rowSpan={2} className="h-7">
        Nota
      </Th>
    </Tr>
    <Tr>
      <Th className={clsx('top-7', sideClass)}>Referencia</Th>
      <Th className="top-7">Operación</Th>
      <Th num className="top-7 pe-4">
        Monto
      </Th>
      <Th className={clsx('top-7', sideClass)}>Referencia</Th>
      <Th className="top-7">Operación</Th>
      <Th num className="top-7 pe-4">
        Monto
      </Th>
    </Tr>
  </Thead>
);
