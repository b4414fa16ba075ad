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
  ['/assets/no-existe.js', 404],
  ['/.vite/manifest.json', 404],
  ['/demo', 200],
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

test('hashed assets are kept, and carry the same headers', async ({ request }) => {
  const asset = enDist().find((ruta) => ruta.startsWith('assets/') && ruta.endsWith('.js'));
  const respuesta = await request.get(`/${asset}`);
  expect(respuesta.headers()['cache-control']).toBe('public,max-age=31536000,immutable');
  expect(respuesta.headers()['content-security-policy']).toBe(securityHeaders()['Content-Security-Policy']);
});

test('dist/ holds the app and nothing else', () => {
  const archivos = enDist();
  const permitido =
    /^(?:index\.html|tema\.js|kantuta\.svg|\.vite\/manifest\.json|assets\/[\w.-]+-[\w-]{8}\.(?:js|css))$/;
  expect(archivos.filter((ruta) => !permitido.test(ruta))).toEqual([]);
  // Neither the embedded backend, nor its accounts, nor source maps, nor tests.
  const ajeno = /kantuta\.demo|kantuta123|kantuta-demo-|mockServiceWorker|msw|sourceMappingURL|@faker|vitest/;
  const malos = archivos.filter((ruta) => ajeno.test(readFileSync(join(DIST, ruta), 'utf8')));
  expect(malos).toEqual([]);
});

test('script in the page’s markup does not run, and the watch of these tests sees it', async ({
  page,
  faltas,
}) => {
  await page.goto('/login');
  await page.evaluate(() => {
    const boton = document.createElement('button');
    boton.setAttribute('onclick', 'window.pirata = true');
    document.body.append(boton);
    boton.click();
  });
  expect(await page.evaluate(() => 'pirata' in window)).toBe(false);
  await expect.poll(() => faltas.splice(0).some((falta) => falta.startsWith('CSP: script-src'))).toBe(true);
});

test('Trusted Types refuse text where the browser would run it', async ({ page, faltas }) => {
  await page.goto('/login');
  const rechazado = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>texto</p>';
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  expect(rechazado).toBe(true);
  await expect.poll(() => faltas.splice(0).length).toBeGreaterThan(0);
});

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
