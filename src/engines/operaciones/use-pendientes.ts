import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOperaciones, type Operacion } from '@/engines/envios/envios';
import type { OperacionDeSesion } from './operaciones-sesion';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { transaccionesQuery, type Listado } from '@/engines/listado/listado';
import { sinFila } from './pendientes';

/** What was confirmed on this device and that list does not show, whosever it is. */
export function useSinFilaEn(listado: Listado | undefined): readonly Operacion[] {
  const operaciones = useOperaciones();
  return useMemo(() => sinFila(operaciones, listado), [operaciones, listado]);
}

export const useSinFila = (): readonly Operacion[] => useSinFilaEn(useQuery(transaccionesQuery()).data);

export function usePendientes(): readonly Operacion[] {
  const { id } = useUsuario();
  const pendientes = useSinFila();
  return useMemo(() => pendientes.filter(({ uid }) => uid === id), [pendientes, id]);
}

/** Those of one session as its cash counts them: no row has an id below one, it is for keys and order only. */
export const comoFilas = (pendientes: readonly Operacion[], idSesion: number | null): OperacionDeSesion[] =>
  pendientes
    .filter(({ sesion }) => sesion === idSesion)
    .map(({ datos, confirmadaEn }, i) => ({ ...datos, id: 0 - i, estado: true, fecha: confirmadaEn }));

/** Those of one session, as its cash sees them: an Administrador counts what its cashier has confirmed here, too. */
export function usePendientesDeSesion(idSesion: number | null): readonly OperacionDeSesion[] {
  const pendientes = useSinFila();
  return useMemo(() => comoFilas(pendientes, idSesion), [pendientes, idSesion]);
}
