import { FieldShell } from '@/ui/form/field';
import { EndButton, IconInput } from '@/ui/form/input';
import { useCombobox, type OpcionesDeCombobox } from './use-combobox';

interface ComboboxProps extends OpcionesDeCombobox {
  label: string;
  tecla?: string;
  error?: string | undefined;
  lista: string;
}

export function Combobox({ label, tecla, error, lista, ...opciones }: ComboboxProps) {
  const { items, inputProps, botonProps, listaProps, itemProps } = useCombobox(opciones);
  return (
    <FieldShell label={label} tecla={tecla} error={error}>
      {(control) => (
        <IconInput icono="bank" {...inputProps} {...control}>
          <EndButton icono="down" {...botonProps} aria-label={`Mostrar ${lista.toLowerCase()}`} />
          <ul
            {...listaProps(lista)}
            className="absolute inset-x-0 top-[calc(100%+0.25rem)] z-sticky max-h-60 overflow-auto rounded-control border border-control bg-surface p-1 shadow-pop"
          >
            {items.map((item, indice) => (
              <li
                key={item}
                {...itemProps(indice, item)}
                className="flex min-h-9 cursor-pointer items-center rounded-chip px-3 wrap-anywhere aria-selected:bg-surface-3"
              >
                {item}
              </li>
            ))}
          </ul>
        </IconInput>
      )}
    </FieldShell>
  );
}
