/** A list and the rows of it that changed since: what a download of the whole list would give now. Pure; runs in the worker. */
import { ACTIVA, filaCrudaEn, posicionDeId, referenciaEn, type Columnas } from './columns';
import { crearDestino, type Destino } from './column-target';
import { BYTES, ENTERAS } from './fields';
import { enColumnas } from './sort-columns';

const activa = ({ banderas }: Columnas, i: number): boolean => ((banderas[i] ?? 0) & ACTIVA) !== 0;

const mismaFila = (base: Columnas, i: number, cambios: Columnas, k: number): boolean =>
  i >= 0 && JSON.stringify(filaCrudaEn(base, i)) === JSON.stringify(filaCrudaEn(cambios, k));

/** Both behind one another; the banks of the second are numbered anew by `enOrden`. */
function juntar(base: Columnas, cambios: Columnas): Destino {
  const a = crearDestino(base.n + cambios.n);
  for (const campo of ['fecha', ...ENTERAS, ...BYTES] as const) {
    a[campo].set(base[campo]);
    a[campo].set(cambios[campo], base.n);
  }
  for (let i = 0; i < base.n; i += 1) a.referencias.push(referenciaEn(base, i));
  for (let k = 0; k < cambios.n; k += 1) a.referencias.push(referenciaEn(cambios, k));
  for (const [i, url] of base.vouchers) a.vouchers.set(i, url);
  for (const [k, url] of cambios.vouchers) a.vouchers.set(base.n + k, url);
  return a;
}

/** Newest first, the higher id within one instant, as ./sort-columns has it: both sides are in that order already. */
function enOrden(a: Destino, quedan: readonly number[], llegan: readonly number[]): Int32Array {
  const orden = new Int32Array(quedan.length + llegan.length);
  const antes = (x: number, y: number): boolean =>
    ((a.fecha[y] ?? 0) - (a.fecha[x] ?? 0) || (a.id[y] ?? 0) - (a.id[x] ?? 0)) < 0;
  for (let k = 0, i = 0, j = 0; k < orden.length; k += 1) {
    const [x, y] = [quedan[i], llegan[j]];
    const deQuedan = y === undefined || (x !== undefined && antes(x, y));
    orden[k] = (deQuedan ? x : y) ?? 0;
    if (deQuedan) i += 1;
    else j += 1;
  }
  return orden;
}

/** Only names that some row has, as a download would. */
function numerarBancos(a: Destino, orden: Int32Array, base: Columnas, cambios: Columnas): void {
  for (const i of orden) {
    const deBase = i < base.n;
    const nombre = (deBase ? base : cambios).bancos[a.banco[i] ?? 0] ?? '';
    const numero = a.bancos.get(nombre) ?? a.bancos.size;
    if (numero === a.bancos.size) a.bancos.set(nombre, numero);
    a.banco[i] = numero;
  }
}

/**
 * @param cambios rows that came or changed, with their state now; an annulled one leaves the list
 * @returns `base` itself when nothing in it changes; null when a row came twice, so that none of the two is the last word
 */
export function fundir(base: Columnas, cambios: Columnas): Columnas | null {
  const suyas = new Set(cambios.id);
  if (suyas.size !== cambios.n) return null;
  const llegan: number[] = [];
  const salen = new Set<number>();
  for (let k = 0; k < cambios.n; k += 1) {
    const id = cambios.id[k] ?? 0;
    const i = posicionDeId(base, id);
    const sigue = activa(cambios, k);
    if (sigue ? mismaFila(base, i, cambios, k) : i < 0) continue;
    if (i >= 0) salen.add(i);
    if (sigue) llegan.push(base.n + k);
  }
  if (llegan.length === 0 && salen.size === 0) return base;
  const quedan: number[] = [];
  for (let i = 0; i < base.n; i += 1) if (!salen.has(i)) quedan.push(i);
  const a = juntar(base, cambios);
  const orden = enOrden(a, quedan, llegan);
  numerarBancos(a, orden, base, cambios);
  return enColumnas(a, orden);
}
