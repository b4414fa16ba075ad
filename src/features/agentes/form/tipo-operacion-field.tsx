import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { EfectoQr } from '@/domain/ajustes/ajustes';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { ControlDeTransaccion } from './transaccion-valores';
import { clsx } from 'clsx';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { fieldClass, labelClass } from '@/ui/form/field-look';

const NOTAS_QR: Record<EfectoQr, string> = { 'no-mueve': 'no mueve', entra: '+ entra', sale: '− sale' };

interface TipoOperacionFieldProps {
  control: ControlDeTransaccion;
  soloLectura: boolean;
  qr: EfectoQr;
}

export function TipoOperacionField({ control, soloLectura, qr }: TipoOperacionFieldProps) {
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
              nota={nota ?? NOTAS_QR[qr]}
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
