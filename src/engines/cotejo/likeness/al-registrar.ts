import type { LineaExtracto } from '@/engines/extracto/extracto';
import { limpia, referenciaParecida } from '@/lib/referencia';
import { unDesliz } from '@/lib/text/desliz';
import { claveDe, sinCeros } from '@/engines/cotejo/clave';
import type { Nuestra } from '@/engines/cotejo/cotejo-side';
import { distancia } from '@/engines/cotejo/distancia';

/** Fewer letters stand in too many references to say anything. */
const CONTENIDA_MINIMA = 4;
const AJENAS = /[=\p{Pi}\p{Pf}"'`´]/gu;

/** Without `="…"`, quotes, apostrophes and characters nobody sees; '' when nothing else is left. */
export const referenciaARegistrar = (referencia: string): string =>
  limpia(limpia(referencia).replace(AJENAS, ''));

const contiene = (larga: string, corta: string): boolean =>
  corta.length >= CONTENIDA_MINIMA && larga.includes(corta);

function puedenSerUna(nuestra: string, banco: string): boolean {
  const [una, otra] = [nuestra, banco].map((referencia) =>
    sinCeros(claveDe(referenciaARegistrar(referencia))),
  );
  if (una === undefined || otra === undefined || una === '' || otra === '') return true;
  if (contiene(una, otra) || contiene(otra, una)) return true;
  const letras = distancia(una, otra);
  if (letras !== null && letras < Math.max(una.length, otra.length)) return true;
  return referenciaParecida(una, otra) || unDesliz(una, otra);
}

/** Same operation and amount (centavos), the reference like the line's or none to compare. */
export const quizaRegistradas = <N extends Nuestra>(
  { tipo, monto, referencia }: Pick<LineaExtracto, 'tipo' | 'monto' | 'referencia'>,
  nuestras: readonly N[],
): N[] =>
  nuestras.filter(
    (nuestra) =>
      nuestra.tipo_operacion === tipo &&
      nuestra.monto === monto &&
      puedenSerUna(nuestra.nro_referencia, referencia),
  );
