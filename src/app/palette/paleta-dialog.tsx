import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { clsx } from 'clsx';
import { useUsaPista } from '@/domain/usuario/pistas/pistas-sabidas';
import { IconButton } from '@/ui/button/icon-button';
import { Dialog } from '@/ui/dialog/dialog';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/text/kbd';
import type { ActosDelMarco } from './actos-paleta';
import { partes, type Grupo, type Opcion } from './opciones-paleta';
import { useApuntada } from './use-apuntada';
import { useGrupos } from './use-grupos';

interface PaletaProps extends ActosDelMarco {
  onCerrar: () => void;
}

const TITULO = 'Buscar o ir a';

function cuantas(n: number, buscado: string): string {
  if (n === 0) return '';
  if (buscado === '') return n === 1 ? '1 opción' : `${n} opciones`;
  return n === 1 ? '1 resultado' : `${n} resultados`;
}

export function PaletaDialog({ onCerrar, ...marco }: PaletaProps) {
  useUsaPista('paleta');
  const [texto, setTexto] = useState('');
  const id = useId();
  const buscado = texto.trim();
  const grupos = useGrupos(buscado, marco);
  const opciones = grupos.flatMap((grupo) => grupo.opciones);
  const elegir = ({ hacer }: Opcion) => {
    // Closed first, so that the focus is where it was when the act takes it from there.
    flushSync(onCerrar);
    hacer();
  };
  const { apuntada, listaProps, reiniciar, alTeclear, alRaton } = useApuntada(opciones, elegir);
  return (
    <Dialog
      titulo={TITULO}
      variante="arriba"
      onCerrar={onCerrar}
      cabeza={
        <div className={headClass}>
          <Icon name="search" className="text-ink-3" />
          <input
            className={inputClass}
            role="combobox"
            aria-label={TITULO}
            aria-expanded={opciones.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={apuntada && `${id}-${apuntada.id}`}
            data-foco=""
            placeholder="Página, referencia, cajero, caja o acción"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={texto}
            onChange={({ currentTarget }) => {
              setTexto(currentTarget.value);
              reiniciar();
            }}
            onKeyDown={alTeclear}
          />
          <IconButton icono="x" aria-label="Cerrar" onClick={onCerrar} />
        </div>
      }
    >
      {opciones.length === 0 && (
        <p role="status" className="px-5 py-4 text-sm text-ink-2">
          Nada con «{buscado}». Pruebe una referencia o un nombre.
        </p>
      )}
      <div {...listaProps} id={id} role="listbox" aria-label="Resultados" className="overflow-auto p-2">
        {grupos.map((grupo, k) => (
          <Seccion
            key={grupo.titulo}
            {...grupo}
            id={id}
            idTitulo={`${id}-t${k}`}
            buscado={buscado}
            apuntada={apuntada}
            alRaton={alRaton}
          />
        ))}
      </div>
      <Pie cuenta={cuantas(opciones.length, buscado)} />
    </Dialog>
  );
}

const headClass = clsx(
  'grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3 border-b border-line ps-4 pe-2 focus-within:border-focus',
);
const inputClass = clsx(
  'h-14 min-w-0 border-0 bg-transparent p-0 text-lg text-ellipsis outline-0 placeholder:text-ink-3 placeholder:opacity-100',
);
const optionClass = clsx(
  'grid min-h-10 cursor-pointer scroll-my-24 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3 rounded-control px-3 py-1 text-sm max-sm:min-h-11',
  'aria-selected:bg-surface-3 aria-selected:shadow-[inset_3px_0_0_var(--ink)]',
);
const noteClass = clsx('ms-2 text-xs text-ink-3 max-sm:ms-0 max-sm:block');

interface SeccionProps extends Grupo {
  id: string;
  idTitulo: string;
  buscado: string;
  apuntada: Opcion | undefined;
  alRaton: ReturnType<typeof useApuntada>['alRaton'];
}

const Seccion = ({ titulo, opciones, id, idTitulo, buscado, apuntada, alRaton }: SeccionProps) => (
  <div role="group" aria-labelledby={idTitulo}>
    <div role="presentation" id={idTitulo} className="px-3 pt-2 pb-1 text-2xs font-semibold text-ink-3">
      {titulo}
    </div>
    {opciones.map((opcion) => (
      <div
        key={opcion.id}
        {...alRaton(opcion)}
        id={`${id}-${opcion.id}`}
        role="option"
        aria-selected={opcion === apuntada}
        className={optionClass}
      >
        <Icon name={opcion.icono} className="text-ink-2" />
        <span className="wrap-anywhere">
          <span className="font-medium">
            <Marcado texto={opcion.texto} buscado={buscado} />
          </span>
          {opcion.nota && (
            <>
              {' '}
              <span className={noteClass}>
                <Marcado texto={opcion.nota} buscado={buscado} />
              </span>
            </>
          )}
        </span>
        <span className="flex gap-1 max-sm:hidden">
          {opcion.teclas?.map((tecla) => (
            <Kbd key={tecla}>{tecla}</Kbd>
          ))}
        </span>
      </div>
    ))}
  </div>
);

const Marcado = ({ texto, buscado }: { texto: string; buscado: string }) =>
  partes(texto, buscado).map(({ texto: parte, hallada }, k) =>
    hallada ? (
      // oxlint-disable-next-line react/no-array-index-key -- a piece has no other name than its place
      <mark key={k} className="bg-transparent font-bold text-inherit underline underline-offset-[0.18em]">
        {parte}
      </mark>
    ) : (
      parte
    ),
  );

const Pie = ({ cuenta }: { cuenta: string }) => (
  <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line bg-surface-2 px-4 py-2 text-2xs text-ink-2">
    <span aria-hidden="true" className="flex gap-4 max-sm:hidden">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> elige
      </span>
      <span>
        <Kbd>↵</Kbd> abre
      </span>
      <span>
        <Kbd>Esc</Kbd> cierra
      </span>
    </span>
    <span role="status" className="sm:ms-auto">
      {cuenta}
    </span>
  </p>
);
