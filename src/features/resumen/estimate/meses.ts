import type { Periodo } from '@/engines/listado/listado';
import { diaLaPaz, finDelDia, inicioDelDia, inicioDeMes, sumarDias, type Dia } from '@/lib/fecha';
import { mesYAnio } from '@/lib/time/nombre-de-dia';
import { finDeMes, type PeriodoConNombre } from '@/features/resumen/period/periodo';

export interface Mes extends Periodo {
  nombre: string;
}

const MINIMO = 6;
const MAXIMO = 12;

const mesDe = (primero: Dia): Mes => ({
  desde: inicioDelDia(primero),
  hasta: finDelDia(finDeMes(primero)),
  id_sesion_caja: null,
  nombre: mesYAnio(primero),
});

/** Those of the period, and before them as many as make half a year; the last one first. `hoy`: none begins after it. */
export function mesesDe({ desde, fin }: PeriodoConNombre, hoy: Dia): Mes[] {
  const ultimoDia = fin === null ? hoy : diaLaPaz(fin - 1);
  const primerMes = desde === null ? null : inicioDeMes(diaLaPaz(desde));
  const primeros = [inicioDeMes(ultimoDia < hoy ? ultimoDia : hoy)];
  for (const primero of primeros)
    if (primeros.length < MAXIMO) primeros.push(inicioDeMes(sumarDias(primero, -1)));
  return primeros
    .filter((primero, k) => k < MINIMO || (primerMes !== null && primero >= primerMes))
    .map(mesDe);
}
