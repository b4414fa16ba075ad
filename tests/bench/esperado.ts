/** What the app's own engine finds for a text: run.mjs bundles it for Node, to know when a page shows the answer. */
import { buscarTexto } from '@/engines/listado/query/search';
import { filaCrudaEn } from '@/engines/listado/columns/columns';
import { construir } from '@/engines/listado/columns/build-columns';
import { filtrar } from '@/engines/listado/query/filter';
import { indexar } from '@/engines/listado/query/search-index';
import { ordenar } from '@/engines/listado/query/listado-order';
import { crearTabla } from '@/engines/listado/columns/column-table';

/** Count and first reference for each text. `nombres`: what the page calls whoever registered the rows. */
export function esperados(
  filas: unknown[],
  textos: string[],
  nombres: readonly (readonly [id: number, nombre: string])[],
): Record<string, [cuenta: number, primera: string]> {
  const tabla = crearTabla(construir(filas).columnas);
  const orden = { columna: 'fecha', sentido: 'desc' } as const;
  const { filas: todas } = ordenar(tabla, orden, null);
  const indice = indexar(tabla.columnas);
  const filtro = {
    banco: null,
    tipo_operacion: null,
    desde: null,
    hasta: null,
    id_sesion_caja: null,
    id_user_create: null,
    nombres,
    anuladas: false,
    orden,
  };
  return Object.fromEntries(
    textos.map((texto) => {
      const si = texto.trim() === '' ? null : buscarTexto(tabla, indice, texto.trim(), nombres);
      const resultado = filtrar(tabla, todas, { ...filtro, texto: texto.trim() }, si);
      const primera = resultado.filas[0];
      const referencia = primera === undefined ? '' : filaCrudaEn(tabla.columnas, primera).nro_referencia;
      return [texto, [resultado.totales.cuenta, referencia]];
    }),
  );
}
