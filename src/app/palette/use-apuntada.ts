import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { apuntadaEn, type Opcion } from './opciones-paleta';

/** Which option is pointed at, by the arrows (round and round) or the mouse, while the focus stays in the field. */
export function useApuntada(opciones: readonly Opcion[], elegir: (opcion: Opcion) => void) {
  const [en, setEn] = useState<string | null>(null);
  const lista = useRef<HTMLDivElement>(null);
  const apuntada = apuntadaEn(opciones, en);

  const mover = (paso: 1 | -1) => {
    const lugar = opciones.findIndex((opcion) => opcion === apuntada) + paso;
    flushSync(() => setEn(opciones.at(lugar % opciones.length)?.id ?? null));
    lista.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  return {
    apuntada,
    listaProps: { ref: lista, hidden: opciones.length === 0 },
    reiniciar: () => {
      setEn(null);
      if (lista.current) lista.current.scrollTop = 0;
    },
    alTeclear: (event: KeyboardEvent) => {
      const { key } = event;
      if (event.nativeEvent.isComposing || !apuntada) return;
      if (key === 'ArrowDown' || key === 'ArrowUp') mover(key === 'ArrowDown' ? 1 : -1);
      else if (key === 'Enter') elegir(apuntada);
      else return;
      event.preventDefault();
    },
    alRaton: (opcion: Opcion) => ({
      onMouseMove: () => setEn(opcion.id),
      // A press on the list is no leaving of the field.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: () => elegir(opcion),
    }),
  };
}
