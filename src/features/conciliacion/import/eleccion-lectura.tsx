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
  <fieldset className="opciones">
    <legend>{titulo}</legend>
    {children}
  </fieldset>
);
