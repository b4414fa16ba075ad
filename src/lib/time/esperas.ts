/**
 * Every limit of every wait of a page, ms, in one place. What is said at its end, and the way on, is in docs/esperas.md, which a test
 * holds to this table. No wait of a page is without one; the
 * service worker's two are in sw.ts, the rests of the protocol in pace.ts.
 */
const S = 1_000;

export const ESPERAS = {
  /** Until somebody who waits for a first answer is told that it takes long. */
  aviso: 10 * S,
  /** A question to the server, and any write but the registering of an operation. */
  peticion: 20 * S,
  /** POST /agentes: afterwards the operation is looked for. */
  registro: 15 * S,
  /** The whole list: the real server takes tens of seconds for a long one. */
  lista: 120 * S,
  /** GET /whatsapp/connect: a code lives 20 s. */
  whatsapp: 10 * S,
  /** The device's own database: to open, to read, to write. */
  disco: 10 * S,
  /** Another window keeps an older database open. */
  discoOcupado: 3 * S,
  /** Code of a dialog or of a part of a page. */
  codigo: 10 * S,
  /** Code of a whole page. */
  pagina: 10 * S,
  /** Both sides of a settlement compared, in a worker. */
  cotejo: 60 * S,
  /** A reload that was asked for while something was being sent. */
  recarga: 90 * S,
  /** A write under way when the screen should lock. */
  bloqueo: 60 * S,
} as const;
