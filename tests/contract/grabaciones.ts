/** The recorded exchanges, read from disk, and what is taken out of a body before two of them are compared. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const CARPETA = join(import.meta.dirname, 'exchanges');

const grabacionSchema = z.object({
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()).nullish(),
    body: z.unknown().optional(),
    body_raw: z.string().optional(),
  }),
  response: z.object({
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
  nota: z.string().optional(),
});
export type Grabacion = z.output<typeof grabacionSchema> & { nombre: string };

/** All recordings, by file name without `.json`. */
export const GRABACIONES: Grabacion[] = readdirSync(CARPETA)
  .filter((archivo) => archivo.endsWith('.json'))
  .map((archivo) => ({
    nombre: archivo.replace(/\.json$/, ''),
    ...grabacionSchema.parse(JSON.parse(readFileSync(join(CARPETA, archivo), 'utf8'))),
  }));

export function grabacion(nombre: string): Grabacion {
  const hallada = GRABACIONES.find((cada) => cada.nombre === nombre);
  if (!hallada) throw new Error(`no recording ${nombre}`);
  return hallada;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const HORA_SQL = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+/g;

function normalizarTexto(texto: string): string {
  if (ISO.test(texto)) return '<fecha>';
  if (texto.startsWith('data:image/png;base64,')) return '<png>';
  if (/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(texto)) return '<jwt>';
  if (/^\$2b\$10\$.{53}$/.test(texto)) return '<bcrypt>';
  return texto.replace(HORA_SQL, '<fecha>');
}

/**
 * A body without what changes from run to run: dates, tokens, hashes, stacks, images. Everything else stays: keys and
 * their order, types, amounts, ids, messages.
 */
export function normalizar(valor: unknown): unknown {
  if (typeof valor === 'string') return normalizarTexto(valor);
  if (Array.isArray(valor)) return valor.map(normalizar);
  if (typeof valor !== 'object' || valor === null) return valor;
  return Object.fromEntries(
    Object.entries(valor).map(([clave, v]) => [clave, clave === 'stack' ? '<stack>' : normalizar(v)]),
  );
}
