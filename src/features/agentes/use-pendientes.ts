import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOperaciones } from '@/features/bandeja/use-bandeja';
import type { OperacionDeSesion } from '@/features/sesion/operaciones-de-sesion';
import { useUsuario } from '@/features/sesion/sesion-store';
import { transaccionesQuery } from './agentes-queries';
import { sinFila } from './pendientes';

/** This person's operations that the list does not show yet. */
export function usePendientes() {
  const { id } = useUsuario();
  const { data } = useQuery(transaccionesQuery());
  const operaciones = useOperaciones();
  return useMemo(
    () =>
      sinFila(
        operaciones.filter(({ uid }) => uid === id),
        data,
      ),
    [operaciones, data, id],
  );
}

/** Those of one session, as its cash sees them. */
export function usePendientesDeSesion(idSesion: number | null): readonly OperacionDeSesion[] {
  const pendientes = usePendientes();
  return useMemo(
    () =>
      pendientes
        .filter(({ sesion }) => sesion === idSesion)
        .map(({ datos, confirmadaEn }, i) => ({
          ...datos,
          // No row has an id below one: for keys and order only.
          id: 0 - i,
          estado: true,
          fecha: confirmadaEn,
        })),
    [pendientes, idSesion],
  );
}
