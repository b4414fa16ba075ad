export interface Pregunta {
  tipo: 'comparar';
  entrada: string;
}

export const esPregunta = (dato: unknown): dato is Pregunta =>
  typeof dato === 'object' &&
  dato !== null &&
  'tipo' in dato &&
  dato.tipo === 'comparar' &&
  'entrada' in dato &&
  typeof dato.entrada === 'string';
