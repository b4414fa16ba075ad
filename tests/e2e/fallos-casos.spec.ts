/** Faults that end with a person: a password, another cashier, an Administrador. The server's answers are the proxy's. */
import type { Page } from '@playwright/test';
import { enVez, enVezDespues, json, resetAntes, resetDespues } from '../support/fallos/fallos';
import { esLista, esRegistro, type Pedido } from '../support/fallos/pedido';
import { conReloj, cortar, cumple, expect, test, tira } from './support/con-fallos';
import {
  CAJAS,
  CAJERA,
  CLAVE,
  conTodo,
  formulario,
  ingresarAqui,
  llenar,
  porApi,
  registrar,
  tillListo,
  type Operacion,
} from './support/till';

const retiro = (referencia: string, monto = '300'): Operacion => ({
  tipo: 'Retiro',
  banco: 'BCP',
  monto,
  referencia,
});
const registrado = (referencia: string) =>
  new RegExp(`Retiro registrado ✓ N\\.º \\d+: .*ref\\. ${referencia}\\.`);

const rechazo = (statusCode: number, message: unknown, error_detail: unknown = null) =>
  enVez(
    json(statusCode, {
      statusCode,
      timestamp: new Date().toISOString(),
      path: '/agentes',
      message,
      error_detail,
    }),
  );
const SIN_TOKEN = rechazo(401, 'Unauthorized');
const esApi = ({ ruta }: Pedido) => ruta.startsWith('/api/') && !ruta.startsWith('/api/auth/');

async function volverAIngresar(page: Page): Promise<void> {
  const dialogo = page.getByRole('dialog', { name: 'Su sesión venció' });
  await dialogo.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await dialogo.getByRole('button', { name: 'Continuar' }).click();
  await expect(dialogo).toBeHidden();
}

test('401 on the POST: the password in place, the same operation goes on, what is typed stays', async ({
  page,
  red,
  till,
}) => {
  red.fallar(esRegistro, SIN_TOKEN);
  await registrar(page, retiro('CASO-1'));
  await expect(page.getByRole('dialog', { name: 'Su sesión venció' })).toBeVisible();
  await volverAIngresar(page);
  await expect(tira(page)).toHaveText(registrado('CASO-1'));
  await cumple(till, red, [retiro('CASO-1')]);
});

test('401 on the look after a lost answer: it is found after the password', async ({ page, red, till }) => {
  red.sinReuso();
  red.fallar(esRegistro, resetDespues);
  red.fallar(esLista, SIN_TOKEN, 2);
  await registrar(page, retiro('CASO-2'));
  await volverAIngresar(page);
  await expect(tira(page)).toHaveText(registrado('CASO-2'));
  await cumple(till, red, [retiro('CASO-2')]);
});

test('401 on every call: one dialog, no refresh, no loop', async ({ page, red, till }) => {
  await llenar(page, retiro('CASO-3'));
  red.fallar(esApi, SIN_TOKEN, 10_000);
  await formulario(page).registrar.click();
  const dialogo = page.getByRole('dialog', { name: 'Su sesión venció' });
  await expect(dialogo).toHaveCount(1);
  const antes = red.pedidos.filter(esApi).length;
  await page.waitForTimeout(3_000);
  await expect(dialogo).toHaveCount(1);
  expect(red.pedidos.filter(esApi).length - antes).toBeLessThanOrEqual(5);
  expect(red.pedidos.filter(({ ruta }) => ruta.includes('refresh'))).toEqual([]);
  red.sanar();
  await volverAIngresar(page);
  await expect(tira(page)).toHaveText(registrado('CASO-3'));
  await cumple(till, red, [retiro('CASO-3')]);
});

test('409 of the session’s foreign key: refused, nothing written, back to the form', async ({
  page,
  red,
  till,
}) => {
  red.fallar(
    esRegistro,
    rechazo(
      409,
      'Conflict',
      'Key (id_sesion_caja)=(101) is not present in table "sesion_caja". violates foreign key constraint',
    ),
  );
  await registrar(page, retiro('CASO-4'));
  await expect(tira(page)).toContainText(/El servidor no la aceptó: .*\. No está registrada\./);
  await expect(page.getByRole('button', { name: 'Corregir' })).toBeVisible();
  await cumple(till, red, [retiro('CASO-4')], { 'CASO-4': 'RECHAZADA' });
  expect(till.nuevas()).toEqual([]);
});

