import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conIntegridad, integridad } from '../../config/sri';

test('the digest is the one browsers compute', () => {
  expect(integridad('')).toBe('sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb');
});

test('scripts, styles and preloads of our own files get it; nothing else changes', () => {
  const html = `<link rel="icon" href="/kantuta.svg" type="image/svg+xml" />
<script src="/tema.js"></script>
<link rel="modulepreload" crossorigin href="/assets/a-1.js">
<link rel="stylesheet" crossorigin href="/assets/a-1.css" />
<script type="module" src="/assets/b-1.js" integrity="sha384-x"></script>`;
  const hecho = conIntegridad(html, (ruta) => `contents of ${ruta}`);
  expect(hecho).toBe(`<link rel="icon" href="/kantuta.svg" type="image/svg+xml" />
<script src="/tema.js" integrity="${integridad('contents of /tema.js')}"></script>
<link rel="modulepreload" crossorigin href="/assets/a-1.js" integrity="${integridad('contents of /assets/a-1.js')}">
<link rel="stylesheet" crossorigin href="/assets/a-1.css" integrity="${integridad('contents of /assets/a-1.css')}" />
<script type="module" src="/assets/b-1.js" integrity="sha384-x"></script>`);
});

test('a file that is not there ends the build', () => {
  const html = '<script src="/no-existe.js"></script>';
  expect(() => conIntegridad(html, (ruta) => readFileSync(`public${ruta}`))).toThrow('ENOENT');
});
