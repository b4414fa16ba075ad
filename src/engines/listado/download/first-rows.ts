/** The newest rows of a long list, for who has none yet, while all of it is on its way (docs/backend.md). */
import { construir } from '@/engines/listado/columns/build-columns';
import type { Columnas } from '@/engines/listado/columns/columns';
import { PARTE, type Marca } from './list-mark';

/** Some days of a busy shop. */
const CUANTAS = 1_000;
const LARGA = 10_000;

export const convienenPrimeras = ({ filas, partes }: Marca): boolean => partes && filas > LARGA;

/** @returns null when something else comes: nobody waits for them */
export async function pedirPrimeras(
  pedir: (cabeceras: Record<string, string>) => Promise<Response>,
): Promise<Columnas | null> {
  const respuesta = await pedir({ [PARTE]: String(CUANTAS) });
  if (!respuesta.ok || respuesta.headers.get(PARTE) !== String(CUANTAS)) {
    await respuesta.body?.cancel();
    return null;
  }
  const filas: unknown = await respuesta.json();
  if (!Array.isArray(filas) || filas.length !== CUANTAS) return null;
  const { columnas, ilegibles } = construir(filas);
  return ilegibles.total === 0 ? columnas : null;
}

/** The newest rows, while the load that asked for them goes on, for whoever waits for them or for its end. */
export function crearEspera() {
  let primeras: Columnas | null = null;
  let esperan: ((llegadas: Columnas | null) => void)[] = [];
  return {
    /** @param llegadas null: the load has ended */
    llegar: (llegadas: Columnas | null): void => {
      primeras = llegadas;
      const suyos = esperan;
      esperan = [];
      for (const avisar of suyos) avisar(llegadas);
    },
    primeras: async (): Promise<Columnas | null> =>
      primeras ??
      new Promise((resolve) => {
        esperan.push(resolve);
      }),
  };
}
