import type { IconName } from '@/ui/icon';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

/** `palabras` find it beside those that are shown; `deEntrada`: offered before anything is typed. */
export interface Opcion {
  id: string;
  icono: IconName;
  texto: string;
  nota?: string | undefined;
  teclas?: readonly string[];
  palabras?: string;
  deEntrada?: boolean;
  /** Comes after what was typed, or is the last resort: what is pointed at does not change for it. */
  tarde?: boolean;
  hacer: () => void;
}

export interface Grupo {
  titulo: string;
  opciones: readonly Opcion[];
}

const palabrasDe = (texto: string): string[] =>
  normalizarBusqueda(texto)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Those in which some word begins with each one of the text, first whose own do; with no text those of the beginning. */
export function ofrecer(opciones: readonly Opcion[], buscado: string): readonly Opcion[] {
  if (buscado === '') return opciones.filter(({ deEntrada }) => deEntrada);
  const buscadas = palabrasDe(buscado);
  const halla = (...textos: string[]): boolean => {
    const suyas = palabrasDe(textos.join(' '));
    return buscadas.every((palabra) => suyas.some((suya) => suya.startsWith(palabra)));
  };
  return buscadas.length === 0
    ? []
    : opciones
        .filter(({ texto, nota = '', palabras = '' }) => halla(texto, nota, palabras))
        .toSorted((a, b) => Number(halla(b.texto)) - Number(halla(a.texto)));
}

/** The option that Enter takes: the one that was pointed at, else the first that was there at once. */
export const apuntadaEn = (opciones: readonly Opcion[], id: string | null): Opcion | undefined =>
  opciones.find((opcion) => opcion.id === id) ?? opciones.find(({ tarde }) => !tarde) ?? opciones[0];

export interface Parte {
  texto: string;
  hallada: boolean;
}

/** How many letters of the word a searched one takes; 0: it does not begin so. */
function tomadas(palabra: string, buscada: string): number {
  const hasta = (n: number): boolean => normalizarBusqueda(palabra.slice(0, n)).startsWith(buscada);
  return Array.from(palabra, (_, k) => k + 1).find(hasta) ?? 0;
}

/** The text in pieces, those apart with which a word begins as it is searched; accents and capitals do not count. */
export function partes(texto: string, buscado: string): Parte[] {
  const buscadas = palabrasDe(buscado);
  return texto
    .split(/([\p{L}\p{N}]+)/u)
    .flatMap((trozo) => {
      const n = Math.max(0, ...buscadas.map((buscada) => tomadas(trozo, buscada)));
      return [
        { texto: trozo.slice(0, n), hallada: true },
        { texto: trozo.slice(n), hallada: false },
      ];
    })
    .filter((parte) => parte.texto !== '');
}
