import type { KeyboardEvent } from 'react';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import { TIPOS, TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { useTransaccionForm } from '@/features/agentes/form/use-transaccion-form';
import { useTeclas } from './use-teclas';

type Logica = Pick<
  ReturnType<typeof useTransaccionForm>,
  'form' | 'ocupado' | 'enfocar' | 'avanzar' | 'limpiar'
>;
interface TeclasDelForm extends Logica {
  puerta: PuertaLista | null;
  banco: string;
}

/** F-keys from anywhere on the page, Enter and Esc from the form's own fields (`alTeclear`). */
export function useTeclasForm({ form, ocupado, enfocar, avanzar, limpiar, puerta, banco }: TeclasDelForm) {
  useTeclas({
    ...Object.fromEntries(
      TIPOS.map((tipo) => [
        TIPOS_OPERACION[tipo].tecla,
        () => !ocupado && puerta && form.setValue('tipo_operacion', tipo),
      ]),
    ),
    F9: () => puerta && enfocar('banco', { seleccionar: true }),
  });

  const alTeclear = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
    if (event.key === 'Escape') limpiar();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    const { name } = event.target;
    if (name === 'nro_referencia') return;
    event.preventDefault();
    if (name === 'monto' || name === 'comision_cliente') avanzar(name);
    if (name === 'tipo_operacion') enfocar(banco ? 'monto' : 'banco');
  };
  return { alTeclear };
}
