/** What the till has changed under a closed day. Pure. */
import type { Contenido, FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { Dia } from '@/lib/fecha';
import { centavos, formatMonto } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import type { OperacionDelDia } from '@/features/conciliacion/result/resultado';

type Operacion = Pick<
  NonNullable<FilaDeActa['sistema']>,
  'id' | 'tipo_operacion' | 'monto' | 'nro_referencia' | 'estado' | 'dia'
>;

export interface Cambios {
  anuladas: readonly Operacion[];
  nuevas: readonly Operacion[];
}

/** @param nuestras the operations of that day and of its neighbours, as they are now */
export function cambiosTrasCierre(
  { filas }: Pick<Contenido, 'filas'>,
  dia: Dia,
  nuestras: readonly OperacionDelDia[],
): Cambios {
  const activas = new Map(nuestras.filter(({ estado }) => estado).map((fila) => [fila.id, fila]));
  const entonces = filas.flatMap(({ sistema }) => sistema ?? []).filter(({ estado }) => estado);
  const sabidas = new Set(entonces.map(({ id }) => id));
  return {
    anuladas: entonces.filter(({ id }) => !activas.has(id)),
    nuevas: [...activas.values()].filter((fila) => fila.dia === dia && !sabidas.has(fila.id)),
  };
}

export const hayCambios = ({ anuladas, nuevas }: Cambios): boolean => anuladas.length + nuevas.length > 0;

const A_LA_VISTA = 3;

const enBreve = ({ tipo_operacion, nro_referencia, monto }: Operacion): string =>
  `${TIPOS_OPERACION[tipo_operacion].corto} ${limpia(nro_referencia) || 'sin referencia'} de ${formatMonto(centavos(monto))}`;

const segun = (operaciones: readonly Operacion[], una: string, varias: string): string[] => {
  if (operaciones.length === 0) return [];
  const dichas = operaciones.slice(0, A_LA_VISTA).map(enBreve);
  const mas = operaciones.length - dichas.length;
  const cola = mas > 0 ? ` y ${mas} más` : '';
  return [
    `${operaciones.length === 1 ? una : `${operaciones.length} ${varias}`}, ${dichas.join(', ')}${cola}`,
  ];
};

/** «Cambió después del cierre: una anulada, Depósito 8827355 de Bs 450,00; una nueva, …» */
export const fraseDeCambios = ({ anuladas, nuevas }: Cambios): string =>
  `Cambió después del cierre: ${[
    ...segun(anuladas, 'una anulada', 'anuladas'),
    ...segun(nuevas, 'una nueva', 'nuevas'),
  ].join('; ')}.`;
