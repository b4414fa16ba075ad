import { expect, test } from './support/fixtures';
import { ADMIN, CAJAS, ingresar, porApi } from './support/till';

const enCajas = { name: 'Cajas' } as const;

test('two browsers: one opens a caja, the other sees it without asking', async ({
  page,
  request,
  otroNavegador,
}) => {
  await ingresar(page, ADMIN);
  const canal = page.waitForEvent('websocket');
  await page.goto('/cajas');
  const fila = page.getByRole('row', { name: /Caja 02/ });
  await expect(fila).toContainText('Libre');
  const socket = await canal;
  expect(new URL(socket.url()).pathname).toBe('/socket.io/');
  // The handshake is over: from here on it hears.
  await socket.waitForEvent('framereceived', ({ payload }) => String(payload).startsWith('40'));

  const otra = await otroNavegador();
  await ingresar(otra);
  await otra.goto('/cajas');
  await (await porApi(request)).abrirCaja(CAJAS.agentes);
  await expect(fila).toContainText('Abierta por otro usuario');
  // The other page belongs to whoever opened it, in the header too.
  await expect(otra.getByRole('link', { name: /Caja 02/ }).first()).toBeVisible();
});

test('the channel carries no token and starts after the page', async ({ page }) => {
  const enviado: string[] = [];
  page.on('websocket', (socket) => {
    enviado.push(socket.url());
    socket.on('framesent', ({ payload }) => enviado.push(String(payload)));
  });
  await ingresar(page);
  await page.goto('/cajas');
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
  await ingresar(page, ADMIN);
  const canal = page.waitForEvent('websocket');
  await page.goto('/cajas');
  await (await canal).waitForEvent('framereceived', ({ payload }) => String(payload).startsWith('40'));
  const fila = page.getByRole('row', { name: /Caja 02/ });
  await expect(fila).toContainText('Libre');
  await context.setOffline(true);
  await expect(page.getByText('Sin conexión')).toBeVisible();
  await (await porApi(request)).abrirCaja(CAJAS.agentes);
  await context.setOffline(false);
  await expect(fila).toContainText('Abierta por otro usuario');
});
