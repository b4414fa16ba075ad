import { useCombobox } from 'downshift';
import { useId, useMemo, useState } from 'react';
import { useController } from 'react-hook-form';
import { clsx } from '@/ui/clsx';
import { Icon } from '@/ui/icon';
import { useBancosUsados } from './agentes-queries';
import { filtrarBancos, juntarBancos, nombreDeBanco, sigueDe } from './bancos';
import type { ControlDeTransaccion } from './transaccion-valores';

interface BancoComboboxProps {
  control: ControlDeTransaccion;
  error: string | undefined;
  soloLectura: boolean;
  /** Typed into, so that an error about it can go. */
  onCambio: () => void;
  /** Enter has chosen: on to the next field. */
  onAvanzar: () => void;
}

/** «Banco»: known and used institutions to choose from, any other as free text. */
export function BancoCombobox({ control, error, soloLectura, onCambio, onAvanzar }: BancoComboboxProps) {
  const { field } = useController({ control, name: 'banco' });
  const id = useId();
  const idError = `${id}-linea`;
  const usados = useBancosUsados();
  const bancos = useMemo(() => juntarBancos(usados), [usados]);
  // null: nobody has typed since it was opened, so the whole list is offered.
  const [filtro, setFiltro] = useState<string | null>(null);
  const ofrecidos = filtro === null ? bancos : filtrarBancos(bancos, filtro);

  const poner = (banco: string) => {
    onCambio();
    field.onChange(banco);
  };

  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, getToggleButtonProps } =
    useCombobox({
      items: ofrecidos,
      inputId: id,
      inputValue: field.value,
      itemToString: (banco) => banco ?? '',
      stateReducer: (antes, { type, changes, props }) => {
        const nuevo = soloLectura ? { ...changes, isOpen: false } : changes;
        switch (type) {
          // Free text stays: neither leaving nor Esc takes it away or picks something by itself.
          case useCombobox.stateChangeTypes.InputBlur:
          case useCombobox.stateChangeTypes.InputKeyDownEscape:
            return { ...antes, isOpen: false, highlightedIndex: -1 };
          case useCombobox.stateChangeTypes.InputChange: {
            const [primero] = filtrarBancos(bancos, changes.inputValue ?? '');
            return { ...nuevo, highlightedIndex: sigueDe(primero, changes.inputValue ?? '') ? 0 : -1 };
          }
          case useCombobox.stateChangeTypes.InputClick:
          case useCombobox.stateChangeTypes.ToggleButtonClick:
            return { ...nuevo, highlightedIndex: props.items.indexOf(antes.inputValue) };
          default:
            return nuevo;
        }
      },
      onStateChange: ({ type, selectedItem }) => {
        if (type === useCombobox.stateChangeTypes.ItemClick && selectedItem) poner(selectedItem);
      },
      onIsOpenChange: ({ isOpen: abierta }) => {
        if (!abierta) setFiltro(null);
      },
    });

  return (
    <div className="field">
      <div className="label">
        <label htmlFor={id}>Banco</label>
        <kbd aria-hidden="true">F9</kbd>
      </div>
      <div className="with-icon combo">
        <Icon name="bank" />
        <input
          {...getInputProps({
            ref: field.ref,
            onChange: ({ currentTarget }) => {
              setFiltro(currentTarget.value);
              poner(currentTarget.value);
            },
            onBlur: () => {
              field.onChange(nombreDeBanco(bancos, field.value));
              field.onBlur();
            },
            onKeyDown: (event) => {
              // The first Esc belongs to the open list, not to the form.
              if (event.key === 'Escape' && isOpen) event.stopPropagation();
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (soloLectura) return;
              poner((isOpen && ofrecidos[highlightedIndex]) || nombreDeBanco(bancos, field.value));
              onAvanzar();
            },
          })}
          aria-labelledby={undefined}
          className="input"
          name={field.name}
          readOnly={soloLectura}
          {...(error ? { 'aria-invalid': true, 'aria-describedby': idError } : {})}
        />
        <button
          {...getToggleButtonProps({ disabled: soloLectura })}
          className="end"
          type="button"
          aria-label="Mostrar bancos"
        >
          <Icon name="down" />
        </button>
        <ul
          {...getMenuProps({ 'aria-label': 'Bancos' })}
          className="combo-list"
          hidden={!isOpen || ofrecidos.length === 0}
        >
          {isOpen &&
            ofrecidos.map((banco, indice) => (
              <li
                key={banco}
                {...getItemProps({ item: banco, index: indice })}
                className={clsx('combo-item', indice === highlightedIndex && 'is-active')}
              >
                {banco}
              </li>
            ))}
        </ul>
      </div>
      {error && (
        <p id={idError} className="error">
          <Icon name="err" size="s" />
          {error}
        </p>
      )}
    </div>
  );
}
