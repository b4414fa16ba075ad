import { zodResolver } from '@hookform/resolvers/zod';
import { clsx } from 'clsx';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button/button';
import { FieldError } from '@/ui/form/error-line';
import { Field } from '@/ui/form/field';

type Tecleados = readonly [uno: string, otro: string];

interface ReglaFormProps {
  rotulos: readonly [string, string?];
  boton: string;
  /** said under the first field when what is typed will not do */
  falta: string;
  vale: (tecleados: Tecleados) => boolean;
  onAplicar: (tecleados: Tecleados) => void;
  larga?: boolean;
}

const CAMPOS = ['uno', 'otro'] as const;
const LARGO = 40;

/** One or two short texts that make a rule of the reading, applied at once. */
export function ReglaForm({ rotulos, boton, falta, vale, onAplicar, larga = false }: ReglaFormProps) {
  const reglaSchema = z
    .object({ uno: z.string(), otro: z.string() })
    .check(z.refine(({ uno, otro }) => vale([uno, otro]), { error: falta, path: ['uno'] }));
  const { register, handleSubmit, reset, clearErrors, formState } = useForm({
    resolver: zodResolver(reglaSchema),
    defaultValues: { uno: '', otro: '' },
    reValidateMode: 'onSubmit',
  });
  const id = useId();
  const mal = formState.errors.uno?.message;
  const aplicar = handleSubmit(({ uno, otro }) => {
    reset();
    onAplicar([uno, otro]);
  });
  return (
    <form
      className={clsx(
        'flex min-w-0 flex-wrap items-end gap-2 max-sm:col-span-full',
        larga && 'sm:col-span-2',
      )}
      noValidate
      onSubmit={(event) => void aplicar(event)}
    >
      {CAMPOS.flatMap((campo, i) => {
        const rotulo = rotulos[i];
        return rotulo === undefined ? (
          []
        ) : (
          <Field
            key={campo}
            label={rotulo}
            className={clsx('min-w-0 grow', larga ? 'basis-28' : 'basis-16')}
            maxLength={LARGO}
            spellCheck={false}
            aria-invalid={(i === 0 && mal !== undefined) || undefined}
            aria-describedby={i === 0 && mal !== undefined ? id : undefined}
            {...register(campo, { onChange: () => clearErrors() })}
          />
        );
      })}
      <Button type="submit" size="small" className="flex-none">
        {boton}
      </Button>
      {mal !== undefined && (
        <FieldError id={id} className="basis-full">
          {mal}
        </FieldError>
      )}
    </form>
  );
}
