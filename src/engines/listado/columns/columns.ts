/** Typed columns: 60 bytes a row instead of 250. Dates as the server wrote them, amounts in centavos, newest first. */
import { tipoDeCodigo } from '@/domain/transaccion/tipo-operacion';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { BYTES, ENTERAS, porCampo, type Byte, type Entera } from './fields';

export type Enteros = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export const ACTIVA = 1;
export const CREADOR_NULO = 2;
export const CREADOR_FALTA = 4;
export const EDITOR_NULO = 8;
export const EDITOR_FALTA = 16;
export const URL_NULA = 32;

export interface Columnas extends Record<Entera, Enteros>, Record<Byte, Uint8Array<ArrayBuffer>> {
  n: number;
  fecha: Float64Array<ArrayBuffer>;
  bancos: string[];
  /** Between line breaks: row i is `referencias.slice(cortes[i], cortes[i + 1] - 1)`. */
  referencias: string;
  cortes: Int32Array<ArrayBuffer>;
  /** null when every reference is its own refKey. */
  claves: string | null;
  vouchers: Map<number, string>;
  /** Ids fall from row to row, so one is found by halving. */
  idsOrdenados: boolean;
}

export type FilaCruda = {
  [Campo in keyof TransaccionAgente]: TransaccionAgente[Campo] extends number
    ? number
    : TransaccionAgente[Campo];
};

export const referenciaEn = ({ referencias, cortes }: Columnas, i: number): string =>
  referencias.slice(cortes[i], (cortes[i + 1] ?? 1) - 1);

const opcional = (valor: number, bandera: number, nulo: number, falta: number) =>
  (bandera & falta) !== 0 ? undefined : (bandera & nulo) !== 0 ? null : valor;

/** `i` must be a position: 0 ≤ i < n. */
export function filaCrudaEn(columnas: Columnas, i: number): FilaCruda {
  const en = (columna: Enteros | Uint8Array): number => columna[i] ?? 0;
  const bandera = en(columnas.banderas);
  const fecha = en(columnas.fecha);
  const creador = opcional(en(columnas.id_user_create), bandera, CREADOR_NULO, CREADOR_FALTA);
  const editor = opcional(en(columnas.id_user_update), bandera, EDITOR_NULO, EDITOR_FALTA);
  const voucher = (bandera & URL_NULA) !== 0 ? null : columnas.vouchers.get(i);
  return {
    id: en(columnas.id),
    estado: (bandera & ACTIVA) !== 0,
    ...(creador === undefined ? {} : { id_user_create: creador }),
    ...(editor === undefined ? {} : { id_user_update: editor }),
    created_at: fecha + en(columnas.created_at),
    updated_at: fecha + en(columnas.updated_at),
    banco: columnas.bancos[en(columnas.banco)] ?? '',
    tipo_operacion: tipoDeCodigo(en(columnas.tipo)),
    monto: en(columnas.monto),
    comision_cliente: en(columnas.comision_cliente),
    comision_banco: en(columnas.comision_banco),
    nro_referencia: referenciaEn(columnas, i),
    ...(voucher === undefined ? {} : { url_comprobante: voucher }),
    fecha,
    id_sesion_caja: en(columnas.id_sesion_caja),
  };
}

export function posicionDeId({ id, idsOrdenados, n }: Columnas, buscado: number): number {
  if (!idsOrdenados) return id.indexOf(buscado);
  let [desde, hasta] = [0, n];
  while (desde < hasta) {
    const medio = (desde + hasta) >> 1;
    if ((id[medio] ?? 0) > buscado) desde = medio + 1;
    else hasta = medio;
  }
  return id[desde] === buscado ? desde : -1;
}

export function posicionesDeClave({ claves, referencias, n }: Columnas, clave: string): number[] {
  const posiciones: number[] = [];
  if (n === 0) return posiciones;
  const donde = claves ?? referencias;
  const buscada = `\n${clave}\n`;
  let [fila, salto] = [0, 0];
  for (let en = donde.indexOf(buscada); en >= 0; en = donde.indexOf(buscada, en + 1)) {
    for (; salto < en; salto = donde.indexOf('\n', salto + 1)) fila += 1;
    posiciones.push(fila);
  }
  return posiciones;
}

export const buffersDe = (columnas: Columnas): ArrayBuffer[] =>
  Object.values(columnas).flatMap((valor: unknown) =>
    ArrayBuffer.isView(valor) && valor.buffer instanceof ArrayBuffer ? valor.buffer : [],
  );

export const copiar = (columnas: Columnas): Columnas => ({
  ...columnas,
  ...porCampo(ENTERAS, (campo) => columnas[campo].slice()),
  ...porCampo(BYTES, (campo) => columnas[campo].slice()),
  fecha: columnas.fecha.slice(),
  cortes: columnas.cortes.slice(),
});
