import { useId, type ReactNode } from 'react';
import { type Lectura, contar } from '@/engines/extracto/extracto';
import { Icon } from '@/ui/icon';
import { clsx } from 'clsx';
import { ErrorLine } from '@/ui/form/error-line';
import { fieldClass } from '@/ui/form/field-look';

interface ArchivoFieldProps {
  /** What is read already. */
  lectura: Lectura | null;
  error: string | null;
  onArchivo: (archivo: File) => void;
  /** Stands at the right of the label. */
  children: ReactNode;
}

/** The native file input lies over its own face, so that dropping a file on it works without a line of code. */
export function ArchivoField({ lectura, error, onArchivo, children }: ArchivoFieldProps) {
  const id = useId();
  const filas = lectura && lectura.cuenta.lineas + lectura.cuenta.ilegibles;
  return (
    <div data-file="" className={clsx('f-file', fieldClass)}>
      <div className="file-head">
        <label htmlFor={id}>Extracto del banco</label>
        {children}
      </div>
      <div className="file">
        <Icon name="file" />
        <b>
          {lectura ? (
            lectura.archivo.nombre
          ) : (
            <>
              Elija <i className="max-sm:hidden">o suelte aquí </i>el archivo
            </>
          )}
        </b>
        <span>{filas === null ? 'CSV o Excel' : contar(filas, 'fila leída', 'filas leídas')}</span>
        <input
          id={id}
          type="file"
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
