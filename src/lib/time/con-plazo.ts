export class Vencido extends Error {}

/** After `ms` nobody hears what `trabajo` comes to. @throws Vencido */
export function conPlazo<T>(trabajo: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const reloj = setTimeout(() => reject(new Vencido(`no answer in ${ms} ms`)), ms);
    trabajo.then(resolve, reject).finally(() => clearTimeout(reloj));
  });
}
