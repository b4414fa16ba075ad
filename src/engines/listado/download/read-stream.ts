/** Parses while it arrives, cut after a row: a cut inside a text or a nested list does not parse, and is left for later. */
import { crearConstructor, type Construido } from '@/engines/listado/columns/build-columns';
import type { Cuerpo } from './body-diff';

const PARTE = 1 << 20;
/** A body that does not let itself be cut is read at the end. */
const INTENTOS = 3;
const MUESTRA = 50;

const leerArreglo = (texto: string): unknown[] | null => {
  try {
    const leido: unknown = JSON.parse(texto);
    return Array.isArray(leido) ? leido : null;
  } catch {
    return null;
  }
};

/** @param soltar nobody will ask for the bytes of what was read */
export function crearLectura(cuerpo: Cuerpo, { parte = PARTE, soltar = false } = {}) {
  let constructor = crearConstructor();
  let muestra: unknown[] = [];
  let leido = 0;
  let empezada = false;
  let fallidos = 0;

  const agregar = (filas: unknown[]): void => {
    if (muestra.length === 0) muestra = filas.slice(0, MUESTRA);
    constructor.agregar(filas);
  };
  const leerParte = (corte: number): unknown[] | null =>
    leerArreglo(`${empezada ? '[' : ''}${cuerpo.texto(leido, corte)}]`);

  return {
    avanzar: (): void => {
      if (fallidos >= INTENTOS || cuerpo.largo - leido < parte) return;
      const corte = cuerpo.ultimoCorte(leido);
      const filas = corte < 0 ? null : leerParte(corte);
      if (!filas) {
        fallidos += 1;
        return;
      }
      agregar(filas);
      empezada = true;
      leido = corte + 1;
      if (!soltar) return;
      cuerpo.olvidar(leido);
      leido = 0;
    },
    terminar: (): (Construido & { muestra: unknown[] }) | null => {
      const resto = empezada ? leerArreglo(`[${cuerpo.texto(leido)}`) : null;
      if (!resto && empezada && soltar) return null;
      if (!resto) {
        constructor = crearConstructor();
        muestra = [];
      }
      const filas = resto ?? leerArreglo(cuerpo.texto());
      if (!filas) return null;
      agregar(filas);
      return { ...constructor.terminar(), muestra };
    },
  };
}
