/** From the parsed body of GET /agentes to columns, newest first. Pure; runs in the worker. */
import { refKey } from '@/lib/referencia';
import type { Columnas, Enteros } from './columnas';
import { leerFila, type Destino } from './leer-fila';

/** A row that is not what the contract says. It is counted and shown, never dropped in silence. */
export interface Ilegible {
  /** 1-based place in the answer. */
  lugar: number;
  /** Its id when it has one. */
  id: number | null;
  /** The first field that can't be read. */
  campo: string;
}

/** `total` rows could not be read; only the first ones are described. */
export interface Ilegibles {
  total: number;
  primeras: Ilegible[];
}

const DESCRITAS = 100;
const COLUMNAS = [
  'id',
  'fecha',
  'created_at',
  'updated_at',
  'monto',
  'comision_cliente',
  'comision_banco',
  'id_sesion_caja',
  'id_user_create',
  'id_user_update',
  'banco',
] as const;

const idDe = (valor: unknown): number | null =>
  typeof valor === 'object' && valor !== null && 'id' in valor && typeof valor.id === 'number'
    ? valor.id
    : null;

const crearDestino = (n: number): Destino => {
  const numeros = () => new Float64Array(n);
  return {
    id: numeros(),
    fecha: numeros(),
    created_at: numeros(),
    updated_at: numeros(),
    monto: numeros(),
    comision_cliente: numeros(),
    comision_banco: numeros(),
    id_sesion_caja: numeros(),
    id_user_create: numeros(),
    id_user_update: numeros(),
    tipo: new Uint8Array(n),
    banderas: new Uint8Array(n),
    banco: numeros(),
    bancos: new Map(),
    referencias: [],
    vouchers: new Map(),
  };
};

/** The same with room for `n` rows. */
function ampliar(destino: Destino, n: number): Destino {
  const mayor = {
    ...crearDestino(n),
    bancos: destino.bancos,
    referencias: destino.referencias,
    vouchers: destino.vouchers,
  };
  for (const columna of COLUMNAS) mayor[columna].set(destino[columna]);
  mayor.tipo.set(destino.tipo);
  mayor.banderas.set(destino.banderas);
  return mayor;
}

/**
 * Positions of the first `n` rows of `a`, newest first; the higher id first within one instant. The server's order is
 * nobody's, but nearly always that of the ids: rows that follow the one before cost one comparison, only the others
 * are sorted, and the two are put together.
 */
function ordenar({ fecha, id }: Destino, n: number): Int32Array {
  const compara = (x: number, y: number): number =>
    (fecha[y] ?? 0) - (fecha[x] ?? 0) || (id[y] ?? 0) - (id[x] ?? 0) || x - y;
  const seguidas = new Int32Array(n);
  const sueltas: number[] = [];
  let largo = 0;
  for (let k = 0; k < n; k += 1) {
    // Oldest first here. One that jumped ahead would make all that follow it loose: it is the one that leaves.
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

/** `destino` filled with the values of `origen` in that order. False when one does not fit. */
function reunir(origen: Numeros, orden: Int32Array, destino: Numeros) {
  for (let k = 0; k < orden.length; k += 1) {
    const valor = origen[orden[k] ?? 0] ?? 0;
    destino[k] = valor;
    if (destino[k] !== valor) return false;
  }
  return true;
}

/** The column in that order, in the narrowest array that holds it. */
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

export interface Construido {
  columnas: Columnas;
  ilegibles: Ilegibles;
}

/** Takes rows as they come and makes columns of them at the end. Those that can't be read are set aside. */
export function crearConstructor() {
  let a = crearDestino(256);
  let [n, vistas] = [0, 0];
  const ilegibles: Ilegibles = { total: 0, primeras: [] };
  return {
    agregar: (filas: readonly unknown[]): void => {
      if (n + filas.length > a.id.length) a = ampliar(a, Math.max(n + filas.length, a.id.length * 2));
      for (let k = 0; k < filas.length; k += 1) {
        vistas += 1;
        const campo = leerFila(filas[k], a, n);
        if (campo === null) {
          n += 1;
          continue;
        }
        a.vouchers.delete(n);
        ilegibles.total += 1;
        if (ilegibles.total <= DESCRITAS)
          ilegibles.primeras.push({ lugar: vistas, id: idDe(filas[k]), campo });
      }
    },
    terminar: (): Construido => ({ columnas: enColumnas(a, ordenar(a, n)), ilegibles }),
  };
}

/** All at once. */
export function construir(filas: readonly unknown[]): Construido {
  const constructor = crearConstructor();
  constructor.agregar(filas);
  return constructor.terminar();
}

function enColumnas(a: Destino, orden: Int32Array): Columnas {
  const id = compactar(a.id, orden);
  return {
    n: orden.length,
    id,
    fecha: anchos(a.fecha, orden),
    created_at: compactar(a.created_at, orden),
    updated_at: compactar(a.updated_at, orden),
    monto: compactar(a.monto, orden),
    comision_cliente: compactar(a.comision_cliente, orden),
    comision_banco: compactar(a.comision_banco, orden),
    id_sesion_caja: compactar(a.id_sesion_caja, orden),
    id_user_create: compactar(a.id_user_create, orden),
    id_user_update: compactar(a.id_user_update, orden),
    tipo: bytes(a.tipo, orden),
    banderas: bytes(a.banderas, orden),
    banco: compactar(a.banco, orden),
    bancos: [...a.bancos.keys()],
    ...textos(a, orden),
    vouchers: a.vouchers.size === 0 ? a.vouchers : porPosicion(a.vouchers, orden),
    idsOrdenados: bajan(id),
  };
}

/** The vouchers, which were filed by their place in the answer, by position. */
function porPosicion(vouchers: Map<number, string>, orden: Int32Array): Map<number, string> {
  const salida = new Map<number, string>();
  for (const [k, de] of orden.entries()) {
    const voucher = vouchers.get(de);
    if (voucher !== undefined) salida.set(k, voucher);
  }
  return salida;
}
