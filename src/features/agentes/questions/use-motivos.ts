import type { RefObject } from 'react';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import type { TransaccionLeida } from '@/domain/transaccion/transaccion-agente';
import { useEfectivoDeGaveta } from '@/engines/operaciones/operaciones';
import type { JuicioDeTarifa } from '@/features/agentes/form/echo/sugerencia';
import { motivosDeConfirmacion } from '@/features/agentes/form/motivos-confirmacion';
import { montosQueParecenReferencia, type Tecleados } from './parece-referencia';

/**
 * What is asked before an operation leaves: a large amount, one like a reference, more cash than there is, a limit that
 * it passes; and the fee that was proposed, where another one is charged.
 * @param juicio null in it until its code has come: nothing was proposed by then
 */
export function useMotivos(puerta: PuertaLista | null, juicio: RefObject<JuicioDeTarifa | null>) {
  const ajustes = useAjustes();
  const esperado = useEfectivoDeGaveta(puerta);
  return (leida: TransaccionLeida, tecleados: Tecleados) => {
    const referencias = montosQueParecenReferencia(leida, tecleados);
    const deTarifa = juicio.current?.(leida);
    const motivos = [
      ...referencias.map(({ motivo }) => motivo),
      ...motivosDeConfirmacion(leida, {
        umbral: ajustes.umbral_confirmacion,
        esperado,
        qr: efectoQr(ajustes, leida.banco),
        limites: deTarifa?.motivos ?? [],
      }),
    ];
    return { motivos, campo: referencias[0]?.campo, sugerida: deTarifa?.sugerida };
  };
}
