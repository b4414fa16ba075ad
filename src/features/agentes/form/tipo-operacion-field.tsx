import { useId } from 'react';
import { useController } from 'react-hook-form';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { ControlDeTransaccion } from './transaccion-valores';
import { clsx } from 'clsx';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { fieldClass, labelClass } from '@/ui/form/field-look';

interface TipoOperacionFieldProps {
  control: ControlDeTransaccion;
  soloLectura: boolean;
  notaQr: string;
}

export function TipoOperacionField({ control, soloLectura, notaQr }: TipoOperacionFieldProps) {
  const id = useId();
  const { field } = useController({ control, name: 'tipo_operacion' });
  return (
    <div data-field="" className={clsx('max-lg:col-span-full', fieldClass)}>
      <div className={labelClass} id={id}>
        Tipo de operación
      </div>
      <RadioCards layout="kinds" aria-labelledby={id}>
        {TIPOS.map((tipo) => ({ tipo, ...TIPOS_OPERACION[tipo] })).map(
          ({ tipo, nombre, tono, tecla, icono, nota }) => (
            <RadioCard
              key={tipo}
              layout="kinds"
              tono={tono}
              icono={icono}
              nombre={nombre}
              nota={nota ?? notaQr}
              tecla={tecla}
              name={field.name}
              value={tipo}
              aria-disabled={soloLectura}
              ref={field.value === tipo ? field.ref : undefined}
              checked={field.value === tipo}
              onChange={() => {
                if (!soloLectura) field.onChange(tipo);
              }}
            />
          ),
        )}
      </RadioCards>
    </div>
  );
}
