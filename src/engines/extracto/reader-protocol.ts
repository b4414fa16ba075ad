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
  | { tipo: 'releer'; fijado: Fijado; guardado: PerfilGuardado | null };

export interface Lectura {
  archivo: Extracto['archivo'];
  perfil: Perfil;
  origen: Leido['origen'];
  difiere: readonly string[];
  guardar: PerfilGuardado;
  hojas: string[];
  sinLeer: Leido['sinLeer'];
  preguntas: Pregunta[];
  notas: readonly string[];
  columnas: string[];
  filas: { numero: number; texto: string }[];
  previa: (LineaExtracto | LineaIlegible)[];
  /** Lines whose amount does not lead to their balance, the first ones. */
  malas: readonly number[];
  cuenta: { lineas: number; ilegibles: number; ignoradas: number };
  ignoradas: { numero: number; texto: string; causa?: string }[];
}

export type Fase = Parameters<Avance>[0];

export type Aviso =
  | { tipo: 'progreso'; fase: Fase | 'entregando'; parte: number }
  | { tipo: 'rechazo'; mensaje: string }
  | { tipo: 'lectura'; lectura: Lectura }
  /** A part of the lines: a hundred thousand at once would stop the page. */
  | { tipo: 'trozo'; lineas: LineaExtracto[]; ilegibles: LineaIlegible[]; sinOperacion: LineaSinOperacion[] }
  | { tipo: 'listo' };

export interface Mensaje {
  numero: number;
  dia: Dia;
  propias: readonly string[];
  pedido: Pedido;
}
export interface Contestacion {
  numero: number;
  aviso: Aviso;
}
