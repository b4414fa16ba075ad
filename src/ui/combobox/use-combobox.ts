import {
  useEffect,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { comoSeOfrece, filtrarOpciones, sigueDe } from '@/lib/text/opciones';

export interface OpcionesDeCombobox extends Pick<
  ComponentProps<'input'>,
  'ref' | 'name' | 'placeholder' | 'maxLength' | 'readOnly'
> {
  opciones: readonly string[];
  value: string;
  onTeclear: (texto: string) => void;
  /** picked, or ended by Enter: the name on offer, or what was typed when there is no such name */
  onElegir: (texto: string) => void;
  /** the field is left, with what Enter would have made of its text */
  onDejar: (texto: string) => void;
  onAvanzar?: () => void;
}

// A press on the button or the list is no leaving of the field.
const conservarFoco = (event: MouseEvent) => event.preventDefault();

function useApertura(opciones: readonly string[], value: string, readOnly = false) {
  const lista = useRef<HTMLUListElement>(null);
  const [abierta, setAbierta] = useState(false);
  /** index of the item pointed at; −1: none */
  const [activo, setActivo] = useState(-1);
  // null: nobody has typed since it was opened, so the whole list is offered
  const [filtro, setFiltro] = useState<string | null>(null);
  const ofrecidas = filtro === null ? opciones : filtrarOpciones(opciones, filtro);
  const items = abierta && !readOnly ? ofrecidas : [];
  const visible = items.length > 0;
  const apuntado = items[activo];

  useEffect(() => {
    if (apuntado) lista.current?.children[activo]?.scrollIntoView({ block: 'nearest' });
  }, [apuntado, activo]);

  const abrir = (en = ofrecidas.indexOf(value)) => {
    if (readOnly) return;
    setAbierta(true);
    setActivo(en);
  };
  const cerrar = () => {
    setAbierta(false);
    setActivo(-1);
    setFiltro(null);
  };
  const mover = (paso: 1 | -1) => {
    const cuantas = ofrecidas.length;
    const en = apuntado ? activo + paso : Math.min(paso, 0);
    abrir((en + cuantas) % cuantas);
  };
  return { lista, items, visible, activo, apuntado, setActivo, setFiltro, abrir, cerrar, mover };
}

/** An editable combobox (ARIA: list autocomplete, virtual focus); the text belongs to the form. */
export function useCombobox({
  opciones,
  onTeclear,
  onElegir,
  onDejar,
  onAvanzar,
  ...input
}: OpcionesDeCombobox) {
  const { value, readOnly } = input;
  const id = useId();
  const { lista, items, visible, activo, apuntado, setActivo, setFiltro, abrir, cerrar, mover } = useApertura(
    opciones,
    value,
    readOnly,
  );
  const tecleada = comoSeOfrece(opciones, value);

  return {
    items,
    inputProps: {
      ...input,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': visible,
      'aria-controls': id,
      'aria-activedescendant': apuntado && `${id}-${activo}`,
      autoComplete: 'off',
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
        const texto = currentTarget.value;
        setFiltro(texto);
        onTeclear(texto);
        abrir(sigueDe(filtrarOpciones(opciones, texto)[0], texto) ? 0 : -1);
      },
      onClick: () => abrir(),
      onBlur: () => {
        cerrar();
        onDejar(tecleada);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const { key } = event;
        if (key === 'ArrowDown' || key === 'ArrowUp') {
          event.preventDefault();
          mover(key === 'ArrowDown' ? 1 : -1);
        } else if (key === 'Escape' && visible) {
          // The first Esc belongs to the open list, not to the form.
          event.stopPropagation();
          cerrar();
        } else if (key === 'Tab') cerrar();
        else if (key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          if (readOnly) return;
          // Rendered before the focus goes: leaving the field tidies the text that it finds by then.
          flushSync(() => onElegir(apuntado ?? tecleada));
          cerrar();
          onAvanzar?.();
        }
      },
    } as const,
    botonProps: {
      tabIndex: -1,
      'aria-expanded': visible,
      disabled: readOnly,
      onMouseDown: conservarFoco,
      onClick: ({ currentTarget }: MouseEvent) => {
        currentTarget.parentElement?.querySelector('input')?.focus();
        if (visible) cerrar();
        else abrir();
      },
    } as const,
    listaProps: { ref: lista, id, role: 'listbox', hidden: !visible } as const,
    itemProps: (indice: number, opcion: string) =>
      ({
        id: `${id}-${indice}`,
        role: 'option',
        'aria-selected': indice === activo,
        onMouseDown: conservarFoco,
        onMouseMove: () => setActivo(indice),
        onClick: () => {
          onElegir(opcion);
          cerrar();
        },
      }) as const,
  };
}
