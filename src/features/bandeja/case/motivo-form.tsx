import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { limpia } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { Field } from '@/ui/form/field';
import { conEscape } from './con-escape';
import type { Resuelto } from '@/engines/envios/envios';
import { FieldError } from '@/ui/form/error-line';
import { Button } from '@/ui/button/button';
import { CheckField } from '@/ui/form/check-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { TrayActs } from '@/features/bandeja/tray-parts';

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

const resultadoSchema = z.enum(
  RESULTADOS.map(([valor]) => valor),
  'Elija el resultado',
);

const motivoFormSchema = (decision: Decision) =>
  z
    .object({
      resultado: decision === 'cerrar' ? resultadoSchema : z.nullish(resultadoSchema),
      otra: z.pipe(z.string(), z.transform(limpia)),
      motivo: motivoSchema,
    })
    .check(
      z.refine(({ resultado, otra }) => resultado !== 'con-otra-referencia' || otra !== '', {
        path: ['otra'],
        error: 'Escriba la referencia',
      }),
    );

const ORDEN = ['resultado', 'otra', 'motivo'] as const;

interface MotivoFormProps {
  decision: Decision;
  ocupado: boolean;
  onVolver: () => void;
  onDecidir: (resultado: Resuelto['resultado'], motivo: string) => void;
}

export function MotivoForm({ decision, ocupado, onVolver, onDecidir }: MotivoFormProps) {
  const nombre = useId();
  const { control, register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(motivoFormSchema(decision)),
    defaultValues: { otra: '', motivo: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false, // react-hook-form would take the first field mounted, not the first on the page
  });
  const { errors } = formState;
  const resultado = useWatch({ control, name: 'resultado' });
  const { boton, aviso } = TEXTOS[decision];

  const decidir = handleSubmit(
    ({ resultado: fin, otra, motivo }) => {
      const texto = fin === 'con-otra-referencia' ? `Ref. ${otra}. ${motivo}` : motivo;
      onDecidir(fin ?? (decision === 'es-la-misma' ? 'es-la-misma' : 'no-corresponde'), texto);
    },
    (mal) => {
      const primero = ORDEN.find((campo) => mal[campo]);
      if (primero) setFocus(primero);
    },
  );

  return (
    <form
      ref={conEscape(onVolver)}
      className="grid gap-3 rounded-control bg-surface-2 p-3"
      aria-label={boton}
      noValidate
      onSubmit={(event) => void decidir(event)}
    >
      {decision === 'cerrar' && (
        <div
          className="grid gap-1"
          role="radiogroup"
          aria-labelledby={nombre}
          aria-invalid={errors.resultado ? true : undefined}
          aria-describedby={errors.resultado && `${nombre}-error`}
        >
          <p id={nombre} className="text-sm font-semibold">
            Resultado
          </p>
          {RESULTADOS.map(([valor, texto]) => (
            <CheckField key={valor} type="radio" value={valor} {...register('resultado')}>
              {texto}
            </CheckField>
          ))}
          {errors.resultado && <FieldError id={`${nombre}-error`}>{errors.resultado.message}</FieldError>}
        </div>
      )}
      {resultado === 'con-otra-referencia' && (
        <Field
          label="Referencia con que se registró"
          look="ref"
          maxLength={80}
          error={errors.otra?.message}
          {...register('otra')}
        />
      )}
      <TextareaField
        label="Motivo"
        error={errors.motivo?.message}
        hint={aviso}
        rows={2}
        required
        data-primero
        readOnly={ocupado}
        {...register('motivo')}
      />
      <TrayActs>
        <Button size="small" onClick={onVolver}>
          Volver
        </Button>
        <Button variant="danger" size="small" type="submit" aria-disabled={ocupado}>
          {boton}
        </Button>
      </TrayActs>
    </form>
  );
}
