/** Query options, hooks and cache updates of the transactions: the only place of the feature where a key is spelled. */
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '@/lib/http';
import { refKey } from '@/lib/referencia';
import { z } from '@/lib/zod';
import { transaccionAgenteSchema, type TransaccionAgente } from './transaccion-agente';

const FRESCA_MS = 5 * 60_000;

export const transaccionesQuery = () =>
  queryOptions({
    queryKey: ['agentes', 'transacciones'],
    queryFn: ({ signal }) =>
      request(z.array(transaccionAgenteSchema), { url: '/agentes', timeout: 120_000, signal }),
    staleTime: FRESCA_MS,
    structuralSharing: false,
  });

const filas = (client: QueryClient) => client.getQueryData(transaccionesQuery().queryKey) ?? [];

const conRef = (lista: readonly TransaccionAgente[], ref: string): TransaccionAgente | null =>
  lista.find((fila) => refKey(fila.nro_referencia) === refKey(ref)) ?? null;

/** The active rows of one session, newest first. `cargada` is false until a list has arrived. */
export function useTransaccionesDeSesion(idSesion: number | null): {
  transacciones: TransaccionAgente[];
  cargada: boolean;
} {
  const { data } = useQuery(transaccionesQuery());
  const transacciones = useMemo(
    () => (data ?? []).filter((fila) => fila.estado && fila.id_sesion_caja === idSesion),
    [data, idSesion],
  );
  return { transacciones, cargada: data !== undefined };
}

/** Every bank name some row carries, the most used first. */
export function useBancosUsados(): string[] {
  const { data } = useQuery(transaccionesQuery());
  return useMemo(() => [...new Set((data ?? []).map(({ banco }) => banco))], [data]);
}

/** The row with this reference (by refKey) in what is loaded; null says nothing about the server. */
export const buscarEnListado = (client: QueryClient, ref: string): Promise<TransaccionAgente | null> =>
  Promise.resolve(conRef(filas(client), ref));

/**
 * The row with this reference in a list asked for after this call.
 * @throws ApiError when the list can't be had
 */
export const buscarFresca = async (client: QueryClient, ref: string): Promise<TransaccionAgente | null> => {
  await client.cancelQueries(transaccionesQuery());
  return conRef(await client.query({ ...transaccionesQuery(), staleTime: 0 }), ref);
};

/** Puts a row the server has just confirmed into the list, without downloading it again. */
export const agregarTransaccion = (client: QueryClient, fila: TransaccionAgente): void => {
  client.setQueryData(transaccionesQuery().queryKey, (antes) => [
    fila,
    ...(antes ?? []).filter(({ id }) => id !== fila.id),
  ]);
};

/** Marks a row as annulled; it stays findable with «Incluir anuladas». */
export const quitarTransaccion = (client: QueryClient, id: number): void => {
  client.setQueryData(transaccionesQuery().queryKey, (antes) =>
    antes?.map((fila) => (fila.id === id ? { ...fila, estado: false } : fila)),
  );
};

/** A row by id from what is loaded, annulled ones included; null when it isn't there. */
export const getFilaCargada = (client: QueryClient, id: number): TransaccionAgente | null =>
  filas(client).find((fila) => fila.id === id) ?? null;
