import { useId, useState, type ComponentProps } from 'react';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { limpia } from '@/lib/referencia';
import { Field, FieldShell } from '@/ui/form/field';
import { Icon } from '@/ui/icon';
import { conEscape } from './con-escape';
import type { Resuelto } from '@/engines/envios/journal/evento';

export type Decision = 'descartar' | 'es-la-misma' | 'cerrar';

const TEXTOS: Record<Decision, { boton: string; aviso: string }> = {
  descartar: { boton: 'Descartar operación', aviso: 'No se registrará. Queda en la bitácora con su motivo.' },
  'es-la-misma': { boton: 'Cerrar: es la misma', aviso: 'No se registrará otra vez. Queda en la bitácora.' },
  cerrar: { boton: 'Cerrar caso', aviso: 'Sale de las pendientes y queda en la bitácora con su motivo.' },
};

const RESULTADOS = [
  ['registrada-y-anulada', 'Estaba registrada y fue anulada'],
  ['con-otra-referencia', 'Se registró con otra referencia'],
  ['no-corresponde', 'No corresponde'],
] as const satisfies readonly (readonly [Resuelto['resultado'], string])[];
type Resultado = (typeof RESULTADOS)[number][0];

const PRIMERO_MALO = '[role=radiogroup][aria-invalid] input, :is(input, textarea)[aria-invalid]';

interface MotivoFormProps {
  decision: Decision;
  ocupado: boolean;
  onVolver: () => void;
  onDecidir: (resultado: Resuelto['resultado'], motivo: string) => void;
}

/** What ends a case for good asks for its reason, and how it really ended when that can be more than one way. */
export function MotivoForm({ decision, ocupado, onVolver, onDecidir }: MotivoFormProps) {
  const nombre = useId();
  const [resultado, setResultado] = useState<Resultado>();
  const [otra, setOtra] = useState('');
  const [motivo, setMotivo] = useState('');
  const [errores, setErrores] = useState<{ resultado?: string; otra?: string; motivo?: string }>({});
  const { boton, aviso } = TEXTOS[decision];

  const decidir: NonNullable<ComponentProps<'form'>['onSubmit']> = (event) => {
    event.preventDefault();
    const referencia = limpia(otra);
    const leido = motivoSchema.safeParse(motivo);
    const faltan = {
      ...(decision === 'cerrar' && !resultado ? { resultado: 'Elija el resultado' } : {}),
      ...(resultado === 'con-otra-referencia' && referencia === '' ? { otra: 'Escriba la referencia' } : {}),
      ...(leido.success ? {} : { motivo: leido.error.issues[0]?.message ?? '' }),
    };
    setErrores(faltan);
    if (!leido.success || Object.keys(faltan).length > 0) {
      const form = event.currentTarget;
      // After React has drawn the errors.
      setTimeout(() => form.querySelector<HTMLElement>(PRIMERO_MALO)?.focus());
      return;
    }
    const texto = resultado === 'con-otra-referencia' ? `Ref. ${referencia}. ${leido.data}` : leido.data;
    if (decision === 'cerrar' && resultado) onDecidir(resultado, texto);
    else onDecidir(decision === 'es-la-misma' ? 'es-la-misma' : 'no-corresponde', texto);
  };

  return (
    <form ref={conEscape(onVolver)} className="case-form" aria-label={boton} noValidate onSubmit={decidir}>
      {decision === 'cerrar' && (
        <div
          className="case-results"
          role="radiogroup"
          aria-labelledby={nombre}
          aria-invalid={errores.resultado ? true : undefined}
          aria-describedby={errores.resultado && `${nombre}-error`}
        >
          <p id={nombre}>Resultado</p>
          {RESULTADOS.map(([valor, texto]) => (
            <label key={valor} className="check">
              <input
                type="radio"
                name={nombre}
                checked={resultado === valor}
                onChange={() => setResultado(valor)}
              />
              {texto}
            </label>
          ))}
          {errores.resultado && (
            <p id={`${nombre}-error`} className="error">
              <Icon name="err" size="s" />
              {errores.resultado}
            </p>
          )}
        </div>
      )}
      {resultado === 'con-otra-referencia' && (
        <Field
          label="Referencia con que se registró"
          inputClassName="is-ref"
          maxLength={80}
          value={otra}
          error={errores.otra}
          onChange={(event) => setOtra(event.target.value)}
        />
      )}
      <FieldShell label="Motivo" error={errores.motivo} hint={aviso}>
        {(control) => (
          <textarea
            className="input"
            rows={2}
            required
            data-primero
            readOnly={ocupado}
            value={motivo}
            onChange={(event) => setMotivo(event.target.value)}
            {...control}
          />
        )}
      </FieldShell>
      <div className="tray-acts">
        <button className="btn is-small" type="button" onClick={onVolver}>
          Volver
        </button>
        <button className="btn is-small is-danger" type="submit" aria-disabled={ocupado}>
          {boton}
        </button>
      </div>
    </form>
  );
}
