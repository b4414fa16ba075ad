/** What a page asks the service worker: which build it is, and so whether the worker brings another one. Nothing secret. */
export interface Pregunta {
  tipo: 'comparar';
  /** Path of the page's entry script. */
  entrada: string;
}

export const esPregunta = (dato: unknown): dato is Pregunta =>
  typeof dato === 'object' &&
  dato !== null &&
  'tipo' in dato &&
  dato.tipo === 'comparar' &&
  'entrada' in dato &&
  typeof dato.entrada === 'string';
