import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { conteoDeCierre, ultimaCerrada } from '@/domain/caja/apertura/apertura';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { cajaEnTurnoQuery, cajasQuery } from '@/domain/caja/caja-queries';
import { sesionAbierta } from '@/domain/caja/estados-cajas';
import { porNombre } from '@/domain/caja/orden-cajas';
import {
  useEfectivoDeSesiones,
  useJuicios,
  type Esperado,
  type JuicioDeCierre,
} from '@/engines/operaciones/operaciones';

/** One drawer: who holds it and what it should hold. */
export interface Gaveta {
  caja: Caja;
  /** undefined: asked; null: could not be had. */
  sesiones: readonly SesionCaja[] | null | undefined;
  abierta: SesionCaja | null;
  /** The closing before, and its one difference. */
  cierre: { sesion: SesionCaja; juicio: JuicioDeCierre | null } | null;
  /** Open: by the books, with what is pending on this device; free: what was counted last. */
  debeHaber: Esperado;
}

export interface LecturaGavetas {
  /** null until the cajas have been read. */
  gavetas: readonly Gaveta[] | null;
  error: Error | null;
  releer: () => void;
}

const NINGUNA: readonly Caja[] = [];

/** Every drawer of the shop, as people look for them. */
export function useGavetas(): LecturaGavetas {
  const { data, error, refetch } = useQuery(cajasQuery());
  const cajas = useMemo(() => data?.toSorted(porNombre) ?? NINGUNA, [data]);
  const leidas = useQueries({
    queries: cajas.map(({ id }) => cajaEnTurnoQuery(id)),
    combine: (respuestas) =>
      respuestas.map(({ data: caja, isError }) => caja?.sesiones ?? (isError ? null : undefined)),
  });
  const abiertas = useMemo(
    () => leidas.map((sesiones) => (sesiones ? (sesionAbierta({ sesiones }) ?? null) : null)),
    [leidas],
  );
  const enTurno = useMemo(() => abiertas.filter((sesion) => sesion !== null), [abiertas]);
  const esperados = useEfectivoDeSesiones(enTurno);
  const juicioDe = useJuicios();
  const gavetas = data
    ? cajas.map((caja, k): Gaveta => {
        const sesiones = leidas[k];
        const abierta = abiertas[k] ?? null;
        const ultima = sesiones ? ultimaCerrada(sesiones) : undefined;
        const libre = sesiones && (conteoDeCierre(ultima)?.contado ?? caja.saldo);
        return {
          caja,
          sesiones,
          abierta,
          cierre: ultima ? { sesion: ultima, juicio: juicioDe(ultima) } : null,
          debeHaber: abierta ? esperados.get(abierta.id) : libre,
        };
      })
    : null;
  return { gavetas, error: data ? null : error, releer: () => void refetch() };
}

/** A total that leaves one drawer out would be a wrong one. */
export function totalEnGavetas(gavetas: readonly Gaveta[]): Esperado | number {
  let suma = 0;
  for (const { debeHaber } of gavetas) {
    if (debeHaber === undefined || debeHaber === null) return debeHaber;
    suma += debeHaber;
  }
  return suma;
}

/** Ours, in centavos; null where this device does not know what was expected. */
export const diferenciaDeCierre = (cierre: Gaveta['cierre']): number | null =>
  cierre?.juicio?.tipo === 'propio' ? cierre.juicio.diferencia : null;
