/** The list as the page holds it: an immutable handle whose rows become objects only when somebody looks at them. */
import { desdeServidor, haciaServidor } from '@/lib/fecha';
import { centavos } from '@/lib/monto';
import { transaccionAgenteSchema, type TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { FilaCruda } from '@/engines/listado/columns/columns';
import { MONTOS, porCampo } from '@/engines/listado/columns/fields';
import type { Descarga } from './listado-protocol';
import {
  crearTabla,
  estadoEn,
  filaEnTabla,
  idEn,
  posicionDeRef,
  posicionEnTabla,
  posicionesRecientes,
  type Tabla,
} from '@/engines/listado/columns/column-table';

export interface Listado extends Pick<
  Descarga,
  'version' | 'ilegibles' | 'descargado' | 'inicial' | 'parcial'
> {
  tabla: Tabla;
}

export const aListado = ({
  version,
  columnas,
  ilegibles,
  descargado,
  inicial,
  parcial,
}: Descarga): Listado => ({
  version,
  tabla: crearTabla(columnas),
  ilegibles,
  descargado,
  inicial,
  parcial,
});

export function filaEn({ tabla }: Pick<Listado, 'tabla'>, i: number): TransaccionAgente {
  const fila = filaEnTabla(tabla, i);
  return {
    ...fila,
    ...porCampo(MONTOS, (campo) => centavos(fila[campo])),
    fecha: desdeServidor(fila.fecha),
    created_at: desdeServidor(fila.created_at),
    updated_at: desdeServidor(fila.updated_at),
  };
}

export const aCruda = (fila: TransaccionAgente): FilaCruda => ({
  ...fila,
  url_comprobante: fila.url_comprobante ?? null,
  fecha: haciaServidor(fila.fecha),
  created_at: haciaServidor(fila.created_at),
  updated_at: haciaServidor(fila.updated_at),
});

const filaSiHay = (listado: Listado, i: number): TransaccionAgente | null =>
  i < 0 ? null : filaEn(listado, i);

export const filaDeId = (listado: Listado, id: number): TransaccionAgente | null =>
  filaSiHay(listado, posicionEnTabla(listado.tabla, id));

export function estaActiva({ tabla }: Pick<Listado, 'tabla'>, id: number): boolean {
  const i = posicionEnTabla(tabla, id);
  return i >= 0 && estadoEn(tabla, i);
}

/** Where the row at position `i` of another list is in this one; −1: it is not. */
export const posicionDeFila = ({ tabla }: Listado, otro: Listado, i: number): number =>
  posicionEnTabla(tabla, idEn(otro.tabla, i));

/** By refKey: letter case and invisible characters do not count, but the very same letters go before. */
export const filaDeReferencia = (listado: Listado, ref: string): TransaccionAgente | null =>
  filaSiHay(listado, posicionDeRef(listado.tabla, ref));

export const filasRecientes = (
  listado: Listado,
  banco: (nombre: string) => boolean,
  { desde, hasta }: { desde: number; hasta: number },
): TransaccionAgente[] =>
  posicionesRecientes(listado.tabla, banco, haciaServidor(desde), haciaServidor(hasta)).map((i) =>
    filaEn(listado, i),
  );

const conClavesEnOrden = (fila: object): string => JSON.stringify(fila, Object.keys(fila).toSorted());

/** Development and tests: @throws when the fast check and the schema have parted */
export function comprobarMuestra(listado: Listado, muestra: readonly unknown[]): void {
  const filas = muestra.flatMap((cruda) => transaccionAgenteSchema.safeParse(cruda).data ?? []);
  for (const data of filas) {
    const leida = filaDeId(listado, data.id);
    const unica = filas.filter(({ id }) => id === data.id).length === 1;
    if (unica && (!leida || conClavesEnOrden(leida) !== conClavesEnOrden(data)))
      throw new Error(`the list read row ${data.id} unlike the schema: ${JSON.stringify([leida, data])}`);
  }
}
