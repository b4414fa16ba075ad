/** Does this page lead, and for whom: it stands for the leadership of whoever is signed in on it. */
import type { AvisoBandeja } from './canal-bandeja';
import { postularse } from './lider';

interface Opciones {
  avisar: (aviso: AvisoBandeja) => void;
  alLiderar: (desplazado: boolean) => void;
}

export function crearLiderazgo({ avisar, alLiderar }: Opciones) {
  let lider: ReturnType<typeof postularse> | null = null;
  let de: number | null = null;
  let dirige = false;
  return {
    dirige: (): boolean => dirige,
    /** From here on for this person; null: for nobody. */
    seguir: (uid: number | null): void => {
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
    },
    /** Another tab that leads for this person is alive. */
    oir: (uid: number): void => {
      if (uid === de) lider?.oir();
    },
    retirarse: (): void => lider?.retirarse(),
  };
}
