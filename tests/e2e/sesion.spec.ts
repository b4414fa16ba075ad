import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import {
  ADMIN,
  CAJAS,
  CAJERO,
  CLAVE,
  fila,
  ingresar,
  ingresarAqui,
  porApi,
  tillAbierto,
  tillListo,
} from './support/till';

/** Everything the browser keeps for the page, as text. */
async function guardado(page: Page) {
  const [sesion, caches] = await page.evaluate(async () => [
    JSON.stringify(sessionStorage),
    JSON.stringify(await window.caches.keys()),
  ]);
  const resto = await page.context().storageState({ indexedDB: true });
  return { sesion: sesion ?? '', resto: JSON.stringify(resto) + caches };
}

test('the token is in sessionStorage only; the refresh token and the hash are nowhere', async ({
  page,
  request,
}) => {
  // Read at once: the page navigates on, and its answers go with it.
  const respuesta = page
    .waitForResponse((una) => una.url().endsWith('/api/auth/login'))
    .then((una) => una.json());
  const api = await porApi(request);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  await page.goto('/login');
  await ingresarAqui(page);
  await tillListo(page);
  const { access_token: acceso, refresh_token: renovacion } = (await respuesta) as Record<string, string>;
  await api.registrar(sesion, 'SESION-1');
  await page.reload();
  await expect(fila(page, 'SESION-1')).toBeVisible();

  const { sesion: deSesion, resto } = await guardado(page);
  expect(deSesion).toContain(acceso);
  expect(resto).not.toMatch(/eyJ[\w-]+\./);
  const todo = deSesion + resto + (await page.content());
  expect(todo).not.toContain('$2b$');
  expect(todo).not.toContain(renovacion);
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  ).not.toContainEqual(expect.stringContaining('eyJ'));
});

test('after signing out nothing is left, and «back» shows nothing', async ({ page, request }) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'SALIR-1');
  await page.reload();
  await expect(fila(page, 'SALIR-1')).toBeVisible();

  // One page further, so that «back» has somewhere to go.
  await page.getByRole('link', { name: 'Cajas', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  expect((await guardado(page)).sesion).not.toContain('eyJ');

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  await expect(page.getByText('SALIR-1')).toHaveCount(0);
  expect(await page.content()).not.toContain('SALIR-1');
});

test('a deep link asks for the password and then opens', async ({ page }) => {
  await page.goto('/cajas');
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(CAJERO);
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
});

test('another tab signs in for itself', async ({ page, context }) => {
  await ingresar(page);
  const otra = await context.newPage();
  await otra.goto('/agentes');
  await expect(otra.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
});

test('a wrong password is told at the form, and only there', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(CAJERO);
  await page.getByLabel('Contraseña', { exact: true }).fill('otra');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Correo electrónico' })).toHaveValue(CAJERO);
});

test('ten idle minutes cover the till; the same password uncovers it', async ({ page, request }) => {
  await page.clock.install();
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'OCIO-1');
  await page.clock.fastForward('11:00');
  await expect(page.getByLabel('Contraseña', { exact: true })).toBeVisible();
  await expect(page.getByText('OCIO-1')).toHaveCount(0);
  expect((await guardado(page)).sesion).not.toContain('eyJ');
});

test('the demonstration says so, and an unknown address has a Spanish page', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByRole('link', { name: /Demostración/ })).toBeVisible();
  await ingresar(page, CAJERO, '/no-existe');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Página no encontrada');
});

test('only a press that begins and ends beside a dialog closes it', async ({ page }) => {
  await ingresar(page, ADMIN, '/cajas/nueva');
  const dialogo = page.getByRole('dialog', { name: 'Nueva caja' });
  const nombre = dialogo.getByRole('textbox', { name: 'Nombre' });
  await nombre.fill('Caja del fondo');
  const campo = await nombre.boundingBox();
  if (!campo) throw new Error('the field is not on the screen');
  const dentro: [number, number] = [campo.x + 60, campo.y + campo.height / 2];
  const fuera: [number, number] = [20, campo.y];

  const arrastrar = async (desde: typeof dentro, hasta: typeof dentro) => {
    await page.mouse.move(...desde);
    await page.mouse.down();
    await page.mouse.move(...hasta, { steps: 4 });
    await page.mouse.up();
    // The next picture is without the dialog, if it closes.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await expect(nombre).toHaveValue('Caja del fondo');
  };

  // Selects what is typed and lets go beside the dialog; then presses there and lets go over the field.
  await arrastrar(dentro, fuera);
  await arrastrar(fuera, dentro);
  await page.mouse.click(...fuera);
  await expect(dialogo).toHaveCount(0);
});

for (const [ancho, alto] of [
  [1366, 768],
  [360, 740],
] as const)
  test(`the lock's warning is over whatever dialog is open, ${ancho} px wide`, async ({ page, request }) => {
    await page.clock.install();
    await page.setViewportSize({ width: ancho, height: alto });
    await tillAbierto(page, request, { caja: CAJAS.mixta });
    await page.goto(`/cajas/${CAJAS.mixta}/cerrar`);
    const dialogo = page.getByRole('dialog', { name: 'Cerrar caja' });
    const contado = dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' });
    await contado.fill('1234,50');
    // Inside the dialog: whatever is outside is inert and not announced.
    const seguir = dialogo.getByRole('button', { name: 'Seguir' });
    const esperarAviso = async () => {
      await page.clock.fastForward('09:45');
      await expect(dialogo.getByRole('alert').filter({ hasText: 'Su sesión se bloqueará' })).toHaveCount(1);
      await expect(seguir).toBeInViewport({ ratio: 1 });
    };

    await esperarAviso();
    await seguir.click();
    await expect(seguir).toHaveCount(0);
    // Never left: it would have put the point of the thousands.
    await expect(contado).toHaveValue('1234,50');
    await expect(contado).toBeFocused();

    await esperarAviso();
    // The first key puts the lock off and the next tick takes the warning away: the clock stands while Tab goes there.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    const enSeguir = () => seguir.evaluate((boton) => boton === document.activeElement);
    while (!(await enSeguir())) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(seguir).toHaveCount(0);
    expect(await dialogo.evaluate((todo) => todo.contains(document.activeElement))).toBe(true);
    await expect(contado).toHaveValue('1.234,50');
  });
