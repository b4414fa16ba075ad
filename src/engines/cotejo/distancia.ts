const TOPE = 2;

/** How many letters apart two texts are: 0, 1 or 2; null when more. */
export function distancia(a: string, b: string): number | null {
  if (Math.abs(a.length - b.length) > TOPE) return null;
  let [desde, hastaA, hastaB] = [0, a.length, b.length];
  while (desde < hastaA && desde < hastaB && a[desde] === b[desde]) desde += 1;
  while (hastaA > desde && hastaB > desde && a[hastaA - 1] === b[hastaB - 1]) {
    hastaA -= 1;
    hastaB -= 1;
  }
  const [largoA, largoB] = [hastaA - desde, hastaB - desde];
  if (largoA === 0 || largoB === 0) {
    const resto = largoA + largoB;
    return resto <= TOPE ? resto : null;
  }
  let fila = Array.from({ length: largoB + 1 }, (_, k) => k);
  for (let i = 1; i <= largoA; i += 1) {
    const nueva = [i];
    for (let j = 1; j <= largoB; j += 1) {
      const igual = a[desde + i - 1] === b[desde + j - 1] ? 0 : 1;
      nueva[j] = Math.min((fila[j] ?? 0) + 1, (nueva[j - 1] ?? 0) + 1, (fila[j - 1] ?? 0) + igual);
    }
    if (Math.min(...nueva) > TOPE) return null;
    fila = nueva;
  }
  const total = fila[largoB] ?? Infinity;
  return total <= TOPE ? total : null;
}
