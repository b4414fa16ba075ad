// @vitest-environment node
/** docs/esperas.md is held to the code: every limit, and every sentence that is said at its end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ESPERAS } from '@/lib/time/esperas';

const filas = readFileSync('docs/esperas.md', 'utf8')
  .split('\n')
  .flatMap((linea) => {
    const [, espera = '', limite = '', , dicho = '', salida = ''] = linea
      .split('|')
      .map((celda) => celda.trim());
    const segundos = /^(\d+) s$/.exec(limite)?.[1];
    return segundos === undefined ? [] : [{ espera, ms: Number(segundos) * 1000, dicho, salida }];
  });

const fuentes = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((archivo) => /\.tsx?$/.test(archivo) && !archivo.startsWith('demo'))
  .map((archivo) => join('src', archivo));
const limpia = (texto: string): string => texto.replaceAll(/\s+/g, ' ');
const codigo = new Map(fuentes.map((archivo) => [archivo, limpia(readFileSync(archivo, 'utf8'))]));

test('every limit of the code has its row, and no other', () => {
  expect(Object.fromEntries(filas.map(({ espera, ms }) => [espera, ms]))).toEqual(ESPERAS);
});

test.each(filas)('$espera: what the table says is said, and there is a way on', ({ dicho, salida }) => {
  const frase = /^«(.+)»$/.exec(dicho)?.[1] ?? '';
  expect(frase).not.toBe('');
  expect([...codigo.values()].some((texto) => texto.includes(frase))).toBe(true);
  expect(salida).not.toBe('');
});

test.each(Object.keys(ESPERAS))('the limit «%s» is what some wait asks for', (espera) => {
  const uso = new RegExp(`ESPERAS\\.${espera}\\b`);
  expect([...codigo.entries()].filter(([, texto]) => uso.test(texto)).length).toBeGreaterThan(0);
});

test('a page whose code is late says so, without the code, when the others do', () => {
  const tarda = /--animate-late: late 0s (\d+)s/.exec(readFileSync('src/ui/tokens.css', 'utf8'));
  expect(Number(tarda?.[1]) * 1000).toBe(ESPERAS.pagina);
});

test('no request has a limit of its own', () => {
  const sueltos = [...codigo]
    .filter(([, texto]) => /\btimeout: [\d(]/.test(texto))
    .map(([archivo]) => archivo);
  expect(sueltos).toEqual([]);
});
