/** Histories of the connection for the tests: observations at seconds after T0. */
import { siguienteConexion, type Conexion, type Observacion } from '@/domain/whatsapp/conexion-whatsapp';

export const S = 1000;
export const T0 = 1_800_000_000_000;
export const qr = (nombre: string): Observacion => ({ tipo: 'qr', src: nombre });
export const MENSAJE = 'WhatsApp ya está vinculado o el código se está generando de fondo...';
/** The one sentence of the real gateway. */
export const mensaje: Observacion = { tipo: 'mensaje', mensaje: MENSAJE, sentido: 'ambiguo' };
export const conectado: Observacion = {
  tipo: 'mensaje',
  mensaje: 'WhatsApp conectado',
  sentido: 'conectado',
};
export const otro: Observacion = { tipo: 'mensaje', mensaje: 'connecting', sentido: 'otro' };
export const caida: Observacion = { tipo: 'caida' };
export const prohibida: Observacion = { tipo: 'prohibida' };

/** Plays observations at seconds after T0. */
export function jugar(...pasos: [segundo: number, observacion: Observacion][]): Conexion {
  let conexion: Conexion | undefined;
  for (const [segundo, observacion] of pasos)
    conexion = siguienteConexion(conexion, observacion, T0 + segundo * S, 0.5);
  if (!conexion) throw new Error('no steps');
  return conexion;
}

/** Every 4 s a code of the 20 s it lives, from one second to another. */
export const codigos = (desde: number, hasta: number) =>
  Array.from({ length: (hasta - desde) / 4 + 1 }, (_, i): [number, Observacion] => {
    const segundo = desde + 4 * i;
    return [segundo, qr(`codigo-${Math.floor(segundo / 20)}`)];
  });
