import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { securityHeaders } from '../../config/security-headers';
import { expect, test } from './support/fixtures';
import { ingresar } from './support/till';

const DIST = 'dist';
const enDist = (carpeta = DIST): string[] =>
  readdirSync(carpeta).flatMap((nombre) => {
    const ruta = join(carpeta, nombre);
    return statSync(ruta).isDirectory() ? enDist(ruta) : [ruta.slice(DIST.length + 1)];
  });

for (const [ruta, status] of [
  ['/', 200],
  ['/agentes', 200],
  ['/no-existe', 200],
  ['/kantuta.svg', 200],
  ['/kantuta.webmanifest', 200],
  ['/assets/no-existe.js', 404],
  ['/.vite/manifest.json', 404],
  ['/tema.js', 200],
] as const) {
  test(`${ruta} answers ${status} with every security header`, async ({ request }) => {
    const respuesta = await request.get(ruta);
    expect(respuesta.status()).toBe(status);
    const cabeceras = respuesta.headers();
    for (const [nombre, valor] of Object.entries(securityHeaders())) {
      expect(cabeceras[nombre.toLowerCase()], nombre).toBe(valor);
    }
    expect(cabeceras['cache-control']).toBe('no-store');
  });
}

test('the embedded backend’s own page differs only in that its forms may be sent', async ({ request }) => {
  const csp = (await request.get('/demo')).headers()['content-security-policy'];
  expect(csp?.replace("form-action 'self'", "form-action 'none'")).toBe(
    securityHeaders()['Content-Security-Policy'],
  );
});

test('hashed assets are kept, and carry the same headers', async ({ request }) => {
  const asset = enDist().find((ruta) => ruta.startsWith('assets/') && ruta.endsWith('.js'));
  const respuesta = await request.get(`/${asset}`);
  expect(respuesta.headers()['cache-control']).toBe('public,max-age=31536000,immutable');
  expect(respuesta.headers()['content-security-policy']).toBe(securityHeaders()['Content-Security-Policy']);
});

test('the service worker is asked for each time, as a script under the same policy', async ({ request }) => {
  const respuesta = await request.get('/sw.js');
  expect(respuesta.status()).toBe(200);
  const cabeceras = respuesta.headers();
  for (const [nombre, valor] of Object.entries(securityHeaders()))
    expect(cabeceras[nombre.toLowerCase()], nombre).toBe(valor);
  expect(cabeceras['cache-control']).toBe('no-cache');
  expect(cabeceras['content-type']).toBe('text/javascript; charset=utf-8');
});

test('dist/ holds the app and nothing else', () => {
  const archivos = enDist();
  const permitido =
    /^(?:index\.html|sw\.js|tema\.js|kantuta\.svg|icono-(?:lleno-)?\d+\.png|kantuta\.webmanifest|\.vite\/manifest\.json|assets\/[\w.-]+-[\w-]{8}\.(?:js|css))$/;
  expect(archivos.filter((ruta) => !permitido.test(ruta))).toEqual([]);
  // Neither the embedded backend, nor its accounts, nor source maps, nor tests.
  const ajeno = /kantuta\.demo|kantuta123|kantuta-demo-|mockServiceWorker|msw|sourceMappingURL|@faker|vitest/;
  // The letters of a digest are as if drawn by lot, and three of them may well be «msw».
  const sinHuellas = (ruta: string) =>
    readFileSync(join(DIST, ruta), 'utf8').replaceAll(/sha384-[\w+/]{64}|-[\w-]{8}(?=\.(?:js|css)\b)/g, '');
  const malos = archivos.filter((ruta) => ajeno.test(sinHuellas(ruta)));
  expect(malos).toEqual([]);
});

test('every script, style and preload of the page carries the digest of its file', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const etiquetas = [
    ...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(\/[^"]+\.(?:js|css))"[^>]*>/g),
  ];
  expect(etiquetas.map(([, ruta = '']) => ruta.replace(/-[\w-]{8}\./, '.'))).toEqual([
    '/assets/early.js',
    '/assets/index.js',
    '/assets/rolldown-runtime.js',
    '/assets/index.css',
  ]);
  for (const [etiqueta, ruta = ''] of etiquetas) {
    const digest = createHash('sha384')
      .update(readFileSync(join(DIST, ruta)))
      .digest('base64');
    expect(etiqueta).toContain(`integrity="sha384-${digest}"`);
  }
});

test('a style that somebody injects does not apply', async ({ page, faltas }) => {
  await page.goto('/login');
  await page.evaluate(() => {
    const estilo = document.createElement('style');
    estilo.textContent = 'body { display: none }';
    document.head.append(estilo);
  });
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  // Also shows that the watch of these tests sees a violation.
  await expect.poll(() => faltas.splice(0).join('\n')).toContain('CSP: style-src-elem inline');
});

for (const [nombre, intento] of [
  ['markup', "document.body.innerHTML = '<p>texto</p>'"],
  ['a handler', "document.body.setAttribute('onclick', 'alert(1)')"],
  ['a script', "document.createElement('script').src = '/ajeno.js'"],
  ['a worker', "new Worker('/ajeno.js')"],
] as const) {
  test(`Trusted Types refuse a text where the browser would make ${nombre} of it`, async ({
    page,
    faltas,
  }) => {
    await page.goto('/login');
    await expect(page.evaluate(intento)).rejects.toThrow(/requires 'Trusted\w+' assignment/);
    await expect.poll(() => faltas.splice(0).join('\n')).toContain('CSP: require-trusted-types-for');
  });
}

test('another site cannot frame the app', async ({ page, baseURL, faltas }) => {
  const ajeno = createServer((_pedido, respuesta) => {
    respuesta.setHeader('Content-Type', 'text/html');
    respuesta.end(`<iframe src="${baseURL}/login" title="robada"></iframe>`);
  });
  await new Promise<void>((resolve) => {
    ajeno.listen(0, '127.0.0.1', resolve);
  });
  const direccion = ajeno.address();
  const puerto = typeof direccion === 'object' && direccion ? direccion.port : 0;
  await page.goto(`http://127.0.0.1:${puerto}/`);
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Iniciar sesión' })).toHaveCount(0);
  await expect.poll(() => faltas.splice(0).join('\n')).toMatch(/frame/i);
  ajeno.close();
});

test('every request of a whole visit goes to the own origin', async ({ page, baseURL }) => {
  const ajenos: string[] = [];
  page.on('request', (pedido) => {
    const { origin, protocol } = new URL(pedido.url());
    if (protocol.startsWith('http') && origin !== baseURL) ajenos.push(pedido.url());
  });
  await ingresar(page);
  for (const ruta of ['/agentes', '/cajas', '/whatsapp']) {
    await page.goto(ruta);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(ajenos).toEqual([]);
});
