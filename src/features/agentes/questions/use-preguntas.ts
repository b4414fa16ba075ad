import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { NuevaOperacion } from '@/engines/envios/envios';
import type { TransaccionTecleada } from '@/domain/transaccion/transaccion-agente';
import type { useRegistro } from '@/features/agentes/result/use-registro';

type Campo = FieldPath<TransaccionTecleada>;

interface PorConfirmar {
  nueva: NuevaOperacion;
  motivos: readonly string[];
  /** where «Corregir» leads; undefined: where the hand was */
  campo: Campo | undefined;
}

/** What is asked before an operation is kept. `elegir` moves the focus into a field, its text selected. */
export function usePreguntas(
  { registro, estado, entorno }: ReturnType<typeof useRegistro>,
  elegir: (campo: Campo) => void,
) {
  const [porConfirmar, confirmar] = useState<PorConfirmar | null>(null);
  const volverA = useRef<Campo | undefined>(undefined);
  const abierta = porConfirmar !== null || estado.fase === 'preguntando' || estado.fase === 'parecida';

  // A closing dialog gives the focus back to where it was: this comes after that.
  const alCerrarse = useEffectEvent(() => {
    const campo = volverA.current;
    volverA.current = undefined;
    if (campo) elegir(campo);
  });
  useEffect(() => {
    if (!abierta) alCerrarse();
  }, [abierta]);

  return {
    porConfirmar,
    confirmar,
    responderConfirmacion: (si: boolean) => {
      if (si && porConfirmar) void registro.registrar(porConfirmar.nueva, entorno);
      else volverA.current = porConfirmar?.campo;
      confirmar(null);
    },
    responderMisma: (esLaMisma: boolean) => void registro.responder(esLaMisma, entorno),
    corregirMisma: () => {
      volverA.current = 'nro_referencia';
      registro.dejarPregunta();
    },
  };
}
