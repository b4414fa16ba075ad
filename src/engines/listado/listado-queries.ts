import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { abortarCargas, anotarCambio, filasConocidas, ultimaCarga } from './start';
import { aCruda, aListado, filaDeId, filaDeReferencia, filaEn, type Listado } from './list-handle';
import { cargarListado, ultimaCompletada } from './listado-client';
import {
  aplicar,
  bancosPorUso,
  creadoresPorUso,
  posicionesDeSesion,
  type Cambio,
} from '@/engines/listado/columns/column-table';
import { ApiError } from '@/lib/api-error';
import { credencial } from '@/lib/credencial';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { useNombres } from '@/domain/usuario/nombres/persona-queries';
import { transaccionesKey } from '@/domain/transaccion/transaccion-queries';

/** How long a download counts as new, ms. */
export const FRESCA_MS = 5 * 60_000;

const leer = (client: QueryClient): Listado | null => client.getQueryData<Listado>(transaccionesKey) ?? null;

function conocidas(): Listado | undefined {
  const valor = filasConocidas();
  return valor && 'columnas' in valor ? aListado(valor) : undefined;
}

/** Data is a handle on the worker's rows. No `signal`: leaving the page would undo what was registered meanwhile. */
const TRANSACCIONES = queryOptions({
  queryKey: transaccionesKey,
  queryFn: ({ client }) =>
    cargarListado(
      () => leer(client),
      (puente) => {
        if (!leer(client))
          client.setQueryData<Listado>(transaccionesKey, puente, { updatedAt: puente.descargado });
      },
    ),
  initialData: conocidas,
  initialDataUpdatedAt: () => conocidas()?.descargado,
  // They are no reason not to ask, however young; once asked, a part of the page that comes later is none to ask again.
  refetchOnMount: ({ state }) => (state.data?.parcial && state.errorUpdateCount === 0 ? 'always' : true),
  staleTime: FRESCA_MS,
  gcTime: Infinity,
  refetchOnReconnect: 'always',
  retryOnMount: false,
  structuralSharing: false,
});
export const transaccionesQuery = () => TRANSACCIONES;

export const transaccionesDeSesion = (listado: Listado, idSesion: number): TransaccionAgente[] =>
  posicionesDeSesion(listado.tabla, idSesion)
    .map((i) => filaEn(listado, i))
    .filter(({ estado }) => estado)
    .toSorted((a, b) => b.fecha - a.fecha || b.id - a.id);

/** The active rows of one session, newest first. `cargada` is false until the whole list has arrived. */
export function useTransaccionesDeSesion(idSesion: number | null): {
  transacciones: TransaccionAgente[];
  cargada: boolean;
} {
  const { data } = useQuery(transaccionesQuery());
  const transacciones = useMemo(() => {
    return data && idSesion !== null ? transaccionesDeSesion(data, idSesion) : [];
  }, [data, idSesion]);
  return { transacciones, cargada: data !== undefined && !data.parcial };
}

export function useBancosUsados(): string[] {
  const { data } = useQuery(transaccionesQuery());
  return useMemo(() => (data ? bancosPorUso(data.tabla) : []), [data]);
}

/** Everybody who registered some row, by id, and what they are called; the same map as long as it says the same. */
export function useCajeros(): ReadonlyMap<number, string> {
  const { data } = useQuery(transaccionesQuery());
  const ids = useMemo(() => (data ? creadoresPorUso(data.tabla) : []), [data]);
  return useNombres(ids);
}

/** What is loaded, be it old or only its beginning; null: nothing is. */
export const listadoCargado = leer;

/** By refKey, in what is loaded: null says nothing about the server. */
export const buscarEnListado = (client: QueryClient, ref: string): Promise<TransaccionAgente | null> => {
  const listado = leer(client);
  return Promise.resolve(listado && filaDeReferencia(listado, ref));
};

interface Vuelo {
  actual: Promise<Listado>;
  siguiente: Promise<Listado> | null;
}
const vuelos = new WeakMap<QueryClient, Vuelo>();

const pedirAhora = (client: QueryClient): Promise<Listado> =>
  client.query({ ...transaccionesQuery(), staleTime: 0, retry: false });

/** Whoever comes while a GET is under way shares the next. `ingreso`: a look of somebody who has left is not the next one's. */
export function descargarDeNuevo(client: QueryClient, ingreso = credencial.ingreso()): Promise<Listado> {
  const pedir = async () => {
    if (credencial.ingreso() !== ingreso) throw new ApiError('no-autorizado');
    return pedirAhora(client);
  };
  const vuelo = vuelos.get(client);
  if (vuelo) {
    const despues = async () => descargarDeNuevo(client, ingreso);
    vuelo.siguiente ??= vuelo.actual.then(despues, despues);
    return vuelo.siguiente;
  }
  const lanzar = async () => {
    if (credencial.ingreso() !== ingreso) throw new ApiError('no-autorizado');
    const antes = ultimaCarga();
    // One that began earlier may have been answered before the row was there: it begins anew.
    abortarCargas();
    const listado = await pedir();
    return ultimaCompletada() > antes ? listado : pedir();
  };
  const actual = lanzar().finally(() => vuelos.delete(client));
  vuelos.set(client, { actual, siguiente: null });
  return actual;
}

export const recuperarListado = (client: QueryClient): void =>
  void client.invalidateQueries({ queryKey: transaccionesKey }, { cancelRefetch: false });

function cambiar(client: QueryClient, cambio: Cambio): void {
  anotarCambio(cambio);
  const listado = leer(client);
  if (!listado) return;
  const tabla = aplicar(listado.tabla, cambio);
  if (tabla === listado.tabla) return;
  // Its age is that of the download: a row added here doesn't make the rest any younger.
  const updatedAt = client.getQueryState(transaccionesKey)?.dataUpdatedAt;
  client.setQueryData<Listado>(
    transaccionesKey,
    { ...listado, tabla, inicial: null },
    updatedAt === undefined ? {} : { updatedAt },
  );
}

export const agregarTransaccion = (client: QueryClient, fila: TransaccionAgente): void =>
  cambiar(client, { tipo: 'agregar', fila: aCruda(fila) });

export const quitarTransaccion = (client: QueryClient, id: number): void =>
  cambiar(client, { tipo: 'anular', id });

export const getFilaCargada = (client: QueryClient, id: number): TransaccionAgente | null => {
  const listado = leer(client);
  return listado && filaDeId(listado, id);
};
