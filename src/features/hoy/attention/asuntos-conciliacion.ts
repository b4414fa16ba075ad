/** What of the settlements needs a person. Pure. */
import type { DiaConEstado } from '@/engines/operaciones/operaciones';
import { formatDiaIso } from '@/lib/fecha';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';
import type { Asunto } from './asunto';

/** «27/11» */
const diaCorto = (dia: string): string => formatDiaIso(dia).slice(0, 5);

function loQueFalta({ estado, registro, sistema: { cuenta } }: DiaConEstado) {
  if (estado === 'sin-extracto')
    return {
      que: 'sin conciliar',
      detalle: `${cuenta} ${cuenta === 1 ? 'operación' : 'operaciones'} sin extracto`,
      verbo: 'Conciliar',
    };
  if (estado === 'cambiado')
    return { que: 'cambió tras el cierre', detalle: 'Hay una anulada o una nueva', verbo: 'Revisar' };
  const { resueltas = 0, necesitan = 0 } = registro ?? {};
  const detalle =
    resueltas < necesitan
      ? `${resueltas} de ${necesitan} resueltas`
      : 'Falta cerrar lo que se reabrió o cambió';
  return { que: 'con filas abiertas', detalle, verbo: 'Conciliar' };
}

/** So many institutions have a line of their own: what else needs a person has to stay in view. */
const ENTIDADES_A_LA_VISTA = 2;

/** A line for each institution, of its oldest day: the next one follows when that is settled. */
export function deConciliacion(dias: readonly DiaConEstado[]): Asunto[] {
  const porEntidad = new Map<string, DiaConEstado[]>();
  for (const cada of dias.toSorted((a, b) => (a.dia < b.dia ? -1 : 1))) {
    const clave = normalizarBusqueda(cada.entidad);
    porEntidad.set(clave, [...(porEntidad.get(clave) ?? []), cada]);
  }
  const suyas = [...porEntidad.values()];
  const lineas = [...porEntidad].flatMap(([clave, [primero, ...otros]]) => {
    if (!primero) return [];
    const { entidad, dia } = primero;
    const { que, detalle, verbo } = loQueFalta(primero);
    const mas = otros.length === 1 ? ' · y 1 día más' : ` · y ${otros.length} días más`;
    return [
      {
        clave: `dia-${clave}`,
        gravedad: 'revisar' as const,
        asunto: `${entidad} ${diaCorto(dia)} ${que}`,
        detalle: `${detalle}${otros.length === 0 ? '' : mas}`,
        verbo,
        a: `/conciliacion?entidad=${encodeURIComponent(entidad)}&dia=${dia}`,
      },
    ];
  });
  const demas = lineas.slice(ENTIDADES_A_LA_VISTA);
  if (demas.length < 2) return lineas;
  return [
    ...lineas.slice(0, ENTIDADES_A_LA_VISTA),
    {
      clave: 'dias-demas',
      gravedad: 'revisar',
      asunto: `${demas.length} entidades más por conciliar`,
      detalle: suyas
        .slice(ENTIDADES_A_LA_VISTA)
        .flatMap(([cada]) => cada?.entidad ?? [])
        .join(', '),
      verbo: 'Ver',
      a: '/conciliacion',
    },
  ];
}
