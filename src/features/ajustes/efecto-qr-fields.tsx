import { useState } from 'react';
import { useFieldArray, type Control, type UseFormRegister } from 'react-hook-form';
import { efectoQrSchema } from '@/domain/ajustes/ajustes';
import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { Field, FieldShell } from '@/ui/form/field';
import { EFECTOS, type AjustesEnForm, type AjustesTecleados } from './ajustes-tecleados';
import { Select } from '@/ui/form/input';
import { Button } from '@/ui/button/button';

interface EfectoQrFieldsProps {
  control: Control<AjustesEnForm, unknown, AjustesTecleados>;
  register: UseFormRegister<AjustesEnForm>;
}

export function EfectoQrFields({ control, register }: EfectoQrFieldsProps) {
  const { fields, append } = useFieldArray({ control, name: 'entidades' });
  const [nueva, setNueva] = useState('');
  const [error, setError] = useState<string>();
  const agregar = () => {
    const nombre = limpia(nueva);
    // As a transaction finds its setting: a second «Banco Union» would stand here and never be asked.
    const buscada = claveDeEntidad(nombre);
    const repetida = fields.some((cada) => claveDeEntidad(cada.nombre) === buscada);
    if (nombre.length < 2 || nombre.length > 60) setError('Escriba la entidad (2 a 60 letras)');
    else if (repetida) setError('Esa entidad ya está en la lista');
    else {
      append({ nombre, efecto: 'no-mueve' }, { shouldFocus: false });
      setNueva('');
      setError(undefined);
    }
  };
  return (
    <>
      {fields.map(({ id, nombre }, i) => (
        <FieldShell key={id} label={nombre}>
          {(campo) => (
            <Select {...campo} {...register(`entidades.${i}.efecto`)}>
              {efectoQrSchema.options.map((efecto) => (
                <option key={efecto} value={efecto}>
                  {EFECTOS[efecto]}
                </option>
              ))}
            </Select>
          )}
        </FieldShell>
      ))}
      <div className="col-span-full grid max-w-96 grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <Field
          label="Otra entidad"
          value={nueva}
          maxLength={80}
          error={error}
          onChange={(event) => setNueva(event.target.value)}
          onKeyDown={(event) => {
            // Enter here adds the institution; it does not save the page.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            agregar();
          }}
        />
        <Button className="mt-5.5" onClick={agregar}>
          Agregar
        </Button>
      </div>
    </>
  );
}
