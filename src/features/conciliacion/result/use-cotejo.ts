import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { cotejar } from '@/engines/cotejo/cotejo';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { diaLaPaz, finDelDia, inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import { porPartes } from '@/lib/por-partes';
import { AL_WORKER, hastaOtraPregunta, revisionDe } from '@/lib/query/pregunta';
import { cotejoKey } from '@/features/conciliacion/conciliacion-queries';
import { lecturaDeExtracto, type Extracto } from '@/engines/extracto/extracto';
import { conAnuladas, leerConocidas } from './anuladas';
import type { OperacionDelDia, Resultado } from './resultado';

interface Pregunta {
  listado: ListadoOperaciones | null;
  entidad: string;
  dia: Dia;
  extracto: Extracto | null;
}

/** The day's operations and its neighbours': banks book late ones on the next. null: another list is coming. */
export async function leerNuestras(
  listado: ListadoOperaciones,
  entidad: string,
  dia: Dia,
): Promise<OperacionDelDia[] | null> {
  const periodo = {
    desde: inicioDelDia(sumarDias(dia, -1)),
    hasta: finDelDia(sumarDias(dia, 1)),
    id_sesion_caja: null,
  };
  const filas = await listado.operaciones(periodo, entidad);
  if (!filas) return null;
  const nuestras: OperacionDelDia[] = [];
  await porPartes(filas.length, (i) => {
    const fila = filas[i];
    if (fila) nuestras.push({ ...fila, dia: diaLaPaz(fila.fecha) });
  });
  return nuestras;
}

async function responder(
  listado: ListadoOperaciones,
  extracto: Extracto,
  { entidad, dia }: Pick<Pregunta, 'entidad' | 'dia'>,
  signal: AbortSignal,
): Promise<Resultado | null> {
  const listadas = await leerNuestras(listado, entidad, dia);
  if (!listadas || signal.aborted) return null;
  const nuestras = conAnuladas(listadas, await leerConocidas(entidad, dia), { entidad, dia });
  const entrada = { nuestras, lineas: extracto.lineas, ilegibles: extracto.ilegibles.length };
  return { entidad, dia, nuestras, extracto, respuesta: await cotejar(entrada, dia, signal) };
}

/** `trabajar` within its limit; at the limit, as when nobody asks any more, its worker ends with it. */
async function enPlazo(
  trabajar: (signal: AbortSignal) => Promise<Resultado | null>,
  signal: AbortSignal,
): Promise<Resultado> {
  const fin = new AbortController();
  const terminar = () => fin.abort();
  signal.addEventListener('abort', terminar, { once: true });
  try {
    const resultado = await conPlazo(trabajar(fin.signal), ESPERAS.cotejo);
    return resultado ?? (await hastaOtraPregunta(signal));
  } catch (error) {
    terminar();
    throw error;
  } finally {
    signal.removeEventListener('abort', terminar);
  }
}

/** The settlement off the page; the last result of the same institution and day stays until the next is ready. */
export function useCotejo({ listado, entidad, dia, extracto }: Pregunta) {
  // The desfase moves operations from one day to another.
  const { desfase_servidor: desfase } = useAjustes();
  const completa = listado && extracto && entidad !== '' ? { listado, extracto } : null;
  const { data, isError, isFetching, refetch } = useQuery({
    ...AL_WORKER,
    queryKey: cotejoKey({
      entidad,
      dia,
      desfase,
      listado: listado ? revisionDe(listado) : 0,
      extracto: extracto ? revisionDe(extracto) : 0,
    }),
    queryFn: completa
      ? ({ signal }) =>
          enPlazo((fin) => responder(completa.listado, completa.extracto, { entidad, dia }, fin), signal)
      : skipToken,
    placeholderData: (previa) => (previa?.entidad === entidad && previa.dia === dia ? previa : undefined),
  });
  return {
    resultado: (extracto && data) ?? null,
    fallo: isError && !isFetching,
    reintentar: () => void refetch(),
  };
}

/** Among several columns, the day's own references say which one holds the references. */
export function usePropias(listado: ListadoOperaciones | null, entidad: string, dia: Dia): void {
  useEffect(() => {
    let vigente = true;
    const poner = (referencias: readonly string[]) => {
      if (vigente) lecturaDeExtracto.dePropias(referencias);
    };
    if (!listado || entidad === '') poner([]);
    else
      leerNuestras(listado, entidad, dia).then(
        (nuestras) => poner((nuestras ?? []).map(({ nro_referencia }) => nro_referencia)),
        // Without them the columns are chosen by what stands in them.
        () => poner([]),
      );
    return () => {
      vigente = false;
    };
  }, [listado, entidad, dia]);
}
