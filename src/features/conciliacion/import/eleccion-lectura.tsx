import { useId, type ReactNode } from 'react';
import { fieldClass, labelClass } from '@/ui/form/field-look';
import { Select } from '@/ui/form/input';

interface EleccionProps<T> {
  rotulo: string;
  valor: T;
  opciones: readonly (readonly [valor: T, nombre: string])[];
  onElegir: (valor: T) => void;
}

/** A native select over values of any kind: the options know them by their place. */
export function Eleccion<T>({ rotulo, valor, opciones, onElegir }: EleccionProps<T>) {
  const id = useId();
  return (
    <div className={fieldClass}>
      <label htmlFor={id} className={labelClass}>
        {rotulo}
      </label>
      <Select
        fit="option"
        id={id}
        value={opciones.findIndex(([opcion]) => opcion === valor)}
        onChange={(event) => {
          const elegida = opciones[Number(event.target.value)];
          if (elegida) onElegir(elegida[0]);
        }}
      >
        {opciones.map(([, nombre], i) => (
          <option key={nombre} value={i}>
            {nombre}
          </option>
        ))}
      </Select>
    </div>
  );
}

export const Grupo = ({ titulo, children }: { titulo: string; children: ReactNode }) => (
  <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] items-end gap-x-3 gap-y-2 max-sm:grid-cols-2">
    <legend className="px-0 pb-1 text-xs font-strong">{titulo}</legend>
    {children}
  </fieldset>
);
