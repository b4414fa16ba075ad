/** What the letters of a bank mean, as far as its own rows tell: by the words beside them and by the balances. */
import { claveDeLetra } from '@/engines/extracto/rows/importe';
import { signoDePalabras, tipoDePalabras } from '@/engines/extracto/columns/palabras';
import type { Significado } from '@/engines/extracto/profile/perfil';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { normalizarTitulo } from '@/engines/extracto/judge/titulos';

export interface Letras {
  halladas: Record<string, Significado>;
  /** Nobody knows. */
  dudosas: string[];
}

/** A title that says which letters it means. */
const DICE_CUALES = /^(?:d c|c d|d h|h d|dr cr|cr dr|db cr|cr db|dc|cd)$/;

/**
 * @param tipo column of the operation
 * @param sentidoDe what the balance says of a row: 1 is a credit
 */
export function deducirLetras(
  muestra: readonly Registro[],
  { tipo, descripcion, titulo }: { tipo: number | null; descripcion: number | null; titulo: string },
  sentidoDe: (numero: number) => 1 | -1 | undefined,
  conocidas: Record<string, Significado>,
): Letras {
  const letras: Letras = { halladas: {}, dudosas: [] };
  if (tipo === null || DICE_CUALES.test(normalizarTitulo(titulo))) return letras;
  const votos = new Map<string, Record<Significado, number>>();
  let ajena = false;
  for (const { numero, celdas } of muestra) {
    const rotulo = textoDe(celdas[tipo]);
    const clave = claveDeLetra(rotulo);
    if (clave.length !== 1) continue;
    if (signoDePalabras(rotulo) === null && tipoDePalabras(rotulo) === null) ajena = true;
    const suyos = votos.get(clave) ?? { DEPOSITO: 0, RETIRO: 0, TRANSFERENCIA_QR: 0, NADA: 0 };
    const sentido = sentidoDe(numero);
    const dice =
      tipoDePalabras(descripcion === null ? '' : textoDe(celdas[descripcion])) ??
      (sentido === undefined ? null : sentido > 0 ? 'DEPOSITO' : 'RETIRO');
    if (dice) suyos[dice] += 1;
    votos.set(clave, suyos);
  }
  // D and C beside letters of another alphabet may be of that one too.
  if (!ajena) return letras;
  for (const [clave, { DEPOSITO, RETIRO }] of votos) {
    if (Object.hasOwn(conocidas, clave)) continue;
    if (DEPOSITO > 0 && RETIRO * 5 <= DEPOSITO) letras.halladas[clave] = 'DEPOSITO';
    else if (RETIRO > 0 && DEPOSITO * 5 <= RETIRO) letras.halladas[clave] = 'RETIRO';
    else letras.dudosas.push(clave);
  }
  return letras;
}
