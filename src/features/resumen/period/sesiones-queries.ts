import { useQuery } from '@tanstack/react-query';
import { admiteAgentes, type Caja, type CajaConSesiones, type SesionCaja } from '@/domain/caja/caja';
import { cajaQuery, cajasQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Filtros } from './filtros-resumen';
import { porApertura } from './periodo';

export interface LecturaSesiones {
  cajas: readonly Caja[];
  caja: CajaConSesiones | null;
  sesiones: readonly SesionCaja[];
  sesion: SesionCaja | null;
  cargada: boolean;
  /** why cajas or sessions cannot be had at all */
  error: Error | null;
  releer: () => void;
}

/** Unless the address says otherwise: the own caja, else the first that admits agents, and its last session. */
export function useSesiones(filtros: Filtros): LecturaSesiones {
  const { id } = useUsuario();
  const pedida = filtros.modo === 'sesion';
  const lista = useQuery({ ...cajasQuery(), enabled: pedida });
  const propia = useQuery({ ...sesionActivaQuery(id), enabled: pedida });
  const porDefecto = propia.isPending
    ? null
    : (propia.data?.id_caja ??
      lista.data?.find(({ especialidad }) => admiteAgentes(especialidad))?.id ??
      lista.data?.[0]?.id ??
      null);
  const idCaja = (pedida ? filtros.caja : null) ?? porDefecto;
  const detalle = useQuery({ ...cajaQuery(idCaja ?? 0), enabled: pedida && idCaja !== null });
  const caja = detalle.data ?? null;
  const sesiones = caja ? porApertura(caja.sesiones) : [];
  const suya = pedida && filtros.sesion !== null ? filtros.sesion : sesiones[0]?.id;
  return {
    cajas: lista.data ?? [],
    caja,
    sesiones,
    sesion: sesiones.find((sesion) => sesion.id === suya) ?? null,
    cargada: lista.data !== undefined && (caja !== null || lista.data.length === 0),
    error: (lista.data ? null : lista.error) ?? (caja ? null : detalle.error),
    releer: () => {
      void lista.refetch();
      if (idCaja !== null) void detalle.refetch();
    },
  };
}
