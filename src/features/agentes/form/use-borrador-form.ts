import { zodResolver } from '@hookform/resolvers/zod';
import { useMountEffect, useTimeoutEffect } from '@react-hookz/web';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useStore } from 'zustand';
import { pedirRegistro, registroPedido } from '@/domain/transaccion/registro-pedido';
import { transaccionFormSchema, type TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';
import { useAlEscribir } from '@/ui/use-al-escribir';
import { useRegistro } from '@/features/agentes/result/use-registro';
import { dePedido, deOperacion, hayAlgo, VACIA } from './transaccion-valores';

/** how long what was cleared can be brought back, ms */
const PLAZO_MS = 10_000;

function useDeshacer<T extends object>() {
  const [guardado, guardar] = useState<T | null>(null);
  useEffect(() => {
    if (!guardado) return undefined;
    const plazo = setTimeout(() => guardar(null), PLAZO_MS);
    return () => clearTimeout(plazo);
  }, [guardado]);
  return { guardado, guardar };
}

/** The draft outlives the page. `alMontar`: the state of the registering when this page was opened. */
export function useBorradorForm() {
  const delUsuario = useRegistro();
  const { registro, estado } = delUsuario;
  const [alMontar] = useState(estado);
  const [pedida] = useState(() => ('nueva' in alMontar ? null : registroPedido()));
  const [desplazada] = useState(() => (pedida ? registro.borrador() : null));
  const [iniciales] = useState(() => {
    if ('nueva' in alMontar) return deOperacion(alMontar.nueva.datos);
    return pedida ? dePedido(pedida) : (registro.borrador() ?? VACIA);
  });
  const form = useForm({
    resolver: zodResolver(transaccionFormSchema),
    defaultValues: iniciales,
    // Errors come on leaving a field or on saving, and go with the next key: nothing flickers while typing.
    reValidateMode: 'onSubmit',
    shouldFocusError: false, // react-hook-form would take the first field mounted, not the first on the page
  });
  const { guardado, guardar } = useDeshacer<TransaccionTecleada>();

  useMountEffect(() => {
    pedirRegistro(null);
    if (pedida) {
      registro.corregir(null);
      registro.guardarBorrador(iniciales);
    }
    // The draft makes room for what another page asks to be registered, and «Deshacer» brings it back.
    if (desplazada && hayAlgo(desplazada)) guardar(desplazada);
  });

  const dejada = useStore(registro.correccion, (enFormulario) => enFormulario.dejada);
  useTimeoutEffect(registro.olvidarDejada, dejada ? PLAZO_MS : undefined);
  useAlEscribir(form, (values) => registro.guardarBorrador(values));
  /** A draft whose fee was left out: nobody is asked to charge one on coming back. */
  const sinComision = !pedida && iniciales.monto !== '' && iniciales.comision_cliente === '';
  return { delUsuario, form, alMontar, guardado, guardar, dejada, sinComision };
}
