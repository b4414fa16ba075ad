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

export type Parecida = { tipo: 'fila'; fila: TransaccionAgente } | { tipo: 'operacion'; op: Operacion };

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

/** What an operation takes the place of: one that waits on this device, or a row, by its id. */
export interface Reemplazada {
  opId: string | null;
  fila?: number | undefined;
}

/** null: nothing nearly the same, or the very reference waits here, which is told without asking. */
export async function buscarParecida(
  client: QueryClient,
  datos: Solicitud,
  salvo: Reemplazada,
): Promise<Parecida | null> {
  const { operaciones, recientes } = await bandeja.leida();
  const pendientes = operaciones.filter(({ opId }) => opId !== salvo.opId);
  const clave = refKey(datos.nro_referencia);
  if (pendientes.some((op) => refKey(op.datos.nro_referencia) === clave)) return null;
  const ya = ahora();
  const listado = listadoCargado(client);
  const filas = listado
    ? filasRecientes(listado, mismoBanco(datos.banco), {
        desde: ya - VENTANA_MS,
        hasta: ya + VENTANA_MS,
      })
    : recientes.flatMap(({ estado, titular }) => (estado === 'REGISTRADA' && titular?.estado ? titular : []));
  // Of the same moment, the one that the server counted first is the older.
  const porEdad = filas
    .filter(({ id }) => id !== salvo.fila)
    .toSorted((a, b) => a.fecha - b.fecha || a.id - b.id);
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
