/** One shop, two PCs: the rules of one are taken on the other by keys alone, undone, and printed by its Z report. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { pulsar as pulsarEn, tabHasta } from './support/teclado';
import { ADMIN, CAJAS, ingresar, porApi } from './support/till';

const pulsar = (page: Page, nombre: string) =>
  pulsarEn(page, page.getByRole('button', { name: nombre, exact: true }));

const tarjeta = (page: Page) => page.getByRole('region', { name: 'Reglas de la tienda' });
const codigo = async (page: Page): Promise<string> =>
  (await tarjeta(page).locator('strong').innerText()).trim();

/** At every width: nothing that does not fit, and no rule of axe is broken. */
async function bien(page: Page, donde: string): Promise<void> {
  await cabe(page, donde);
  await sinFaltas(page);
}

test('carried from one browser to another, looked at, taken, undone', async ({ page, otroNavegador }) => {
  await ingresar(page, ADMIN, '/ajustes');
  await tabHasta(page, page.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }));
  await page.keyboard.press('Space');
  await pulsar(page, 'Guardar ajustes');
  await expect(page.getByText(/Ajustes guardados ✓/)).toBeVisible();
  const alla = await codigo(page);

  await page.keyboard.press('Control+Home');
  await page.locator('body').press('Tab');
  await pulsar(page, 'Llevar a otro equipo');
  const llevar = page.getByRole('dialog', { name: 'Llevar a otro equipo' });
  await expect(llevar.getByRole('button', { name: 'Descargar archivo' })).toBeFocused();
  const descarga = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const archivo = await (await descarga).path();
  const texto = await llevar.getByRole('textbox', { name: 'Texto para pegar' }).inputValue();
  const qr = llevar.getByRole('img', { name: `Código QR con las reglas ${alla}` });
  await qr.scrollIntoViewIfNeeded();
  const { data, width, height } = PNG.sync.read(await qr.screenshot());
  expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(texto);
  await bien(page, 'to another device');

  // The other PC: by the text, without a mouse.
  const otra = await otroNavegador();
  await ingresar(otra, ADMIN, '/ajustes');
  const aqui = await codigo(otra);
  expect(aqui).not.toBe(alla);
  await pulsar(otra, 'Tomar de otro equipo');
  await tabHasta(otra, otra.getByRole('textbox', { name: 'O el texto copiado' }));
  await otra.keyboard.insertText(texto.slice(0, 60));
  await pulsar(otra, 'Ver diferencias');
  await expect(otra.getByText(/^A estas reglas les falta una parte/)).toBeVisible();
  await tabHasta(otra, otra.getByRole('textbox', { name: 'O el texto copiado' }));
  await otra.keyboard.press('Control+a');
  await otra.keyboard.insertText(texto);
  await pulsar(otra, 'Ver diferencias');
  const cambios = otra.getByRole('dialog', { name: 'Qué cambia en este equipo' });
  await expect(cambios.getByRole('listitem')).toHaveText(['Conteo ciego al cerrar: Sí → No']);
  await expect(cambios.getByRole('button', { name: 'Cancelar' })).toBeFocused();
  await bien(otra, 'the differences');
  await pulsar(otra, 'Tomar estas reglas');
  await expect(otra.getByText(`Se tomaron de otro equipo: ${aqui} → ${alla}.`)).toBeVisible();
  expect(await codigo(otra)).toBe(alla);
  await expect(otra.getByRole('checkbox', { name: 'Conteo ciego al cerrar' })).not.toBeChecked();
  await bien(otra, 'taken');
  await pulsar(otra, 'Deshacer');
  await expect(otra.getByText(`Deshecho ✓ Este equipo vuelve a ${aqui}.`)).toBeVisible();

  // And by the file.
  await pulsar(otra, 'Tomar de otro equipo');
  await otra.getByLabel('Archivo de reglas').setInputFiles(archivo);
  await otra.getByRole('button', { name: 'Tomar estas reglas' }).click();
  await expect(tarjeta(otra).locator('strong')).toHaveText(alla);
});

test('the Z report of a closing after a change says so, on 58 mm too', async ({ page, request }) => {
  const api = await porApi(request, ADMIN);
  const cerrar = async () => {
    await api.abrirCaja(CAJAS.agentes);
    await page.goto(`/cajas/${CAJAS.agentes}`);
    await page.getByRole('button', { name: 'Cerrar caja' }).click();
    const dialogo = page.getByRole('dialog', { name: 'Cerrar caja' });
    await dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('1000');
    await dialogo.getByRole('button', { name: 'Terminé de contar' }).click();
    const motivo = dialogo.getByRole('textbox', { name: 'Motivo' });
    if (await motivo.isVisible()) await motivo.fill('Apertura de prueba');
    await dialogo.getByRole('button', { name: 'Confirmar cierre' }).click();
    await expect(page.getByText('Caja cerrada ✓')).toBeVisible();
  };
  await ingresar(page, ADMIN, `/cajas/${CAJAS.agentes}`);
  await cerrar();
  await page.goto('/ajustes');
  const antes = await codigo(page);
  await page.getByRole('checkbox', { name: 'Conteo ciego al cerrar' }).click();
  await page.getByRole('button', { name: 'Guardar ajustes' }).click();
  await expect(page.getByText(/Ajustes guardados ✓/)).toBeVisible();
  const ahora = await codigo(page);
  await cerrar();
  const frase = `Las reglas cambiaron desde el último cierre: ${antes} → ${ahora}.`;
  await expect(page.getByText(frase)).toBeVisible();
  await page.getByRole('link', { name: 'Imprimir reporte Z' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Reporte Z' });
  const hoja = dialogo.getByRole('article');
  for (const papel of ['58 mm', '80 mm', 'A4']) {
    await dialogo.getByRole('button', { name: papel }).click();
    await expect(hoja.getByText(`${ahora} · versión 2`)).toBeVisible();
    await expect(hoja.getByText(frase)).toBeVisible();
    expect(await hoja.evaluate((nodo) => nodo.scrollWidth - nodo.clientWidth)).toBe(0);
  }
  await sinFaltas(page);
});
