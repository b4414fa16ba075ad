import type { ReactElement } from 'react';
import { Aviso } from '@/features/agentes/aviso';
import type { EnCorreccion } from '@/features/agentes/correction/en-formulario';
import { textoDeAnulada } from '@/features/agentes/correction/fila-corregida';
import { TextButton } from '@/ui/button/text-button';

interface DelForm {
  verificando: boolean;
  /** a private window: nothing may be confirmed in it */
  privada: boolean;
  deshacer: (() => void) | null;
  correccion: Pick<EnCorreccion, 'fila' | 'texto' | 'anulada'> | null;
  onDejar: () => void;
}

/** What the strip says of the form itself, which goes before any operation; null: nothing. */
export function avisoDelForm({
  verificando,
  privada,
  deshacer,
  correccion,
  onDejar,
}: DelForm): ReactElement | null {
  if (verificando)
    return (
      <Aviso tono="qr" icono="sync" girando>
        Verificando su caja…
      </Aviso>
    );
  if (privada)
    return (
      <Aviso tono="danger" icono="lock">
        Esta ventana es privada y olvida lo que guarda. Abra el sistema en una ventana normal para registrar.
      </Aviso>
    );
  if (correccion)
    return (
      <Aviso
        tono="caution"
        icono="pencil"
        acciones={
          <TextButton onClick={onDejar}>{correccion.anulada ? 'Dejarla' : 'Dejarla como estaba'}</TextButton>
        }
      >
        {correccion.anulada
          ? textoDeAnulada(correccion.fila)
          : `Corrige la N.º ${correccion.fila.id}: ${correccion.texto}. Al registrar la nueva, aquella se anula.`}
      </Aviso>
    );
  if (!deshacer) return null;
  return (
    <Aviso tono="qr" icono="undo" acciones={<TextButton onClick={deshacer}>Deshacer</TextButton>}>
      Se limpió lo que estaba escrito.
    </Aviso>
  );
}
