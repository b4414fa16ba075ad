import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { referenciaEn } from '@/engines/listado/columns/columns';
import type { ColumnaOrdenable } from '@/engines/listado/columns/fields';
import { estadoEn, largo, type Tabla } from '@/engines/listado/columns/column-table';

export interface Orden {
  columna: ColumnaOrdenable;
  sentido: 'asc' | 'desc';
}

function valorEn(tabla: Tabla, columna: ColumnaOrdenable, i: number): number | string {
  const { columnas, extras } = tabla;
  const extra = i < columnas.n ? undefined : extras[i - columnas.n];
  switch (columna) {
    case 'estado':
      return Number(estadoEn(tabla, i));
    case 'tipo_operacion':
      return extra ? TIPOS.indexOf(extra.tipo_operacion) : (columnas.tipo[i] ?? -1);
    case 'banco':
      return normalizarBusqueda(extra ? extra.banco : (columnas.bancos[columnas.banco[i] ?? 0] ?? ''));
    case 'nro_referencia':
      return extra ? extra.nro_referencia : referenciaEn(columnas, i);
    default:
      return (extra ? extra[columna] : columnas[columna][i]) ?? 0;
  }
}

function rangos({ columnas: { bancos } }: Tabla): Float64Array {
  const nombres = bancos.map(normalizarBusqueda);
  const orden = [...new Set(nombres)].toSorted();
  return Float64Array.from(nombres, (nombre) => orden.indexOf(nombre));
}

type Valores = Float64Array | Int32Array | Uint8Array | string[];

function valores(tabla: Tabla, columna: ColumnaOrdenable): Valores {
  const { columnas } = tabla;
  const { n, banco } = columnas;
  switch (columna) {
    case 'tipo_operacion':
      return columnas.tipo;
    case 'banco': {
      const rango = rangos(tabla);
      return Float64Array.from({ length: n }, (_, i) => rango[banco[i] ?? 0] ?? 0);
    }
    case 'nro_referencia':
      return Array.from({ length: n }, (_, i) => referenciaEn(columnas, i));
    case 'estado':
      return Uint8Array.from({ length: n }, (_, i) => Number(estadoEn(tabla, i)));
    default:
      return columnas[columna];
  }
}

const comparar = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of one value stay newest first, whatever the direction. */
function ordenarColumnas(tabla: Tabla, { columna, sentido }: Orden): Int32Array {
  const { n } = tabla.columnas;
  const filas = Int32Array.from({ length: n }, (_, i) => i);
  if (columna === 'fecha') return sentido === 'desc' ? filas : filas.toReversed();
  const de = valores(tabla, columna);
  const signo = sentido === 'asc' ? 1 : -1;
  return filas.toSorted((a, b) => signo * comparar(de[a] ?? 0, de[b] ?? 0) || a - b);
}

function insertar(orden: Int32Array, fila: number, tabla: Tabla, { columna, sentido }: Orden): Int32Array {
  const signo = sentido === 'asc' ? 1 : -1;
  const suyo = valorEn(tabla, columna, fila);
  let [desde, hasta] = [0, orden.length];
  while (desde < hasta) {
    const medio = (desde + hasta) >> 1;
    if (signo * comparar(valorEn(tabla, columna, orden[medio] ?? 0), suyo) < 0) desde = medio + 1;
    else hasta = medio;
  }
  const salida = new Int32Array(orden.length + 1);
  salida.set(orden.subarray(0, desde));
  salida[desde] = fila;
  salida.set(orden.subarray(desde), desde + 1);
  return salida;
}

export interface Ordenadas {
  orden: Orden;
  tabla: Tabla;
  filas: Int32Array;
}

const sirve = ({ orden, tabla: { columnas, extras, anuladas } }: Ordenadas, tabla: Tabla, pedido: Orden) =>
  orden.columna === pedido.columna &&
  orden.sentido === pedido.sentido &&
  columnas === tabla.columnas &&
  extras.every((fila, k) => fila === tabla.extras[k]) &&
  (orden.columna !== 'estado' || anuladas === tabla.anuladas);

/** Starting from `previas`, when they are of use, it costs only what is new. */
export function ordenar(tabla: Tabla, orden: Orden, previas: Ordenadas | null): Ordenadas {
  let filas = previas && sirve(previas, tabla, orden) ? previas.filas : ordenarColumnas(tabla, orden);
  while (filas.length < largo(tabla)) filas = insertar(filas, filas.length, tabla, orden);
  return { orden, tabla, filas };
}
