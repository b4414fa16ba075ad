/** Which rows a filter lets through, in which order, and what they add up to. Pure; runs in the worker. */
import { normalizarBusqueda } from '@/lib/texto-busqueda';
import { TIPOS } from './columnas';
import { prepararBusqueda, type Indice } from './indice';
import type { Orden } from './orden';
import { estadoEn, filaEnTabla, type Tabla } from './tabla';

export interface Filtro {
  /** As typed; '' for none. */
  texto: string;
  banco: string | null;
  tipo_operacion: (typeof TIPOS)[number] | null;
  /** First ms and first ms after, by the server's clock; null: open. */
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
  /** Also those that were annulled. */
  anuladas: boolean;
  orden: Orden;
}

/** Centavos. Annulled rows are never summed nor counted. */
export interface Totales {
  entra: number;
  sale: number;
  qr: number;
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

/** Shorter than this a reference is too likely to be something else that is being typed. */
const LARGO_EXACTA = 4;

const sinTotales = (): Totales => ({
  entra: 0,
  sale: 0,
  qr: 0,
  comision_cliente: 0,
  comision_banco: 0,
  cuenta: 0,
});

const POR_TIPO = { DEPOSITO: 'entra', RETIRO: 'sale', TRANSFERENCIA_QR: 'qr' } as const;

function sumar(totales: Totales, tabla: Tabla, i: number): void {
  const { columnas, extras } = tabla;
  const extra = extras[i - columnas.n];
  const tipo = extra ? extra.tipo_operacion : (TIPOS[columnas.tipo[i] ?? 0] ?? 'DEPOSITO');
  totales[POR_TIPO[tipo]] += extra ? extra.monto : (columnas.monto[i] ?? 0);
  totales.comision_cliente += extra ? extra.comision_cliente : (columnas.comision_cliente[i] ?? 0);
  totales.comision_banco += extra ? extra.comision_banco : (columnas.comision_banco[i] ?? 0);
  totales.cuenta += 1;
}

/** The test of everything but text and dates. */
function prueba(tabla: Tabla, filtro: Filtro): (i: number) => boolean {
  const { columnas } = tabla;
  const { n } = columnas;
  const { tipo_operacion, banco, id_sesion_caja, anuladas } = filtro;
  const tipo = tipo_operacion === null ? -1 : TIPOS.indexOf(tipo_operacion);
  const esBanco = (nombre: string) => normalizarBusqueda(nombre) === normalizarBusqueda(banco ?? '');
  // «BCP» and «bcp» are one bank to whoever filters.
  const suyos = columnas.bancos.map((nombre) => banco === null || esBanco(nombre));
  return (i) => {
    if (i >= n) {
      const fila = filaEnTabla(tabla, i);
      return (
        (tipo < 0 || fila.tipo_operacion === tipo_operacion) &&
        (banco === null || esBanco(fila.banco)) &&
        (id_sesion_caja === null || fila.id_sesion_caja === id_sesion_caja) &&
        (anuladas || fila.estado)
      );
    }
    return (
      (tipo < 0 || columnas.tipo[i] === tipo) &&
      suyos[columnas.banco[i] ?? 0] === true &&
      (id_sesion_caja === null || columnas.id_sesion_caja[i] === id_sesion_caja) &&
      (anuladas || estadoEn(tabla, i))
    );
  };
}

function enFechas({ columnas, extras }: Tabla, { desde, hasta }: Filtro): (i: number) => boolean {
  const [primero, ultimo] = [desde ?? -Infinity, hasta ?? Infinity];
  return (i) => {
    const fecha = (i < columnas.n ? columnas.fecha[i] : extras[i - columnas.n]?.fecha) ?? 0;
    return fecha >= primero && fecha < ultimo;
  };
}

/** Is the text the whole reference of this row, however it is spelled? */
function esReferencia(indice: Indice | null, texto: string): (i: number) => boolean {
  const clave = texto === '' ? '' : prepararBusqueda(texto).clave;
  return clave.length < LARGO_EXACTA ? () => false : (i) => indice?.claves[i] === clave;
}

/**
 * @param orden every position, sorted
 * @param indice needed only when there is a text
 * @param coincide by position, the rows the text is found in; null when there is no text
 */
export function filtrar(
  tabla: Tabla,
  orden: Int32Array,
  filtro: Filtro,
  indice: Indice | null,
  coincide: Uint8Array | null,
): Resultado {
  const pasa = prueba(tabla, filtro);
  const cuando = enFechas(tabla, filtro);
  const exacta = esReferencia(indice, filtro.texto);
  const filas = new Int32Array(orden.length);
  const totales = sinTotales();
  let [cuantas, ajenas, fueraDeFechas] = [0, 0, 0];
  for (let k = 0; k < orden.length; k += 1) {
    const i = orden[k] ?? 0;
    if (coincide && coincide[i] === 0) continue;
    const resto = pasa(i);
    const fecha = cuando(i);
    if (!(resto && fecha)) {
      if (!exacta(i)) {
        if (coincide && resto) fueraDeFechas += 1;
        continue;
      }
      ajenas += 1;
    }
    filas[cuantas] = i;
    cuantas += 1;
    if (estadoEn(tabla, i)) sumar(totales, tabla, i);
  }
  return { filas: filas.slice(0, cuantas), totales, ajenas, fueraDeFechas };
}
