import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from '@/lib/zod';
import { FieldShell } from '@/ui/form/field';

const filasPegadasSchema = z.object({
  filas: z.string().check(z.refine((texto) => texto.trim() !== '', 'Pegue aquí las filas del banco')),
});

interface PegarFilasProps {
  onTexto: (texto: string) => void;
  onCerrar: () => void;
}

/** For a statement that can only be copied: from a web page, a PDF, a sheet. */
export function PegarFilas({ onTexto, onCerrar }: PegarFilasProps) {
  const { register, handleSubmit, clearErrors, formState } = useForm({
    resolver: zodResolver(filasPegadasSchema),
    defaultValues: { filas: '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const leer = handleSubmit(({ filas }) => onTexto(filas));
  return (
    <form className="wide pegar" onSubmit={(event) => void leer(event)}>
      <FieldShell
        label="Filas copiadas"
        error={formState.errors.filas?.message}
        hint="Con sus títulos, si los tiene."
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={6}
            spellCheck={false}
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because the person asked to paste
            autoFocus
            {...register('filas', { onChange: () => clearErrors('filas') })}
          />
        )}
      </FieldShell>
      <div className="pegar-acts">
        <button type="submit" className="btn is-small">
          Leer las filas
        </button>
        <button type="button" className="btn is-small is-quiet" onClick={onCerrar}>
          Cerrar
        </button>
      </div>
    </form>
  );
}
