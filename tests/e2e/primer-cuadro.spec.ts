/** The sign-in page that index.html brings: there before any script, then taken over without a jump or a lost letter. */
import type { Page, Route } from '@playwright/test';
import { compuerta } from './support/compuerta';
import { expect, test } from './support/fixtures';
import {
  ADMIN,
  CAJAS,
  CAJERO,
  CLAVE,
  ingresar,
  ingresarAqui,
  porApi,
  tillAbierto,
  tillListo,
} from './support/till';

/** The app's code; what stands before the first paint is not of it. */
const CODIGO = /\/assets\/(?!early-)[^/]+\.js$/;
const TARDA = 'La página no termina de cargar. Revise la red y vuelva a cargarla.';
const DE_LA_LINEA = /Failed to load resource|ERR_FAILED/;

/** Holds the app's code back until it is let go. */
async function retener(page: Page): Promise<() => Promise<void>> {
  const retenidas: Route[] = [];
  let abierto = false;
  await page.route(CODIGO, async (route) => {
    if (abierto) await route.continue();
    else retenidas.push(route);
  });
  return async () => {
    abierto = true;
    await Promise.all(retenidas.splice(0).map((route) => route.continue()));
  };
}

const campos = (page: Page) => ({
  correo: page.getByRole('textbox', { name: 'Correo electrónico' }),
  clave: page.getByLabel('Contraseña', { exact: true }),
  entrar: page.getByRole('button', { name: 'Ingresar' }),
});

/** React has it. */
const viva = (page: Page) => expect(page.locator('#root')).not.toHaveAttribute('data-drawn');

/** From here on, how far what is on the screen has jumped by itself. */
async function medirSalto(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let salto = 0;
    new PerformanceObserver((lista) => {
      // A layout shift is not in the DOM's own types; without a number the sum is none either.
      for (const uno of lista.getEntries()) salto += Number(Reflect.get(uno, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { saltoHastaAhora: () => salto });
  });
}
const salto = (page: Page) => page.evaluate<number>('saltoHastaAhora()');

for (const ruta of ['/login', '/agentes'])
  test(`${ruta}: painted before the app's code has come, and the code takes over what is there`, async ({
    page,
  }) => {
    await medirSalto(page);
    const soltar = await retener(page);
    await page.goto(ruta, { waitUntil: 'commit' });
    const { correo, clave, entrar } = campos(page);
    await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Cuentas de demostración' })).toBeVisible();
    await expect(entrar).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1);
    await expect(correo).toBeFocused();
    const antes = await correo.elementHandle();

    await correo.fill('cajero@kant');
    await clave.fill(CLAVE);
    await clave.press('ArrowLeft');
    await soltar();
    await viva(page);
    await expect(page).toHaveTitle('Iniciar sesión · Kantuta Agentes');
    await expect(page).toHaveURL(/\/login$/);
    await expect(clave).toBeFocused();
    await expect(clave).toHaveValue(CLAVE);
    await expect(correo).toHaveValue('cajero@kant');
    expect(await correo.evaluate((campo, otro) => campo === otro, antes)).toBe(true);
    // The caret has stayed, and React writes nothing over it afterwards.
    await page.keyboard.type('X');
    await expect(clave).toHaveValue('kantuta12X3');
    await page.getByRole('button', { name: 'Ver lo escrito' }).click();
    await expect(clave).toHaveValue('kantuta12X3');
    expect(await salto(page)).toBeLessThan(0.02);
  });

