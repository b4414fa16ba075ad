import type { Puerta } from '@/engines/envios/operation/estado-bandeja';
import { RITMO } from '@/engines/envios/protocol/pace';
import { escribir } from '@/engines/envios/store/db-transaction';
import type { crearPantalla } from './screen-state';

export const sondear = async (): Promise<void> => escribir(async () => undefined);

interface Partes extends Pick<Puerta, 'estado'> {
  pantalla: ReturnType<typeof crearPantalla>;
  fin: AbortSignal;
  dirige: () => boolean;
  alBorrarse: () => void;
  alMirar: () => Promise<void>;
  alVolver: () => Promise<unknown>;
}

export function vigilarDisco({ estado, pantalla, fin, dirige, alBorrarse, alMirar, alVolver }: Partes) {
  let otraVez: ReturnType<typeof setTimeout> | undefined;

  async function hacer<T>(tarea: () => Promise<T>): Promise<T | undefined> {
    try {
      return await tarea();
    } catch (error) {
      if (fin.aborted) return undefined;
      pantalla.decirFallo(error);
      if (estado().fase === 'borrada') alBorrarse();
      otraVez ??= setTimeout(() => {
        otraVez = undefined;
        void mirarDisco().then(alVolver);
      }, RITMO.disco);
      return undefined;
    }
  }

  /** Does it take a write, and is it still the same database? A page that only looks would never find out. */
  const mirarDisco = async (): Promise<void> =>
    hacer(async () => {
      await sondear();
      await alMirar();
      if (estado().fase !== 'lista') await pantalla.releer();
    });

  const latido = setInterval(() => {
    if (document.visibilityState !== 'hidden' || dirige()) void mirarDisco();
  }, RITMO.latido);

  return {
    hacer,
    mirarDisco,
    dejar: (): void => {
      clearInterval(latido);
      clearTimeout(otraVez);
    },
  };
}
