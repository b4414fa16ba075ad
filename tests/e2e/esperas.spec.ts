/** A device whose clock is wrong, a server of another version, and a sign-out without a line: what only a browser shows. */
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { abrirFrente } from './support/frente';
import { fila, formulario, registrar, tillAbierto } from './support/till';

const DEPOSITO = { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: '8827334' } as const;
const DIA_MS = 86_400_000;
const DE_LA_LINEA = /ERR_|Failed to load resource|dynamically imported module/;
const enLaPaz = (ms: number) =>
  new Intl.DateTimeFormat('es-BO', { timeZone: 'America/La_Paz', dateStyle: 'short' }).format(ms);

test('a PC a day ahead: it is said, and what is registered is of the server’s today', async ({
  page,
  request,
}) => {
  await page.clock.install({ time: Date.now() + DIA_MS });
  await tillAbierto(page, request);
  const aviso = page.getByText(/^El reloj de este equipo va 1 día adelantado\./);
  await expect(aviso).toBeVisible();
  await registrar(page, DEPOSITO);
  await expect(fila(page, '8827334')).toBeVisible();
  await page.getByRole('button', { name: 'Hoy', exact: true }).click();
  await expect(fila(page, '8827334')).toBeVisible();
  await sinFaltas(page);
  await page.getByRole('link', { name: 'Conciliación' }).click();
  const fecha = page.getByRole('textbox', { name: 'Fecha' });
  await expect(fecha).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
  const [dia = ''] = enLaPaz(Date.now()).split('/');
  await expect(fecha).toHaveValue(new RegExp(`^${dia.padStart(2, '0')}/`));
  await expect(aviso).toBeVisible();
});

test('a server of another version: one sentence, nothing registered, and an Administrador reads why', async ({
  page,
  servidor,
  faltas,
}) => {
  const frente = await abrirFrente(servidor.url);
  frente.poner('/api/agentes', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ id: 1, nombre_banco: 'BCP', monto_total: '10.00', estado: true }]),
  });
  await page.goto(`${frente.url}/agentes`);
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill('admin@kantuta.demo');
  await page.getByLabel('Contraseña', { exact: true }).fill('kantuta123');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  const aviso = page
    .getByRole('alert')
    .filter({ hasText: 'es de otra versión: aquí no se puede registrar ni contar.' });
  await expect(aviso).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Registro bloqueado' })).toBeVisible();
  await expect(formulario(page).form).toHaveCount(0);
  await aviso.getByText('Qué se esperaba y qué llegó').click();
  await expect(aviso).toContainText('llegó una lista de {id, nombre_banco, monto_total, estado}');
  await sinFaltas(page);
  for (const nombre of ['Cajas', 'Conciliación', 'Resumen']) {
    await page.getByRole('link', { name: nombre, exact: true }).click();
    await expect(aviso).toBeVisible();
  }
  await page.getByRole('link', { name: 'WhatsApp' }).click();
  await expect(aviso).toHaveCount(0);
  faltas.splice(0);
  frente.cerrar();
});

test('signing out without a line on a first visit: asked by the shell itself, and out', async ({
  page,
  request,
  context,
  faltas,
}) => {
  await tillAbierto(page, request);
  // Reloaded, what signs in has not been fetched by anybody's need.
  const deEntrada = page.waitForResponse(/\/assets\/ingreso-api-[^/]+\.js$/);
  await page.reload();
  await deEntrada;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await registrar(page, DEPOSITO);
  await expect(page.getByRole('button', { name: 'Pendientes (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  const pregunta = page.getByRole('dialog', { name: 'Salir' });
  await expect(pregunta).toContainText('Queda 1 operación sin enviar; se enviará cuando vuelva a ingresar.');
  await pregunta.getByRole('button', { name: 'Salir' }).click();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
});
