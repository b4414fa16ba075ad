/** How patient the outbox is, ms. In a file of its own so that tests can hurry it. */
const S = 1_000;

export const RITMO = {
  retroceso: [1, 2, 4, 8, 15, 30, 60].map((s) => s * S),
  /** Before the fresh looks for a reference that is held but unseen; doubled when the last one was slow. */
  miradas: [0, 5 * S, 20 * S],
  miradaLenta: 5 * S,
  ultimaMirada: 3 * S,
  quieto: 10 * 60 * S,
  paralelas: 2,
  respiro: 250,
  despertar: 5 * S,
  disco: 5 * S,
  latido: 30 * S,
};
