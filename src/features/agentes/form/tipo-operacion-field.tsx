import { useId } from 'react';
import { useController } from 'react-hook-form';
import { Icon } from '@/ui/icon';
import { TIPOS_OPERACION } from '@/domain/transaccion/transaccion-agente';
import { TARJETAS } from './tarjetas';
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
        {TARJETAS.map(({ tipo, tecla, icono, nota }) => (
          <label key={tipo} className={`kind tone-${TIPOS_OPERACION[tipo].tono}`}>
            <input
              type="radio"
              name={field.name}
              value={tipo}
              aria-label={TIPOS_OPERACION[tipo].nombre}
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
              <span className="kind-name">{TIPOS_OPERACION[tipo].nombre}</span>
              <span className="kind-note">{tipo === 'TRANSFERENCIA_QR' ? notaQr : nota}</span>
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
