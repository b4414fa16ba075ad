// @vitest-environment node
/** Every regular expression of the app takes time linear in its text: no text of anybody can hang the till. */
import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { expect, test, vi } from 'vitest';

// In this process, without the binaries of its own.
vi.stubEnv('RECHECK_BACKEND', 'pure');

const fuentes = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/demo/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Expresion {
  source: string;
  flags: string;
}

/** All regex literals and `RegExp()` calls with a literal argument below a node of the syntax tree. */
function expresiones(nodo: unknown): Expresion[] {
  if (typeof nodo !== 'object' || nodo === null) return [];
  const { type, regex } = nodo as { type?: string; regex?: { pattern: string; flags: string } };
  if (type === 'Literal' && regex) return [{ source: regex.pattern, flags: regex.flags }];
  return Object.values(nodo).flatMap(expresiones);
}

const deTexto = (ruta: string, texto: string) => expresiones(parseSync(ruta, texto).program);

// Steps are counted, never time, and the seed makes the search the same each time: a busy machine judges no other way.
const POR_PASOS = {
  randomSeed: 1,
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
} as const;

/** What an attack text would cost; undefined when there is none. */
function ataque({ source, flags }: Expresion): string | undefined {
  const juicio = checkSync(source, flags, POR_PASOS);
  if (juicio.status === 'safe') return undefined;
  return juicio.status === 'vulnerable' ? `vulnerable ${juicio.complexity.summary}` : juicio.status;
}

const todas = Object.entries(fuentes).flatMap(([ruta, texto]) =>
  deTexto(ruta, texto).map((expresion) => ({ ruta, ...expresion })),
);
const distintas = [...new Map(todas.map((una) => [`/${una.source}/${una.flags}`, una])).values()];

test('no expression of the app is more than linear', { timeout: 300_000 }, () => {
  expect(distintas.length).toBeGreaterThan(40);
  const malas = distintas.flatMap(({ ruta, ...expresion }) => {
    const costo = ataque(expresion);
    return costo ? [`${ruta}: ${expresion.source} ${costo}`] : [];
  });
  expect(malas).toEqual([]);
});

test('none is put together from text at run time', () => {
  const hechas = Object.entries(fuentes).filter(([, texto]) => /\bRegExp\(/.test(texto));
  expect(hechas.map(([ruta]) => ruta)).toEqual([]);
});

test.each(['const a = /^(a+)+$/;', 'const a = /(x|x)*y/u;', 'const a = /^\\s*(.*?)\\s*$/;'])(
  'the check can fail: %s',
  (texto) => {
    const [mala] = deTexto('x.ts', texto);
    expect(mala && ataque(mala)).toMatch(/^vulnerable/);
  },
);
