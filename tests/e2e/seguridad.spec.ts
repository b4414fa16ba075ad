import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, workerListo } from './support/con-worker';
import { CAJERO, CLAVE, fila, registrar, tillAbierto } from './support/till';

/** A password that is nowhere else, so that one letter of it anywhere is seen. */
const CANARIO = 'Canario-7Q4x!';

/** All that pages and worker of this browser send and say. */
function escuchar(contexto: BrowserContext) {
  const pedidos: { url: string; cabeceras: string; cuerpo: string }[] = [];
  const dicho: string[] = [];
  contexto.on('request', (pedido) => {
    pedidos.push({
      url: pedido.url(),
      cabeceras: JSON.stringify(pedido.headers()),
      cuerpo: pedido.postData() ?? '',
    });
  });
  contexto.on('console', (mensaje) => dicho.push(mensaje.text()));
  return { pedidos, dicho };
}

/** Everything the browser keeps but sessionStorage, and what the page shows. */
async function resto(page: Page): Promise<string> {
  const caches = await page.evaluate(async () => {
    const textos = await Promise.all(
      (await window.caches.keys()).map(async (nombre) => {
        const cache = await window.caches.open(nombre);
        return Promise.all((await cache.keys()).map(async (una) => (await cache.match(una))?.text()));
      }),
    );
    return JSON.stringify([textos, document.cookie, location.href, history.state]);
  });
  const guardado = await page.context().storageState({ indexedDB: true });
  return caches + JSON.stringify(guardado) + (await page.content());
}

test('password and token: to the API in the one place where they belong, and nowhere else', async ({
  page,
  request,
  context,
  baseURL,
}) => {
  const { pedidos, dicho } = escuchar(context);
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(CAJERO);
  await page.getByLabel('Contraseña', { exact: true }).fill(CANARIO);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('alert')).toBeVisible();

  await tillAbierto(page, request);
  await workerListo(page);
  await registrar(page, { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: 'CANARIO-1' });
  await expect(fila(page, 'CANARIO-1')).toBeVisible();
  for (const ruta of ['/cajas', '/whatsapp', '/agentes']) {
    await page.goto(ruta);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  }
  const token = await page.evaluate(
    () => /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(JSON.stringify(sessionStorage))?.[0] ?? '',
  );
  expect(token).not.toBe('');

  const con = (secreto: string) =>
    pedidos.filter(({ url, cabeceras, cuerpo }) => (url + cabeceras + cuerpo).includes(secreto));
  expect(con(CANARIO).map(({ url }) => url)).toEqual([`${baseURL}/api/auth/login`]);
  expect(con(CANARIO)[0]?.cabeceras).not.toContain(CANARIO);
  expect(con(token).length).toBeGreaterThan(3);
  for (const { url, cabeceras, cuerpo } of con(token)) {
    expect(url.startsWith(`${baseURL}/api/`)).toBe(true);
    expect(url + cuerpo).not.toContain(token);
    const { authorization, ...otras } = JSON.parse(cabeceras) as Record<string, string>;
    expect(authorization).toBe(`Bearer ${token}`);
    expect(JSON.stringify(otras)).not.toContain(token);
  }
  expect(pedidos.filter(({ url }) => new URL(url).origin !== baseURL)).toEqual([]);
  expect(dicho.join('\n')).not.toMatch(/eyJ|Canario|kantuta123|Bearer|\$2b\$/);
  const guardado = await resto(page);
  expect(guardado).not.toContain(token);
  expect(guardado).not.toContain(CANARIO);
  expect(guardado).not.toMatch(/\$2b\$\d\d\$/);
});

test('after signing out, «back» across a whole page load shows nothing either', async ({ page, request }) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'ATRAS-1');
  await page.reload();
  await expect(fila(page, 'ATRAS-1')).toBeVisible();
  await page.goto('/cajas');
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  await page.goto('/demo');
  for (let i = 0; i < 2; i += 1) {
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    expect(await page.content()).not.toContain('ATRAS-1');
  }
});

test('markup named like what the app uses takes nothing from it', async ({ page }) => {
  await page.goto('/login');
  await page.evaluate(() => {
    for (const nombre of [
      'config',
      'location',
      'fetch',
      'caches',
      'trustedTypes',
      'sessionStorage',
      'root',
    ]) {
      const formulario = document.createElement('form');
      formulario.name = nombre;
      const campo = document.createElement('input');
      campo.name = 'getElementById';
      campo.id = nombre === 'root' ? 'contenido-falso' : nombre;
      formulario.append(campo);
      document.body.append(formulario);
    }
  });
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(CAJERO);
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('heading', { name: 'Agentes bancarios' })).toBeVisible();
  await page.getByRole('link', { name: 'Cajas', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Cajas' })).toBeVisible();
});
