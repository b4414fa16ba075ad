import { cuentaEnGaveta, type Operacion } from '@/engines/envios/envios';
import { filaDeReferencia, type Listado, type Totales } from '@/engines/listado/listado';
import { finDelDia, inicioDelDia, type Dia } from '@/lib/fecha';
import { TIPOS_OPERACION, type TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { refFiltro } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

/** Joined by refKey: one that the list shows already, annulled or not, is counted there and nowhere else. */
export const sinFila = (
  operaciones: readonly Operacion[],
  listado: Listado | undefined,
): readonly Operacion[] =>
  operaciones.filter(
    (op) => cuentaEnGaveta(op) && (!listado || filaDeReferencia(listado, op.datos.nro_referencia) === null),
  );

export interface FiltroDePendientes {
  q: string;
  banco: string | null;
  tipo: TipoOperacion | null;
  desde: Dia | null;
  hasta: Dia | null;
  sesion: boolean;
  cajero: number | null;
}

export function enFiltro(
  operaciones: readonly Operacion[],
  { q, banco, tipo, desde, hasta, sesion, cajero }: FiltroDePendientes,
  idSesion: number | null,
): readonly Operacion[] {
  const texto = normalizarBusqueda(q);
  const clave = refFiltro(q);
  return operaciones.filter(
    ({ datos, uid, usuario, confirmadaEn }) =>
      (banco === null || claveDeEntidad(datos.banco) === claveDeEntidad(banco)) &&
      (tipo === null || datos.tipo_operacion === tipo) &&
      (!sesion || datos.id_sesion_caja === idSesion) &&
      (cajero === null || uid === cajero) &&
      (desde === null || confirmadaEn >= inicioDelDia(desde)) &&
      (hasta === null || confirmadaEn < finDelDia(hasta)) &&
      (texto === '' ||
        normalizarBusqueda(datos.banco).includes(texto) ||
        normalizarBusqueda(usuario).includes(texto) ||
        (clave !== '' && refFiltro(datos.nro_referencia).includes(clave))),
  );
}

export function conPendientes(totales: Totales, operaciones: readonly Operacion[]): Totales {
  const suma = { ...totales };
  for (const { datos } of operaciones) {
    suma[TIPOS_OPERACION[datos.tipo_operacion].suma] += datos.monto;
    suma.comision_cliente += datos.comision_cliente;
    suma.cuenta += 1;
  }
  return suma;
}
