/** The server opens with the caja's saldo, which a closing does not change: a difference would pass on in silence. Centavos. */
import { centavos, type Centavos } from '@/lib/monto';
import type { SesionCaja } from '@/domain/caja/caja';
import {
  MOVIMIENTO_MAX,
  MOVIMIENTO_MIN,
  type MovimientoCaja,
} from '@/domain/caja/movimiento/movimiento-caja';

export interface ConteoDeCierre {
  sesion: number;
  contado: Centavos;
  cuando: number;
  uid: number;
}

export const ultimaCerrada = (
  sesiones: readonly SesionCaja[],
  antesDe = Number.POSITIVE_INFINITY,
): SesionCaja | undefined =>
  sesiones
    .filter(({ id, estado_sesion }) => estado_sesion === 'CERRADA' && id < antesDe)
    .toSorted((a, b) => (b.fecha_cierre ?? 0) - (a.fecha_cierre ?? 0) || b.id - a.id)[0];

/** Whoever sent the closing counted; it may have been an Administrador in the place of whose session it was. */
export const quienConto = ({ id_user_update, id_usuario }: SesionCaja): number =>
  id_user_update ?? id_usuario;

export function conteoDeCierre(sesion: SesionCaja | undefined): ConteoDeCierre | null {
  if (!sesion || typeof sesion.monto_final_real !== 'number' || !sesion.fecha_cierre) return null;
  return {
    sesion: sesion.id,
    contado: sesion.monto_final_real,
    cuando: sesion.fecha_cierre,
    uid: quienConto(sesion),
  };
}

export interface Apertura {
  inicial: Centavos;
  cierre: ConteoDeCierre | null;
  contado: Centavos | null;
}

/** centavos, by the count on opening, else by the last closing's; 0 when unknown. */
export const diferenciaDeApertura = ({ inicial, cierre, contado }: Apertura): Centavos =>
  centavos((contado ?? cierre?.contado ?? inicial) - inicial);

export const seRegistra = (diferencia: Centavos): boolean =>
  Math.abs(diferencia) >= MOVIMIENTO_MIN && Math.abs(diferencia) <= MOVIMIENTO_MAX;

const MOTIVO_CIERRE = 'Ajuste por la diferencia del cierre de la sesión n.º ';
const MOTIVO_CONTEO = 'Ajuste por lo contado al abrir la sesión n.º ';

export const motivoDeAjuste = (idSesion: number, cierre: ConteoDeCierre | null): string =>
  cierre ? MOTIVO_CIERRE + String(cierre.sesion) : MOTIVO_CONTEO + String(idSesion);

export const esAjusteDeApertura = (motivo: string): boolean =>
  [MOTIVO_CIERRE, MOTIVO_CONTEO].some(
    (inicio) => motivo.startsWith(inicio) && /^\d+$/.test(motivo.slice(inicio.length)),
  );

export const ajusteDe = <M extends Pick<MovimientoCaja, 'motivo'>>(
  movimientos: readonly M[],
  motivo: string,
): M | undefined => movimientos.find((movimiento) => movimiento.motivo === motivo);
