// @vitest-environment node
/** What the app is made of: few packages, known licences, no version with a known hole, a bill of materials. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Paquete {
  version: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Paquete>;
};
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
/** What reaches the browser, directly or not. */
const deEjecucion = Object.entries(packages).filter(([ruta, { dev }]) => ruta !== '' && !dev);
const nombre = (ruta: string) => ruta.split('node_modules/').pop() ?? '';

/** Old packages say it in a list that the lockfile does not repeat. */
function deAntes(ruta: string): string | undefined {
  const { licenses } = JSON.parse(readFileSync(`${ruta}/package.json`, 'utf8')) as {
    licenses?: { type: string }[];
  };
  return licenses?.[0]?.type;
}

/** As a number that can be compared. */
const orden = (version: string) =>
  version.split('.').reduce((suma, parte) => suma * 10_000 + Number(parte), 0);

test('at most 25 direct runtime dependencies', () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
});

test.each([
  // GHSA-2w69-qvjg-hvjx, GHSA-wrjc-x8rr-h8h6
  ['react-router', '7.18.0'],
  ['react-router-dom', '7.18.0'],
  // CVE-2026-101900
  ['axios', '1.20.0'],
])('%s is at least %s', (paquete, desde) => {
  const versiones = deEjecucion
    .filter(([ruta]) => nombre(ruta) === paquete)
    .map(([, { version }]) => version);
  expect(versiones.length).toBeGreaterThan(0);
  for (const version of versiones) expect(orden(version)).toBeGreaterThanOrEqual(orden(desde));
});

test('every runtime package has a licence that a shop may use', () => {
  const permitidas = new Set([
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
  ]);
  const licencias = deEjecucion.map(([ruta, { license }]) => [nombre(ruta), license ?? deAntes(ruta)]);
  expect(licencias.filter(([, licencia = '']) => !permitidas.has(licencia))).toEqual([]);
});

test('no runtime package runs a script when it is installed', () => {
  expect(deEjecucion.filter(([, { hasInstallScript }]) => hasInstallScript).map(([ruta]) => ruta)).toEqual(
    [],
  );
});

test('npm writes the bill of materials, CycloneDX, from what is installed', { timeout: 60_000 }, () => {
  const sbom = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format=cyclonedx'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
  ) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  expect(sbom.bomFormat).toBe('CycloneDX');
  const piezas = new Map(sbom.components.map(({ name, version }) => [name, version]));
  for (const [paquete, version] of Object.entries(dependencies)) expect(piezas.get(paquete)).toBe(version);
});
