/** The faults a random run chooses from, by name, each with the requests it is for. */
import {
  cambiada,
  dosVeces,
  enVez,
  enVezDespues,
  finDespues,
  html,
  json,
  lenta,
  listaSin,
  muda,
  resetAntes,
  resetDespues,
  respuesta,
  tarde,
  truncada,
} from '../../../support/fallos/fallos';
import { esLista, esRegistro } from '../../../support/fallos/pedido';
import type { Cual, Fallo } from '../../../support/fallos/proxy';

const sobre = (statusCode: number, message: unknown, error_detail: string | null = null) =>
  json(statusCode, {
    statusCode,
    timestamp: new Date().toISOString(),
    path: '/agentes',
    message,
    error_detail,
  });

const esSesion: Cual = ({ ruta }) => ruta.startsWith('/api/cajas/sesion-activa/');
const un429 = { ...sobre(429, 'Too Many Requests') };
un429.headers = { ...un429.headers, 'retry-after': '1' };

const DE_REGISTRO: Record<string, Fallo> = {
  'reset before': resetAntes,
  'reset after': resetDespues,
  'FIN after': finDespues,
  truncated: truncada,
  twice: dosVeces,
  late: tarde(1_800),
  slow: lenta(1_000, 200),
  'silent before': muda(false),
  'silent after': muda(true),
  '500 before': enVez(sobre(500, 'Internal server error')),
  '500 after': enVezDespues(sobre(500, 'Internal server error')),
  '502 page before': enVez(html(502)),
  '503 page after': enVezDespues(html(503)),
  '408 after': enVezDespues(respuesta(408, '', '')),
  '421 after': enVezDespues(respuesta(421, '', '')),
  '200 portal': enVez(html(200)),
  '201 null after': enVezDespues(json(201, null)),
  '204 after': enVezDespues(respuesta(204, '', '')),
  '409 database': enVez(sobre(409, 'Conflict', 'Connection terminated unexpectedly')),
  '400 refused': enVez(sobre(400, ['monto must not be less than 1'])),
  '401': enVez(sobre(401, 'Unauthorized')),
  '403': enVez(sobre(403, 'Forbidden resource')),
  '404': enVez(sobre(404, 'Cannot POST /agentes')),
  '429': enVez(un429),
  'other data': cambiada((fila) => ({ ...fila, monto: 1 })),
};
const DE_LISTA: Record<string, Fallo> = {
  'list reset': resetAntes,
  'list 500': enVez(sobre(500, 'Internal server error')),
  'list slow': lenta(400_000, 300),
  // The rows of this run: all of them begin so.
  'list stale': listaSin(({ nro_referencia: ref }) => String(ref).toUpperCase().startsWith('AZ')),
};
const DE_SESION: Record<string, Fallo> = {
  'session reset': resetAntes,
  'session 503': enVez(html(503)),
};

const con = (fallos: Record<string, Fallo>, cual: Cual) =>
  Object.entries(fallos).map(([nombre, fallo]) => ({ cual, fallo: { ...fallo, nombre } }));

/** Each of them may be chosen by its place; `zombie`, the dead line and fresh sockets are the run's own. */
export const FALLAS = [
  ...con(DE_REGISTRO, esRegistro),
  ...con(DE_LISTA, esLista),
  ...con(DE_SESION, esSesion),
];

export const sinToken = enVez(sobre(401, 'Unauthorized'));
