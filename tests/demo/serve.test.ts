/** dist/ as `npm start` serves it: headers, caching, 404s, the page completed on delivery. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { preview } from 'vite';
import { securityHeaders } from '../../config/security-headers';
import { serveProduction } from '../../config/serve-plugin';
import { metaDemo } from '@/demo/page/meta';
import { carpetaTemporal } from '../support/carpeta-temporal';

const PAGINA = '<!doctype html><html><head><title>K</title></head><body></body></html>';

async function servir(enHead = '') {
  const root = carpetaTemporal();
  mkdirSync(join(root, 'dist/assets'), { recursive: true });
  mkdirSync(join(root, 'dist/.vite'));
  writeFileSync(join(root, 'dist/index.html'), PAGINA);
  writeFileSync(join(root, 'dist/assets/app-abc123.js'), 'export {};');
  writeFileSync(join(root, 'dist/tema.js'), '// tema');
  writeFileSync(join(root, 'dist/sw.js'), '// worker');
  writeFileSync(join(root, 'dist/.vite/manifest.json'), '{}');
  writeFileSync(join(root, 'secreto.txt'), 'no');
  const servidor = await preview({
    configFile: false,
    root,
    logLevel: 'silent',
    preview: { port: 0, host: '127.0.0.1' },
    plugins: [serveProduction({ cabeceras: securityHeaders(), enHead })],
  });
  onTestFinished(async () => servidor.close());
  const { port } = servidor.httpServer.address() as AddressInfo;
  return async (ruta: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${ruta}`, init);
}

test.each([
  '/',
  '/agentes',
  '/agentes/5123',
  '/index.html',
  '/assets/app-abc123.js',
  '/assets/no.js',
  '/sw.js',
  '/favicon.ico',
  '/%',
])('every security header is on %s', async (ruta) => {
  const pedir = await servir();
  const { headers } = await pedir(ruta);
  for (const [nombre, valor] of Object.entries(securityHeaders())) expect(headers.get(nombre)).toBe(valor);
});

test('pages are never stored, hashed assets for ever, the service worker asked for each time', async () => {
  const pedir = await servir();
  const cache = async (ruta: string) => (await pedir(ruta)).headers.get('cache-control');
  expect(await cache('/')).toBe('no-store');
  expect(await cache('/cajas')).toBe('no-store');
  expect(await cache('/assets/app-abc123.js')).toBe('public,max-age=31536000,immutable');
  expect(await cache('/assets/no.js')).toBe('no-store');
  expect(await cache('/sw.js')).toBe('no-cache');
});

test('any route is the app; a missing asset, a dotfile and whatever lies outside dist/ are 404', async () => {
  const pedir = await servir();
  expect(await (await pedir('/conciliacion')).text()).toBe(PAGINA);
  const ausentes = [
    '/assets/no.js',
    '/assets/',
    '/.vite/manifest.json',
    '/no.png',
    '/..%2fsecreto.txt',
    '/%2e%2e/secreto.txt',
  ];
  for (const ruta of ausentes) {
    const respuesta = await pedir(ruta);
    expect([ruta, respuesta.status, await respuesta.text()]).toEqual([ruta, 404, 'No existe']);
  }
});

test('other methods are refused, HEAD has no body', async () => {
  const pedir = await servir();
  expect((await pedir('/', { method: 'POST' })).status).toBe(405);
  expect(await (await pedir('/', { method: 'HEAD' })).text()).toBe('');
});

test('the demonstration is announced in the page that is served, readable as JSON', async () => {
  const html = await (await (await servir(metaDemo()))('/login')).text();
  const contenido = /<meta name="kantuta-demo" content="([^"]*)" \/>.*<\/head>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(contenido.replaceAll('&quot;', '"'))).toEqual([
    { nombre: 'Ana Quispe', correo: 'admin@kantuta.demo', clave: 'kantuta123', rol: 'Administrador' },
    { nombre: 'Luis Choque', correo: 'cajero@kantuta.demo', clave: 'kantuta123', rol: 'Operador' },
    { nombre: 'Rosa Mamani', correo: 'cajera@kantuta.demo', clave: 'kantuta123', rol: 'Operador' },
  ]);
});
