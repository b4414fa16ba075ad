import { useId } from 'react';
import { useController } from 'react-hook-form';
import { Icon } from '@/ui/icon';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { ControlDeTransaccion } from './transaccion-valores';

interface TipoOperacionFieldProps {
  control: ControlDeTransaccion;
  soloLectura: boolean;
  notaQr: string;
}

/** «Tipo de operación»: three big radio cards. */
export function TipoOperacionField({ control, soloLectura, notaQr }: TipoOperacionFieldProps) {
  const id = useId();
  const { field } = useController({ control, name: 'tipo_operacion' });
  return (
    <div className="f-kind field">
      <div className="label" id={id}>
        Tipo de operación
      </div>
      <div className="kinds" role="radiogroup" aria-labelledby={id}>
        {TIPOS.map((tipo) => ({ tipo, ...TIPOS_OPERACION[tipo] })).map(
          ({ tipo, nombre, tono, tecla, icono, nota }) => (
            <label key={tipo} className={`kind tone-${tono}`}>
              <input
                type="radio"
                name={field.name}
                value={tipo}
                aria-label={nombre}
                aria-disabled={soloLectura}
                ref={field.value === tipo ? field.ref : undefined}
                checked={field.value === tipo}
                onChange={() => {
                  // A radio knows no read-only.
                  if (!soloLectura) field.onChange(tipo);
                }}
              />
              <span className="kind-face">
                <Icon name={icono} />
                <kbd aria-hidden="true">{tecla}</kbd>
                <span className="kind-name">{nombre}</span>
                <span className="kind-note">{nota ?? notaQr}</span>
              </span>
            </label>
          ),
        )}
      </div>
    </div>
  );
}
