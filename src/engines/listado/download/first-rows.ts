/** The newest rows of a long list, for who has none yet, while all of it is on its way (docs/backend.md). */
import { construir } from '@/engines/listado/columns/build-columns';
import type { Columnas } from '@/engines/listado/columns/columns';
import { PARTE, type Marca } from './list-mark';

/** Some days of a busy shop. */
const CUANTAS = 1_000;
const LARGA = 10_000;

type Pedir = (cabeceras: Record<string, string>) => Promise<Response>;

async function pedirPrimeras(pedir: Pedir): Promise<Columnas | null> {
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

export interface Espera {
  /** Is there somebody with nothing to show? Known once the device has said what it has. */
  alguien: () => Promise<boolean>;
  llegar: (primeras: Columnas | null) => void;
}

/** Asks for them where the list is long, the server has them, and somebody has nothing to show. Never throws. */
export async function adelantarPrimeras(
  dicha: Marca | null,
  { pedir, espera }: { pedir: Pedir; espera: Espera },
): Promise<void> {
  try {
    if (dicha?.partes && dicha.filas > LARGA && (await espera.alguien()))
      espera.llegar(await pedirPrimeras(pedir));
  } catch {
    // the whole list comes all the same
  }
}

/** Whoever has nothing to show waits for the newest rows, or for the end of the load. */
export function crearEspera() {
  let leyendo: Promise<unknown> = Promise.resolve();
  let esperan: ((llegadas: Columnas | null) => void)[] = [];
  return {
    tras: <T>(lectura: Promise<T>): Promise<T> => {
      leyendo = lectura;
      return lectura;
    },
    alguien: async (): Promise<boolean> => {
      await leyendo;
      return esperan.length > 0;
    },
    llegar: (llegadas: Columnas | null): void => {
      const suyos = esperan;
      esperan = [];
      for (const avisar of suyos) avisar(llegadas);
    },
    primeras: (): Promise<Columnas | null> =>
      new Promise((resolve) => {
        esperan.push(resolve);
      }),
  };
}
