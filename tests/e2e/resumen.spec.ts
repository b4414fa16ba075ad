/** The summary in a real browser: keyboard only, files that can be read, pages that leave the printer, axe in both themes. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { hoy, sumarDias } from '@/lib/fecha';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { ADMIN, ingresar, tillAbierto } from './support/till';

const tabla = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

/** Tabs on until that control has the focus. */
async function tabHasta(page: Page, role: 'slider' | 'button' | 'checkbox', name: string): Promise<void> {
  const destino = page.getByRole(role, { name, exact: true });
  for (let k = 0; k < 60; k += 1) {
    await page.keyboard.press('Tab');
    if (await destino.evaluate((nodo) => nodo === document.activeElement)) return;
  }
  throw new Error(`«${name}» cannot be reached by Tab`);
}

/** By keys alone: the menu is opened, and walked down to that item. */
async function exportar(page: Page, que: 'Exportar CSV' | 'Exportar Excel' | 'Imprimir'): Promise<void> {
  await tabHasta(page, 'button', 'Exportar');
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: que, exact: true });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  while (!(await item.evaluate((nodo) => nodo === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** What is folded under a chart. */
async function desplegar(page: Page, titulo: string): Promise<void> {
  const resumen = page.locator('summary').filter({ hasText: titulo });
  for (let k = 0; k < 60 && !(await resumen.evaluate((nodo) => nodo === document.activeElement)); k += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('by keyboard: another period, compared, a chart walked, both files downloaded', async ({ page }) => {
  await ingresar(page, ADMIN, '/resumen');
  await expect(page.getByRole('heading', { name: 'Resumen', level: 1 })).toBeVisible();
  await tabHasta(page, 'button', 'Rango');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/por=rango/);
  await tabHasta(page, 'checkbox', 'Comparar con el periodo anterior');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Antes: /)).toBeVisible();

  const [csv] = await Promise.all([page.waitForEvent('download'), exportar(page, 'Exportar CSV')]);
  expect(csv.suggestedFilename()).toMatch(/^kantuta-resumen-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  expect(await readFile(await csv.path(), 'utf8')).toMatch(/^\uFEFF"Entidad";"Operación";"Operaciones";/);
  await expect(page.getByRole('button', { name: 'Exportar', exact: true })).toBeFocused();
  const [xlsx] = await Promise.all([page.waitForEvent('download'), exportar(page, 'Exportar Excel')]);
  const hojas = await readXlsxFile(await xlsx.path());
  expect(hojas.map(({ sheet }) => sheet).slice(0, 5)).toEqual([
    'Por entidad y operación',
    'Por hora',
    'Por entidad',
    'Por cajero',
    'Por operación',
  ]);

  await tabHasta(page, 'slider', 'Gráfico: ganado por hora');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await desplegar(page, 'Ver números por hora');
  const segunda = tabla(page, 'Ganado por hora').getByRole('row').nth(2);
  await expect(page.getByRole('slider', { name: 'Gráfico: ganado por hora' })).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${(await segunda.getByRole('rowheader').textContent()) ?? ''}: `),
  );
  await tabHasta(page, 'slider', 'Gráfico: por entidad');
  await desplegar(page, 'Ver movimiento por entidad');
  // Titles stand in both.
  expect(hojas[2]?.data).toHaveLength(await tabla(page, 'Por entidad').getByRole('row').count());
});

test('what was earned is told first, and its parts are the list’s own figures', async ({ page, request }) => {
  const { api, sesion } = await tillAbierto(page, request);
  await api.registrar(sesion, 'GANA-1', { monto: 500, comision_cliente: 5.5 });
  await api.registrar(sesion, 'GANA-2', { monto: 120.3, comision_cliente: 2.05, tipo_operacion: 'RETIRO' });
  await api.registrar(sesion, 'GANA-3', { monto: 80, comision_cliente: 1, banco: 'Tigo Money' });
  await page.goto('/resumen');
  const ganado = page.getByRole('region', { name: 'Ganado hoy' });
  await expect(ganado).toContainText('8,55');
  await expect(page.getByRole('region', { name: 'Ganado por entidad' }).getByRole('listitem')).toHaveText([
    /^BCP 88,3 % 7,55/,
    /^Tigo Money 11,7 % 1,00/,
  ]);
  await expect(page.getByRole('region', { name: 'Ganado por operación' }).getByRole('listitem')).toHaveText([
    /^Depósito 76,0 % 6,50/,
    /^Retiro 24,0 % 2,05/,
  ]);
  await tabHasta(page, 'slider', 'Gráfico: ganado por día, últimos 14');
  await desplegar(page, 'Por entidad y operación');
  const filas = tabla(page, 'Por entidad y operación').getByRole('row');
  await expect(filas.filter({ hasText: 'BCP' })).toContainText('7,55');
  await expect(filas.last()).toContainText('8,55');
  await page.setViewportSize({ width: 360, height: 740 });
  await cabe(page, '/resumen');
});

test('the list of transactions as files that keep its references', async ({ page, request }) => {
  const { api, sesion } = await tillAbierto(page, request);
  const referencias = ['00045127', '=1+1', '88273340001234567890'];
  for (const referencia of referencias) await api.registrar(sesion, referencia);
  await page.goto('/agentes?orden=nro_referencia&sesion=1');
  await expect(page.getByRole('link', { name: 'Ver transacción 00045127' })).toBeVisible();
  const bajar = async (name: string) => {
    const [archivo] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return archivo.path();
  };
  const [hoja] = await readXlsxFile(await bajar('Exportar Excel'));
  const [titulos = [], ...filas] = hoja?.data ?? [];
  const lugar = titulos.indexOf('Referencia');
  expect(filas.map((fila) => fila[lugar])).toEqual(referencias.toSorted());
  const csv = await readFile(await bajar('Exportar CSV'), 'utf8');
  expect(csv).toContain(`"00045127"`);
  expect(csv).toContain(`"'=1+1"`);
});

const MM = 72 / 25.4;
const paginas = (pdf: Buffer): { ancho: number; alto: number }[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (?<ancho>[\d.]+) (?<alto>[\d.]+)\]/g)].map(
    ({ groups }) => ({ ancho: Number(groups?.['ancho']) / MM, alto: Number(groups?.['alto']) / MM }),
  );

test('the summary and a Z report leave the printer without a blank tail', async ({ page }) => {
  await ingresar(page, ADMIN, '/resumen?por=sesion');
  for (const [abrir, dialogo] of [
    [() => exportar(page, 'Imprimir'), 'Imprimir resumen'],
    [() => page.getByRole('link', { name: 'Reporte Z', exact: true }).click(), 'Reporte Z'],
  ] as const) {
    await abrir();
    const abierto = page.getByRole('dialog', { name: dialogo });
    for (const [papel, ancho] of [
      ['58 mm', 58],
      ['80 mm', 80],
      ['A4', 210],
    ] as const) {
      await abierto.getByRole('button', { name: papel, exact: true }).click();
      const muestra = abierto.getByRole('article');
      const { alto, desborde } = await muestra.evaluate((hoja) => ({
        alto: (hoja.getBoundingClientRect().height * 25.4) / 96,
        desborde: hoja.scrollWidth - hoja.clientWidth,
      }));
      expect(desborde).toBe(0);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
      const hojas = paginas(pdf);
      expect(hojas[0]?.ancho).toBeCloseTo(ancho, 0);
      if (papel === 'A4') continue;
      expect(hojas).toHaveLength(1);
      expect(hojas[0]?.alto).toBeGreaterThan(alto);
      expect(hojas[0]?.alto).toBeLessThan(alto + 3);
    }
    await abierto.getByRole('button', { name: 'Volver' }).click();
  }
});

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing', async ({ page }) => {
    await ingresar(page, ADMIN, '/tarifas');
    await page.getByRole('button', { name: 'Cargar ejemplo' }).click();
    await page.getByRole('textbox', { name: 'Rige desde' }).fill('1/1/2020');
    await page.getByRole('button', { name: 'Guardar tarifa' }).click();
    await expect(page.getByText('Tarifa guardada ✓')).toBeVisible();
    // The backend's own rows are of the weeks before.
    await page.goto(`/resumen?por=semana&comparar=1&dia=${sumarDias(hoy(), -7)}`);
    await expect(page.getByRole('region', { name: 'Ganado por entidad' })).toBeVisible();
    await expect(tabla(page, 'Comisión del banco por mes')).toBeVisible();
    for (const titulo of ['Por entidad y operación', 'Ver por mes y entidad', 'Ver números por cajero'])
      await page.locator('summary').filter({ hasText: titulo }).click();
    await expect(tabla(page, 'Por entidad y operación')).toBeVisible();
    await page.getByRole('button', { name: 'Exportar', exact: true }).click();
    await sinFaltas(page);
    await page.goto('/resumen?por=rango');
    await page.getByRole('button', { name: 'Saldos iniciales' }).click();
    const dialogo = page.getByRole('dialog', { name: 'Saldos digitales iniciales' });
    await dialogo.getByLabel('BCP (Bs)').fill('1,500');
    await dialogo.getByRole('button', { name: 'Guardar saldos' }).click();
    await sinFaltas(page);
    await dialogo.getByLabel('BCP (Bs)').fill('15000');
    await dialogo.getByRole('button', { name: 'Guardar saldos' }).click();
    await expect(tabla(page, 'Saldo digital estimado')).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await sinFaltas(page);
    await page.goto('/resumen?dia=2020-01-01');
    await expect(page.getByText('No hay operaciones en este periodo.')).toBeVisible();
    await sinFaltas(page);
  });
});
