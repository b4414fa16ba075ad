import type { Centavos } from '@/lib/monto';
import type {
  Evento,
  EventoAjuste,
  EventoAnulacion,
  EventoApertura,
  EventoCierre,
  EventoCorte,
  EventoRegistro,
} from './evento';

type Derivado = 'eventoId' | 'cuando' | 'refKey' | 'sesion';
export type NuevoEvento = Omit<EventoRegistro, Derivado> | Omit<EventoAnulacion, Derivado>;
type DeCaja<E extends Evento> = Omit<E, 'eventoId' | 'cuando' | 'refKey' | 'tipo' | 'serverId'>;
export type NuevoCierre = DeCaja<EventoCierre>;
export type NuevoCorte = DeCaja<EventoCorte>;
export type NuevaApertura = DeCaja<EventoApertura>;
export type NuevoAjuste = DeCaja<EventoAjuste>;
export type NuevasReglas = Pick<Extract<Evento, { tipo: 'reglas' }>, 'uid' | 'usuario' | 'acto' | 'datos'>;
export type NuevaConciliacion = Pick<
  Extract<Evento, { tipo: 'conciliacion' }>,
  'uid' | 'usuario' | 'acto' | 'motivo' | 'datos'
>;
export interface NuevaAutorizacion {
  uid: number;
  usuario: string;
  cuantas: number;
  total: Centavos;
}
