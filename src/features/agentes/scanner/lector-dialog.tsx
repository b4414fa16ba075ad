import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { ErrorLine } from '@/ui/form/error-line';
import { leerConCamara, porQueNoSeLee } from './lector';

interface LectorDialogProps {
  onLeido: (texto: string) => void;
  onEscribir: () => void;
  onCerrar: () => void;
}

/** The camera, until it sees a code. What it saw is only put into the field. */
export function LectorDialog({ onLeido, onEscribir, onCerrar }: LectorDialogProps) {
  const [falla, setFalla] = useState<string>();
  return (
    <Dialog
      titulo="Leer con la cámara"
      onCerrar={onCerrar}
      pie={
        <>
          <Button data-foco onClick={onEscribir}>
            Escribir el número
          </Button>
          {falla !== undefined && (
            <Button variant="primary" onClick={() => setFalla(undefined)}>
              Probar otra vez
            </Button>
          )}
        </>
      }
    >
      <DialogBody>
        {falla === undefined ? (
          <Visor onLeido={onLeido} onFalla={setFalla} />
        ) : (
          <ErrorLine>{falla}</ErrorLine>
        )}
      </DialogBody>
    </Dialog>
  );
}

interface VisorProps extends Pick<LectorDialogProps, 'onLeido'> {
  onFalla: (falla: string) => void;
}

/** The camera is on as long as the picture is there. */
function Visor({ onLeido, onFalla }: VisorProps) {
  const [encender] = useState(() => (video: HTMLVideoElement | null) => {
    const fin = new AbortController();
    const leer = async (en: HTMLVideoElement) => {
      try {
        const texto = await leerConCamara(en, fin.signal);
        if (!fin.signal.aborted) onLeido(texto);
      } catch (error) {
        if (!fin.signal.aborted) onFalla(porQueNoSeLee(error));
      }
    };
    if (video) void leer(video);
    return () => fin.abort();
  });
  return (
    <>
      <p role="status">Ponga el código del comprobante frente a la cámara. Se llena el n.º de referencia.</p>
      <video
        ref={encender}
        className="w-full rounded-card bg-surface-3"
        aria-label="Lo que ve la cámara"
        muted
        playsInline
      />
    </>
  );
}
