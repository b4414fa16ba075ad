import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button/button';
import { TextareaField } from '@/ui/form/textarea-field';

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
    <form className="col-span-full grid min-w-0 gap-2" onSubmit={(event) => void leer(event)}>
      <TextareaField
        label="Filas copiadas"
        error={formState.errors.filas?.message}
        hint="Con sus títulos, si los tiene."
        fit="code"
        rows={6}
        spellCheck={false}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because the person asked to paste
        autoFocus
        {...register('filas', { onChange: () => clearErrors('filas') })}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small">
          Leer las filas
        </Button>
        <Button variant="quiet" size="small" onClick={onCerrar}>
          Cerrar
        </Button>
      </div>
    </form>
  );
}
