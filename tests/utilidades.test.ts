import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile } from '@tailwindcss/node';
import { Scanner } from '@tailwindcss/oxide';
import { beforeAll, describe, expect, test } from 'vitest';
import { TONO } from '@/ui/tone';
import { clasesEscritas } from './support/class-strings';

const leer = (ending: string): [ruta: string, texto: string][] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((ruta) => ruta.endsWith(ending) && !ruta.startsWith('demo'))
    .map((ruta) => [`src/${ruta}`, readFileSync(`src/${ruta}`, 'utf8')]);

/** Class names in the selectors of a style sheet. */
const clasesDe = (css: string): string[] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.(?=[a-z@\\-])((?:\\.|[\w-])+)/gi)].map(
    ([, clase = '']) => clase.replaceAll(/\\(.)/g, '$1'),
  );

/** What the build puts into `@layer utilities`, by class. */
async function compilar(css: string): Promise<{ generadas: Set<string>; entera: string }> {
  const compilador = await compile(css, { base: resolve('src/ui'), onDependency: () => undefined });
  const candidatas = new Scanner({ sources: compilador.sources }).scan();
  const deAntes = compilador.build([]);
  const entera = compilador.build(candidatas);
  const generadas = new Set(clasesDe(entera));
  for (const clase of clasesDe(deAntes)) generadas.delete(clase);
  return { generadas, entera };
}

/**
 * Selectors with `:has()` by which Chromium styles everything inside an element anew for whatever comes or goes in it: of the whole
 * page, or with `*` before or after. Only paper (`.hoja`) may, which nobody types into.
 */
function hasSinFreno(css: string): string[] {
  const selectores = css.matchAll(/[^{};]*:has\([^{]*(?=\{)/g);
  const freno =
    /:has\((?:[^()]|\([^()]*\))*\)[\s>~+]*\*|:has\([^{]*\*\)|(?:^|[\s,])(?:html|body|:root|\*)[^\s>~+]*:has\(/;
  return Array.from(selectores, ([texto]) => texto.trim()).filter(
    (selector) => freno.test(selector) && !selector.includes('.hoja'),
  );
}

const escritas = new Map<string, string>();
for (const [ruta, texto] of [...leer('.tsx'), ...leer('-look.ts')])
  for (const clase of clasesEscritas(ruta, texto)) escritas.set(clase, ruta);
for (const clase of Object.values(TONO)) escritas.set(clase, 'src/ui/tone.ts');
const propias = new Set(leer('.css').flatMap(([, css]) => clasesDe(css)));

let generadas = new Set<string>();
let entera = '';
beforeAll(async () => {
  ({ generadas, entera } = await compilar(readFileSync('src/ui/app.css', 'utf8')));
});

test('the build holds no utility that no class string asks for', () => {
  expect(escritas.size).toBeGreaterThan(100);
  expect([...generadas].filter((clase) => !escritas.has(clase))).toEqual([]);
});

test('a class string asks for nothing that is neither a utility nor in a style sheet', () => {
  const deNadie = [...escritas].filter(([clase]) => !generadas.has(clase) && !propias.has(clase));
  expect(deNadie.map(([clase, ruta]) => `${ruta}: ${clase}`)).toEqual([]);
});

test('what comes or goes somewhere does not style the whole page anew', () => {
  expect(entera).toContain(':has(');
  expect(hasSinFreno(entera)).toEqual([]);
});

describe('can fail', () => {
  test.each([
    'body:has(noscript > p) .aviso',
    '#root:not(:has(+ *))',
    '.a:has([data-link] > *)',
    '&:is(:where(.group\\/fields):has([data-error]) *)',
    '&:is(:where(.group\\/row):has(*:is(button)) *)',
  ])('%s', (selector) => expect(hasSinFreno(`.a { } ${selector} { top: 0 }`)).toHaveLength(1));

  test('a word of the code that is the name of a utility', async () => {
    const css = readFileSync('src/ui/app.css', 'utf8').replace(/@source not inline[^;]*;/, '');
    expect([...(await compilar(css)).generadas]).toContain('filter');
  });

  test.each([
    ['<p className="grid gap-3" />', ['grid', 'gap-3']],
    ["<p className={clsx('flex', malo === 'block' && `text-sm tone-${tono}`)} />", ['flex', 'text-sm']],
    [
      "const v = cva('flex', { variants: { size: { sm: 'p-1' } }, defaultVariants: { size: 'sm' } });",
      ['flex', 'p-1'],
    ],
    ["const x = filas.filter((fila) => fila.block === 'table');", []],
    ['<Icon {...(girando ? { className: \'animate-spin\' } : {})} name="x" />', ['animate-spin']],
  ])('%s', (texto, clases) => expect(clasesEscritas('x.tsx', texto)).toEqual(clases));
});
