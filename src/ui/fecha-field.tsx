import { useState } from 'react';
import { formatDiaIso, parseDiaTecleado, type Dia } from '@/lib/fecha';

interface FechaFieldProps {
  label: string;
  /** null: open. */
  dia: Dia | null;
  onCambiar: (dia: Dia | null) => void;
  /** Id of the line that says what is wrong with the dates. */
  idError: string;
  onError: (hay: boolean) => void;
}

const enTexto = (dia: Dia | null): string => (dia === null ? '' : formatDiaIso(dia));

/** A day, typed as 23/11/2026. What can't be read is said on leaving the field, and changes nothing. */
export function FechaField({ label, dia, onCambiar, idError, onError }: FechaFieldProps) {
  const [texto, setTexto] = useState({ tecleado: enTexto(dia), de: dia });
  const [mala, setMala] = useState(false);
  // Another preset, or the address: what was typed is no longer what is meant.
  if (texto.de !== dia) {
    setTexto({ tecleado: enTexto(dia), de: dia });
    setMala(false);
  }
  const dejar = () => {
    const leido = texto.tecleado.trim() === '' ? null : parseDiaTecleado(texto.tecleado);
    const error = leido === null && texto.tecleado.trim() !== '';
    setMala(error);
    onError(error);
    if (error) return;
    setTexto({ tecleado: enTexto(leido), de: dia });
    if (leido !== dia) onCambiar(leido);
  };
  return (
    <label className="date">
      {label}{' '}
      <input
        className="input"
        type="text"
        inputMode="numeric"
        placeholder="dd/mm/aaaa"
        autoComplete="off"
        maxLength={20}
        value={texto.tecleado}
        {...(mala ? { 'aria-invalid': true, 'aria-describedby': idError } : {})}
        onChange={(event) => setTexto({ ...texto, tecleado: event.target.value })}
        onBlur={dejar}
        onKeyDown={(event) => {
          if (event.key === 'Enter') dejar();
        }}
      />
    </label>
  );
}
