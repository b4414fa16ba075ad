import type { Route } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { compuerta } from './support/compuerta';
import {
  CAJAS,
  CAJERA,
  formulario,
  ingresar,
  porApi,
  registrar,
  sinLinea,
  tabla,
  tillAbierto,
  tillListo,
} from './support/till';

const OPERACION = { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: '8827334' } as const;
const soloPost = (hacer: (route: Route) => Promise<void>) => async (route: Route) =>
  route.request().method() === 'POST' ? hacer(route) : route.fallback();
const esperar = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

test.describe('the gate', () => {
  test('while it is checked the form is drawn and inert', async ({ page, request }) => {
    const api = await porApi(request);
    await api.abrirCaja(CAJAS.agentes);
    await ingresar(page);
    const { retenido, soltar } = compuerta();
    await page.route('**/api/cajas/sesion-activa/*', async (route) => {
      await retenido;
      await route.fallback();
    });
    await page.goto('/agentes');
    await expect(page.getByText('Verificando su caja…')).toBeVisible();
    soltar();
    await tillListo(page);
  });

  test('no open session', async ({ page }) => {
    await ingresar(page);
    await expect(
      page.getByText('No tiene una caja abierta. Abra su turno para registrar operaciones.'),
    ).toBeVisible();
    await expect(formulario(page).form).toHaveCount(0);
  });

  test('a SOLO_VENTAS caja', async ({ page, request }) => {
    const api = await porApi(request);
    await api.abrirCaja(CAJAS.ventas);
    await ingresar(page);
    await expect(
      page.getByText(
        'La caja «Caja 01 – Ventas» es SOLO_VENTAS y no admite operaciones de agente. Use una caja SOLO_AGENTES o MIXTA.',
      ),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ver cajas' })).toBeVisible();
    await expect(page.getByText('Contacte a un Administrador')).toHaveCount(0);
    await expect(formulario(page).form).toHaveCount(0);
  });

  test('and no other caja that admits agents', async ({ page, request }) => {
    const api = await porApi(request);
    await api.abrirCaja(CAJAS.ventas);
    await page.route('**/api/cajas', async (route) => {
      const respuesta = await route.fetch();
      const cajas = (await respuesta.json()) as { especialidad: string }[];
      await route.fulfill({
        response: respuesta,
        json: cajas.filter(({ especialidad }) => especialidad === 'SOLO_VENTAS'),
      });
    });
    await ingresar(page);
    await expect(
      page.getByText('Contacte a un Administrador para que cree o reconfigure una caja.'),
    ).toBeVisible();
  });

  test('what cannot be checked is never allowed', async ({ page, request }) => {
    const api = await porApi(request);
    await api.abrirCaja(CAJAS.agentes);
    await page.route(/\/api\/cajas(\/\d+)?$/, (route) => route.fulfill({ status: 500, json: {} }));
    await ingresar(page);
    await expect(
      page.getByText(
        'No pudimos comprobar el tipo de su caja. Para evitar descuadres no se puede registrar todavía.',
      ),
    ).toBeVisible();
    await expect(formulario(page).form).toHaveCount(0);
    await page.unrouteAll();
    await page.getByRole('main').getByRole('button', { name: 'Reintentar' }).first().click();
    await tillListo(page);
  });
});

test.describe('what became of a transaction', () => {
  test('sending: kept and said, and the form is free for the next customer', async ({ page, request }) => {
    await tillAbierto(page, request);
    const { retenido, soltar } = compuerta();
    await page.route(
      '**/api/agentes',
      soloPost(async (route) => {
        await retenido;
        await route.fallback();
      }),
    );
    await registrar(page, OPERACION);
    await expect(page.getByText('Guardada. Se enviará sola.').first()).toBeVisible();
    await expect(page.getByText(/Registrando…/).first()).toBeVisible();
    await expect(formulario(page).monto).toBeFocused();
    await expect(formulario(page).monto).toBeEditable();
    await expect(formulario(page).monto).toHaveValue('');
    await expect(formulario(page).banco).toHaveValue('BCP');
    soltar();
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /Depósito registrado ✓ N\.º \d+: BCP, Bs\s500,00, ref\. 8827334\./ }),
    ).toBeVisible();
    await expect(formulario(page).monto).toHaveValue('');
  });

  for (const [tipo, texto] of [
    ['Retiro', 'Retiro registrado ✓'],
    ['Transferencia QR', 'Transferencia QR registrada ✓'],
  ] as const) {
    test(texto, async ({ page, request }) => {
      await tillAbierto(page, request);
      await registrar(page, { ...OPERACION, tipo, monto: '50' });
      await expect(page.getByRole('status').filter({ hasText: texto })).toBeVisible();
    });
  }

  test('the answer is lost after the server saved it: looked up, told, not doubled', async ({
    page,
    request,
  }) => {
    const { api } = await tillAbierto(page, request);
    await page.route(
      '**/api/agentes',
      soloPost(async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      }),
    );
    await registrar(page, OPERACION);
    await expect(page.getByRole('status').filter({ hasText: /registrad[ao]/ })).toContainText('8827334');
    const filas = await api.transacciones();
    expect(filas.filter(({ nro_referencia: ref }) => ref === '8827334')).toHaveLength(1);
  });

  test('no answer at all: not known, never «failed»', async ({ page, request }) => {
    await tillAbierto(page, request);
    await page.route('**/api/agentes', (route) => route.abort('connectionreset'));
    await registrar(page, OPERACION);
    await expect(
      page.getByText('No sabemos si se guardó. Estamos comprobando con la referencia…').first(),
    ).toBeVisible();
    await expect(page.getByText('No la vuelva a cargar.').first()).toBeVisible();
    await expect(page.getByText(/fall[óo]|intente de nuevo/i)).toHaveCount(0);
  });

  test('already there with the same data', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, '8827334', { monto: 500 });
    await registrar(page, OPERACION);
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /Esta operación ya estaba registrada a las \d\d:\d\d\. No se duplicó\./ }),
    ).toBeVisible();
  });

  test('the reference of another operation, on its field', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, '8827334', { tipo_operacion: 'RETIRO', monto: 300 });
    await page.reload();
    await expect(tabla(page).getByText('8827334')).toBeVisible();
    await registrar(page, OPERACION);
    const { referencia, monto } = formulario(page);
    await expect(referencia).toHaveAccessibleDescription(
      /La referencia 8827334 ya existe: RETIRO Bs\s300,00, BCP, \d\d:\d\d\. Revise el número del comprobante\./,
    );
    await expect(monto).toHaveValue(/500/);
  });

  test('the reference of another operation that this page has not seen: told, and brought back to be corrected', async ({
    page,
    request,
  }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await page.waitForLoadState('networkidle');
    await api.registrar(sesion, '8827334', { tipo_operacion: 'RETIRO', monto: 300 });
    await registrar(page, OPERACION);
    const dicho =
      /La referencia 8827334 ya existe: RETIRO Bs\s300,00, BCP, \d\d:\d\d\. Revise el número del comprobante\./;
    await expect(page.getByRole('status').filter({ hasText: dicho })).toBeVisible();
    await page.getByRole('button', { name: 'Corregir referencia' }).click();
    const { referencia, monto } = formulario(page);
    await expect(referencia).toBeFocused();
    await expect(referencia).toHaveAccessibleDescription(dicho);
    await expect(monto).toHaveValue(/500/);
    await page.keyboard.type('8827335');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'ref. 8827335' })).toContainText('registrado ✓');
    expect(await api.transacciones('882733')).toHaveLength(2);
  });

  test('the same operation by another person', async ({ page, request }) => {
    await tillAbierto(page, request);
    const otra = await porApi(request, CAJERA);
    await otra.registrar(await otra.abrirCaja(CAJAS.mixta), '8827334', { monto: 500 });
    await registrar(page, OPERACION);
    await expect(
      page.getByText(/Esta operación ya la registró otra persona a las \d\d:\d\d\. No se duplicó\./).first(),
    ).toBeVisible();
  });

  test('the reference of an annulled row, which nobody can see', async ({ page, request }) => {
    const { api, sesion } = await tillAbierto(page, request);
    await api.anular(await api.registrar(sesion, '8827334', { monto: 500 }));
    await page.reload();
    await registrar(page, OPERACION);
    await expect(
      page.getByText('La referencia ya se usó en una operación que no está activa.').first(),
    ).toBeVisible();
    await expect(page.getByText('Esta no está registrada.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Descartar' }).click();
    const caso = page.getByRole('listitem', { name: /8827334/ });
    await expect(caso.getByRole('button', { name: 'Corregir referencia' })).toBeVisible();
    await caso.getByRole('button', { name: 'Descartar' }).click();
    await caso.getByRole('textbox', { name: 'Motivo' }).fill('Era de otro comprobante');
    await caso.getByRole('button', { name: 'Descartar operación' }).click();
    await expect(page.getByText('Descartada.')).toBeVisible();
  });

  test('refused by the server: its reason in Spanish, none of its own text', async ({ page, request }) => {
    await tillAbierto(page, request);
    await page.route(
      '**/api/agentes',
      soloPost((route) =>
        route.fulfill({
          status: 400,
          json: { statusCode: 400, message: ['monto must not be less than 1'], error_detail: 'Bad Request' },
        }),
      ),
    );
    await registrar(page, OPERACION);
    await expect(page.getByText(/El servidor no la aceptó: .+\. No está registrada\./).first()).toBeVisible();
    await expect(page.getByText('must not be')).toHaveCount(0);
    await page.getByRole('button', { name: 'Corregir' }).click();
    await expect(formulario(page).monto).toHaveValue(/500/);
    await expect(formulario(page).monto).toHaveAccessibleDescription(/revise el monto/);
  });

  test('a server that falls over is not known either, and its text is not shown', async ({
    page,
    request,
  }) => {
    await tillAbierto(page, request);
    await page.route(
      '**/api/agentes',
      soloPost((route) =>
        route.fulfill({ status: 500, json: { message: 'QueryFailedError', stack: 'at Object.<anonymous>' } }),
      ),
    );
    await registrar(page, OPERACION);
    await expect(
      page.getByText(/No sabemos si se guardó|no se ve en la lista|No está registrada/).first(),
    ).toBeVisible();
    await expect(page.getByText(/QueryFailedError|anonymous/)).toHaveCount(0);
  });

  test('offline: kept on this device, and sent by itself', async ({ page, request, context }) => {
    const { api } = await tillAbierto(page, request);
    await sinLinea(page, 'late-dialogs-', 'comprobante-dialog-');
    await registrar(page, OPERACION);
    await expect(
      page.getByText('Sin conexión. La operación quedó guardada en este equipo y se enviará sola.').first(),
    ).toBeVisible();
    await expect(formulario(page).referencia).toHaveValue('');
    expect(await api.transacciones('882733')).toEqual([]);
    await context.setOffline(false);
    await expect(page.getByRole('status').filter({ hasText: 'Depósito registrado' })).toBeVisible();
    expect(await api.transacciones('882733')).toHaveLength(1);
  });

  test('a reload while the answer is awaited: found again, one row', async ({ page, request }) => {
    const { api } = await tillAbierto(page, request);
    let veces = 0;
    await page.route(
      '**/api/agentes',
      soloPost(async (route) => {
        veces += 1;
        if (veces > 1) return route.fallback();
        await route.fetch(); // saved, and the page will never hear of it
        return undefined;
      }),
    );
    await registrar(page, OPERACION);
    await expect(page.getByText('Guardada. Se enviará sola.').first()).toBeVisible();
    await expect.poll(async () => (await api.transacciones('882733')).length).toBe(1);
    page.on('dialog', (dialogo) => void dialogo.accept());
    await page.reload();
    await expect(tabla(page).getByText('8827334')).toBeVisible();
    await expect(formulario(page).referencia).toHaveValue('');
    expect(await api.transacciones('882733')).toHaveLength(1);
    expect(veces).toBe(1);
  });

  test('the token is rejected: the password in place, and the same operation goes on', async ({
    page,
    request,
  }) => {
    await tillAbierto(page, request);
    let rechazados = 0;
    await page.route(
      '**/api/agentes',
      soloPost(async (route) => {
        rechazados += 1;
        if (rechazados > 1) return route.fallback();
        return route.fulfill({ status: 401, json: { statusCode: 401, message: 'Unauthorized' } });
      }),
    );
    await registrar(page, OPERACION);
    const dialogo = page.getByRole('dialog', { name: 'Su sesión venció' });
    await expect(dialogo).toContainText('Ingrese su contraseña para continuar; no perderá lo escrito.');
    await dialogo.getByLabel('Contraseña', { exact: true }).fill('kantuta123');
    await dialogo.getByRole('button', { name: 'Continuar' }).click();
    await expect(dialogo).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Depósito registrado' })).toBeVisible();
  });

  test('a slow line is slow, not a failure', async ({ page, request }) => {
    await tillAbierto(page, request);
    await page.route('**/api/**', async (route) => {
      await esperar(2_500);
      await route.fallback();
    });
    await registrar(page, OPERACION);
    await expect(page.getByText('Guardada. Se enviará sola.').first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Depósito registrado' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(tabla(page).getByText('8827334')).toBeVisible();
  });
});
