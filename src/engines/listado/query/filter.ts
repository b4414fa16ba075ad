/** Which rows a filter lets through, in which order, and what they add up to. Pure; runs in the worker. */
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import { TIPOS, TIPOS_OPERACION, type Suma, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { ACTIVA, type FilaCruda } from '@/engines/listado/columns/columns';
import type { Orden } from './listado-order';
import { filaEnTabla, type Tabla } from '@/engines/listado/columns/column-table';

export interface Filtro {
  /** As typed; '' for none. */
  texto: string;
  banco: string | null;
  tipo_operacion: TipoOperacion | null;
  /** First ms and first ms after, by the server's clock; null: open. */
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
  /** Also those that were annulled. */
  anuladas: boolean;
  orden: Orden;
}

/** Centavos. Annulled rows are never summed nor counted. */
export interface Totales extends Record<Suma, number> {
  comision_cliente: number;
  comision_banco: number;
  cuenta: number;
}

export interface Resultado {
  /** Positions, in the order asked for. */
  filas: Int32Array<ArrayBuffer>;
  totales: Totales;
  /** How many of `filas` the filter would hide, shown because the text is their whole reference. */
  ajenas: number;
  /** Rows that the text would find if the dates were open. */
  fueraDeFechas: number;
}

/** What one row is to the filter. */
interface Juicio {
  /** Everything but text and dates. */
  pasa: boolean;
  enFechas: boolean;
  activa: boolean;
}

/** How a filter judges rows of the columns and rows added since. */
function juez({ columnas, extras, anuladas }: Tabla, filtro: Filtro) {
  const { n, banderas, tipo, banco, fecha, id, id_sesion_caja: sesion } = columnas;
  const buscado = filtro.banco === null ? null : normalizarBusqueda(filtro.banco);
  // «BCP» and «bcp» are one bank to whoever filters.
  const esBanco = (nombre: string) => buscado === null || normalizarBusqueda(nombre) === buscado;
  const suyos = Uint8Array.from(columnas.bancos, (nombre) => Number(esBanco(nombre)));
  const suTipo = filtro.tipo_operacion === null ? -1 : TIPOS.indexOf(filtro.tipo_operacion);
  const desde = filtro.desde ?? -Infinity;
  const hasta = filtro.hasta ?? Infinity;
  const suSesion = filtro.id_sesion_caja;
  const hayAnuladas = anuladas.size > 0;
  const deExtra = ({ estado, ...fila }: FilaCruda): Juicio => {
    const activa = estado && !anuladas.has(fila.id);
    return {
      activa,
      pasa:
        (suTipo < 0 || fila.tipo_operacion === filtro.tipo_operacion) &&
        esBanco(fila.banco) &&
        (suSesion === null || fila.id_sesion_caja === suSesion) &&
        (filtro.anuladas || activa),
      enFechas: fila.fecha >= desde && fila.fecha < hasta,
    };
  };
  return (i: number, juicio: Juicio): void => {
    const extra = i < n ? undefined : extras[i - n];
    if (extra) {
      Object.assign(juicio, deExtra(extra));
      return;
    }
    const ms = fecha[i] ?? 0;
    juicio.activa = ((banderas[i] ?? 0) & ACTIVA) !== 0 && !(hayAnuladas && anuladas.has(id[i] ?? 0));
    juicio.enFechas = ms >= desde && ms < hasta;
    juicio.pasa =
      (suTipo < 0 || tipo[i] === suTipo) &&
      suyos[banco[i] ?? 0] === 1 &&
      (suSesion === null || sesion[i] === suSesion) &&
      (filtro.anuladas || juicio.activa);
  };
}

/** Adds rows up; the sums by operation, as numbers in an array, because there may be a hundred thousand. */
function sumador(tabla: Tabla) {
  const { n, tipo, monto, comision_cliente: cliente, comision_banco: banco } = tabla.columnas;
  const porTipo = new Float64Array(TIPOS.length);
  let [deCliente, deBanco, cuenta] = [0, 0, 0];
  return {
    sumar: (i: number): void => {
      cuenta += 1;
      if (i >= n) {
        const fila = filaEnTabla(tabla, i);
        const cual = TIPOS.indexOf(fila.tipo_operacion);
        porTipo[cual] = (porTipo[cual] ?? 0) + fila.monto;
        deCliente += fila.comision_cliente;
        deBanco += fila.comision_banco;
        return;
      }
      const cual = tipo[i] ?? -1;
      porTipo[cual] = (porTipo[cual] ?? 0) + (monto[i] ?? 0);
      deCliente += cliente[i] ?? 0;
      deBanco += banco[i] ?? 0;
    },
    totales: (): Totales => {
      const suma: Record<Suma, number> = { entra: 0, sale: 0, qr: 0 };
      for (const [codigo, cual] of TIPOS.entries()) suma[TIPOS_OPERACION[cual].suma] += porTipo[codigo] ?? 0;
      return { ...suma, comision_cliente: deCliente, comision_banco: deBanco, cuenta };
    },
  };
}

/**
 * @param orden every position, sorted
 * @param coincide by position: 0 where the text is not found, 2 where it is the whole reference; null without a text
 */
export function filtrar(
  tabla: Tabla,
  orden: Int32Array,
  filtro: Filtro,
  coincide: Uint8Array | null,
): Resultado {
  const juzgar = juez(tabla, filtro);
  const { sumar, totales } = sumador(tabla);
  const juicio: Juicio = { pasa: false, enFechas: false, activa: false };
  const filas = new Int32Array(orden.length);
  let [cuantas, ajenas, fueraDeFechas] = [0, 0, 0];
  for (let k = 0; k < orden.length; k += 1) {
    const i = orden[k] ?? 0;
    if (coincide && coincide[i] === 0) continue;
    juzgar(i, juicio);
    if (!(juicio.pasa && juicio.enFechas)) {
      if (!coincide || coincide[i] !== 2) {
        if (coincide && juicio.pasa) fueraDeFechas += 1;
        continue;
      }
      ajenas += 1;
    }
    filas[cuantas] = i;
    cuantas += 1;
    if (juicio.activa) sumar(i);
  }
  return { filas: filas.slice(0, cuantas), totales: totales(), ajenas, fueraDeFechas };
}
