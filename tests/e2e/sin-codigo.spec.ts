/** A first visit whose line dies before the code of something has come: it says so, the till stays, and it heals. */
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { conDiscoLento, prepararDisco } from './support/disco-lento';
import { formulario, llenar, registrar, tillAbierto } from './support/till';

const OPERACION = { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: '8827334' } as const;
/** What the browser and React say of a file that does not come. */
const DE_LA_LINEA = /ERR_CONNECTION_RESET|dynamically imported module|preload CSS|Failed to load resource/;

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a dialog: one sentence over the form, and it opens once the line is back', async ({
    page,
    request,
    faltas,
  }) => {
    const sinLlegar = /\/assets\/late-dialogs-/;
    await page.route(sinLlegar, (route) => route.abort('connectionreset'));
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, 'DE-ANTES');
    await page.reload();
    await llenar(page, OPERACION);
    const anular = page.getByRole('button', { name: 'Anular transacción DE-ANTES' });
    await anular.click();
    const dialogo = page.getByRole('dialog', { name: 'No se pudo abrir' });
    await expect(dialogo).toContainText('Revise la red y vuelva a intentar.');
    await sinFaltas(page);

    await page.unroute(sinLlegar);
    await page.keyboard.press('Escape');
    await expect(dialogo).toBeHidden();
    await expect(anular).toBeFocused();
    await expect(formulario(page).referencia).toHaveValue('8827334');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Anular transacción' })).toBeVisible();
    expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
  });

  test('a page: it says what to do, and a reload brings it', async ({ page, request, faltas }) => {
    const sinLlegar = /\/assets\/cajas-page-/;
    await page.route(sinLlegar, (route) => route.abort('connectionreset'));
    await tillAbierto(page, request);
    await page.getByRole('link', { name: 'Cajas', exact: true }).click();
    await expect(page.getByText('Esta página no se pudo cargar.')).toBeVisible();
    await sinFaltas(page);
    await page.unroute(sinLlegar);
    await page.getByRole('button', { name: 'Recargar' }).click();
    await expect(page.getByRole('heading', { name: 'Cajas', level: 1 })).toBeVisible();
    expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
  });
});

test('a dialog whose style sheet alone was lost does not open naked', async ({ page, request, faltas }) => {
  const sinLlegar = /\/assets\/[^/]*(?:comprobante|impresion|print)[^/]*\.css$/;
  await page.route(sinLlegar, (route) => route.abort('connectionreset'));
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'DE-ANTES');
  await page.reload();
  const ver = page.getByRole('link', { name: 'Ver transacción DE-ANTES' });
  await ver.click();
  const imprimir = page
    .getByRole('dialog', { name: /^Depósito N\.º/ })
    .getByRole('button', { name: 'Imprimir' });
  await imprimir.click();
  const dialogo = page.getByRole('dialog', { name: 'No se pudo abrir' });
  await expect(dialogo).toBeVisible();
  await page.unroute(sinLlegar);
  await dialogo.getByRole('button', { name: 'Cerrar' }).click();
  await imprimir.click();
  const hoja = page.getByRole('dialog', { name: 'Imprimir comprobante' }).getByRole('article');
  await expect(hoja).toBeVisible();
  await expect(hoja).toHaveCSS('display', 'grid');
  expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
});

test('without the late code of the till, what is typed while an operation is written is the next customer’s', async ({
  page,
  request,
  faltas,
}) => {
  await page.route(/\/assets\/late-parts-/, (route) => route.abort('connectionreset'));
  await prepararDisco(page);
  await tillAbierto(page, request);
  await conDiscoLento(page, true);
  await registrar(page, OPERACION);
  await expect(page.getByRole('button', { name: 'Registrando…' })).toBeVisible();
  await page.keyboard.type('150');
  await conDiscoLento(page, false);
  const { monto, referencia } = formulario(page);
  await expect(referencia).toHaveValue('');
  await expect(monto).toHaveValue('150');
  // What is still asked for ends with the page.
  await page.goto('about:blank');
  expect(faltas.splice(0).filter((linea) => !DE_LA_LINEA.test(linea))).toEqual([]);
});
