import { useMemo } from 'react';
import { inicioDelDia } from '@/lib/fecha';
import type { Filtros } from './filtros-resumen';
import type { Flotante } from '@/features/resumen/float/flotante';
import { compararDias, compararSesion, type Comparacion } from './periodo';
import type { LecturaSesiones } from './sesiones-queries';
import type { Consulta } from '@/features/resumen/use-resumen';

/** null: there is nothing to sum (yet): no session chosen, or dates the wrong way round. */
function comparacionDe(filtros: Filtros, { caja, sesion }: LecturaSesiones): Comparacion | null {
  if (filtros.modo === 'sesion') return caja && sesion ? compararSesion(caja.sesiones, sesion.id) : null;
  const [desde, hasta] = filtros.modo === 'dia' ? [filtros.dia, filtros.dia] : [filtros.desde, filtros.hasta];
  return desde <= hasta ? compararDias(desde, hasta) : null;
}

/** The periods to be summed. The same object as long as they are the same. */
export function useConsulta(
  filtros: Filtros,
  sesiones: LecturaSesiones,
  flotante: Flotante | null,
): Consulta | null {
  const comparacion = comparacionDe(filtros, sesiones);
  const consulta: Consulta | null = comparacion && {
    actual: comparacion.actual,
    anterior: filtros.comparar ? comparacion.anterior : null,
    flotante: flotanteDe(flotante, comparacion.actual.fin),
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
