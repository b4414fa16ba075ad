import type { Periodo, ResumenPeriodo, TarifaPeriodo } from './period';
import { haciaServidor, inicioDelDia } from '@/lib/fecha';
import { pedir } from '@/engines/listado/worker-channel';
import { juntarSumas } from './merge-sums';

const enServidor = (ms: number | null): number | null => (ms === null ? null : haciaServidor(ms));

const porReloj = ({ banco, vigencias }: TarifaPeriodo): TarifaPeriodo => ({
  banco,
  vigencias: vigencias.map(({ desde, tablas }) => ({ desde: haciaServidor(desde), tablas })),
});

/** null when the engine has moved on to another list, or was closed. */
export async function resumirListado(
  version: number,
  periodos: readonly Periodo[],
): Promise<ResumenPeriodo[] | null> {
  const medianoche = haciaServidor(inicioDelDia('2026-01-01'));
  try {
    const valor = await pedir({
      tipo: 'resumir',
      version,
      periodos: periodos.map(({ tarifas, ...periodo }) => ({
        ...periodo,
        desde: enServidor(periodo.desde),
        hasta: enServidor(periodo.hasta),
        medianoche,
        ...(tarifas ? { tarifas: tarifas.map(porReloj) } : {}),
      })),
    }).respuesta;
    return Array.isArray(valor) ? valor.map(juntarSumas) : null;
  } catch {
    return null;
  }
}
