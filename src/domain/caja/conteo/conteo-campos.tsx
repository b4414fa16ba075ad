import { useId } from 'react';
import { formatCifra, parseMonto } from '@/lib/monto';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { idDeCantidad, leerConteo, porPiezas, PRIMERA, type Conteo } from './conteo';
import { Denominaciones } from './denominaciones';
import { Input } from '@/ui/form/input';
import { TextButton } from '@/ui/button/text-button';

interface ConteoCamposProps {
  conteo: Conteo;
  fijo: boolean;
  error?: string | undefined;
  onCambio: (conteo: Conteo) => void;
  onBorrar: () => void;
  lado?: boolean;
}

export function ConteoCampos({ conteo, fijo, error, onCambio, onBorrar, lado = false }: ConteoCamposProps) {
  const id = useId();
  const piezas = porPiezas(conteo);
  const { monto } = leerConteo(conteo);
  return (
    <>
      <Denominaciones
        conteo={conteo}
        fijo={fijo}
        lado={lado}
        onCantidad={(valor, texto) =>
          onCambio({ ...conteo, cantidades: { ...conteo.cantidades, [valor]: texto } })
        }
      />
      <div className="mt-3 grid grid-cols-[1fr_11rem] items-center gap-3 border-t-2 border-ink pt-3 max-sm:grid-cols-1 max-sm:gap-1">
        <label htmlFor={id} className="font-strong">
          Monto contado (Bs)
        </label>
        <Input
          id={id}
          fit="sum"
          data-contado=""
          inputMode="decimal"
          autoComplete="off"
          placeholder="0,00"
          maxLength={40}
          readOnly={fijo || piezas}
          value={piezas ? (monto === undefined ? '' : formatCifra(monto)) : conteo.directo}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={`${id}-linea`}
          onChange={(event) => onCambio({ ...conteo, directo: event.target.value })}
          onBlur={() => {
            const leido = parseMonto(conteo.directo);
            if (leido.ok && !piezas) onCambio({ ...conteo, directo: formatCifra(leido.centavos) });
          }}
        />
      </div>
      <div id={`${id}-linea`}>
        {error ? (
          <ErrorLine>{error}</ErrorLine>
        ) : (
          piezas &&
          !fijo && (
            <Hint>
              Suma de billetes y monedas.{' '}
              <TextButton
                onClick={() => {
                  // This button goes with the count: on to where a new one begins.
                  document.getElementById(idDeCantidad(PRIMERA))?.focus();
                  onBorrar();
                }}
              >
                Borrar el conteo
              </TextButton>
            </Hint>
          )
        )}
      </div>
    </>
  );
}
