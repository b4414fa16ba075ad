import type { SesionCaja } from '@/domain/caja/caja';
import type { Periodo } from '@/engines/listado/listado';
import {
  diaLaPaz,
  finDelDia,
  formatDiaIso,
  formatDiaLargo,
  formatFechaHora,
  formatHora,
  inicioDelDia,
  inicioDeMes,
  sumarDias,
  type Dia,
} from '@/lib/fecha';
import { conMayuscula } from '@/lib/text/mayuscula';
import { mesYAnio, nombreDeDia } from '@/lib/time/nombre-de-dia';

/** `fin`: the first ms after it, as far as it has an end; `clave`: for the name of a file. */
export interface PeriodoConNombre extends Periodo {
  nombre: string;
  fin: number | null;
  clave: readonly string[];
}

export interface Comparacion {
  actual: PeriodoConNombre;
  anterior: PeriodoConNombre | null;
  /** how a sentence calls it: «el sábado 21» */
  otro: string;
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
  return {
    actual: deDias(desde, hasta),
    anterior: deDias(sumarDias(desde, -dias), sumarDias(desde, -1)),
    otro: dias === 1 ? 'el día anterior' : `los ${dias} días anteriores`,
  };
}

export const compararDia = (dia: Dia): Comparacion => ({
  actual: deDias(dia, dia),
  anterior: deDias(sumarDias(dia, -7), sumarDias(dia, -7)),
  otro: `el ${nombreDeDia(sumarDias(dia, -7))}`,
});

/** 5 January 1970 was a Monday. */
const LUNES = inicioDelDia('1970-01-05');
export const lunesDe = (dia: Dia): Dia => {
  const desdeUnLunes = (inicioDelDia(dia) - LUNES) / DIA_MS;
  return sumarDias(dia, -(((desdeUnLunes % 7) + 7) % 7));
};

const deSemana = (lunes: Dia): PeriodoConNombre => {
  const semana = deDias(lunes, sumarDias(lunes, 6));
  return { ...semana, nombre: `Semana del ${semana.nombre}` };
};

export function compararSemana(dia: Dia): Comparacion {
  const lunes = lunesDe(dia);
  return {
    actual: deSemana(lunes),
    anterior: deSemana(sumarDias(lunes, -7)),
    otro: 'la semana anterior',
  };
}

export const finDeMes = (dia: Dia): Dia => sumarDias(inicioDeMes(sumarDias(inicioDeMes(dia), 31)), -1);

const deMes = (primero: Dia): PeriodoConNombre => {
  const nombre = mesYAnio(primero);
  return {
    ...deDias(primero, finDeMes(primero)),
    nombre: conMayuscula(nombre),
    clave: [primero.slice(0, 7)],
  };
};

export function compararMes(dia: Dia): Comparacion {
  const primero = inicioDeMes(dia);
  const anterior = deMes(inicioDeMes(sumarDias(primero, -1)));
  return { actual: deMes(primero), anterior, otro: anterior.nombre.toLowerCase() };
}

/** A part is never compared with a whole: while `actual` goes on, the other one is cut at the same point of it. */
export function hastaElMismoPunto(comparacion: Comparacion, ahora: number): Comparacion {
  const { actual, anterior, otro } = comparacion;
  if (!anterior || actual.desde === null || actual.hasta === null) return comparacion;
  if (anterior.desde === null || anterior.hasta === null) return comparacion;
  if (ahora < actual.desde || ahora >= actual.hasta) return comparacion;
  const hasta = anterior.desde + (ahora - actual.desde);
  if (hasta >= anterior.hasta) return comparacion;
  const unDia = anterior.hasta - anterior.desde === DIA_MS;
  return {
    actual,
    anterior: {
      ...anterior,
      hasta,
      fin: hasta,
      nombre: `${anterior.nombre}, hasta ${unDia ? 'las' : `el ${nombreDeDia(diaLaPaz(hasta))} a las`} ${formatHora(hasta)}`,
    },
    otro: `${otro} a esta ${unDia ? 'hora' : 'altura'}`,
  };
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
  return actual
    ? {
        actual: deSesion(actual),
        anterior: anterior ? deSesion(anterior) : null,
        otro: 'la sesión anterior',
      }
    : null;
}