test('400 after an unknown attempt: neither refused nor editable, and after ten minutes an Administrador’s', async ({
  page,
  red,
  till,
}) => {
  await conReloj(page);
  red.sinReuso();
  red.fallar(esRegistro, resetAntes);
  red.fallar(esRegistro, rechazo(400, ['monto must not be less than 1']), 9);
  await registrar(page, retiro('CASO-5'));
  await expect(tira(page)).toContainText('No sabemos si se guardó.');
  await expect.poll(() => red.pedidos.filter(esRegistro).length).toBe(2);
  await expect(page.getByRole('button', { name: /^Corregir/ })).toHaveCount(0);
  await expect(tira(page)).not.toContainText('no la aceptó');
  // The looks between the jumps take real time: it goes on until the one after the quiet while has been answered.
  await expect(async () => {
    await page.clock.fastForward('06:00');
    await page.keyboard.press('Shift');
    await expect(tira(page)).toContainText(
      'No sabemos si se guardó la ref. CASO-5. Un Administrador debe revisarla.',
      { timeout: 1_000 },
    );
  }).toPass();
  await cumple(till, red, [retiro('CASO-5')], { 'CASO-5': 'RETENIDA' });
});

test('another row holds the reference: shown beside its data, never called ours', async ({
  page,
  red,
  till,
}) => {
  red.fallar(esRegistro, {
    nombre: 'another program first',
    jugar: async ({ entregar, contestar }) => {
      await till.api.registrar(till.sesion, 'CASO-6', { tipo_operacion: 'RETIRO', monto: 299 });
      contestar(await entregar());
    },
  });
  await registrar(page, retiro('CASO-6'));
  await expect(page.getByRole('main')).toContainText(
    /La referencia CASO-6 ya existe: RETIRO Bs\s299,00, BCP, \d\d:\d\d\. Revise el número del comprobante\./,
  );
  expect(till.nuevas()).toMatchObject([{ nro_referencia: 'CASO-6', monto: 29_900 }]);
});

test('annulled by somebody else before it was seen: an Administrador’s, not registered again', async ({
  page,
  red,
  till,
}) => {
  await conReloj(page);
  red.sinReuso();
  red.fallar(esRegistro, {
    nombre: 'annulled after',
    jugar: async ({ entregar, socket }) => {
      const { cuerpo } = await entregar();
      await till.api.anular((JSON.parse(cuerpo.toString('utf8')) as { id: number }).id);
      socket.resetAndDestroy();
    },
  });
  await registrar(page, retiro('CASO-7'));
  await expect(async () => {
    await page.clock.fastForward('00:45');
    await expect(page.getByRole('main')).toContainText(
      'La referencia CASO-7 ya existe, pero no se ve (¿anulada?). Un Administrador debe revisarla.',
      { timeout: 1_500 },
    );
  }).toPass();
  await cumple(till, red, [retiro('CASO-7')], { 'CASO-7': 'CONFLICTO_OCULTO' });
  expect(till.nuevas()).toMatchObject([{ nro_referencia: 'CASO-7', estado: false }]);
});