test('a style sheet that comes last makes nothing jump', async ({ page }) => {
  await medirSalto(page);
  let soltar = () => {};
  const retenida = new Promise<void>((resolve) => {
    soltar = resolve;
  });
  await page.route(/\/assets\/[^/]+\.css$/, async (route) => {
    await retenida;
    await route.continue();
  });
  await page.goto('/login', { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('interactive');
  soltar();
  const { correo } = campos(page);
  await expect(correo).toBeVisible();
  await expect(correo).toBeFocused();
  await viva(page);
  expect(await salto(page)).toBeLessThan(0.02);
});

test('Enter before the code has come sends nothing by itself, and signs in once it has', async ({ page }) => {
  const envios: string[] = [];
  page.on('request', (pedido) => {
    if (pedido.isNavigationRequest() || pedido.method() !== 'GET')
      envios.push(`${pedido.method()} ${new URL(pedido.url()).pathname}${new URL(pedido.url()).search}`);
  });
  const soltar = await retener(page);
  await page.goto('/cajas', { waitUntil: 'commit' });
  const { correo, clave } = campos(page);
  await correo.fill(CAJERO);
  await clave.fill(CLAVE);
  await clave.press('Enter');
  await soltar();
  await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
  expect(envios).toEqual(['GET /cajas', 'POST /api/auth/login']);
});

test('one of the demonstration’s accounts, pressed before the code has come', async ({ page }) => {
  const soltar = await retener(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await page.getByRole('button', { name: new RegExp(CAJERO) }).click();
  await soltar();
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
});

test('who is signed in never sees the sign-in page at a reload', async ({ page }) => {
  await ingresar(page);
  await page.addInitScript(() => {
    const cuadros: boolean[] = [];
    const mirar = () => {
      cuadros.push(document.querySelector('#root main form[method]')?.checkVisibility() ?? false);
      if (cuadros.length < 60) requestAnimationFrame(mirar);
    };
    requestAnimationFrame(mirar);
    Object.assign(window, { cuadros });
  });
  const soltar = await retener(page);
  await page.reload({ waitUntil: 'commit' });
  const cuadros = () => page.evaluate(() => (window as unknown as { cuadros: boolean[] }).cuadros);
  await expect.poll(async () => (await cuadros()).length).toBeGreaterThan(10);
  await expect(page.locator('#root')).toHaveAttribute('data-drawn');
  await soltar();
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
  await expect.poll(async () => (await cuadros()).length).toBe(60);
  expect(new Set(await cuadros())).toEqual(new Set([false]));
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toHaveCount(0);
});

/** How many headers of the till are on the screen in each frame from now on, in every page that is opened. */
async function contarCabeceras(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const cuadros: number[] = [];
    const mirar = () => {
      const cabeceras = [...document.querySelectorAll('header')].filter((una) => una.checkVisibility());
      cuadros.push(cabeceras.length);
      if (cuadros.length < 240) requestAnimationFrame(mirar);
    };
    requestAnimationFrame(mirar);
    Object.assign(window, { cabeceras: cuadros });
  });
  return () => page.evaluate<number[]>('cabeceras');
}

for (const [correo, ruta, aqui, nombres] of [
  [CAJERO, '/cajas', 'Cajas', ['Agentes', 'Cajas', 'WhatsApp', 'Conciliación', 'Resumen']],
  [ADMIN, '/cajas', 'Cajas', ['Hoy', 'Agentes', 'Cajas', 'WhatsApp', 'Conciliación', 'Resumen']],
] as const)
  for (const ancho of [360, 768, 1366])
    test(`${correo} at ${ancho} px: the till's frame is there before the app's code, and is taken over where it is`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: ancho, height: 768 });
      await medirSalto(page);
      await ingresar(page, correo, ruta);
      const cabeceras = await contarCabeceras(page);
      const soltar = await retener(page);
      await page.reload({ waitUntil: 'commit' });
      const dibujo = page.locator('[data-frame] header').filter({ visible: true });
      await expect(dibujo).toHaveCount(1);
      await expect(dibujo.locator('nav a')).toHaveText([...nombres]);
      await expect(dibujo.locator('[aria-current=page]')).toHaveText(aqui);
      // Nothing in it does anything yet, so nothing in it is offered.
      await expect(page.getByRole('navigation', { name: 'Principal' })).toHaveCount(0);
      const caja = await dibujo.boundingBox();
      const enlaces = () =>
        page
          .locator('nav[aria-label="Principal"] a')
          .filter({ visible: true })
          .evaluateAll((todos) => todos.map((uno) => JSON.stringify(uno.getBoundingClientRect())));
      const suyos = await enlaces();
      await soltar();
      await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
      await expect(page.locator('[data-frame]')).toHaveCount(0);
      expect(await page.locator('header').boundingBox()).toEqual(caja);
      expect(await enlaces()).toEqual(suyos);
      const vistas = await cabeceras();
      expect(new Set(vistas.slice(vistas.indexOf(1)))).toEqual(new Set([1]));
      expect(await salto(page)).toBeLessThan(0.02);
    });

