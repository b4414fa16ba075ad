import { useState, type Ref } from 'react';
import { formatDiaIso, parseDiaTecleado, type Dia } from '@/lib/fecha';
import { Field } from '@/ui/form/field';

interface DiaFieldProps {
  dia: Dia;
  onCambiar: (dia: Dia) => void;
  ref?: Ref<HTMLInputElement>;
}

/** «Fecha», typed as 23/11/2026. What can't be read is said on leaving the field, and changes nothing. */
export function DiaField({ dia, onCambiar, ref }: DiaFieldProps) {
  const [texto, setTexto] = useState({ tecleado: formatDiaIso(dia), de: dia });
  const [mala, setMala] = useState(false);
  if (texto.de !== dia) {
    setTexto({ tecleado: formatDiaIso(dia), de: dia });
    setMala(false);
  }
  const dejar = () => {
    const leido = parseDiaTecleado(texto.tecleado);
    setMala(leido === null);
    if (leido === null) return;
    setTexto({ tecleado: formatDiaIso(leido), de: dia });
    if (leido !== dia) onCambiar(leido);
  };
  return (
    <Field
      ref={ref}
      label="Fecha"
      inputMode="numeric"
      placeholder="dd/mm/aaaa"
      maxLength={20}
      value={texto.tecleado}
      error={mala ? 'Escriba el día como 23/11/2026' : undefined}
      onChange={(event) => setTexto({ ...texto, tecleado: event.target.value })}
      onBlur={dejar}
      onKeyDown={(event) => {
        if (event.key === 'Enter') dejar();
      }}
    />
  );
}
