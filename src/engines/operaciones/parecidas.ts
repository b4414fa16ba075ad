/** Where a nearly equal operation is looked for: in the loaded list, and in what this device has not sent yet. */
import type { QueryClient } from '@tanstack/react-query';
import {
  VENTANA_MS,
  bandeja,
  laParecida,
  mismoBanco,
  type Cercana,
  type Operacion,
  type Otra,
} from '@/engines/envios/envios';
import type { Solicitud } from '@/domain/transaccion/solicitud';
import { filasRecientes, listadoCargado } from '@/engines/listado/listado';
import { refKey } from '@/lib/referencia';
import { ahora } from '@/lib/time/reloj';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

/** The operation that may be the same: a row, or one that waits on this device. */
export type Parecida = { tipo: 'fila'; fila: TransaccionAgente } | { tipo: 'operacion'; op: Operacion };

/** What the trail remembers of the one that was asked about, when the person says that theirs is another. */
export const otraQue = (parecida: Parecida): Otra =>
  parecida.tipo === 'fila'
    ? {
        nro_referencia: parecida.fila.nro_referencia,
        cuando: parecida.fila.fecha,
        serverId: parecida.fila.id,
        opId: null,
      }
    : {
        nro_referencia: parecida.op.datos.nro_referencia,
        cuando: parecida.op.confirmadaEn,
        serverId: null,
        opId: parecida.op.opId,
      };

/**
 * The one to ask about; null: nothing is known that is nearly the same, or the very reference waits here already, which
 * is told without asking.
 * @param salvo the operation of the outbox that this one corrects, by its opId
 */
export async function buscarParecida(
  client: QueryClient,
  datos: Solicitud,
  salvo: string | null,
): Promise<Parecida | null> {
  const { operaciones, recientes } = await bandeja.leida();
  const pendientes = operaciones.filter(({ opId }) => opId !== salvo);
  const clave = refKey(datos.nro_referencia);
  if (pendientes.some((op) => refKey(op.datos.nro_referencia) === clave)) return null;
  const ya = ahora();
  const listado = listadoCargado(client);
  const filas = listado
    ? filasRecientes(listado, mismoBanco(datos.banco), {
        desde: ya - VENTANA_MS,
        hasta: ya + VENTANA_MS,
      })
    : // Without a list, what this page has seen become rows.
      recientes.flatMap(({ estado, titular }) => (estado === 'REGISTRADA' && titular?.estado ? titular : []));
  // Of the same moment, the one that the server counted first is the older.
  const porEdad = filas.toSorted((a, b) => a.fecha - b.fecha || a.id - b.id);
  const cercanas: (Cercana & { es: Parecida })[] = [
    ...porEdad.map((fila) => ({
      datos: fila,
      hace: ya - fila.fecha,
      es: { tipo: 'fila' as const, fila },
    })),
    ...pendientes.map((op) => ({
      datos: op.datos,
      hace: ya - op.confirmadaEn,
      es: { tipo: 'operacion' as const, op },
    })),
  ];
  return laParecida(datos, cercanas)?.es ?? null;
}
