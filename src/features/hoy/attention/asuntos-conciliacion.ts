/** What of the settlements needs a person. Pure. */
import { esperaConciliacion, porQueAbierto } from '@/domain/conciliacion/dia-bancario';
import type { DiaConEstado } from '@/engines/operaciones/operaciones';
import { formatDiaIso, type Dia } from '@/lib/fecha';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import type { Asunto } from './asunto';

/** Those that wait; of today only what somebody has closed before: its statement comes tomorrow. */
export const losQueEsperan = (dias: readonly DiaConEstado[], hoy: Dia): readonly DiaConEstado[] =>
  dias.filter(
    ({ dia, estado, registro }) =>
      esperaConciliacion(estado) && (dia < hoy || (registro?.versiones.length ?? 0) > 0),
  );

/** «27/11» */
const diaCorto = (dia: string): string => formatDiaIso(dia).slice(0, 5);

const cuantosDias = (n: number): string => (n === 1 ? '1 día' : `${n} días`);

interface DeEntidad {
  clave: string;
  primero: DiaConEstado;
  otros: readonly DiaConEstado[];
}

/** In the order of the days, of each institution and of the institutions by their oldest. */
function porEntidad(dias: readonly DiaConEstado[]): DeEntidad[] {
  const suyas = new Map<string, DiaConEstado[]>();
  for (const cada of dias.toSorted((a, b) => (a.dia < b.dia ? -1 : 1))) {
    const clave = claveDeEntidad(cada.entidad);
    suyas.set(clave, [...(suyas.get(clave) ?? []), cada]);
  }
  return [...suyas].flatMap(([clave, [primero, ...otros]]) => (primero ? [{ clave, primero, otros }] : []));
}

const aConciliar = ({ entidad, dia }: DiaConEstado): string =>
  `/conciliacion?entidad=${encodeURIComponent(entidad)}&dia=${dia}`;

const estaCambiado = ({ estado }: DiaConEstado): boolean => estado === 'cambiado';
const estaReabierto = ({ registro }: DiaConEstado): boolean => (registro?.reabierto ?? null) !== null;

const CAMBIO = 'Hay una anulada o una nueva';

/** So many days are named; of more it is said how many. */
const DIAS_A_LA_VISTA = 6;

function nombrados(dias: readonly DiaConEstado[]): string {
  const dichos = dias.slice(0, DIAS_A_LA_VISTA).map(({ dia }) => diaCorto(dia));
  const mas = dias.length - dichos.length;
  const ultimo = mas > 0 ? `${mas} más` : dichos.pop();
  return `${dichos.join(', ')} y ${ultimo}`;
}

/** What was signed is true no longer: of each institution a line that nothing may hide. */
export const deCambiados = (dias: readonly DiaConEstado[]): Asunto[] =>
  porEntidad(dias.filter(estaCambiado)).map(({ clave, primero, otros }) => {
    const { entidad, dia } = primero;
    const solo = otros.length === 0;
    return {
      clave: `cambiado-${clave}`,
      gravedad: 'urgente',
      asunto: solo
        ? `${entidad} ${diaCorto(dia)} cambió tras el cierre`
        : `${entidad}: ${cuantosDias(otros.length + 1)} cambiaron tras el cierre`,
      detalle: solo ? CAMBIO : nombrados([primero, ...otros]),
      verbo: 'Revisar',
      a: aConciliar(primero),
      siempre: true,
    };
  });

/** Somebody took a signature back and has not signed anew: of each institution a line that nothing may hide. */
const deReabiertos = (dias: readonly DiaConEstado[]): Asunto[] =>
  porEntidad(dias.filter(estaReabierto)).map(({ clave, primero, otros }) => {
    const { entidad, dia } = primero;
    const solo = otros.length === 0 ? loQueFalta(primero) : null;
    return {
      clave: `reabierto-${clave}`,
      gravedad: 'revisar',
      asunto: solo
        ? `${entidad} ${diaCorto(dia)} ${solo.que}`
        : `${entidad}: ${cuantosDias(otros.length + 1)} reabiertos, sin cerrar`,
      detalle: solo?.detalle ?? nombrados([primero, ...otros]),
      verbo: 'Conciliar',
      a: aConciliar(primero),
      siempre: true,
    };
  });

function loQueFalta({ estado, registro, sistema: { cuenta } }: DiaConEstado): {
  que: string;
  detalle: string;
} {
  if (estado === 'sin-extracto' || !registro)
    return {
      que: 'sin conciliar',
      detalle: `${cuenta} ${cuenta === 1 ? 'operación' : 'operaciones'} sin extracto`,
    };
  const { resueltas, necesitan, reabierto } = registro;
  const que = porQueAbierto(registro);
  if (resueltas < necesitan) return { que, detalle: `${resueltas} de ${necesitan} resueltas` };
  return { que, detalle: reabierto ? `${reabierto.usuario}: «${reabierto.motivo}»` : CAMBIO };
}

/** So many institutions have a line of their own: what else needs a person has to stay in view. */
const ENTIDADES_A_LA_VISTA = 2;

function dePrimero({ clave, primero, otros }: DeEntidad): Asunto {
  const { que, detalle } = loQueFalta(primero);
  const ultimo = otros.at(-1);
  const mas = ultimo ? ` · y ${cuantosDias(otros.length)} más, hasta el ${diaCorto(ultimo.dia)}` : '';
  return {
    clave: `dia-${clave}`,
    gravedad: 'revisar',
    asunto: `${primero.entidad} ${diaCorto(primero.dia)} ${que}`,
    detalle: `${detalle}${mas}`,
    verbo: 'Conciliar',
    a: aConciliar(primero),
  };
}

/** Those reopened, then a line for each institution, of its oldest day: the next one follows when that is settled. */
export function deConciliacion(dias: readonly DiaConEstado[]): Asunto[] {
  const suyas = porEntidad(dias.filter((cada) => !estaCambiado(cada) && !estaReabierto(cada)));
  const demas = suyas.slice(ENTIDADES_A_LA_VISTA);
  if (demas.length < 2) return [...deReabiertos(dias), ...suyas.map(dePrimero)];
  const enTotal = demas.reduce((suma, { otros }) => suma + 1 + otros.length, 0);
  return [
    ...deReabiertos(dias),
    ...suyas.slice(0, ENTIDADES_A_LA_VISTA).map(dePrimero),
    {
      clave: 'dias-demas',
      gravedad: 'revisar',
      asunto: `${demas.length} entidades más por conciliar`,
      detalle: `${demas.map(({ primero }) => primero.entidad).join(', ')} · ${cuantosDias(enTotal)}`,
      verbo: 'Ver',
      a: '/conciliacion',
    },
  ];
}
