/** The gate: may this person register agent transactions right now? What isn't known is never allowed. */
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { contratoStore, esOtroContrato, olvidarContrato } from '@/lib/contract/contrato';
import { admiteAgentes, type Caja, type SesionCaja } from './caja';
import { getSesionActiva } from './caja-api';
import { cajaQuery, cajasQuery, sesionActivaQuery } from './caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';

export type Puerta =
  | { estado: 'solo-lectura' }
  | { estado: 'verificando' }
  | { estado: 'sin-sesion' }
  | { estado: 'solo-ventas'; caja: Caja; ningunaAdmite: boolean }
  | { estado: 'sin-comprobar'; reintentar: () => void }
  | { estado: 'otra-version'; reintentar: () => void }
  | PuertaLista;

export interface PuertaLista {
  estado: 'lista';
  sesion: SesionCaja;
  caja: Caja;
}

interface Lectura<T> {
  data: T | undefined;
  isError: boolean;
}

const CAJA_FRESCA_MS = 60_000;

/** An open session of this very user: the server checks neither. */
const esAbiertaDe = (sesion: SesionCaja, idUsuario: number): boolean =>
  sesion.estado_sesion === 'ABIERTA' && sesion.id_usuario === idUsuario;

interface Lecturas {
  sesion: Lectura<SesionCaja | null>;
  caja: Lectura<Caja>;
  cajas: Lectura<Caja[]>;
}

export function decidirPuerta(
  { id, rol }: Pick<Usuario, 'id' | 'rol'>,
  { sesion, caja, cajas }: Lecturas,
  reintentar: () => void,
): Puerta {
  if (rol === 'Lectura') return { estado: 'solo-lectura' };
  if (sesion.data === undefined)
    return sesion.isError ? { estado: 'sin-comprobar', reintentar } : { estado: 'verificando' };
  if (sesion.data === null || !esAbiertaDe(sesion.data, id)) return { estado: 'sin-sesion' };
  if (caja.data === undefined)
    return caja.isError ? { estado: 'sin-comprobar', reintentar } : { estado: 'verificando' };
  if (!admiteAgentes(caja.data.especialidad)) {
    const ningunaAdmite = cajas.data?.every(({ especialidad }) => !admiteAgentes(especialidad)) ?? false;
    return { estado: 'solo-ventas', caja: caja.data, ningunaAdmite };
  }
  return { estado: 'lista', sesion: sesion.data, caja: caja.data };
}

export function usePuertaCaja(): Puerta {
  const usuario = useUsuario();
  const puede = usuario.rol !== 'Lectura';
  const sesion = useQuery({ ...sesionActivaQuery(usuario.id), enabled: puede });
  const idCaja = sesion.data?.id_caja;
  const caja = useQuery({ ...cajaQuery(idCaja ?? 0), enabled: puede && idCaja !== undefined });
  const bloqueada = caja.data !== undefined && !admiteAgentes(caja.data.especialidad);
  const cajas = useQuery({ ...cajasQuery(), enabled: puede && bloqueada });
  const client = useQueryClient();
  const otraVersion = useStore(contratoStore, esOtroContrato);
  if (puede && otraVersion)
    return {
      estado: 'otra-version',
      reintentar: () => {
        olvidarContrato();
        void client.invalidateQueries();
      },
    };
  return decidirPuerta(usuario, { sesion, caja, cajas }, () => {
    void sesion.refetch();
    if (idCaja !== undefined) void caja.refetch();
  });
}

/** @returns null when no open session admits agents; the session is always asked anew. @throws ApiError when it can't be checked */
export async function sesionParaEnviar(client: QueryClient, uid: number): Promise<number | null> {
  // Never a read that began earlier: it may be waiting between two tries, or carry an answer of before.
  const sesion = await getSesionActiva(uid);
  client.setQueryData(sesionActivaQuery(uid).queryKey, sesion);
  if (!sesion || !esAbiertaDe(sesion, uid)) return null;
  const caja = await client.query({ ...cajaQuery(sesion.id_caja), retry: false, staleTime: CAJA_FRESCA_MS });
  return admiteAgentes(caja.especialidad) ? sesion.id : null;
}
