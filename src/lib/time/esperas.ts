/** ms; docs/esperas.md, held to this table by a test, says what follows each. Also sw.ts and pace.ts. */
const S = 1_000;

export const ESPERAS = {
  aviso: 10 * S,
  peticion: 20 * S,
  registro: 15 * S,
  corregida: 3 * S,
  lista: 120 * S,
  whatsapp: 10 * S,
  disco: 10 * S,
  discoOcupado: 3 * S,
  codigo: 10 * S,
  pagina: 10 * S,
  cotejo: 60 * S,
  recarga: 90 * S,
  bloqueo: 60 * S,
} as const;
