import type { ComponentProps } from 'react';
import { formatCifra, parseMonto } from '@/lib/monto';
import { Field } from './field';

interface MontoFieldProps extends ComponentProps<typeof Field> {
  onTexto?: (texto: string) => void;
}

function alSalir(texto: string): string {
  const leido = parseMonto(texto);
  return leido.ok ? formatCifra(leido.centavos) : texto;
}

/** An amount in bolivianos as text: never touched while typing, tidied to 1.234,50 when left. */
export const MontoField = ({ onTexto, onChange, onBlur, ...field }: MontoFieldProps) => (
  <Field
    inputMode="decimal"
    placeholder="0,00"
    look="money"
    onChange={onTexto ? (event) => onTexto(event.target.value) : onChange}
    onBlur={(event) => {
      const texto = alSalir(event.target.value);
      if (onTexto) onTexto(texto);
      else event.target.value = texto;
      onBlur?.(event);
    }}
    {...field}
  />
);
