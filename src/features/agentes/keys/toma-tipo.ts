import { useEffect } from 'react';
import { pedirTipo, useTipoPedido } from '@/domain/transaccion/tipo-pedido';
import type { useTransaccionForm } from '@/features/agentes/form/use-transaccion-form';

type TomaTipoProps = Pick<ReturnType<typeof useTransaccionForm>, 'form' | 'ocupado' | 'enfocar'>;

/** Takes the type that was asked for elsewhere as its own key would, and nothing else of what is typed. */
export function TomaTipo({ form, ocupado, enfocar }: TomaTipoProps): null {
  const pedido = useTipoPedido();
  useEffect(() => {
    if (pedido === null || ocupado) return;
    pedirTipo(null);
    form.setValue('tipo_operacion', pedido);
    enfocar(form.getValues('banco') ? 'monto' : 'banco');
  }, [pedido, ocupado, form, enfocar]);
  return null;
}
