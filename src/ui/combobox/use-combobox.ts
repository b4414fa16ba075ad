import { useCombobox as useDownshift, type UseComboboxProps } from 'downshift';
import {
  useId,
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
  /** What the list is called: «Bancos». */
  lista: string;
  value: string;
  /** With every key. */
  onTeclear: (texto: string) => void;
  /** Picked from the list, or ended by Enter: the name on offer, or what was typed when there is no such name. */
  onElegir: (texto: string) => void;
  /** The field is left, with what Enter would have made of its text. */
  onDejar: (texto: string) => void;
  /** Enter has chosen: on to the next field. */
  onAvanzar?: () => void;
}

const CAMBIOS = useDownshift.stateChangeTypes;

/** Keys that downshift takes from an open list; here they move the caret. */
const DEL_TEXTO = new Set(['Home', 'End', 'PageUp', 'PageDown']);

// A press on the button is no leaving of the field.
const conservarFoco = (event: MouseEvent) => event.preventDefault();

const sinDownshift = ({ nativeEvent }: KeyboardEvent) =>
  Object.assign(nativeEvent, { preventDownshiftDefault: true });

/**
 * An editable combobox, downshift's, whose text belongs to the form: free text stays whatever happens to the list, and
 * nothing is picked by leaving the field. Enter ends the field, with or without a list.
 */
export function useCombobox({
  opciones,
  lista,
  onTeclear,
  onElegir,
  onDejar,
  onAvanzar,
  ...input
}: OpcionesDeCombobox) {
  const { value, ref = null, readOnly = false } = input;
  // null: nobody has typed since it was opened, so the whole list is offered.
  const [filtro, setFiltro] = useState<string | null>(null);
  const ofrecidas = filtro === null ? [...opciones] : filtrarOpciones(opciones, filtro);
  const tecleada = comoSeOfrece(opciones, value);

  const stateReducer: NonNullable<UseComboboxProps<string>['stateReducer']> = (estado, { type, changes }) => {
    if (readOnly) return estado;
    switch (type) {
      case CAMBIOS.InputChange: {
        const texto = changes.inputValue ?? '';
        return {
          ...changes,
          highlightedIndex: sigueDe(filtrarOpciones(opciones, texto)[0], texto) ? 0 : -1,
        };
      }
      case CAMBIOS.InputClick:
        return { ...changes, isOpen: true, highlightedIndex: ofrecidas.indexOf(value) };
      case CAMBIOS.ToggleButtonClick:
        return { ...changes, highlightedIndex: changes.isOpen ? ofrecidas.indexOf(value) : -1 };
      case CAMBIOS.InputBlur:
        return { ...changes, selectedItem: null };
      case CAMBIOS.MenuMouseLeave:
        return estado;
      default:
        return changes;
    }
  };
  const {
    isOpen,
    highlightedIndex,
    closeMenu,
    getInputProps,
    getItemProps,
    getMenuProps,
    getToggleButtonProps,
  } = useDownshift({
    id: useId(),
    items: ofrecidas,
    inputValue: value,
    selectedItem: null,
    stateReducer,
    onIsOpenChange: (cambio) => {
      if (!cambio.isOpen) setFiltro(null);
    },
  });
  const items = isOpen ? ofrecidas : [];
  const visible = items.length > 0;
  /** What Enter would pick from the list. */
  const apuntado = items[highlightedIndex];

  const inputProps = getInputProps({
    ...input,
    ref,
    // Its label is the field's own.
    'aria-labelledby': undefined,
    'aria-expanded': visible,
    ...(apuntado === undefined && { 'aria-activedescendant': undefined }),
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      setFiltro(currentTarget.value);
      onTeclear(currentTarget.value);
    },
    onBlur: () => onDejar(tecleada),
    onKeyDown: (event: KeyboardEvent) => {
      const { key } = event;
      if (DEL_TEXTO.has(key)) sinDownshift(event);
      // The first Esc belongs to the open list, not to the form.
      else if (key === 'Escape' && visible) event.stopPropagation();
      else if (key === 'Escape') sinDownshift(event);
      else if (key === 'Enter') {
        sinDownshift(event);
        if (event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (readOnly) return;
        // Rendered before the focus goes: leaving the field tidies what is in it by then.
        flushSync(() => onElegir(apuntado ?? tecleada));
        closeMenu();
        onAvanzar?.();
      }
    },
  });
  return {
    /** What stands in the open list. */
    items,
    inputProps,
    botonProps: getToggleButtonProps({
      'aria-expanded': visible,
      disabled: readOnly,
      onMouseDown: conservarFoco,
    }),
    listaProps: getMenuProps({ 'aria-label': lista, hidden: !visible }),
    itemProps: (index: number, item: string) => getItemProps({ item, index, onClick: () => onElegir(item) }),
  };
}
