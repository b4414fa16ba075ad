import { useEffect, useEffectEvent } from 'react';
import type { NuevaOperacion } from '@/engines/envios/envios';
import type { FormDeTransaccion } from '@/features/agentes/form/use-campos-form';
import { liberaElFormulario, type EstadoRegistro } from './registro';
import { textoFinal } from './textos-registro';

export function errorDeCampo(estado: EstadoRegistro) {
  const ultimo = estado.fase === 'libre' ? estado.ultimo : null;
  if (!ultimo || ultimo.final.tipo === 'guardada') return null;
  const { campo, texto } = textoFinal(ultimo.nueva.datos, ultimo.final);
  return campo ? { campo, texto, datos: ultimo.nueva.datos } : null;
}

interface TrasElResultado {
  form: FormDeTransaccion;
  estado: EstadoRegistro;
  alMontar: EstadoRegistro;
  vaciar: (nueva: NuevaOperacion) => void;
  alQuedarse: () => void;
}

/** Empties the fields for the next customer, or puts the refusal under the field it belongs to. */
export function useTrasElResultado({ form, estado, alMontar, vaciar, alQuedarse }: TrasElResultado): void {
  const alCambiarEstado = useEffectEvent((actual: EstadoRegistro) => {
    const ultimo = actual !== alMontar && actual.fase === 'libre' ? actual.ultimo : null;
    if (ultimo && liberaElFormulario(ultimo.final)) vaciar(ultimo.nueva);
    else if (actual.fase !== 'guardando') alQuedarse();
    const error = errorDeCampo(actual);
    // Back on the page with another draft, the old refusal is about nothing on the screen.
    if (error && (actual !== alMontar || form.getValues('nro_referencia') === error.datos.nro_referencia))
      form.setError(
        error.campo,
        { type: 'servidor', message: error.texto },
        { shouldFocus: actual !== alMontar },
      );
  });
  useEffect(() => alCambiarEstado(estado), [estado]);
}
