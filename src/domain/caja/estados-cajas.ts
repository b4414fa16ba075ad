import { useQueries } from '@tanstack/react-query';
import type { Usuario } from '@/domain/usuario/usuario';
import type { Caja, CajaConSesiones, SesionCaja } from './caja';
import { cajaEnTurnoQuery } from './caja-queries';

export type EstadoDeCaja =
  | { tipo: 'cargando' }
  | { tipo: 'desconocida' }
  | { tipo: 'libre' }
  | { tipo: 'propia' | 'ajena'; sesion: SesionCaja };

/** The open session of a caja. After a race of the real server there may be several: the newest. */
export const sesionAbierta = ({ sesiones }: Pick<CajaConSesiones, 'sesiones'>): SesionCaja | undefined =>
  sesiones
    .filter(({ estado_sesion }) => estado_sesion === 'ABIERTA')
    .toSorted((a, b) => b.fecha_apertura - a.fecha_apertura || b.id - a.id)[0];

export function estadoDeCaja(caja: Pick<CajaConSesiones, 'sesiones'>, idUsuario: number): EstadoDeCaja {
  const abiertas = caja.sesiones.filter(({ estado_sesion }) => estado_sesion === 'ABIERTA');
  const propia = sesionAbierta({ sesiones: abiertas.filter(({ id_usuario }) => id_usuario === idUsuario) });
  if (propia) return { tipo: 'propia', sesion: propia };
  const ajena = sesionAbierta({ sesiones: abiertas });
  return ajena ? { tipo: 'ajena', sesion: ajena } : { tipo: 'libre' };
}

/** Who moves the cash of an open session and closes it: whoever opened it, or an Administrador when that person is gone. */
export const puedeCerrar = ({ id, rol }: Usuario, { id_usuario }: Pick<SesionCaja, 'id_usuario'>): boolean =>
  rol === 'Administrador' || (rol !== 'Lectura' && id_usuario === id);

export function useEstadosDeCajas(cajas: readonly Caja[], idUsuario: number): Map<number, EstadoDeCaja> {
  return useQueries({
    queries: cajas.map(({ id }) => cajaEnTurnoQuery(id)),
    combine: (respuestas) =>
      new Map(
        cajas.map(({ id }, i): [number, EstadoDeCaja] => {
          const respuesta = respuestas[i];
          if (respuesta?.data) return [id, estadoDeCaja(respuesta.data, idUsuario)];
          return [id, { tipo: respuesta?.isError ? 'desconocida' : 'cargando' }];
        }),
      ),
  });
}
