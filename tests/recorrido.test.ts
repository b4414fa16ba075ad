/** docs/recorrido.md: the files of one operation, from Enter to the server's row, are there and lead to one another. */
import { expect, test } from 'vitest';
import recorrido from '../docs/recorrido.md?raw';
import { destino, importes } from './support/reglas-arquitectura';

const fuentes = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const [abajo = '', vuelta = ''] = recorrido.split('## And back');
const archivosDe = (texto: string) =>
  [...texto.matchAll(/`([\w/-]+\.tsx?)`/g)].map(([, ruta]) => `src/${ruta}`);
const pasos = archivosDe(abajo);

const sinFin = (ruta: string) => ruta.replace(/\.tsx?$/, '');
const conoce = (ruta: string): string[] => {
  const texto = fuentes[`/${ruta}`] ?? '';
  return importes(texto).flatMap((modulo) => destino({ ruta, texto }, modulo) ?? []);
};

test('each of them is there', () => {
  const todos = [...pasos, ...archivosDe(vuelta)];
  expect(todos.length).toBeGreaterThan(20);
  expect(todos.filter((ruta) => !(`/${ruta}` in fuentes))).toEqual([]);
});

test('no more than a person opens: 24 down to the server', () =>
  expect(pasos.length).toBeLessThanOrEqual(24));

test('each is imported by one above it', () => {
  const sueltos = pasos.filter(
    (ruta, i) => i > 0 && !pasos.slice(0, i).some((antes) => conoce(antes).includes(sinFin(ruta))),
  );
  expect(sueltos).toEqual([]);
});
