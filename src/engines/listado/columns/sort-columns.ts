import { refKey } from '@/lib/referencia';
import type { Columnas, Enteros } from './columns';
import type { Destino } from './column-target';
import { BYTES, ENTERAS, porCampo } from './fields';

/** Newest first, the higher id within one instant; rows already in order cost one comparison, only the others are sorted. */
export function ordenar({ fecha, id }: Destino, n: number): Int32Array {
  const compara = (x: number, y: number): number =>
    (fecha[y] ?? 0) - (fecha[x] ?? 0) || (id[y] ?? 0) - (id[x] ?? 0) || x - y;
  const seguidas = new Int32Array(n);
  const sueltas: number[] = [];
  let largo = 0;
  for (let k = 0; k < n; k += 1) {
    // Oldest first here. A row that jumped ahead of its time would leave all that follow out of order: it is taken out.
    if (largo > 0 && compara(seguidas[largo - 1] ?? 0, k) < 0) {
      const salta = largo > 1 && compara(seguidas[largo - 2] ?? 0, k) > 0;
      sueltas.push(salta ? (seguidas[largo - 1] ?? 0) : k);
      if (salta) seguidas[largo - 1] = k;
      continue;
    }
    seguidas[largo] = k;
    largo += 1;
  }
  if (largo === n) return seguidas.toReversed();
  const otras = Int32Array.from(sueltas).toSorted(compara);
  const orden = new Int32Array(n);
  for (let k = 0, i = largo - 1, j = 0; k < n; k += 1) {
    const deSeguidas = j === otras.length || (i >= 0 && compara(seguidas[i] ?? 0, otras[j] ?? 0) < 0);
    orden[k] = (deSeguidas ? seguidas[i] : otras[j]) ?? 0;
    if (deSeguidas) i -= 1;
    else j += 1;
  }
  return orden;
}

type Numeros = Float64Array | Int32Array | Uint8Array;

function reunir(origen: Numeros, orden: Int32Array, destino: Numeros) {
  for (let k = 0; k < orden.length; k += 1) {
    const valor = origen[orden[k] ?? 0] ?? 0;
    destino[k] = valor;
    if (destino[k] !== valor) return false;
  }
  return true;
}

function compactar(origen: Float64Array, orden: Int32Array): Enteros {
  const angosta = new Int32Array(orden.length);
  if (reunir(origen, orden, angosta)) return angosta;
  return anchos(origen, orden);
}

function anchos(origen: Float64Array, orden: Int32Array): Float64Array<ArrayBuffer> {
  const destino = new Float64Array(orden.length);
  reunir(origen, orden, destino);
  return destino;
}

function bytes(origen: Uint8Array, orden: Int32Array): Uint8Array<ArrayBuffer> {
  const destino = new Uint8Array(orden.length);
  reunir(origen, orden, destino);
  return destino;
}

/** Capitals, digits and dashes: a reference that is its own refKey. Most are, and cleaning costs. */
const LIMPIA = /^[A-Z\d-]*$/;

const juntar = (lista: string[]): string => `\n${lista.join('\n')}\n`;

function textos(a: Destino, orden: Int32Array) {
  const cortes = new Int32Array(orden.length + 1);
  const referencias: string[] = [];
  let claves: string[] | null = null;
  let corte = 1;
  for (let k = 0; k < orden.length; k += 1) {
    const referencia = a.referencias[orden[k] ?? 0] ?? '';
    const clave = LIMPIA.test(referencia) ? referencia : refKey(referencia);
    if (claves === null && clave !== referencia) claves = referencias.slice();
    referencias.push(referencia);
    claves?.push(clave);
    cortes[k] = corte;
    corte += referencia.length + 1;
  }
  cortes[orden.length] = corte;
  return { referencias: juntar(referencias), cortes, claves: claves && juntar(claves) };
}

function bajan(ids: Enteros): boolean {
  for (let k = 1; k < ids.length; k += 1) if ((ids[k - 1] ?? 0) <= (ids[k] ?? 0)) return false;
  return true;
}

export function enColumnas(a: Destino, orden: Int32Array): Columnas {
  const enteras = porCampo(ENTERAS, (campo) => compactar(a[campo], orden));
  return {
    n: orden.length,
    ...enteras,
    ...porCampo(BYTES, (campo) => bytes(a[campo], orden)),
    fecha: anchos(a.fecha, orden),
    bancos: [...a.bancos.keys()],
    ...textos(a, orden),
    vouchers: a.vouchers.size === 0 ? a.vouchers : porPosicion(a.vouchers, orden),
    idsOrdenados: bajan(enteras.id),
  };
}

function porPosicion(vouchers: Map<number, string>, orden: Int32Array): Map<number, string> {
  const salida = new Map<number, string>();
  for (const [k, de] of orden.entries()) {
    const voucher = vouchers.get(de);
    if (voucher !== undefined) salida.set(k, voucher);
  }
  return salida;
}
