import { useEffect, useMemo, useReducer, useState } from 'react';
import { cotejar } from '@/engines/cotejo/cotejo';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { ListadoOperaciones } from '@/engines/operaciones/listado-operaciones';
import { conPlazo } from '@/lib/time/con-plazo';
import { ESPERAS } from '@/lib/time/esperas';
import { diaLaPaz, finDelDia, inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import { porPartes } from '@/lib/por-partes';
import type { Extracto } from '@/engines/extracto/linea-extracto';
import type { OperacionDelDia, Resultado } from './resultado';

interface Pregunta {
  listado: ListadoOperaciones | null;
  entidad: string;
  dia: Dia;
  extracto: Extracto | null;
}

/** The day's operations and those of the days beside it: banks book late ones on the next. Null: another list is coming. */
async function leerNuestras(
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
  const nuestras = await leerNuestras(listado, entidad, dia);
  if (!nuestras || signal.aborted) return null;
  const entrada = { nuestras, lineas: extracto.lineas, ilegibles: extracto.ilegibles.length };
  return { entidad, dia, nuestras, extracto, respuesta: await cotejar(entrada, dia, signal) };
}

/**
 * The result for what is asked, worked out off the page. The last one of the same institution and day stays until the
 * next is ready; of several the last question's wins.
 */
export function useCotejo({ listado, entidad, dia, extracto }: Pregunta) {
  const [resultado, setResultado] = useState<Resultado | null>(null);
  const [fallida, setFallida] = useState<object | null>(null);
  const [intento, reintentar] = useReducer((veces: number) => veces + 1, 0);
  // The desfase moves operations from one day to another.
  const { desfase_servidor: desfase } = useAjustes();
  const pregunta = useMemo(
    () => ({ listado, entidad, dia, extracto, desfase, intento }),
    [listado, entidad, dia, extracto, desfase, intento],
  );
  useEffect(() => {
    if (!pregunta.listado || !pregunta.extracto || pregunta.entidad === '') return undefined;
    const fin = new AbortController();
    const trabajo = responder(pregunta.listado, pregunta.extracto, pregunta, fin.signal);
    conPlazo(trabajo, ESPERAS.cotejo).then(
      (nuevo) => nuevo && !fin.signal.aborted && setResultado(nuevo),
      () => {
        if (fin.signal.aborted) return;
        // Its worker ends with it.
        fin.abort();
        setFallida(pregunta);
      },
    );
    return () => fin.abort();
  }, [pregunta]);
  const sigue = resultado?.entidad === entidad && resultado.dia === dia && extracto !== null;
  return { resultado: sigue ? resultado : null, fallo: fallida === pregunta, reintentar };
}
