/** Codes in front of this device's camera, by the browser's own reader. Android has it; where it is missing nothing is offered. */
export interface Detector {
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
