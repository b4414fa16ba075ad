/** The network writes its prefix and its suffix around the number of the voucher. */
import type { Afijo } from '@/engines/extracto/extracto';
import { claveDe } from '@/engines/cotejo/clave';
import type { Lado } from '@/engines/cotejo/cotejo-side';

const MINIMA = 6;
export const seContienen = (una: string, otra: string): boolean => {
  const [corta, larga] = una.length <= otra.length ? [una, otra] : [otra, una];
  return corta.length >= MINIMA && corta.length < larga.length && larga.includes(corta);
};

const estaContenida = (nuestra: Lado, linea: Lado): boolean =>
  Math.abs(nuestra.dia - linea.dia) <= 1 && seContienen(nuestra.ceros, linea.ceros);

export function paresUnicos(
  nuestras: readonly Lado[],
  lineas: readonly Lado[],
  van: (nuestra: Lado, linea: Lado) => boolean,
): [nuestra: Lado, linea: Lado][] {
  const suyas = nuestras.map((nuestra) => lineas.filter((linea) => van(nuestra, linea)));
  const veces = new Map<Lado, number>();
  for (const linea of suyas.flat()) veces.set(linea, (veces.get(linea) ?? 0) + 1);
  return nuestras.flatMap((nuestra, k): [Lado, Lado][] => {
    const [linea, ...otras] = suyas[k] ?? [];
    return linea && otras.length === 0 && veces.get(linea) === 1 ? [[nuestra, linea]] : [];
  });
}

export const paresContenidos = (nuestras: readonly Lado[], lineas: readonly Lado[]): [Lado, Lado][] =>
  paresUnicos(nuestras, lineas, estaContenida);

const enForma = (texto: string): string => texto.toUpperCase().replace(/\d/g, '#');

/** null: ours is not within the bank's, or nothing stands around it. */
export function afijoDe(nuestra: string, banco: string): Afijo | null {
  const [corta, larga] = [claveDe(nuestra), banco.trim().toUpperCase()];
  const en = larga.indexOf(corta);
  if (en < 0 || corta.length < MINIMA || corta.length === larga.length) return null;
  return { antes: enForma(larga.slice(0, en)), despues: enForma(larga.slice(en + corta.length)) };
}