test('one person signs out over two that wait, another one works: never under the other token', async ({
  page,
  red,
  till,
  request,
}) => {
  await (await porApi(request, CAJERA)).abrirCaja(CAJAS.mixta);
  const suyas = [retiro('CASO-8'), retiro('CASO-8B', '45')];
  await cortar(page, red);
  for (const operacion of suyas) {
    await registrar(page, operacion);
    await expect(formulario(page).referencia).toHaveValue('');
  }
  // The line is back, but not for them: whoever sends one is seen.
  red.fallar(esRegistro, rechazo(503, 'x'), 10_000);
  red.fallar(({ ruta }) => ruta.includes('sesion-activa'), rechazo(503, 'x'), 10_000);
  await red.subir();
  await salir(page);
  await expect(page.getByRole('dialog', { name: 'Salir' })).toContainText(
    'Quedan 2 operaciones sin enviar; se enviarán cuando vuelva a ingresar.',
  );
  await page.getByRole('dialog', { name: 'Salir' }).getByRole('button', { name: 'Salir' }).click();
  red.sanar();

  await ingresarAqui(page, CAJERA);
  await page.getByRole('button', { name: 'Pendientes (2)' }).click();
  const bandeja = page.getByRole('dialog', { name: 'Operaciones pendientes' });
  // How many, how much, since when and whose; nothing of what they are.
  await expect(bandeja.getByRole('listitem')).toHaveText(
    /^Luis Choque Rojas.*Bs\s345,00.*2 operaciones · la más antigua hace menos de 1 min.*Hay 2 operaciones de Luis Choque Rojas sin enviar\. Debe ingresar Luis Choque Rojas o un administrador\.$/,
  );
  await expect(bandeja).not.toContainText(/CASO-8|BCP|Retiro/);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Agentes', exact: true }).click();
  await tillListo(page);
  await registrar(page, retiro('CASO-9', '45'));
  await expect(tira(page)).toHaveText(registrado('CASO-9'));
  await cumple(till, red, suyas, { 'CASO-8': 'PENDIENTE', 'CASO-8B': 'PENDIENTE' });
  expect(till.nuevas().map(({ nro_referencia: ref }) => ref)).toEqual(['CASO-9']);
  expect(red.pedidos.filter(esRegistro)).toHaveLength(1);

  // Nothing of hers waits: she is not asked.
  await salir(page);
  await ingresarAqui(page);
  await cumple(till, red, suyas);
});

async function salir(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
}

test('the laptop sleeps eight hours with one waiting: it goes on after the password', async ({
  page,
  red,
  till,
}) => {
  // The lock's code is there a moment after any start; the line goes later than that.
  await conTodo(page);
  await conReloj(page);
  await cortar(page, red);
  await registrar(page, retiro('CASO-10'));
  await expect(formulario(page).referencia).toHaveValue('');
  await page.clock.fastForward('08:00:00');
  await expect(page.getByText('La pantalla se bloqueó por seguridad.')).toBeVisible();
  await red.subir();
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await cumple(till, red, [retiro('CASO-10')]);
});

test('the caja is closed elsewhere before it is sent: held, nothing goes into a closed session', async ({
  page,
  red,
  till,
}) => {
  await cortar(page, red);
  await registrar(page, retiro('CASO-11'));
  await expect(formulario(page).referencia).toHaveValue('');
  await till.api.cerrarCaja(till.sesion);
  await red.subir();
  await expect(page.getByRole('main')).toContainText(
    /La caja .* se cerró antes de enviarla\. Llame al administrador\./,
  );
  await cumple(till, red, [retiro('CASO-11')], { 'CASO-11': 'RETENIDA' });
  expect(red.pedidos.filter(esRegistro)).toEqual([]);
});

test('closed by another PC while the POST is on its way: written under its own session, and told', async ({
  page,
  red,
  till,
}) => {
  red.fallar(esRegistro, {
    nombre: 'closed after',
    jugar: async ({ entregar, contestar }) => {
      const dada = await entregar();
      await till.api.cerrarCaja(till.sesion);
      contestar(dada);
    },
  });
  await registrar(page, retiro('CASO-12'));
  await expect(tira(page)).toHaveText(registrado('CASO-12'));
  await cumple(till, red, [retiro('CASO-12')]);
  expect(till.nuevas()).toMatchObject([{ id_sesion_caja: till.sesion }]);
});

test('the answer to one is lost in a 500 and the next customer is served meanwhile', async ({
  page,
  red,
  till,
}) => {
  red.fallar(esRegistro, enVezDespues(json(500, { message: 'Internal server error' })));
  red.fallar(esLista, rechazo(503, 'x'));
  await registrar(page, retiro('CASO-13', '20'));
  await expect(formulario(page).referencia).toHaveValue('');
  await registrar(page, retiro('CASO-14', '30'));
  await expect(tira(page)).toHaveText(registrado('CASO-14'));
  await cumple(till, red, [retiro('CASO-13', '20'), retiro('CASO-14', '30')]);
});
