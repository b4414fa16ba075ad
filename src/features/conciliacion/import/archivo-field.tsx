import { useId, type ReactNode } from 'react';
import { type Lectura, contar } from '@/engines/extracto/extracto';
import { Icon } from '@/ui/icon';
import { clsx } from 'clsx';
import { ErrorLine } from '@/ui/form/error-line';
import { fieldClass } from '@/ui/form/field-look';

interface ArchivoFieldProps {
  lectura: Lectura | null;
  error: string | null;
  onArchivo: (archivo: File) => void;
  children: ReactNode;
}

/** The native file input lies over its own face, so that dropping a file on it works without a line of code. */
export function ArchivoField({ lectura, error, onArchivo, children }: ArchivoFieldProps) {
  const id = useId();
  const filas = lectura && lectura.cuenta.lineas + lectura.cuenta.ilegibles;
  return (
    <div data-file="" className={clsx('max-sm:col-span-full', fieldClass)}>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-xs font-semibold">
          Extracto del banco
        </label>
        {children}
      </div>
      <div className="relative flex h-control min-w-0 items-center gap-2 rounded-control border border-dashed border-control bg-surface-2 px-3 text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus has-aria-invalid:border-2 has-aria-invalid:border-solid has-aria-invalid:border-danger-line has-aria-invalid:bg-danger-soft">
        <Icon name="file" />
        <b className="truncate font-semibold">
          {lectura ? (
            lectura.archivo.nombre
          ) : (
            <>
              Elija <i className="not-italic max-sm:hidden">o suelte aquí </i>el archivo
            </>
          )}
        </b>
        <span className="ms-auto text-2xs whitespace-nowrap text-ink-3">
          {filas === null ? 'CSV o Excel' : contar(filas, 'fila leída', 'filas leídas')}
        </span>
        <input
          id={id}
          type="file"
          className="absolute inset-0 w-full cursor-pointer opacity-0"
          aria-invalid={error !== null || undefined}
          aria-describedby={`${id}-linea`}
          onChange={(event) => {
            const [archivo] = event.target.files ?? [];
            if (archivo) onArchivo(archivo);
            // The same file, corrected and chosen again, is a change too.
            event.target.value = '';
          }}
        />
      </div>
      {error === null ? (
        <p id={`${id}-linea`} className="sr-only">
          El archivo no sale de este equipo.
        </p>
      ) : (
        <ErrorLine id={`${id}-linea`}>{error}</ErrorLine>
      )}
    </div>
  );
}
