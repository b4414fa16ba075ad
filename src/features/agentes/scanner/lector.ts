/** Codes in front of this device's camera, by the browser's own reader. Android has it; where it is missing nothing is offered. */
interface Detector {
  detect: (imagen: HTMLVideoElement) => Promise<readonly { rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: { new (): Detector; getSupportedFormats: () => Promise<readonly string[]> };
  }
}

/** Whether the browser reads codes and there is a camera; nobody is asked for it. */
export async function hayLector(): Promise<boolean> {
  const { BarcodeDetector: Lector } = window;
  if (!Lector || !('mediaDevices' in navigator)) return false;
  const [formatos, aparatos] = await Promise.all([
    Lector.getSupportedFormats(),
    navigator.mediaDevices.enumerateDevices(),
  ]);
  return formatos.length > 0 && aparatos.some(({ kind }) => kind === 'videoinput');
}

/** A code is believed when two looks see the same: one alone is sometimes misread. */
const verDosVeces = (
  lector: Detector,
  video: HTMLVideoElement,
  pistas: readonly MediaStreamTrack[],
): Promise<string> =>
  new Promise((resolve, reject) => {
    const mirar = async (antes: string): Promise<void> => {
      if (pistas.every(({ readyState }) => readyState === 'ended')) throw new DOMException('', 'AbortError');
      const vistos = await lector.detect(video);
      const texto = vistos.find(({ rawValue }) => rawValue.trim() !== '')?.rawValue ?? '';
      if (texto !== '' && texto === antes) return resolve(texto);
      requestAnimationFrame(() => void mirar(texto).catch(reject));
    };
    mirar('').catch(reject);
  });

/** The code as it is written, shown in `video` meanwhile; the camera is closed on every way out, at once.
    @throws DOMException as browsers name it: there is no camera, it was taken away, or `fin` came first */
export async function leerConCamara(video: HTMLVideoElement, fin: AbortSignal): Promise<string> {
  const { BarcodeDetector: Lector } = window;
  if (!Lector) throw new DOMException('', 'NotFoundError');
  const imagen = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment' },
  });
  const pistas = imagen.getTracks();
  const cerrar = (): void => {
    for (const pista of pistas) pista.stop();
    video.srcObject = null;
  };
  const alEsconderse = (): void => {
    if (document.visibilityState === 'hidden') cerrar();
  };
  fin.addEventListener('abort', cerrar, { once: true });
  document.addEventListener('visibilitychange', alEsconderse);
  try {
    // The dialog may have gone while the browser asked for leave.
    fin.throwIfAborted();
    video.srcObject = imagen;
    await video.play();
    return await verDosVeces(new Lector(), video, pistas);
  } finally {
    document.removeEventListener('visibilitychange', alEsconderse);
    cerrar();
  }
}

const CAUSAS: Readonly<Record<string, string>> = {
  NotAllowedError:
    'El navegador no tiene permiso para usar la cámara. Escriba el número, o dele el permiso y pruebe otra vez.',
  NotFoundError: 'No hay una cámara que se pueda usar. Escriba el número.',
  NotReadableError: 'Otra aplicación está usando la cámara. Escriba el número, o ciérrela y pruebe otra vez.',
  AbortError: 'La cámara se apagó. Escriba el número, o pruebe otra vez.',
};

export const porQueNoSeLee = (error: unknown): string =>
  (error instanceof DOMException && CAUSAS[error.name]) ||
  'La cámara no se pudo abrir. Escriba el número, o pruebe otra vez.';
