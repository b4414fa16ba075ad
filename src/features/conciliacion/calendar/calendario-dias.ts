import { porQueAbierto, type EstadoDeDia } from '@/domain/conciliacion/dia-bancario';
import type { DiaConEstado, rangoDelCalendario } from '@/engines/operaciones/operaciones';
import { formatDiaIso, sumarDias, type Dia } from '@/lib/fecha';
import { contar, progreso } from '@/features/conciliacion/textos-conciliacion';
import type { DayCell } from '@/ui/calendar/day-grid';

export const ESTADOS_DE_DIA: Record<
  Exclude<EstadoDeDia, 'sin-operaciones'>,
  NonNullable<DayCell['estado']> & { dicho: string }
> = {
  'sin-extracto': { icono: 'file', tono: 'qr', palabra: 'Sin extracto', dicho: 'sin extracto' },
  'con-filas-abiertas': {
    icono: 'warn',
    tono: 'caution',
    palabra: 'Filas abiertas',
    dicho: 'con filas abiertas',
  },
  conciliado: { icono: 'check', tono: 'in', palabra: 'Conciliado', dicho: 'conciliado' },
  cerrado: { icono: 'lock', tono: 'in', palabra: 'Cerrado', dicho: 'conciliado y cerrado' },
  cambiado: {
    icono: 'err',
    tono: 'danger',
    palabra: 'Cambió',
    dicho: 'cambió después del cierre',
  },
};

const deDia = (dia: Dia): string => formatDiaIso(dia).slice(0, 5);

const operacionesDe = (cuenta: number): string =>
  cuenta === 0 ? 'sin operaciones' : `${contar(cuenta)} ${cuenta === 1 ? 'operación' : 'operaciones'}`;

/** «27/11, BCP: sin extracto, 14 operaciones» */
function nombreDe(dia: Dia, entidad: string, suyo: DiaConEstado | undefined): string {
  const cabeza = `${deDia(dia)}, ${entidad}: `;
  if (!suyo || suyo.estado === 'sin-operaciones') return `${cabeza}sin operaciones`;
  const { estado, registro, sistema } = suyo;
  const abierto = estado === 'con-filas-abiertas' ? registro : null;
  const dicho = abierto ? porQueAbierto(abierto) : ESTADOS_DE_DIA[estado].dicho;
  const avance = abierto && abierto.necesitan > 0 ? [progreso(abierto)] : [];
  return cabeza + [dicho, ...avance, operacionesDe(sistema.cuenta)].join(', ');
}

function celdaDe(dia: Dia, entidad: string, suyo: DiaConEstado | undefined): DayCell {
  const estado = suyo?.estado ?? 'sin-operaciones';
  return {
    dia,
    numero: dia.endsWith('-01') ? deDia(dia) : String(Number(dia.slice(8))),
    nombre: nombreDe(dia, entidad, suyo),
    estado: estado === 'sin-operaciones' ? null : ESTADOS_DE_DIA[estado],
  };
}

/** The weeks of one institution; days to come are no days yet. */
export function semanasDe(
  entidad: string,
  suyos: readonly DiaConEstado[],
  { desde, cuantos }: ReturnType<typeof rangoDelCalendario>,
): (DayCell | null)[][] {
  const porDia = new Map(suyos.map((cada) => [cada.dia, cada]));
  return Array.from({ length: Math.ceil(cuantos / 7) }, (_, semana) =>
    Array.from({ length: 7 }, (__, k) => {
      const lugar = semana * 7 + k;
      if (lugar >= cuantos) return null;
      const dia = sumarDias(desde, lugar);
      return celdaDe(dia, entidad, porDia.get(dia));
    }),
  );
}
