import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { TIPOS, TIPOS_OPERACION, type Suma, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { ACTIVA, type FilaCruda } from '@/engines/listado/columns/columns';
import { COMISIONES, porCampo, type Comision } from '@/engines/listado/columns/fields';
import type { Orden } from './listado-order';
import type { Tabla } from '@/engines/listado/columns/column-table';

export interface Filtro {
  texto: string;
  banco: string | null;
  tipo_operacion: TipoOperacion | null;
  /** First ms and first ms after, by the server's clock; null: open. */
  desde: number | null;
  hasta: number | null;
  id_sesion_caja: number | null;
  id_user_create: number | null;
  /** Names that the text may hold: whose, and what they are called. Empty without a text. */
  nombres: readonly (readonly [id: number, nombre: string])[];
  anuladas: boolean;
  orden: Orden;
}

/** Centavos. Annulled rows are never summed nor counted. */
export interface Totales extends Record<Suma | Comision, number> {
  cuenta: number;
}

export interface Resultado {
  filas: Int32Array<ArrayBuffer>;
  totales: Totales;
  /** How many of `filas` the filter would hide, shown because the text is their whole reference. */
  ajenas: number;
  fueraDeFechas: number;
}

interface Juicio {
  pasa: boolean;
  enFechas: boolean;
  activa: boolean;
}

function juez({ columnas, extras, anuladas }: Tabla, filtro: Filtro) {
  const { n, banderas, tipo, banco, fecha, id, id_sesion_caja: sesion, id_user_create: creador } = columnas;
  const buscado = filtro.banco === null ? null : claveDeEntidad(filtro.banco);
  // «BCP» and «bcp» are one bank to whoever filters.
  const esBanco = (nombre: string) => buscado === null || claveDeEntidad(nombre) === buscado;
  const suyos = Uint8Array.from(columnas.bancos, (nombre) => Number(esBanco(nombre)));
  const suTipo = filtro.tipo_operacion === null ? -1 : TIPOS.indexOf(filtro.tipo_operacion);
  const desde = filtro.desde ?? -Infinity;
  const hasta = filtro.hasta ?? Infinity;
  const suSesion = filtro.id_sesion_caja;
  const suyo = filtro.id_user_create;
  const hayAnuladas = anuladas.size > 0;
  const deExtra = ({ estado, ...fila }: FilaCruda): Juicio => {
    const activa = estado && !anuladas.has(fila.id);
    return {
      activa,
      pasa:
        (suTipo < 0 || fila.tipo_operacion === filtro.tipo_operacion) &&
        esBanco(fila.banco) &&
        (suSesion === null || fila.id_sesion_caja === suSesion) &&
        (suyo === null || fila.id_user_create === suyo) &&
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
      (suyo === null || creador[i] === suyo) &&
      (filtro.anuladas || juicio.activa);
  };
}

function totalesDe({ columnas, extras }: Tabla, filas: Int32Array): Totales {
  const { n, tipo, monto } = columnas;
  const porTipo = new Float64Array(TIPOS.length);
  for (let k = 0; k < filas.length; k += 1) {
    const i = filas[k] ?? 0;
    const extra = i < n ? undefined : extras[i - n];
    const cual = extra ? TIPOS.indexOf(extra.tipo_operacion) : (tipo[i] ?? -1);
    porTipo[cual] = (porTipo[cual] ?? 0) + (extra ? extra.monto : (monto[i] ?? 0));
  }
  const suma: Record<Suma, number> = { entra: 0, sale: 0, qr: 0 };
  for (const [codigo, cual] of TIPOS.entries()) suma[TIPOS_OPERACION[cual].suma] += porTipo[codigo] ?? 0;
  const comisiones = porCampo(COMISIONES, (campo) => {
    const columna = columnas[campo];
    let total = 0;
    for (let k = 0; k < filas.length; k += 1) {
      const i = filas[k] ?? 0;
      total += (i < n ? columna[i] : extras[i - n]?.[campo]) ?? 0;
    }
    return total;
  });
  return { ...suma, ...comisiones, cuenta: filas.length };
}

/** `orden`: every position, sorted; `coincide`: 0 not found, 2 the whole reference, null without a text. */
export function filtrar(
  tabla: Tabla,
  orden: Int32Array,
  filtro: Filtro,
  coincide: Uint8Array | null,
): Resultado {
  const juzgar = juez(tabla, filtro);
  const juicio: Juicio = { pasa: false, enFechas: false, activa: false };
  const filas = new Int32Array(orden.length);
  const activas = new Int32Array(orden.length);
  let [cuantas, vivas, ajenas, fueraDeFechas] = [0, 0, 0, 0];
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
    if (!juicio.activa) continue;
    activas[vivas] = i;
    vivas += 1;
  }
  const totales = totalesDe(tabla, activas.subarray(0, vivas));
  return { filas: filas.slice(0, cuantas), totales, ajenas, fueraDeFechas };
}
