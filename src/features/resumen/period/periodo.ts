/** Which rows a summary is of, and which it is compared with. */
import type { SesionCaja } from '@/domain/caja/caja';
import type { Periodo } from '@/engines/listado/listado';
import {
  finDelDia,
  formatDiaIso,
  formatDiaLargo,
  formatFechaHora,
  inicioDelDia,
  sumarDias,
  type Dia,
} from '@/lib/fecha';

export interface PeriodoConNombre extends Periodo {
  nombre: string;
  /** first ms after it, as far as it has an end */
  fin: number | null;
  /** for the name of a file */
  clave: readonly string[];
}

export interface Comparacion {
  actual: PeriodoConNombre;
  /** null: there is none before */
  anterior: PeriodoConNombre | null;
}

const deDias = (desde: Dia, hasta: Dia): PeriodoConNombre => ({
  desde: inicioDelDia(desde),
  hasta: finDelDia(hasta),
  id_sesion_caja: null,
  fin: finDelDia(hasta),
  nombre:
    desde === hasta
      ? formatDiaLargo(inicioDelDia(desde))
      : `${formatDiaIso(desde)} al ${formatDiaIso(hasta)}`,
  clave: desde === hasta ? [desde] : [desde, hasta],
});

const DIA_MS = 86_400_000;
const diasEntre = (desde: Dia, hasta: Dia): number =>
  (inicioDelDia(hasta) - inicioDelDia(desde)) / DIA_MS + 1;

/** A day or several, and as many days right before. `desde` ≤ `hasta`. */
export function compararDias(desde: Dia, hasta: Dia): Comparacion {
  const dias = diasEntre(desde, hasta);
  return { actual: deDias(desde, hasta), anterior: deDias(sumarDias(desde, -dias), sumarDias(desde, -1)) };
}

const deSesion = ({ id, fecha_apertura, fecha_cierre }: SesionCaja): PeriodoConNombre => ({
  desde: null,
  hasta: null,
  id_sesion_caja: id,
  fin: fecha_cierre ?? null,
  nombre: `Sesión #${id}, ${formatFechaHora(fecha_apertura)} a ${fecha_cierre ? formatFechaHora(fecha_cierre) : 'ahora'}`,
  clave: ['sesion', String(id)],
});

export const porApertura = (sesiones: readonly SesionCaja[]): SesionCaja[] =>
  sesiones.toSorted((a, b) => b.fecha_apertura - a.fecha_apertura || b.id - a.id);

/** A session and the one before it in that caja; null when the caja has no such session. */
export function compararSesion(sesiones: readonly SesionCaja[], id: number): Comparacion | null {
  const orden = porApertura(sesiones);
  const en = orden.findIndex((sesion) => sesion.id === id);
  const [actual, anterior] = en < 0 ? [] : orden.slice(en, en + 2);
  return actual ? { actual: deSesion(actual), anterior: anterior ? deSesion(anterior) : null } : null;
}
