import { useMemo } from 'react';
import { inicioDelDia } from '@/lib/fecha';
import type { Filtros } from './filtros-resumen';
import type { Flotante } from '@/features/resumen/float/flotante';
import { cubosDe } from './cubos';
import {
  compararDia,
  compararDias,
  compararMes,
  compararSemana,
  compararSesion,
  hastaElMismoPunto,
  type Comparacion,
} from './periodo';
import type { LecturaSesiones } from './sesiones-queries';
import type { Consulta } from '@/features/resumen/use-resumen';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { mesesDe } from '@/features/resumen/estimate/meses';
import { tarifasPeriodo } from '@/features/resumen/estimate/tarifas-periodo';
import { useHoy, useMinuto } from '@/ui/use-hoy';

/** null: there is nothing to sum (yet): no session chosen, or dates the wrong way round. */
function comparacionDe(
  filtros: Filtros,
  { caja, sesion }: LecturaSesiones,
  minuto: number,
): Comparacion | null {
  switch (filtros.modo) {
    case 'sesion':
      return caja && sesion ? compararSesion(caja.sesiones, sesion.id) : null;
    case 'rango':
      return filtros.desde <= filtros.hasta ? compararDias(filtros.desde, filtros.hasta) : null;
    case 'dia':
      return hastaElMismoPunto(compararDia(filtros.dia), minuto);
    case 'semana':
      return hastaElMismoPunto(compararSemana(filtros.dia), minuto);
    case 'mes':
      return hastaElMismoPunto(compararMes(filtros.dia), minuto);
  }
}

/** The periods to be summed. The same object as long as they are the same. */
export function useConsulta(
  filtros: Filtros,
  sesiones: LecturaSesiones,
  flotante: Flotante | null,
): Consulta | null {
  const dia = useHoy();
  const ajustes = useAjustes();
  const tarifas = useMemo(() => tarifasPeriodo(ajustes), [ajustes]);
  const comparacion = comparacionDe(filtros, sesiones, useMinuto());
  const consulta: Consulta | null = comparacion && {
    ...comparacion,
    cubos: cubosDe(filtros.modo, comparacion.actual),
    flotante: flotanteDe(flotante, comparacion.actual.fin),
    tarifas,
    meses: tarifas.length > 0 ? mesesDe(comparacion.actual, dia) : [],
  };
  const texto = JSON.stringify(consulta);
  // oxlint-disable-next-line react/exhaustive-deps -- the text says all of it
  return useMemo(() => consulta, [texto]);
}

function flotanteDe(flotante: Flotante | null, fin: number | null): Consulta['flotante'] {
  const desde = flotante && inicioDelDia(flotante.desde);
  return desde === null || (fin !== null && fin <= desde)
    ? null
    : { desde, hasta: fin, id_sesion_caja: null };
}
