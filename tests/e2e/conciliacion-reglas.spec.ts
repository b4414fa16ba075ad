/** Teaching a bank in Chromium: by keyboard on a desk, by thumb on a phone; what a person accepts, and what is asked first. */
import type { Locator, Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { filasDe } from './support/conciliacion';
import { expect, test } from './support/fixtures';
import { CAJAS, CAJERO, ingresar, porApi } from './support/till';

const enLaPaz = (ms: number): string => new Date(ms - 4 * 3_600_000).toISOString().slice(0, 10);
const hoy = (): string => enLaPaz(Date.now()).split('-').toReversed().join('/');
const csv = (lineas: readonly string[]) => ({
  name: 'bcp.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lineas.join('\n')}\n`),
});

/** Letters that nobody knows, prefixes of the network, one line for three operations. */
const extracto = () =>
  csv([
    'Fecha;Referencia;Detalle;Importe;S/H',
    `${hoy()};AG12-9100074-01;AGENTE;500,00;H`,
    `${hoy()};AG12-9100475-02;AGENTE;300,00;S`,
    `${hoy()};LOTE-0291;AGENTE;900,00;H`,
    `${hoy()};AG12-9100976-03;AGENTE;70,00;H`,
    `${hoy()};910097;AGENTE;70,00;H`,
  ]);

test.beforeEach(async ({ page, request }) => {
  const api = await porApi(request, CAJERO);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  for (const [referencia, monto, tipo_operacion] of [
    ['9100074', 500, 'DEPOSITO'],
    ['9100475', 300, 'RETIRO'],
    ['9100571', 450, 'DEPOSITO'],
    ['9100672', 350, 'DEPOSITO'],
    ['9100773', 100, 'DEPOSITO'],
    ['9100976', 70, 'DEPOSITO'],
  ] as const)
    await api.registrar(sesion, referencia, { tipo_operacion, monto });
  await ingresar(page, CAJERO, '/conciliacion');
  const entidad = page.getByRole('combobox', { name: 'Entidad' });
  await entidad.fill('BCP');
  await entidad.press('Enter');
});

const alTeclado = async (page: Page, donde: Locator, veces = 80): Promise<void> => {
  for (let i = 0; i < veces && !(await donde.evaluate((nodo) => nodo === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await expect(donde).toBeFocused();
};
const pregunta = (page: Page, letra: string) =>
  page.getByRole('group', { name: `¿Qué significa «${letra}» en la columna S/H?` });

test('by keyboard at 1366: letters, a candidate that becomes a rule, a batch, and a second one that is asked about', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('Extracto del banco').setInputFiles(extracto());
  await alTeclado(page, pregunta(page, 'H').getByRole('button', { name: 'Depósito' }));
  await page.keyboard.press('Enter');
  await alTeclado(page, pregunta(page, 'S').getByRole('button', { name: 'Retiro' }));
  await page.keyboard.press('Enter');
  await expect(filasDe(page).filter({ hasText: '9100074' })).toContainText('Candidata');
  await page.getByRole('region', { name: 'Filas del resultado' }).focus();
  const candidata = filasDe(page).filter({ hasText: 'AG12-9100074-01' });
  for (let i = 0; i < 12 && !(await candidata.evaluate((nodo) => nodo === document.activeElement)); i += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  const si = page.getByRole('button', { name: 'Sí, quitarlo siempre' });
  await expect(si).toBeVisible();
  await si.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 conciliadas · 5 por revisar · 0 alertas.')).toBeVisible();
  const lote = page.getByRole('button', { name: 'Aceptar la suma' });
  await lote.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('7 conciliadas · 1 por revisar · 0 alertas.')).toBeVisible();

  const registrar = filasDe(page)
    .filter({ hasText: '910097' })
    .getByRole('button', { name: 'Registrar ahora' });
  await registrar.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '¿Ya está registrada?' })).toContainText('Ref. 9100976');
  await sinFaltas(page);
  await page.keyboard.press('Escape');
  await expect(registrar).toBeFocused();

  // What the questions had opened stays open.
  await expect(page.getByRole('button', { name: 'Cómo se leyó' })).toHaveAttribute('aria-expanded', 'true');
  const reglas = page.getByRole('list', { name: 'Reglas de este banco' });
  await expect(reglas.getByRole('listitem')).toHaveCount(3);
  const dice = page.getByRole('textbox', { name: 'dice' });
  await page.getByRole('combobox', { name: 'Omitir las filas en que' }).selectOption('B: Referencia');
  await dice.fill('lote 0291');
  await dice.press('Enter');
  await expect(reglas.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('4 operaciones', { exact: false })).toBeVisible();
  await sinFaltas(page);
});

test.describe('by thumb at 360', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the questions, the rules and the sums, and nothing runs out of the page', async ({ page }) => {
    await page.getByLabel('Extracto del banco').setInputFiles(extracto());
    await pregunta(page, 'H').getByRole('button', { name: 'Depósito' }).tap();
    await pregunta(page, 'S').getByRole('button', { name: 'Retiro' }).tap();
    const aceptar = page.getByRole('button', { name: 'Aceptar la suma' });
    await expect(aceptar).toBeVisible();
    await aceptar.tap();
    await expect(page.getByRole('button', { name: 'Deshacer la suma' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Quitarlo siempre' })).toBeVisible();
    for (const boton of [aceptar, page.getByRole('button', { name: 'Omitirlas' })])
      if (await boton.isVisible()) expect((await boton.boundingBox())?.height).toBeGreaterThanOrEqual(43);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await sinFaltas(page);
  });
});
