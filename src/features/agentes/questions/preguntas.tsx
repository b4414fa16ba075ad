import { ConfirmarDialog, MismaDialog, ParecidaDialog } from '@/features/agentes/dialogos';
import type { EstadoRegistro } from '@/features/agentes/result/registro';
import type { usePreguntas } from './use-preguntas';

interface PreguntasProps {
  preguntas: ReturnType<typeof usePreguntas>;
  estado: EstadoRegistro;
}

export function Preguntas({ preguntas, estado }: PreguntasProps) {
  const { porConfirmar, responderConfirmacion, responderMisma, corregirMisma } = preguntas;
  const deMisma = { onCorregir: corregirMisma, onResponder: responderMisma };
  if (porConfirmar)
    return (
      <ConfirmarDialog
        op={porConfirmar.nueva.datos}
        motivos={porConfirmar.motivos}
        onCorregir={() => responderConfirmacion(false)}
        onConfirmar={() => responderConfirmacion(true)}
      />
    );
  if (estado.fase === 'preguntando') return <MismaDialog fila={estado.fila} {...deMisma} />;
  if (estado.fase === 'parecida')
    return <ParecidaDialog op={estado.nueva.datos} parecida={estado.parecida} {...deMisma} />;
  return null;
}
