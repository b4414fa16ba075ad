/** Does this page lead, and for whom: it stands for the leadership of whoever is signed in on it. */
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
  /** From here on for this person; null: for nobody. */
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
    /** Offered once, until somebody looks: to whoever waits in line; it is given back at once when nobody does. */
    ceder: (): void => {
      const uid = de;
      if (!cedido) {
        seguir(null);
        seguir(uid);
      }
      cedido = true;
    },
    /** Somebody looks at a page of this browser: the lead may be offered again. */
    alMirar: (): void => {
      cedido = false;
    },
    /** Another tab that leads for this person is alive. */
    oir: (uid: number): void => {
      if (uid === de) lider?.oir();
    },
    retirarse: (): void => lider?.retirarse(),
  };
}
