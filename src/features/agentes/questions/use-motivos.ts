import type { RefObject } from 'react';
import { efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import type { PuertaLista } from '@/domain/caja/puerta-caja';
import type { TransaccionLeida } from '@/domain/transaccion/transaccion-agente';
import { useEfectivoDeGaveta } from '@/engines/operaciones/operaciones';
import type { JuicioDeTarifa } from '@/features/agentes/form/echo/sugerencia';
import { motivosDeConfirmacion } from '@/features/agentes/form/motivos-confirmacion';
import { montosQueParecenReferencia, type Tecleados } from './parece-referencia';

/** Why an operation is asked about before it leaves, and the fee that was proposed. @param juicio null until its code has come: nothing was proposed */
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
