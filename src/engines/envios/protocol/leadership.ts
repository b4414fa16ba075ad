import type { AvisoBandeja } from '@/engines/envios/work/envios-channel';
import { postularse } from './leader';

interface Opciones {
  avisar: (aviso: AvisoBandeja) => void;
  alLiderar: (desplazado: boolean) => void;
}

export function crearLiderazgo({ avisar, alLiderar }: Opciones) {
  let lider: ReturnType<typeof postularse> | null = null;
  let de: number | null = null;
  let dirige = false;
  /** It has offered the lead since somebody looked at it, or at another page. */
  let cedido = false;
  function seguir(uid: number | null): void {
    if (uid === de) return;
    lider?.retirarse();
    de = uid;
    lider =
      uid === null
        ? null
        : postularse({
            uid,
            avisar,
            alDejar: () => {
              dirige = false;
            },
            alLiderar: (desplazado) => {
              dirige = true;
              alLiderar(desplazado);
            },
          });
  }
  return {
    dirige: (): boolean => dirige,
    seguir,
    ceder: (): void => {
      const uid = de;
      if (!cedido) {
        seguir(null);
        seguir(uid);
      }
      cedido = true;
    },
    alMirar: (): void => {
      cedido = false;
    },
    oir: (uid: number): void => {
      if (uid === de) lider?.oir();
    },
    retirarse: (): void => lider?.retirarse(),
  };
}
