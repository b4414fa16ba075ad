/** What the answer to one POST /agentes proves (docs/outbox.md). Whatever proves nothing is `desconocida`. */
import type { Solicitud } from '@/domain/transaccion/solicitud';
import type { Clase } from '@/engines/envios/protocol/protocol';
import type { ApiError } from '@/lib/api-error';
import { esMia, mismaReferencia } from './row-verdict';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';

const PAUSA_MS = 30_000;

const DE_LA_CAJA = /^(?=[^]*sesi[oó]n)[^]*cerrada|solo.?ventas|no admite/i;
const DEL_SALDO = /fondos|saldo|insuficiente/i;

const propiedad = (mensaje: string): string => /^\w+/.exec(mensaje)?.[0] ?? '';

export function claseDeFila(fila: TransaccionAgente, op: Solicitud): Clase {
  if (esMia(fila, op)) return { tipo: 'registrada', serverId: fila.id, fila };
  // Our reference with other data is ours, written wrongly; another reference is somebody else's answer.
  return mismaReferencia(fila, op)
    ? { tipo: 'distinta', serverId: fila.id, fila }
    : { tipo: 'desconocida', codigo: 200 };
}

export function claseDeError(error: ApiError): Clase {
  const codigo = error.status ?? 0;
  if (error.referenciaTomada) return { tipo: 'tomada' };
  // A foreign key fails before anything is written; every other 409 may as well be a lost connection after a commit.
  if (error.motivo === 'conflicto' && error.detalle.includes('(id_sesion_caja)=('))
    return { tipo: 'invalida', campos: ['id_sesion_caja'], codigo };
  switch (error.motivo) {
    case 'validacion':
      return { tipo: 'invalida', campos: error.mensajes.map(propiedad), codigo };
    case 'regla': {
      const texto = error.mensajes.join(' ');
      if (DE_LA_CAJA.test(texto)) return { tipo: 'regla', codigo };
      return { tipo: 'invalida', campos: [DEL_SALDO.test(texto) ? 'saldo' : 'regla'], codigo };
    }
    case 'no-autorizado':
      return { tipo: 'no-escrita', retencion: 'sesion', codigo: 401 };
    case 'prohibido':
      return { tipo: 'no-escrita', retencion: 'permiso', codigo };
    case 'no-encontrado':
    case 'ruta':
    case 'otra-version':
      return { tipo: 'no-escrita', retencion: 'ruta', codigo };
    case 'demasiadas':
      return { tipo: 'espera', pausaMs: error.esperaMs ?? PAUSA_MS };
    case 'sin-red':
    case 'tiempo':
    case 'conflicto':
    case 'servidor':
    case 'sin-memoria':
    case 'respuesta-invalida':
      return { tipo: 'desconocida', codigo };
  }
}
