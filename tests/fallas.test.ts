// @vitest-environment node
/** docs/fallas.md is held to the tests: every fault has a row, and every test it names is there under that title. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface FilaDeFalla {
  numero: number;
  pruebas: { archivo: string; titulo: string }[];
}

function leerTabla(texto: string): FilaDeFalla[] {
  return texto.split('\n').flatMap((linea) => {
    const [, numero, , , pruebas = ''] = linea.split('|').map((celda) => celda.trim());
    if (!/^\d+$/.test(numero ?? '')) return [];
    return {
      numero: Number(numero),
      pruebas: pruebas.split(/;\s*(?=tests\/)/).map((parte) => {
        // A title may quote: the last guillemet ends it.
        const [, archivo = '', titulo = ''] = /^(tests\/\S+) › «(.+)»$/.exec(parte) ?? [];
        return { archivo, titulo };
      }),
    };
  });
}

/** A title as its source spells it: quoted, in a table or in `test(…)`. */
const tieneTitulo = (fuente: string, titulo: string): boolean =>
  [`'${titulo}'`, `"${titulo}"`, `\`${titulo}\``, `'${titulo.replaceAll("'", "\\'")}'`].some((forma) =>
    fuente.includes(forma),
  );

const tabla = leerTabla(readFileSync('docs/fallas.md', 'utf8'));

test('each of the 58 faults has its row', () => {
  expect(tabla.map(({ numero }) => numero)).toEqual(Array.from({ length: 58 }, (_nada, i) => i + 1));
});

test.each(tabla)('fault $numero: its tests exist', ({ pruebas }) => {
  const faltan = pruebas.filter(
    ({ archivo, titulo }) => !existsSync(archivo) || !tieneTitulo(readFileSync(archivo, 'utf8'), titulo),
  );
  expect(faltan).toEqual([]);
});

test('a row without a test, a missing file and a changed title are noticed', () => {
  expect(leerTabla('| 7 | x | P |  | y |')).toEqual([{ numero: 7, pruebas: [{ archivo: '', titulo: '' }] }]);
  expect(leerTabla('| 7 | x | P | tests/a.ts › «b «c»» | y |')).toEqual([
    { numero: 7, pruebas: [{ archivo: 'tests/a.ts', titulo: 'b «c»' }] },
  ]);
  expect(tieneTitulo("test('another title', () => {})", 'a title')).toBe(false);
});
