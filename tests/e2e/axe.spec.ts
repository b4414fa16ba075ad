import { sinFaltas } from './support/axe';
import { sembrarBandeja } from './support/bandeja';
import { expect, test } from './support/fixtures';
import {
  ADMIN,
  CAJAS,
  CAJERO,
  fila,
  formulario,
  ingresar,
  llenar,
  porApi,
  tillAbierto,
} from './support/till';

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('sign-in, empty and refused', async ({ page }) => {
    await page.goto('/login');
    await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Ingresar' }).click();
    await sinFaltas(page);
  });

  test('the till: ready, typed, refused, registered, searched', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, 'AXE-1');
    await sinFaltas(page);
    await llenar(page, { tipo: 'Retiro', banco: 'BCP', monto: '1,500', referencia: 'AXE-1' });
    await formulario(page).registrar.click();
    await sinFaltas(page);
    await formulario(page).monto.fill('150');
    await formulario(page).referencia.fill('AXE-2');
    await sinFaltas(page);
    await formulario(page).registrar.click();
    await expect(page.getByRole('status').filter({ hasText: 'Retiro registrado' })).toBeVisible();
    await sinFaltas(page);
    await page.getByRole('searchbox', { name: 'Buscar transacciones' }).fill('AXE');
    await expect(fila(page, 'AXE-2')).toBeVisible();
    await sinFaltas(page);
    await formulario(page).banco.fill('b');
    await expect(page.getByRole('listbox')).toBeVisible();
    await sinFaltas(page);
  });

  test('the till’s dialogs: confirmation, annulment, detail, re-login', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, 'AXE-3');
    await page.reload();

    await page.getByRole('button', { name: 'Anular transacción AXE-3' }).click();
    await expect(page.getByRole('dialog', { name: 'Anular transacción' })).toBeVisible();
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Volver' }).click();

    await page.getByRole('link', { name: 'Ver transacción AXE-3' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await sinFaltas(page);
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await llenar(page, { tipo: 'Depósito', banco: 'BCP', monto: '6000', referencia: 'AXE-4' });
    await formulario(page).registrar.click();
    await expect(page.getByRole('button', { name: 'Corregir' })).toBeFocused();
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Corregir' }).click();

    await page.route('**/api/agentes', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 401, json: { statusCode: 401, message: 'Unauthorized' } })
        : route.fallback(),
    );
    await formulario(page).monto.fill('60');
    await formulario(page).registrar.click();
    await expect(page.getByRole('dialog', { name: 'Su sesión venció' })).toBeVisible();
    await sinFaltas(page);
  });

  test('the tray: empty, full, correcting, closing a case; the trail', async ({ page, request }) => {
    await tillAbierto(page, request);
    await page.getByRole('button', { name: 'Pendientes (0)' }).click();
    const tray = page.getByRole('dialog', { name: 'Operaciones pendientes' });
    await expect(tray.getByText('Nada sin enviar.')).toBeVisible();
    await sinFaltas(page);
    await sembrarBandeja(page, [
      { ref: 'AXE-5', hace: 61, resto: { estado: 'DUPLICADA_AJENA' }, titular: { monto: 0.01 } },
      { ref: 'AXE-6', resto: { estado: 'RECHAZADA', campos: ['monto'] } },
      { ref: 'AXE-7', uid: 3, usuario: 'Rosa', resto: { estado: 'DIFERENTE', serverId: 1 } },
    ]);
    await page.getByRole('button', { name: 'Pendientes (3)' }).click();
    await expect(tray.getByRole('table')).toBeVisible();
    await sinFaltas(page);
    await tray.getByRole('button', { name: 'Corregir', exact: true }).click();
    await tray.getByRole('textbox', { name: 'Monto (Bs)' }).fill('0');
    await tray.getByRole('button', { name: 'Guardar y enviar' }).click();
    await sinFaltas(page);
    // The first leaves the form, and nothing else.
    await page.keyboard.press('Escape');
    await expect(tray.getByRole('button', { name: 'Corregir', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(tray).toHaveCount(0);
    await page.getByRole('button', { name: 'Menú de usuario' }).click();
    await page.getByRole('menuitem', { name: 'Salir' }).click();
    await ingresar(page, ADMIN);
    await page.getByRole('button', { name: 'Pendientes (3)' }).click();
    const caso = tray.getByRole('listitem', { name: /AXE-7/ });
    await caso.getByRole('button', { name: 'Cerrar caso' }).click();
    await caso.getByRole('button', { name: 'Cerrar caso' }).click();
    await sinFaltas(page);
    await caso.getByRole('radio', { name: 'No corresponde' }).check();
    await caso.getByRole('textbox', { name: 'Motivo' }).fill('Revisado');
    await caso.getByRole('button', { name: 'Cerrar caso' }).click();
    await expect(tray.getByText('Caso cerrado.')).toBeVisible();
    await page.goto('/bitacora');
    await expect(page.getByRole('table', { name: 'Bitácora' })).toBeVisible();
    await sinFaltas(page);
  });

  test('the till, blocked in its ways', async ({ page, request }) => {
    await ingresar(page);
    await expect(page.getByText('No tiene una caja abierta.')).toBeVisible();
    await sinFaltas(page);
    await (await porApi(request)).abrirCaja(CAJAS.ventas);
    await page.reload();
    await expect(page.getByText(/es SOLO_VENTAS/).first()).toBeVisible();
    await sinFaltas(page);
    await page.route('**/api/cajas', (route) => route.fulfill({ status: 500, json: {} }));
    await page.route('**/api/cajas/1', (route) => route.fulfill({ status: 500, json: {} }));
    await page.reload();
    await expect(page.getByText('No pudimos comprobar el tipo de su caja.')).toBeVisible();
    await sinFaltas(page);
  });

  test('the cajas, for an administrator, and their dialogs', async ({ page }) => {
    await ingresar(page, ADMIN, '/cajas');
    await expect(page.getByRole('table', { name: 'Cajas' })).toBeVisible();
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Nueva caja' }).click();
    await expect(page.getByRole('dialog', { name: 'Nueva caja' })).toBeVisible();
    await sinFaltas(page);
    await page.goto('/cajas/3/eliminar');
    await expect(page.getByRole('dialog', { name: 'Eliminar caja' })).toBeVisible();
    await sinFaltas(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menú de usuario' }).click();
    await sinFaltas(page);
    await page.getByRole('menuitem', { name: 'Ayuda' }).click();
    await expect(page.getByRole('dialog', { name: 'Ayuda' })).toBeVisible();
    await sinFaltas(page);
  });

  test('the control of a caja and its blind count', async ({ page, request }) => {
    const api = await porApi(request);
    await api.registrar(await api.abrirCaja(CAJAS.agentes), 'AXE-5');
    await ingresar(page, CAJERO, '/cajas/2');
    await expect(page.getByRole('form', { name: 'Movimiento de efectivo' })).toBeVisible();
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Cerrar caja' }).click();
    const dialogo = page.getByRole('dialog', { name: 'Cerrar caja' });
    await dialogo.getByRole('textbox', { name: 'Billetes de 200' }).fill('3');
    await sinFaltas(page);
    await dialogo.getByRole('button', { name: 'Terminé de contar' }).click();
    await expect(dialogo.getByRole('button', { name: 'Confirmar cierre' })).toBeVisible();
    await sinFaltas(page);
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Para mirar');
    await dialogo.getByRole('button', { name: 'Confirmar cierre' }).click();
    const imprimir = page.getByRole('link', { name: 'Imprimir reporte Z' });
    await expect(imprimir).toBeVisible();
    await sinFaltas(page);
    await imprimir.click();
    await expect(page.getByRole('article', { name: /^Reporte Z/ })).toBeVisible();
    await sinFaltas(page);
    await page.goto('/cajas/3');
    await expect(page.getByRole('heading', { name: 'Caja 03 – Mixta' })).toBeVisible();
    await sinFaltas(page);
  });

  test('the settings of the device', async ({ page }) => {
    await ingresar(page, ADMIN, '/ajustes');
    await expect(page.getByRole('heading', { name: 'Ajustes', level: 1 })).toBeVisible();
    await sinFaltas(page);
    await page.goto('/tarifas');
    await page.getByRole('button', { name: 'Cargar ejemplo' }).click();
    await sinFaltas(page);
  });

  test('WhatsApp and the page that does not exist', async ({ page }) => {
    await ingresar(page, CAJERO, '/whatsapp');
    await expect(page.getByRole('heading', { name: 'WhatsApp', level: 1 })).toBeVisible();
    await sinFaltas(page);
    await page.goto('/no-existe');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await sinFaltas(page);
  });

  test('the till on a phone', async ({ page, request }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await tillAbierto(page, request);
    await sinFaltas(page);
  });
});
