/** What the page and the reading worker say to each other. Everything here crosses by structured clone. */
import type { Dia } from '@/lib/fecha';
import type { Extracto, LineaExtracto, LineaIlegible, LineaSinOperacion } from './linea-extracto';
import type { PerfilGuardado } from '@/engines/extracto/profile/perfil-guardado';
import type { Avance, Leido } from '@/engines/extracto/file/leer';
import type { Fijado, Perfil } from '@/engines/extracto/profile/perfil';
import type { Pregunta } from '@/engines/extracto/judge/preguntas-extracto';

export type Pedido =
  | { tipo: 'archivo'; archivo: File; guardado: PerfilGuardado | null }
  | { tipo: 'texto'; texto: string; guardado: PerfilGuardado | null }
  /** The same source again, with what was set by hand. */
  | { tipo: 'releer'; fijado: Fijado; guardado: PerfilGuardado | null };

/** Everything but the lines themselves. */
export interface Lectura {
  archivo: Extracto['archivo'];
  perfil: Perfil;
  origen: Leido['origen'];
  /** Why the remembered form was not used; empty when it was, or when there is none. */
  difiere: readonly string[];
  guardar: PerfilGuardado;
  hojas: string[];
  sinLeer: Leido['sinLeer'];
  preguntas: Pregunta[];
  /** Why it was read so, where that is not plain. */
  notas: readonly string[];
  /** One title per column, «Columna C» where there is none. */
  columnas: string[];
  /** The first records, to choose the header among. */
  filas: { numero: number; texto: string }[];
  /** Of the first rows under the header, in the order of the file. */
  previa: (LineaExtracto | LineaIlegible)[];
  /** Lines whose amount does not lead to their balance, the first ones. */
  malas: readonly number[];
  cuenta: { lineas: number; ilegibles: number; ignoradas: number };
  /** The first of the lines that are no operation. */
  ignoradas: { numero: number; texto: string; causa?: string }[];
}

export type Fase = Parameters<Avance>[0];

export type Aviso =
  | { tipo: 'progreso'; fase: Fase | 'entregando'; parte: number }
  /** Not a statement: the sentence for the cashier. */
  | { tipo: 'rechazo'; mensaje: string }
  | { tipo: 'lectura'; lectura: Lectura }
  /** Some of the lines: a hundred thousand at once would stop the page. */
  | { tipo: 'trozo'; lineas: LineaExtracto[]; ilegibles: LineaIlegible[]; sinOperacion: LineaSinOperacion[] }
  | { tipo: 'listo' };

export interface Mensaje {
  numero: number;
  /** The day that is settled. */
  dia: Dia;
  /** References that the shop has of that day and of those beside it. */
  propias: readonly string[];
  pedido: Pedido;
}
export interface Contestacion {
  numero: number;
  aviso: Aviso;
}
