import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { crearLimite } from '@/lib/limite';
import { mismas } from '@/lib/query/pregunta';
import type { CajaConSesiones } from './caja';
import { getCaja, getCajas, getSesionActiva } from './caja-api';

export const CAJAS_KEY = ['cajas'] as const;

export type AccionDeCaja =
  'crear' | 'editar' | 'eliminar' | 'abrir' | 'cerrar' | 'corte' | 'movimiento' | 'ajuste';

export const accionDeCajaKey = (accion: AccionDeCaja) => [...CAJAS_KEY, accion] as const;

export const sesionActivaQuery = mismas((idUsuario) =>
  queryOptions({
    queryKey: [...CAJAS_KEY, 'sesion-activa', idUsuario],
    queryFn: ({ signal }) => getSesionActiva(idUsuario, signal),
  }),
);

const CAJAS = queryOptions({ queryKey: [...CAJAS_KEY, 'lista'], queryFn: ({ signal }) => getCajas(signal) });
export const cajasQuery = () => CAJAS;

const CAJA_KEY = [...CAJAS_KEY, 'caja'] as const;

export const cajaQuery = mismas((id) =>
  queryOptions({ queryKey: [...CAJA_KEY, id], queryFn: ({ signal }) => getCaja(id, signal) }),
);

/** Those that have been read, each as it was then; nothing is asked for. */
export const cajasLeidas = (client: QueryClient): CajaConSesiones[] =>
  client.getQueriesData<CajaConSesiones>({ queryKey: CAJA_KEY }).flatMap(([, caja]) => caja ?? []);

// The real server has one event loop: a shop with thirty cajas must not stand in its own way.
const enTurno = crearLimite(4);

export const cajaEnTurnoQuery = (id: number) => ({
  ...cajaQuery(id),
  queryFn: async ({ signal }: { signal: AbortSignal }) => enTurno(async () => getCaja(id, signal)),
});
