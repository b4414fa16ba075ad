import {
  porCadaTipo,
  segunConvenio,
  tipoQueMueve,
  TIPOS,
  type TipoOperacion,
} from '@/domain/transaccion/tipo-operacion';
import { claveDeLetra } from '@/engines/extracto/rows/importe';
import type { Significado } from '@/engines/extracto/profile/perfil';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import { normalizarTitulo } from '@/engines/extracto/judge/titulos';
import { signoDePalabras, tipoDePalabras } from './palabras';

export interface Letras {
  halladas: Record<string, Significado>;
  dudosas: string[];
}

const DICE_CUALES = /^(?:d c|c d|d h|h d|dr cr|cr dr|db cr|cr db|dc|cd)$/;

const DE_UN_SENTIDO = TIPOS.filter((tipo) => !segunConvenio(tipo));

const acuerdo = (votos: Record<TipoOperacion, number>): TipoOperacion | undefined =>
  DE_UN_SENTIDO.find(
    (tipo) =>
      votos[tipo] > 0 && DE_UN_SENTIDO.every((otro) => otro === tipo || votos[otro] * 5 <= votos[tipo]),
  );

/** `sentidoDe`: what the balance says of a row, 1 is a credit. */
export function deducirLetras(
  muestra: readonly Registro[],
  { tipo, descripcion, titulo }: { tipo: number | null; descripcion: number | null; titulo: string },
  sentidoDe: (numero: number) => 1 | -1 | undefined,
  conocidas: Record<string, Significado>,
): Letras {
  const letras: Letras = { halladas: {}, dudosas: [] };
  if (tipo === null || DICE_CUALES.test(normalizarTitulo(titulo))) return letras;
  const votos = new Map<string, Record<TipoOperacion, number>>();
  let ajena = false;
  for (const { numero, celdas } of muestra) {
    const rotulo = textoDe(celdas[tipo]);
    const clave = claveDeLetra(rotulo);
    if (clave.length !== 1) continue;
    if (signoDePalabras(rotulo) === null && tipoDePalabras(rotulo) === null) ajena = true;
    const suyos = votos.get(clave) ?? porCadaTipo(() => 0);
    const sentido = sentidoDe(numero);
    const dice =
      tipoDePalabras(descripcion === null ? '' : textoDe(celdas[descripcion])) ??
      (sentido === undefined ? null : tipoQueMueve(sentido));
    if (dice) suyos[dice] += 1;
    votos.set(clave, suyos);
  }
  // D and C beside letters of another alphabet may be of that one too.
  if (!ajena) return letras;
  for (const [clave, suyos] of votos) {
    if (Object.hasOwn(conocidas, clave)) continue;
    const dicho = acuerdo(suyos);
    if (dicho) letras.halladas[clave] = dicho;
    else letras.dudosas.push(clave);
  }
  return letras;
}
