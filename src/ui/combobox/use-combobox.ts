import { useState, type ChangeEvent, type ComponentProps, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { useCombobox as useDownshift, type UseComboboxProps } from 'downshift';
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

type Reductor = NonNullable<UseComboboxProps<string>['stateReducer']>;

const { stateChangeTypes: Cambio } = useDownshift;

// A press on the button is no leaving of the field.
const conservarFoco = (event: MouseEvent) => event.preventDefault();
const alaVista = (opcion: HTMLElement) => opcion.scrollIntoView({ block: 'nearest' });

/** Where the till goes another way than downshift. */
function reductorDe(opciones: readonly string[], value: string, readOnly: boolean): Reductor {
  const segun: Reductor = (state, { type, changes, altKey, props: { items } }) => {
    const abrir = (highlightedIndex: number) => ({ ...changes, isOpen: true, highlightedIndex });
    switch (type) {
      case Cambio.InputChange: {
        const { inputValue = '' } = changes;
        return abrir(sigueDe(filtrarOpciones(opciones, inputValue)[0], inputValue) ? 0 : -1);
      }
      case Cambio.InputClick:
        return abrir(items.indexOf(value));
      case Cambio.ToggleButtonClick:
        return state.isOpen && items.length > 0 ? changes : abrir(items.indexOf(value));
      // Alt with an arrow is the arrow.
      case Cambio.InputKeyDownArrowDown:
        return abrir(Math.max(changes.highlightedIndex ?? 0, 0));
      case Cambio.InputKeyDownArrowUp:
        return altKey ? abrir((Math.max(state.highlightedIndex, 0) || items.length) - 1) : changes;
      // What is pointed at stays so, and only the field itself says when it is left.
      case Cambio.MenuMouseLeave:
      case Cambio.InputBlur:
        return state;
      default:
        return changes;
    }
  };
  return (state, action) => {
    const nuevo = segun(state, action);
    return nuevo.isOpen && !readOnly ? nuevo : { ...nuevo, isOpen: false, highlightedIndex: -1 };
  };
}

/** An editable combobox (ARIA: list autocomplete, virtual focus); the text belongs to the form. */
export function useCombobox({
  opciones,
  value,
  onTeclear,
  onElegir,
  onDejar,
  onAvanzar,
  ref = null,
  readOnly = false,
  ...input
}: OpcionesDeCombobox) {
  // Nobody has typed since it was opened: the whole list is offered.
  const [filtro, setFiltro] = useState('');
  const ofrecidas = filtro ? filtrarOpciones(opciones, filtro) : [...opciones];
  const tecleada = comoSeOfrece(opciones, value);
  const { isOpen, highlightedIndex, closeMenu, ...props } = useDownshift({
    items: ofrecidas,
    inputValue: value,
    selectedItem: null,
    stateReducer: reductorDe(opciones, value, readOnly),
    onIsOpenChange: ({ isOpen: abierta }) => {
      if (!abierta) setFiltro('');
    },
    scrollIntoView: alaVista,
  });
  const items = isOpen && !readOnly ? ofrecidas : [];
  const visible = items.length > 0;
  const apuntado = items[highlightedIndex];

  const deInput = props.getInputProps({ ...input, ref, readOnly });

  const alTeclear = (event: KeyboardEvent) => {
    const { key } = event;
    // The first Esc belongs to the open list, not to the form.
    if (key === 'Escape' && visible) event.stopPropagation();
    if (key.startsWith('Arrow') || (key === 'Escape' && visible)) deInput.onKeyDown?.(event);
    if (key === 'Tab') closeMenu();
    if (key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (readOnly) return;
    // Rendered before the focus goes: leaving the field tidies the text that it finds by then.
    flushSync(() => onElegir(apuntado ?? tecleada));
    closeMenu();
    onAvanzar?.();
  };

  return {
    items,
    inputProps: {
      ...deInput,
      'aria-labelledby': undefined,
      'aria-expanded': visible,
      'aria-activedescendant': apuntado && deInput['aria-activedescendant'],
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const { currentTarget } = event;
        onTeclear(currentTarget.value);
        // downshift gives the focus to a field whose list opens: text that comes without it opens none.
        if (currentTarget !== document.activeElement) return;
        setFiltro(currentTarget.value);
        deInput.onChange?.(event);
      },
      onBlur: () => {
        closeMenu();
        onDejar(tecleada);
      },
      onKeyDown: alTeclear,
    },
    botonProps: {
      ...props.getToggleButtonProps({ disabled: readOnly, onMouseDown: conservarFoco }),
      'aria-expanded': visible,
    },
    listaProps: (lista: string) => ({ ...props.getMenuProps({ 'aria-label': lista }), hidden: !visible }),
    itemProps: (index: number, item: string) =>
      props.getItemProps({ index, item, onClick: () => onElegir(item) }),
  };
}