test('nobody who has signed out sees the till’s frame, nor does anybody before', async ({ page }) => {
  const soltar = await retener(page);
  await page.goto('/agentes', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  await expect(page.locator('header').filter({ visible: true })).toHaveCount(0);
  await soltar();
  await viva(page);
  await ingresarAqui(page);
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  const otraVez = await retener(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  await expect(page.locator('header').filter({ visible: true })).toHaveCount(0);
  await otraVez();
});

test('signed in and the code does not come: the frame, and one sentence that says so', async ({
  page,
  faltas,
}) => {
  await ingresar(page);
  await page.route(CODIGO, (route) => route.abort());
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('alert')).toHaveText(TARDA);
  await expect(page.locator('[data-frame] header').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toHaveCount(0);
  expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
});

for (const ancho of [360, 768, 1366])
  test(`nothing jumps at ${ancho} px while what a page asks about becomes known`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width: ancho, height: 740 });
    await medirSalto(page);
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    const { retenido, soltar } = compuerta();
    await page.route('**/api/cajas/sesion-activa/*', async (route) => {
      await retenido;
      await route.fallback();
    });
    await ingresar(page);
    await expect(page.getByText('Verificando su caja…')).toBeVisible();
    await expect(page.getByText(/^Actualizado /)).toBeAttached();
    soltar();
    await tillListo(page);
    await expect(page.getByText('Verificando su caja…')).toHaveCount(0);
    expect(await salto(page)).toBeLessThan(0.02);
    await page.goto('/cajas');
    await expect(page.getByText('Abierta por usted')).toBeVisible();
    await expect(page.getByText('Libre', { exact: true })).toHaveCount(2);
    expect(await salto(page)).toBeLessThan(0.02);
  });

test('the list stays in its place when it has been updated', async ({ page, request }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await tillAbierto(page, request);
  const edad = page.getByText('Actualizado hace un momento');
  await expect(edad).toBeVisible();
  await expect(page.getByRole('button', { name: 'Excel' })).toBeVisible();
  const lista = page.getByRole('region', { name: 'Operaciones y totales' }).locator('[data-card]').last();
  const arriba = async () => (await lista.boundingBox({ timeout: 5_000 }))?.y;
  const antes = await arriba();
  await edad.evaluate((texto) => texto.replaceChildren('Actualizando…'));
  expect(await arriba()).toBe(antes);
});

