// @vitest-environment node
/** What must not be in the repository, and what its documents promise about it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const archivos = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((ruta) => ruta !== '' && existsSync(ruta));
const esTexto = (ruta: string) =>
  !/\.(png|ico|woff2?|xlsx)$/.test(ruta) && ruta !== 'tests/repositorio.test.ts';
const textos = archivos.filter(esTexto).map((ruta) => ({ ruta, texto: readFileSync(ruta, 'utf8') }));
const leer = (ruta: string) => readFileSync(ruta, 'utf8');

const SECRETOS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/, // a whole signed token
  /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/, // a bcrypt hash
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bghp_\w{36}\b|\bnpm_\w{36}\b/,
];
const PERSONALES = /\/(?:home|Users)\/[a-z]|\/root\/|(?<![\w.@/-])\/work\/|[A-Z]:\\Users\\/;

const conSecreto = (texto: string) => SECRETOS.some((patron) => patron.test(texto));

test('no secrets, and nobody’s own paths', () => {
  expect(textos.length).toBeGreaterThan(50);
  expect(textos.filter(({ texto }) => conSecreto(texto)).map(({ ruta }) => ruta)).toEqual([]);
  expect(textos.filter(({ texto }) => PERSONALES.test(texto)).map(({ ruta }) => ruta)).toEqual([]);
});

test('the checks above can fail', () => {
  const token = ['eyJhbGciOiJIUzI1NiIsInR5', 'eyJzdWIiOiIxMjM0NTY3ODkw', 'SflKxwRJSMeKKF2QT4fwpMeJ'].join(
    '.',
  );
  expect(conSecreto(`const t = '${token}'`)).toBe(true);
  expect(conSecreto(`$2b$10$${'a'.repeat(53)}`)).toBe(true);
  expect(PERSONALES.test('see /home/ana/kantuta')).toBe(true);
});

test('the lockfile names no registry and is complete for every platform', () => {
  const { packages } = JSON.parse(leer('package-lock.json')) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  expect(leer('.npmrc')).not.toContain('registry=');
  const nombres = new Set(Object.keys(packages).map((clave) => clave.split('node_modules/').pop()));
  const faltan = Object.values(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((nombre) => !nombres.has(nombre));
  expect(faltan).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(leer('package.json')) as Record<
    string,
    Record<string, string>
  >;
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

const documentos = textos.filter(({ ruta }) => ruta.endsWith('.md'));

test('the first two commands of the README are the ones that do it all', () => {
  const [primera, segunda] = [...leer('README.md').matchAll(/^npm .+$/gm)].map(([linea]) => linea);
  expect([primera, segunda]).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});

test('links of the documents lead somewhere', () => {
  const rotos = documentos.flatMap(({ ruta, texto }) =>
    [...texto.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, destino = '']) => join(dirname(ruta), destino))
      .filter((destino) => !existsSync(destino))
      .map((destino) => `${ruta} → ${destino}`),
  );
  expect(rotos).toEqual([]);
});

test('every script the documents name exists', () => {
  const { scripts } = JSON.parse(leer('package.json')) as { scripts: Record<string, string> };
  const nombrados = documentos.flatMap(({ ruta, texto }) =>
    [...texto.matchAll(/npm run ([a-z][a-z0-9:]*)/g)].map(([, nombre = '']) => ({ ruta, nombre })),
  );
  expect(nombrados.filter(({ nombre }) => !(nombre in scripts))).toEqual([]);
});

const nombres = (texto: string, patron: RegExp) =>
  [...new Set([...texto.matchAll(patron)].map(([, nombre = '']) => nombre))].toSorted((a, b) =>
    a.localeCompare(b),
  );

test('README and .env.example list the same variables', () => {
  const deEjemplo = nombres(leer('.env.example'), /^#?\s*([A-Z][A-Z0-9_]+)=/gm);
  expect(deEjemplo.length).toBeGreaterThan(3);
  expect(nombres(leer('README.md'), /^\| `([A-Z][A-Z0-9_]+)` +\|/gm)).toEqual(deEjemplo);
});

test('every decision record has a number of its own, context, choice and consequence', () => {
  const registros = documentos.filter(({ ruta }) => ruta.startsWith('docs/decisions/'));
  const numeros = registros.map(({ ruta }) => Number(/\/(\d{3})-[a-z0-9-]+\.md$/.exec(ruta)?.[1]));
  expect(numeros.every((numero) => numero > 0)).toBe(true);
  expect(new Set(numeros).size).toBe(numeros.length);
  for (const { texto } of registros) {
    expect(texto).toMatch(/^# /);
    expect(texto).toMatch(/\*\*Context\.\*\*[\s\S]*\*\*Choice\.\*\*[\s\S]*\*\*Consequence\.\*\*/);
  }
});
