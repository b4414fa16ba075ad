/** The institutions a combobox offers, and how what is typed finds one of them. */
import { limpia } from '@/lib/referencia';
import { normalizarBusqueda } from '@/lib/texto-busqueda';
import { ENTIDADES_CONOCIDAS } from './entidades';

/** The known ones and those already used, each once whatever its letter case. */
export function juntarBancos(usados: readonly string[]): string[] {
  const porNombre = new Map<string, string>();
  for (const banco of [...ENTIDADES_CONOCIDAS, ...usados]) {
    const clave = normalizarBusqueda(banco);
    if (clave && !porNombre.has(clave)) porNombre.set(clave, limpia(banco));
  }
  return [...porNombre.values()];
}

/** Those that hold the text, without regard to case and accents; the ones that begin with it first. */
export function filtrarBancos(bancos: readonly string[], texto: string): string[] {
  const buscado = normalizarBusqueda(texto);
  const empieza = (banco: string) => normalizarBusqueda(banco).startsWith(buscado);
  const con = bancos.filter((banco) => normalizarBusqueda(banco).includes(buscado));
  return [...con.filter(empieza), ...con.filter((banco) => !empieza(banco))];
}

/** Does the first one offered go on from what was typed? Then Enter may pick it. */
export const sigueDe = (banco: string | undefined, texto: string): boolean =>
  banco !== undefined &&
  texto.trim() !== '' &&
  normalizarBusqueda(banco).startsWith(normalizarBusqueda(texto));

/** «bcp» → «BCP»: the offered name when it is the same but for case and accents, else the text itself. */
export const nombreDeBanco = (bancos: readonly string[], texto: string): string =>
  bancos.find((banco) => normalizarBusqueda(banco) === normalizarBusqueda(texto)) ?? texto;