test('the filters over the list are as high before their buttons come', async ({ page, request }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const { retenido, soltar } = compuerta();
  await page.route(/\/assets\/late-parts-[^/]+\.js$/, async (route) => {
    await retenido;
    await route.continue();
  });
  await (await porApi(request)).abrirCaja(CAJAS.mixta);
  await ingresar(page);
  const filtros = page.getByRole('search', { name: 'Filtros de la lista' });
  await expect(page.getByText('Actualizado hace un momento')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Excel' })).toHaveCount(0);
  const antes = await filtros.boundingBox();
  soltar();
  await expect(page.getByRole('button', { name: 'Excel' })).toBeVisible();
  expect((await filtros.boundingBox())?.height).toBe(antes?.height);
});

/** As many as are kept for the next start, and more: in `GET /agentes`, newest last as the server has them. */
const FILAS = 460;
function todas() {
  const ahora = Date.now();
  return Array.from({ length: FILAS }, (_nada, k) => {
    const fecha = new Date(ahora - (FILAS - k) * 60_000).toISOString();
    return {
      id: k + 1,
      id_user_create: 2,
      id_user_update: null,
      created_at: fecha,
      updated_at: fecha,
      estado: true,
      fecha,
      id_sesion_caja: 1,
      tipo_operacion: 'DEPOSITO',
      banco: 'BCP',
      monto: '10.00',
      comision_banco: '1.00',
      comision_cliente: '2.00',
      nro_referencia: `FILA-${k + 1}`,
      url_comprobante: null,
    };
  });
}

test('at a reload the last known rows stay where they are when the whole list follows', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await medirSalto(page);
  const filas = todas();
  let puerta = Promise.resolve();
  await page.route('**/api/agentes', async (route) => {
    await puerta;
    await route.fulfill({ json: filas });
  });
  await ingresar(page, CAJERO, '/agentes?fechas=todo');
  const tabla = page.getByRole('table', { name: 'Transacciones' });
  await expect(tabla).toHaveAttribute('aria-rowcount', String(FILAS + 1));
  // Kept for the next start a moment after it has come.
  const guardadas = () =>
    page.evaluate(
      async (nombre) =>
        new Promise<number>((resolve) => {
          const abrir = indexedDB.open(nombre);
          abrir.addEventListener('success', () => {
            const cuenta = abrir.result.transaction('lista').objectStore('lista').count();
            cuenta.addEventListener('success', () => resolve(cuenta.result));
            abrir.result.close();
          });
        }),
      `kx-lista@${new URL(page.url()).origin}`,
    );
  await expect.poll(guardadas).toBe(1);
  let soltar = () => {};
  puerta = new Promise((resolve) => {
    soltar = resolve;
  });
  await page.reload();
  await expect(tabla).toHaveAttribute('aria-rowcount', '201');
  await expect(page.getByText(/^Lista de .*actualizando…$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Excel' })).toBeVisible();
  const antes = await tabla.getByRole('row').evaluateAll((vistas) => {
    Object.assign(window, { vistas });
    return vistas.slice(1, 12).map(({ textContent }) => textContent);
  });
  expect(antes[0]).toContain(`FILA-${FILAS}`);
  soltar();
  await expect(tabla).toHaveAttribute('aria-rowcount', String(FILAS + 1));
  const [mismas, despues] = await tabla.getByRole('row').evaluateAll((ahora) => {
    const vistas = Reflect.get(window, 'vistas') as Element[];
    return [ahora.map((fila, k) => fila === vistas[k]), ahora.slice(1, 12).map((fila) => fila.textContent)];
  });
  expect(despues).toEqual(antes);
  expect(mismas?.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => true));
  expect(await salto(page)).toBeLessThan(0.02);
});

test('code that does not come is told at once, and what was typed stays', async ({ page, faltas }) => {
  await page.route(CODIGO, (route) => route.abort());
  await page.goto('/login', { waitUntil: 'commit' });
  await expect(page.getByRole('alert')).toHaveText(TARDA);
  const { correo } = campos(page);
  await correo.fill(CAJERO);
  await correo.press('Enter');
  await expect(correo).toHaveValue(CAJERO);
  await expect(page).toHaveURL(/\/login$/);
  expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
});

test('code that is late is told after a while, without any script', async ({ page, faltas }) => {
  await page.route(/\/assets\/[^/]+\.js$/, (route) => route.abort());
  await page.goto('/login', { waitUntil: 'commit' });
  const aviso = page.getByText(TARDA);
  await expect(aviso).toBeAttached();
  await expect(aviso).toBeHidden();
  const espera = await aviso.evaluate((caja) => {
    const [animacion] = caja.getAnimations();
    animacion?.finish();
    return animacion?.effect?.getTiming().delay;
  });
  expect(espera).toBe(10_000);
  await expect(aviso).toBeVisible();
  expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('one sentence says what to do, and nothing that would not work is shown', async ({ page }) => {
    await page.goto('/login');
    const frase = page.locator('noscript p');
    await expect(frase).toBeVisible();
    await expect(frase).toContainText('Actívelo en el navegador y vuelva a cargar la página.');
    await expect(page.getByRole('button', { name: 'Ingresar' })).toBeHidden();
    await expect(page.getByText(TARDA)).toHaveCSS('display', 'none');
  });
});
