import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CajaConSesiones, SesionCaja } from '@/domain/caja/caja';
import { ESPECIALIDADES } from '@/domain/caja/caja';
import { cajasLeidas, cajasQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { estadoDeCaja, type EstadoDeCaja } from '@/domain/caja/estados-cajas';
import { porNombre } from '@/domain/caja/orden-cajas';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { personasConocidas, sinNombre } from '@/domain/usuario/nombres/persona-queries';
import { formatDesde } from '@/lib/fecha';

/** `nota`: who holds it since when, or its kind; `cerrada`: the last closed session, where it was read. */
export interface CajaConocida {
  id: number;
  nombre: string;
  estado: EstadoDeCaja;
  nota: string;
  cerrada: SesionCaja | null;
}

const ultimaCerrada = ({ sesiones }: Pick<CajaConSesiones, 'sesiones'>): SesionCaja | null =>
  sesiones
    .filter(({ estado_sesion }) => estado_sesion === 'CERRADA')
    .toSorted((a, b) => (b.fecha_cierre ?? 0) - (a.fecha_cierre ?? 0))[0] ?? null;

function notaDe(estado: EstadoDeCaja, nombreDe: (id: number) => string): string | null {
  if (estado.tipo === 'libre') return 'Libre';
  if (estado.tipo !== 'propia' && estado.tipo !== 'ajena') return null;
  const quien = estado.tipo === 'propia' ? 'usted' : nombreDe(estado.sesion.id_usuario);
  return `Abierta por ${quien} desde ${formatDesde(estado.sesion.fecha_apertura)}`;
}

/** By id, everybody whose name this device has had in this session, and whoever is signed in. */
export function useConocidos(): ReadonlyMap<number, string> {
  const { id, name } = useUsuario();
  const client = useQueryClient();
  return new Map([...personasConocidas(client).map((cada) => [cada.id, cada.name] as const), [id, name]]);
}

/** The cajas, each with what has been read of it: one question for their list, none for their sessions. */
export function useCajasConocidas(): CajaConocida[] {
  const { id: uid } = useUsuario();
  const client = useQueryClient();
  const nombres = useConocidos();
  const leidas = cajasLeidas(client);
  const { data: lista = leidas } = useQuery(cajasQuery());
  return lista.toSorted(porNombre).map(({ id, nombre, especialidad }) => {
    const leida = leidas.find((caja) => caja.id === id);
    const estado: EstadoDeCaja = leida ? estadoDeCaja(leida, uid) : { tipo: 'desconocida' };
    return {
      id,
      nombre,
      estado,
      nota: notaDe(estado, (quien) => nombres.get(quien) ?? sinNombre(quien)) ?? ESPECIALIDADES[especialidad],
      cerrada: leida ? ultimaCerrada(leida) : null,
    };
  });
}

export const useSesionPropia = (): SesionCaja | null | undefined =>
  useQuery({ ...sesionActivaQuery(useUsuario().id), enabled: false }).data;
