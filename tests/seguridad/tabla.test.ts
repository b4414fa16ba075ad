// @vitest-environment node
/** docs/security.md: every item of the checklist, each with tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documento = readFileSync('docs/security.md', 'utf8');
const filas = [...documento.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, numero = '', que = '', celda = '']) => ({
    numero: Number(numero),
    que,
    pruebas: [...celda.matchAll(/`([^`]+) › ([^`]+)`/g)].map(([, archivo = '', titulo = '']) => ({
      archivo,
      titulo,
    })),
  }),
);

test('all 46 items are there, in order, and all but the scan have a test', () => {
  expect(filas.map(({ numero }) => numero)).toEqual(Array.from({ length: 46 }, (_, indice) => indice + 1));
  expect(filas.filter(({ pruebas }) => pruebas.length === 0).map(({ numero }) => numero)).toEqual([46]);
});

test.each(filas.flatMap(({ numero, pruebas }) => pruebas.map((prueba) => ({ numero, ...prueba }))))(
  '$numero: $archivo has «$titulo»',
  ({ archivo, titulo }) => {
    expect(archivo).toMatch(/^tests\/.+\.tsx?$/);
    expect(existsSync(archivo)).toBe(true);
    expect(readFileSync(archivo, 'utf8')).toContain(titulo);
  },
);
