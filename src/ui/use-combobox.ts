import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';

interface Opciones {
  /** What is offered now. */
  items: readonly string[];
  soloLectura: boolean;
  /** The item to point at when the list opens or is filtered; −1: none. */
  alAbrir: () => number;
  onElegir: (item: string) => void;
  onCerrar: () => void;
}

/**
 * An editable combobox with a list of its own (ARIA: combobox, list autocomplete, virtual focus). It owns what is open
 * and what is pointed at; the text belongs to the form, so free text stays whatever happens to the list.
 */
export function useCombobox({ items, soloLectura, alAbrir, onElegir, onCerrar }: Opciones) {
  const id = useId();
  const lista = useRef<HTMLUListElement>(null);
  const [abierta, setAbierta] = useState(false);
  const [activo, setActivo] = useState(-1);
  const visible = abierta && !soloLectura && items.length > 0;

  useEffect(() => {
    if (visible && activo >= 0) lista.current?.children[activo]?.scrollIntoView({ block: 'nearest' });
  }, [visible, activo]);

  const abrir = (en = alAbrir()) => {
    if (soloLectura) return;
    setAbierta(true);
    setActivo(en);
  };
  const cerrar = () => {
    setAbierta(false);
    setActivo(-1);
    onCerrar();
  };
  const mover = (paso: 1 | -1) => {
    if (!visible) return abrir(paso === 1 ? 0 : items.length - 1);
    return setActivo(
      activo < 0 ? (paso === 1 ? 0 : items.length - 1) : (activo + paso + items.length) % items.length,
    );
  };

  return {
    visible,
    /** What Enter would pick. */
    elegido: visible ? items[activo] : undefined,
    activo,
    abrir,
    cerrar,
    /** Arrow keys, Esc and Tab of the input. The first Esc belongs to the open list, not to the form. */
    alTeclear: (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        mover(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape' && visible) {
        event.stopPropagation();
        cerrar();
      } else if (event.key === 'Tab') cerrar();
    },
    inputProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': visible,
      'aria-controls': `${id}-lista`,
      ...(visible && activo >= 0 ? { 'aria-activedescendant': `${id}-${activo}` } : {}),
      autoComplete: 'off',
    } as const,
    lista,
    listaProps: { id: `${id}-lista`, role: 'listbox', hidden: !visible } as const,
    itemProps: (indice: number) =>
      ({
        id: `${id}-${indice}`,
        role: 'option',
        'aria-selected': indice === activo,
        // The input keeps the focus: a press on the list is no leaving of the field.
        onMouseDown: (event: MouseEvent) => event.preventDefault(),
        onMouseMove: () => setActivo(indice),
        onClick: () => {
          const item = items[indice];
          if (item !== undefined) onElegir(item);
          cerrar();
        },
      }) as const,
  };
}
