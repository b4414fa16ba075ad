import { normalizarBusqueda } from './texto-busqueda';

export function filtrarOpciones(opciones: readonly string[], texto: string): string[] {
  const buscado = normalizarBusqueda(texto);
  const empieza = (opcion: string) => normalizarBusqueda(opcion).startsWith(buscado);
  const con = opciones.filter((opcion) => normalizarBusqueda(opcion).includes(buscado));
  return [...con.filter(empieza), ...con.filter((opcion) => !empieza(opcion))];
}

export const sigueDe = (opcion: string | undefined, texto: string): boolean =>
  opcion !== undefined &&
  texto.trim() !== '' &&
  normalizarBusqueda(opcion).startsWith(normalizarBusqueda(texto));

export const comoSeOfrece = (opciones: readonly string[], texto: string): string =>
  opciones.find((opcion) => normalizarBusqueda(opcion) === normalizarBusqueda(texto)) ?? texto;
