import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  estadoDeDia,
  type DelSistema,
  type DiaBancario,
  type EstadoDeDia,
  type Sello,
} from '@/domain/conciliacion/dia-bancario';
import { diasQuery, useOtrasVentanas } from '@/domain/conciliacion/dias-queries';
import { vistaKey } from '@/domain/transaccion/transaccion-queries';
import type { DiaDeBanco } from '@/engines/listado/listado';
import type { ListadoOperaciones } from '@/engines/operaciones/listado-operaciones';
import { sumarDias, type Dia } from '@/lib/fecha';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';
import { claveDeEntidad } from '@/domain/ajustes/entidad';

/** One institution's day: what the till has of it, and what this device knows of its settlement. */
export interface DiaConEstado {
  entidad: string;
  dia: Dia;
  sistema: Sello;
  registro: DiaBancario | null;
  estado: EstadoDeDia;
}

const SEMANAS = 5;

/** Whole weeks from a Monday on, of which the last one ends with today: what the calendar shows, and what waits of it. */
export function rangoDelCalendario(hoy: Dia): { desde: Dia; cuantos: number } {
  const deEsta = (new Date(`${hoy}T00:00:00Z`).getUTCDay() + 6) % 7;
  const antes = 7 * (SEMANAS - 1) + deEsta;
  return { desde: sumarDias(hoy, -antes), cuantos: antes + 1 };
}

const NADA: Sello = { cuenta: 0, ids: 0 };

const clave = (entidad: string, dia: Dia): string => `${claveDeEntidad(entidad)}\n${dia}`;

/** Every bank-day with operations or with a settlement; of one institution once, however it is written. */
function juntarConRegistros(
  deLista: readonly DiaDeBanco[],
  registros: readonly DiaBancario[],
  estaActiva: DelSistema['estaActiva'],
): DiaConEstado[] {
  const porClave = new Map(registros.map((cada) => [clave(cada.entidad, cada.dia), cada]));
  const conFilas = deLista.map(({ banco, dia, ...sistema }): DiaConEstado => {
    const suya = clave(banco, dia);
    const registro = porClave.get(suya) ?? null;
    porClave.delete(suya);
    return {
      entidad: banco,
      dia,
      sistema,
      registro,
      estado: estadoDeDia(registro, { ...sistema, estaActiva }),
    };
  });
  const sinFilas = [...porClave.values()].map((registro): DiaConEstado => {
    const { entidad, dia } = registro;
    const estado = estadoDeDia(registro, { ...NADA, estaActiva });
    return { entidad, dia, sistema: NADA, registro, estado };
  });
  return [...conFilas, ...sinFilas];
}

/** The bank-days of `cuantos` days from `desde` on; null while it is not known what the till has. */
export function useDiasBancarios(
  listado: ListadoOperaciones | null,
  desde: Dia,
  cuantos: number,
): readonly DiaConEstado[] | null {
  useOtrasVentanas();
  const { data: deLista } = useQuery({
    ...AL_WORKER,
    queryKey: vistaKey(listado ? revisionDe(listado) : 0, { bancarios: desde, cuantos }),
    queryFn: listado
      ? async ({ signal }) => (await listado.dias(desde, cuantos)) ?? hastaOtraPregunta(signal)
      : skipToken,
    placeholderData: (previa) => previa,
  });
  const { data: registros, isError } = useQuery(diasQuery(desde));
  return useMemo(() => {
    if (!listado || !deLista || (!registros && !isError)) return null;
    const hasta = sumarDias(desde, cuantos);
    return juntarConRegistros(
      deLista,
      (registros ?? []).filter(({ dia }) => dia < hasta),
      listado.estaActiva,
    );
  }, [listado, deLista, registros, isError, desde, cuantos]);
}
