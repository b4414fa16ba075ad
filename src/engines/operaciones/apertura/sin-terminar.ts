/** Unfinished operations of earlier sessions, whose cash may lie in the drawer: an adjustment would count it twice. Centavos. */
import type { Ajustes } from '@/domain/ajustes/ajustes';
import type { SesionCaja } from '@/domain/caja/caja';
import { resumen } from '@/domain/transaccion/resumen-operacion';
import { efectoEnGaveta, loQueExplica } from '@/engines/operaciones/efecto-en-gaveta';
import { esFinal, type Operacion } from '@/engines/envios/envios';
import { centavos, formatMonto, type Centavos } from '@/lib/monto';

interface Donde {
  sesiones: readonly Pick<SesionCaja, 'id'>[];
  sesion: Pick<SesionCaja, 'id' | 'id_caja'>;
  ajustes: Ajustes;
}

/** Those that move cash which `sesion` did not begin with. What was stored with other data is on the server already. */
export const sinTerminarDeAntes = (
  operaciones: readonly Operacion[],
  { sesiones, sesion, ajustes }: Donde,
): Operacion[] =>
  operaciones.filter(
    (op) =>
      op.sesion !== sesion.id &&
      !esFinal(op.estado) &&
      op.estado !== 'DIFERENTE' &&
      sesiones.some(({ id }) => id === op.sesion) &&
      efectoEnGaveta(op.datos, ajustes, sesion.id_caja) !== 0,
  );

export interface Reparto {
  ahora: Centavos;
  deOperaciones: Centavos;
}

export function repartir(
  diferencia: Centavos,
  operaciones: readonly Operacion[],
  ajustes: Ajustes,
  caja: number,
): Reparto {
  const suyo = operaciones.reduce((suma, { datos }) => suma + efectoEnGaveta(datos, ajustes, caja), 0);
  const deOperaciones = loQueExplica(diferencia, suyo);
  return { ahora: centavos(diferencia - deOperaciones), deOperaciones };
}

export function textoSinTerminar(
  operaciones: readonly Operacion[],
  { ahora, deOperaciones }: Reparto,
): string {
  const [una] = operaciones;
  const cuales =
    operaciones.length === 1 && una
      ? `una operación sin terminar (${resumen(una.datos)})`
      : `${operaciones.length} operaciones sin terminar`;
  const cuanto =
    deOperaciones === 0
      ? 'Parte de esa diferencia puede ser'
      : `${formatMonto(centavos(Math.abs(deOperaciones)))} de esa diferencia pueden ser`;
  const resto = deOperaciones === 0 || ahora === 0 ? '' : ' Aquí se registra solo el resto.';
  return `${cuanto} de ${cuales}: termínela${operaciones.length === 1 ? '' : 's'} primero en Pendientes.${resto}`;
}
