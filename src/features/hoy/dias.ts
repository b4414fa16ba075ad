/** Business days as the page groups them. Pure. */
import { finDelDia, inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import type { Periodo } from '@/engines/listado/listado';

/** How many days the chart has, today included. */
const DIAS = 14;
/** How many weeks back the same day of the week is looked for. */
const SEMANAS = 8;

/** The days of the chart, the oldest first. */
export const diasDelGrafico = (hoy: Dia): Dia[] =>
  Array.from({ length: DIAS }, (_, k) => sumarDias(hoy, k + 1 - DIAS));

/** The same day of the weeks before, the last one first. */
export const mismoDiaAntes = (hoy: Dia): Dia[] =>
  Array.from({ length: SEMANAS }, (_, k) => sumarDias(hoy, -7 * (k + 1)));

export const periodoDe = (dia: Dia): Periodo => ({
  desde: inicioDelDia(dia),
  hasta: finDelDia(dia),
  id_sesion_caja: null,
});

/** From the beginning of `dia` to the hour that `ahora` (ms) is of `hoy`; that very ms is left out. */
export const hastaLaHora = (dia: Dia, hoy: Dia, ahora: number): Periodo => ({
  desde: inicioDelDia(dia),
  hasta: Math.min(finDelDia(dia), inicioDelDia(dia) + Math.max(0, ahora - inicioDelDia(hoy))),
  id_sesion_caja: null,
});
