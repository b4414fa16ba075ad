import { sinFaltas } from './support/axe';
import { conciliarHoy, diaDeEjemplo } from './support/conciliacion';
import { expect, test } from './support/fixtures';
import { sembrarBandeja } from './support/bandeja';
import { cabe } from './support/geometria';
import {
  ADMIN,
  CAJAS,
  fila,
  formulario,
  ingresar,
  llenar,
  porApi,
  registrar,
  tillAbierto,
  tillListo,
} from './support/till';

const LARGA = 'REFERENCIA-DE-SESENTA-Y-CUATRO-CARACTERES-SIN-NINGUN-ESPACIO-0001';

test.describe('whole on every screen, at 200 %, and with the spacing that some people need', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('sign-in and the till, with what opens over it', async ({ page, request }) => {
    await page.goto('/login');
    await expect(page.getByRole('button', { name: 'Ingresar' })).toBeInViewport();
    await cabe(page, '/login');

    const { api, sesion } = await tillAbierto(page, request, { correo: ADMIN });
    await api.registrar(sesion, LARGA, {
      banco: 'Cooperativa de Ahorro y Crédito Abierta Jesús Nazareno R.L.',
      monto: 99_999_999.99,
      comision_cliente: 12_345.67,
    });
    const id = await api.registrar(sesion, 'ANCHO-2', { tipo_operacion: 'RETIRO', monto: 1234.5 });
    await page.reload();
    await tillListo(page);
    await expect(fila(page, 'ANCHO-2')).toBeVisible();
    await llenar(page, {
      tipo: 'Depósito',
      banco: 'BCP',
      monto: '1.234,50',
      comision: '5',
      referencia: 'A-3',
    });
    await cabe(page, '/agentes');
    await formulario(page).monto.fill('98.765,40');
    await formulario(page).registrar.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await cabe(page, 'the question about a high amount');
    await page.getByRole('button', { name: 'Corregir' }).click();
    await formulario(page).referencia.fill('ANCHO-2');
    await formulario(page).monto.fill('50');
    await formulario(page).registrar.click();
    await expect(page.getByText(/ya existe/).first()).toBeVisible();
    await cabe(page, 'a reference twice');
    await page.getByRole('button', { name: 'Anular transacción ANCHO-2' }).click();
    await expect(page.getByRole('dialog', { name: 'Anular transacción' })).toBeVisible();
    await cabe(page, '«Anular»');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menú de usuario' }).click();
    await cabe(page, 'the menu');
    await page.keyboard.press('Escape');
    await sembrarBandeja(page, [
      { ref: LARGA, hace: 61, resto: { estado: 'DUPLICADA_AJENA' }, titular: { monto: 0.01 } },
      { ref: 'A-6', monto: 99_999, resto: { estado: 'RECHAZADA', campos: ['monto'] } },
    ]);
    await page.getByRole('button', { name: 'Pendientes (2)' }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    await cabe(page, 'the tray');
    await page.goto(`/agentes/${id}`);
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Imprimir' })).toBeVisible();
    await cabe(page, 'the detail');
    await page.getByRole('dialog').getByRole('button', { name: 'Imprimir' }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await cabe(page, 'the voucher');
  });

  test('what comes over a page by itself: a nearly equal reference, the password again, leaving, the lock', async ({
    page,
    request,
  }) => {
    await page.clock.install();
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, '8831031');
    await page.reload();
    await expect(fila(page, '8831031')).toBeVisible();
    await registrar(page, { tipo: 'Depósito', banco: 'BCP', monto: '100', referencia: '8831O31' });
    await expect(page.getByRole('dialog', { name: 'Referencia parecida' })).toBeVisible();
    await cabe(page, 'a nearly equal reference');
    await page.getByRole('button', { name: 'Corregir' }).click();
    await page.route('**/api/agentes', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 401, json: {} }) : route.fallback(),
    );
    await formulario(page).referencia.fill('ANCHO-7');
    await formulario(page).registrar.click();
    const reingreso = page.getByRole('dialog', { name: 'Su sesión venció' });
    await expect(reingreso).toBeVisible();
    await cabe(page, 'the password again');
    await reingreso.getByRole('button', { name: 'Salir' }).click();
    const salir = page.getByRole('dialog', { name: 'Salir', exact: true });
    await expect(salir).toBeVisible();
    await cabe(page, 'leaving with one pending');
    await page.keyboard.press('Escape');
    await expect(salir).toHaveCount(0);
    await page.clock.fastForward('11:00');
    await expect(page.getByText('La pantalla se bloqueó por seguridad.')).toBeVisible();
    await cabe(page, 'the lock');
  });

  test('the cajas, their forms, the count and the Z', async ({ page, request }) => {
    const api = await porApi(request, ADMIN);
    const sesion = await api.abrirCaja(CAJAS.mixta);
    await api.registrar(sesion, 'ANCHO-4', { monto: 12_345.6, comision_cliente: 5 });
    await ingresar(page, ADMIN);
    for (const ruta of ['/cajas', '/cajas/nueva', '/cajas/3/editar', '/cajas/2/eliminar', '/cajas/2']) {
      await page.goto(ruta);
      // Not what stands there while it loads.
      await expect(
        ruta === '/cajas/2'
          ? page.getByRole('heading', { name: 'Caja 02 – Agentes' })
          : page.getByText('Saldo total'),
      ).toBeVisible();
      if (/[a-z]$/.test(ruta) && ruta !== '/cajas') await expect(page.getByRole('dialog')).toBeVisible();
      await cabe(page, ruta);
    }
    await page.goto('/cajas/3');
    await expect(page.getByText('Debe haber', { exact: true })).toBeVisible();
    await page.getByText('¿De dónde sale cada cifra?').click();
    await cabe(page, '/cajas/3');
    await page.getByRole('button', { name: 'Cerrar caja' }).click();
    const conteo = page.getByRole('dialog', { name: 'Cerrar caja' });
    await conteo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('12.345,60');
    await cabe(page, 'the count');
    await conteo.getByRole('button', { name: 'Terminé de contar' }).click();
    await expect(conteo.getByText(/^(?:Faltan|Sobran) Bs/)).toBeVisible();
    await cabe(page, 'the verdict');
    await conteo.getByRole('textbox', { name: 'Motivo' }).fill('Se contó aparte');
    await conteo.getByRole('button', { name: 'Confirmar cierre' }).click();
    await page.getByRole('link', { name: 'Imprimir reporte Z' }).click();
    await expect(page.getByRole('article', { name: /^Reporte Z/ })).toBeVisible();
    await cabe(page, 'the Z');
  });

  test('the settlement, the summary and the other pages', async ({ page, request }) => {
    await diaDeEjemplo(page, request, ADMIN);
    await page.goto('/conciliacion');
    await cabe(page, '/conciliacion, nothing chosen');
    await conciliarHoy(page);
    await page.getByRole('button', { name: 'Cómo se leyó' }).click();
    await expect(page.getByRole('table', { name: 'Vista previa' })).toBeVisible();
    await cabe(page, '/conciliacion');
    await page.getByRole('button', { name: 'Imprimir acta' }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await cabe(page, 'the acta');
    await page.setViewportSize({ width: 360, height: 740 });
    await sinFaltas(page);
    await page.goto('/resumen?por=rango&comparar=1');
    await expect(page.getByText('Por entidad y operación')).toBeVisible();
    await cabe(page, '/resumen');
    for (const plegada of await page.locator('summary').all()) await plegada.click();
    await cabe(page, '/resumen, unfolded');
    await page.getByRole('button', { name: 'Exportar', exact: true }).click();
    await cabe(page, 'the menu of the summary');
    await page.getByRole('menuitem', { name: 'Imprimir' }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await cabe(page, 'the printed summary');
    await sinFaltas(page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Saldos iniciales' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await cabe(page, 'the starting figures');
    for (const [ruta, titulo] of [
      ['/whatsapp', 'WhatsApp'],
      ['/ajustes', 'Ajustes'],
      ['/tarifas', 'Tarifas'],
      ['/bitacora', 'Bitácora'],
      ['/no-existe', 'Página no encontrada'],
    ] as const) {
      await page.goto(ruta);
      await expect(page.getByRole('heading', { level: 1, name: titulo })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await cabe(page, ruta);
    }
  });
});
test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a withdrawal is recorded and found, by touch', async ({ page, request }) => {
    await tillAbierto(page, request);
    await registrar(page, {
      tipo: 'Retiro',
      banco: 'SOLI',
      monto: '120',
      comision: '2',
      referencia: 'TEL-1',
    });
    await expect(page.getByRole('status').filter({ hasText: 'Retiro registrado' })).toBeVisible();
    await expect(fila(page, 'TEL-1')).toBeVisible();
    await fila(page, 'TEL-1').getByRole('link', { name: 'Ver transacción TEL-1' }).tap();
    await expect(page.getByRole('dialog')).toContainText('TEL-1');
  });

  test('what one touches is at least 44 px high or wide enough to hit', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, 'TEL-2');
    await page.reload();
    await expect(fila(page, 'TEL-2')).toBeVisible();
    for (const control of [
      formulario(page).monto,
      formulario(page).banco,
      formulario(page).referencia,
      formulario(page).registrar,
      page.getByRole('button', { name: 'Anular transacción TEL-2' }),
      page.getByRole('button', { name: 'Menú de usuario' }),
      page.getByRole('navigation', { name: 'Principal' }).getByRole('link').first(),
    ]) {
      const caja = await control.boundingBox();
      expect(Math.min(caja?.height ?? 0, caja?.width ?? 0), String(control)).toBeGreaterThanOrEqual(44);
    }
  });

  test('an administrator finds the cajas and every page by its menu', async ({ page }) => {
    await ingresar(page, ADMIN);
    for (const nombre of ['Cajas', 'WhatsApp', 'Agentes']) {
      await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: nombre }).tap();
      await expect(page).toHaveTitle(new RegExp(nombre));
    }
  });
});
