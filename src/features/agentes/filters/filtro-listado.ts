import { useMemo } from 'react';
import type { Filtro } from '@/engines/listado/listado';
import { finDelDia, haciaServidor, inicioDelDia } from '@/lib/fecha';
import type { Filtros } from './filtros-lista';

/** The address's filters as the list engine takes them: days become ms by the server's clock. */
export const aFiltro = (
  { q, banco, tipo, desde, hasta, sesion, cajero, anuladas, orden }: Filtros,
  idSesion: number | null,
  cajeros: ReadonlyMap<number, string>,
): Filtro => ({
  texto: q.trim(),
  banco,
  tipo_operacion: tipo,
  desde: desde === null ? null : haciaServidor(inicioDelDia(desde)),
  hasta: hasta === null ? null : haciaServidor(finDelDia(hasta)),
  id_sesion_caja: sesion ? idSesion : null,
  id_user_create: cajero,
  nombres: q.trim() === '' ? [] : [...cajeros],
  anuladas,
  orden,
});

/** Keeps the object's identity while its content is equal. */
export function useFiltro(filtro: Filtro): Filtro {
  const texto = JSON.stringify(filtro);
  // oxlint-disable-next-line react/exhaustive-deps -- the text says all of it
  return useMemo(() => filtro, [texto]);
}
