/** A length of tokens.css in px. */
export function largoDe(token: string, sinEstilos: number): number {
  const raiz = getComputedStyle(document.documentElement);
  const enRem = Number(raiz.getPropertyValue(token).replace('rem', ''));
  const rem = Number(raiz.fontSize.replace('px', ''));
  return enRem > 0 && rem > 0 ? enRem * rem : sinEstilos;
}
