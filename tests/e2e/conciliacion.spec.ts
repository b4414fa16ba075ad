/** A whole settlement in Chromium, from the file to the acta. Reading has conciliacion-lectura.spec.ts. */
import { sinFaltas } from './support/axe';
import { conciliarHoy, diaDeEjemplo, extractoDeHoy, filasDe } from './support/conciliacion';
import { expect, test } from './support/fixtures';
import { formulario, ingresar } from './support/till';

const MM = 72 / 25.4;
/** Page boxes of a PDF, in mm. */
const paginas = (pdf: Buffer): [ancho: number, alto: number][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (?<ancho>[\d.]+) (?<alto>[\d.]+)\]/g)].map(
    ({ groups }) => [Math.round(Number(groups?.['ancho']) / MM), Math.round(Number(groups?.['alto']) / MM)],
  );

test('from the file to the acta, and nothing of the file leaves the browser', async ({ page, request }) => {
  await diaDeEjemplo(page, request);
  const enviado: string[] = [];
  page.on('request', (pedido) => enviado.push(`${pedido.url()} ${pedido.postData() ?? ''}`));
  await conciliarHoy(page);
  await expect(page.getByText('5 conciliadas · 8 por revisar · 2 alertas.')).toBeVisible();
  await expect(page.getByText(/Diferencia ubicada: Bs\s317,00 de Bs\s317,00\./)).toBeVisible();

  const fila = filasDe(page).filter({ hasText: '8827370' });
  await fila.getByRole('textbox').fill('Pedir reversión');
  await fila.getByRole('combobox').selectOption('Reclamada');
  await filasDe(page).filter({ hasText: '8827450' }).getByRole('button', { name: 'Aceptar' }).click();
  await expect(page.getByText('6 conciliadas · 7 por revisar · 2 alertas.')).toBeVisible();

  const [descarga] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar Excel' }).click(),
  ]);
  expect(descarga.suggestedFilename()).toMatch(/^kantuta-conciliacion-bcp-[\d-]+\.xlsx$/);

  await page.getByRole('button', { name: 'Imprimir acta' }).click();
  const acta = page.getByRole('dialog').getByRole('article');
  await expect(acta).toContainText('Pedir reversión');
  const hojas = paginas(await page.pdf({ preferCSSPageSize: true }));
  expect(hojas.length).toBeLessThanOrEqual(2);
  for (const hoja of hojas) expect(hoja).toEqual([210, 297]);
  await page.getByRole('button', { name: 'Volver' }).click();

  // The same file again: the same result, with what was said about it.
  await page.reload();
  await conciliarHoy(page);
  await expect(page.getByText('6 conciliadas · 7 por revisar · 2 alertas.')).toBeVisible();
  await expect(filasDe(page).filter({ hasText: '8827370' }).getByRole('textbox')).toHaveValue(
    'Pedir reversión',
  );
  for (const secreto of ['9900001', '8827450', '1,23457E', '45127', extractoDeHoy().name])
    expect(enviado.filter((dicho) => dicho.includes(secreto) && !dicho.startsWith('blob:'))).toEqual([]);
});

test('with the keyboard alone', async ({ page, request }) => {
  await diaDeEjemplo(page, request);
  await conciliarHoy(page);
  await page.getByRole('region', { name: 'Filas del resultado' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(filasDe(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Estado de la fila 2' })).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('combobox', { name: 'Estado de la fila 2' })).toHaveValue('reclamada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('aviso');
  await page.keyboard.press('Escape');
  await expect(filasDe(page).nth(1)).toBeFocused();
  for (let k = 0; k < 7; k += 1) await page.keyboard.press('ArrowDown');
  await expect(filasDe(page).nth(8)).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('6 conciliadas · 7 por revisar · 2 alertas.')).toBeVisible();
  await expect(filasDe(page).filter({ hasText: '1,23457E+16' })).toBeFocused();

  // The only row of a class leaves it.
  await page.getByRole('button', { name: /^Conciliada/ }).click();
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await page.getByRole('button', { name: /^Candidata/ }).click();
  await page.getByRole('button', { name: 'Aceptar' }).press('Enter');
  await expect(filasDe(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Filas del resultado' })).toBeFocused();
  await page.getByRole('button', { name: /^Todas/ }).click();

  const registrar = filasDe(page).filter({ hasText: '9900001' }).getByRole('button');
  await registrar.focus();
  await page.keyboard.press('Enter');
  await expect(formulario(page).referencia).toHaveValue('9900001');
  await expect(formulario(page).monto).toHaveValue('50,00');
});

test('on a phone a long result is as high as all of its rows, wherever it is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await ingresar(page);
  await page.goto('/conciliacion');
  const entidad = page.getByRole('combobox', { name: 'Entidad' });
  await entidad.fill('bcp');
  await entidad.press('Enter');
  const { name, mimeType, buffer } = extractoDeHoy();
  const [titulos = '', primera = ''] = buffer.toString('utf8').split('\r\n');
  const lineas = Array.from({ length: 300 }, (_, k) => primera.replace(/;[^;]*;/, `;${5_000_000 + 97 * k};`));
  await page
    .getByLabel('Extracto del banco')
    .setInputFiles({ name, mimeType, buffer: Buffer.from([titulos, ...lineas, ''].join('\r\n')) });
  await expect(filasDe(page).first()).toBeVisible();
  const cuerpo = page.getByRole('table', { name: 'Resultado' }).locator('tbody');
  const alto = () => cuerpo.evaluate((caja) => caja.getBoundingClientRect().height);
  const alPrincipio = await alto();
  const unaFila = await filasDe(page)
    .first()
    .evaluate((fila) => fila.getBoundingClientRect().height);
  await cuerpo.evaluate((caja) => caja.scrollIntoView({ block: 'end' }));
  await expect(page.getByRole('textbox', { name: 'Nota de la fila 300', exact: true })).toBeVisible();
  expect(Math.abs((await alto()) - alPrincipio)).toBeLessThan(unaFila);
  expect(Math.abs(alPrincipio - 300 * unaFila)).toBeLessThan(10 * unaFila);
});

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('breaks no rule of axe: empty, with a result, on a phone, the acta', async ({ page, request }) => {
    await diaDeEjemplo(page, request);
    await page.goto('/conciliacion');
    await expect(page.getByText('Elija la entidad')).toBeVisible();
    await sinFaltas(page);
    await conciliarHoy(page);
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Imprimir acta' }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await sinFaltas(page);
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.setViewportSize({ width: 360, height: 740 });
    await sinFaltas(page);
  });
});
