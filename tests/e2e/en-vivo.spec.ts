import type { Page } from '@playwright/test';
import { canales } from './support/canales';
import { expect, test } from './support/fixtures';
import { CAJERO, ADMIN, CAJAS, ingresar, porApi, sinLinea } from './support/till';

const enCajas = { name: 'Cajas' } as const;

const irACajas = (page: Page) => page.getByRole('link', { name: 'Cajas', exact: true }).click();

test('two browsers: one opens a caja, the other sees it without asking', async ({
  page,
  request,
  otroNavegador,
}) => {
  const abiertos = canales(page);
  await ingresar(page, ADMIN);
  await irACajas(page);
  const fila = page.getByRole('row', { name: /Caja 02/ });
  await expect(fila).toContainText('Libre');
  await expect.poll(() => abiertos.map((socket) => new URL(socket.url()).pathname)).toEqual(['/socket.io/']);

  const otra = await otroNavegador();
  await ingresar(otra, CAJERO, '/cajas');
  await (await porApi(request)).abrirCaja(CAJAS.agentes);
  await expect(fila).toContainText('Abierta por Luis Choque Rojas');
  // The other page belongs to whoever opened it, in the header too.
  await expect(otra.getByRole('link', { name: /Caja 02/ }).first()).toBeVisible();
});

test('the channel carries no token and starts after the page', async ({ page }) => {
  const enviado: string[] = [];
  page.on('websocket', (socket) => {
    enviado.push(socket.url());
    socket.on('framesent', ({ payload }) => enviado.push(String(payload)));
  });
  await ingresar(page, CAJERO, '/cajas');
  await expect(page.getByRole('table', enCajas)).toBeVisible();
  await expect.poll(() => enviado.some((texto) => texto.startsWith('40'))).toBe(true);
  expect(enviado.join('\n')).not.toMatch(/eyJ|token|Bearer/);
  const recursos = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  );
  const codigo = recursos.find(({ name }) => /\/assets\/en-vivo-/.test(name));
  const cajas = recursos.find(({ name }) => name.endsWith('/api/cajas'));
  expect(codigo?.startTime).toBeGreaterThan(cajas?.startTime ?? Infinity);
});

test('a network that goes away and comes back: quiet, and what was missed is read', async ({
  page,
  request,
  context,
}) => {
  const abiertos = canales(page);
  await ingresar(page, ADMIN);
  await irACajas(page);
  const fila = page.getByRole('row', { name: /Caja 02/ });
  await expect(fila).toContainText('Libre');
  await expect.poll(() => abiertos.length).toBe(1);
  await sinLinea(page);
  await expect(page.getByText('Sin conexión')).toBeVisible();
  await (await porApi(request)).abrirCaja(CAJAS.agentes);
  await context.setOffline(false);
  await expect(fila).toContainText('Abierta por Luis Choque Rojas');
});
