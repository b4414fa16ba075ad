/**
 * Reads a list while it arrives, so that little is left to do after the last byte. The body is cut after a row and the
 * part goes through JSON.parse. A cut inside a text leaves its quotation mark open, one inside a nested list its bracket:
 * such a part does not parse, and is left for later. So what parses part by part is what the whole would have been.
 */
import { crearConstructor, type Construido } from '@/engines/listado/columns/build-columns';
import type { Cuerpo } from './body-diff';

/** Bytes worth a call of JSON.parse: some ten milliseconds. */
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

export function crearLectura(cuerpo: Cuerpo, parte = PARTE) {
  let constructor = crearConstructor();
  let muestra: unknown[] = [];
  let leido = 0;
  let fallidos = 0;

  const agregar = (filas: unknown[]): void => {
    if (muestra.length === 0) muestra = filas.slice(0, MUESTRA);
    constructor.agregar(filas);
  };
  /** The rows up to a cut. The first part brings the bracket that opens the list. */
  const leerParte = (corte: number): unknown[] | null =>
    leerArreglo(`${leido === 0 ? '' : '['}${cuerpo.texto(leido, corte)}]`);

  return {
    /** Something has arrived. */
    avanzar: (): void => {
      if (fallidos >= INTENTOS || cuerpo.largo - leido < parte) return;
      const corte = cuerpo.ultimoCorte(leido);
      const filas = corte < 0 ? null : leerParte(corte);
      if (!filas) {
        fallidos += 1;
        return;
      }
      agregar(filas);
      leido = corte + 1;
    },
    /** Everything has arrived. Null when it is no list. */
    terminar: (): (Construido & { muestra: unknown[] }) | null => {
      const resto = leido === 0 ? null : leerArreglo(`[${cuerpo.texto(leido)}`);
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
