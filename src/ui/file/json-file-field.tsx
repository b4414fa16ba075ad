import { useId } from 'react';
import { ErrorLine } from '@/ui/form/error-line';
import { fieldClass, labelClass } from '@/ui/form/field-look';
import { Icon } from '@/ui/icon';

interface JsonFileFieldProps {
  label: string;
  error: string | undefined;
  onElegir: (archivo: File) => void;
}

/** Where a .json file is chosen or dropped; the same file can be chosen again. */
export function JsonFileField({ label, error, onElegir }: JsonFileFieldProps) {
  const id = useId();
  return (
    <div className={fieldClass}>
      <label className={labelClass} htmlFor={id}>
        {label}
      </label>
      <div className="relative flex h-control items-center gap-2 rounded-control border border-dashed border-control bg-surface-2 px-3 text-sm font-semibold focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus has-aria-invalid:border-danger-line has-aria-invalid:bg-danger-soft">
        <Icon name="file" />
        <span>
          Elija <i className="not-italic max-sm:hidden">o suelte aquí </i>el archivo
        </span>
        <input
          id={id}
          data-foco=""
          className="absolute inset-0 w-full cursor-pointer opacity-0"
          type="file"
          accept=".json,application/json"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={`${id}-linea`}
          onChange={(event) => {
            const [elegido] = event.target.files ?? [];
            if (elegido) onElegir(elegido);
            event.target.value = '';
          }}
        />
      </div>
      {error !== undefined && <ErrorLine id={`${id}-linea`}>{error}</ErrorLine>}
    </div>
  );
}
