/** How patient the outbox is, ms. In a file of its own so that tests can hurry it. */
const S = 1_000;

export const RITMO = {
  /** Before the next try after the first, second, … attempt, ± 50 %. */
  retroceso: [1, 2, 4, 8, 15, 30, 60].map((s) => s * S),
  /** Before the fresh looks for a reference that is held but unseen; doubled when the last one was slow. */
  miradas: [0, 5 * S, 20 * S],
  miradaLenta: 5 * S,
  /** How long a person who gives one up waits for the look before it. */
  ultimaMirada: 3 * S,
  /** Before the second look for one that the server now refuses. */
  quieto: 10 * 60 * S,
  /** POSTs at once. */
  paralelas: 2,
  /** Shortest time between two rounds, and between two wake-ups that nobody pressed a button for. */
  respiro: 250,
  despertar: 5 * S,
  /** Until a disk that failed is asked again. */
  disco: 5 * S,
  /** Heartbeat: is it still the same database, do the pages with attempts on the wire still live? */
  latido: 30 * S,
};
