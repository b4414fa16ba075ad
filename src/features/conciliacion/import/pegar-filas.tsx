import { useState } from 'react';
import { FieldShell } from '@/ui/form/field';

interface PegarFilasProps {
  onTexto: (texto: string) => void;
  onCerrar: () => void;
}

/** For a statement that can only be copied: from a web page, a PDF, a sheet. */
export function PegarFilas({ onTexto, onCerrar }: PegarFilasProps) {
  const [texto, setTexto] = useState('');
  const [vacio, setVacio] = useState(false);
  return (
    <form
      className="wide pegar"
      onSubmit={(event) => {
        event.preventDefault();
        if (texto.trim() === '') setVacio(true);
        else onTexto(texto);
      }}
    >
      <FieldShell
        label="Filas copiadas"
        error={vacio ? 'Pegue aquí las filas del banco' : undefined}
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
            value={texto}
            onChange={(event) => {
              setTexto(event.target.value);
              setVacio(false);
            }}
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
