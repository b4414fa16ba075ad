import { FieldShell } from './field';
import { Icon } from '@/ui/icon';
import { useCombobox, type OpcionesDeCombobox } from './use-combobox';

interface ComboboxProps extends OpcionesDeCombobox {
  label: string;
  tecla?: string;
  error?: string | undefined;
}

/** A text field with names of institutions to choose from; any other stays as free text. */
export function Combobox({ label, tecla, error, ...opciones }: ComboboxProps) {
  const { items, inputProps, botonProps, listaProps, itemProps } = useCombobox(opciones);
  return (
    <FieldShell label={label} tecla={tecla} error={error}>
      {(control) => (
        <div className="with-icon combo">
          <Icon name="bank" />
          <input {...inputProps} {...control} className="input" />
          <button
            {...botonProps}
            className="end"
            type="button"
            aria-label={`Mostrar ${opciones.lista.toLowerCase()}`}
          >
            <Icon name="down" />
          </button>
          <ul {...listaProps} className="combo-list">
            {items.map((item, indice) => (
              <li key={item} {...itemProps(indice, item)} className="combo-item">
                {item}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FieldShell>
  );
}
