import { useRef } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import {
  transaccionFormSchema,
  type TransaccionLeida,
  type TransaccionTecleada,
} from '@/domain/transaccion/transaccion-agente';
import { formatCifra, parseMonto } from '@/lib/monto';

type Monto = 'monto' | 'comision_cliente';
export type FormDeTransaccion = UseFormReturn<TransaccionTecleada, unknown, TransaccionLeida>;

export function useCamposForm(form: FormDeTransaccion) {
  const formRef = useRef<HTMLFormElement>(null);

  /** At once: react-hook-form's setFocus waits for a timer, and a scanner's next keys would hit the field before. */
  const enfocar = (campo: FieldPath<TransaccionTecleada>, { seleccionar = false } = {}) => {
    const input = formRef.current?.elements.namedItem(campo);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    if (seleccionar) input.select();
  };

  const avanzar = (campo: Monto) => {
    if (transaccionFormSchema.shape[campo].safeParse(form.getValues(campo)).success)
      enfocar('nro_referencia');
    else void form.trigger(campo, { shouldFocus: true });
  };

  /** Tidies an amount on leaving it: 1.234,50 when it can be read, its error when it can't. */
  const ordenar = (campo: Monto) => {
    const texto = form.getValues(campo);
    if (texto.trim() === '') return;
    const leido = parseMonto(texto);
    if (leido.ok) form.setValue(campo, formatCifra(leido.centavos));
    void form.trigger(campo);
  };
  return { formRef, enfocar, avanzar, ordenar };
}
