/** «Corte X» in Chromium: by keys alone to its paper, on a phone and on a desk, in both themes. */
import type { Locator, Page } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { paginasDePdf } from './support/pdf';
import { ADMIN, CAJAS, CAJERO, ingresar, porApi } from './support/till';

/** Tab until the focus is there. */
async function tabHasta(page: Page, lugar: Locator): Promise<void> {
  await expect(lugar).toBeVisible();
  const alli = () => lugar.evaluate((nodo) => nodo === document.activeElement);
  for (let i = 0; i < 50 && !(await alli()); i += 1) await page.keyboard.press('Tab');
  await expect(lugar).toBeFocused();
}

/** The cajero's shift with one deposit of Bs 500,00, looked at by `correo`. */
async function conTurno(page: Page, correo = CAJERO) {
  const api = await porApi(page.request);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  await api.registrar(sesion, 'CORTE-1', { monto: 500 });
  await ingresar(page, correo, '/cajas/2');
  await expect(page.getByText('Debe haber')).toBeVisible();
  return { api, antes: await api.sesionActiva() };
}

test('the keyboard alone: counted, explained, kept, printed, and the shift is as it was', async ({
  page,
}) => {
  const { api, antes } = await conTurno(page);
  await tabHasta(page, page.getByRole('button', { name: 'Corte X' }));
  await page.keyboard.press('Enter');
  const dialogo = page.getByRole('dialog', { name: 'Corte X' });
  await expect(dialogo.getByRole('textbox', { name: 'Billetes de 200' })).toBeFocused();
  await expect(page.getByText('Debe haber', { exact: true })).toHaveCount(0);
  await page.keyboard.type('1');
  await page.reload();
  await expect(dialogo.getByRole('textbox', { name: 'Billetes de 200' })).toHaveValue('1');
  await tabHasta(page, dialogo.getByRole('button', { name: 'Terminé de contar' }));
  await page.keyboard.press('Enter');
  await expect(dialogo.getByText(/^Faltan Bs/)).toBeVisible();
  const guardar = dialogo.getByRole('button', { name: 'Guardar en este equipo' });
  await tabHasta(page, guardar);
  await page.keyboard.press('Enter');
  await expect(dialogo.getByText(/^Escriba el motivo de la diferencia/)).toBeVisible();
  await page.keyboard.type('Se entregó de más');
  await tabHasta(page, guardar);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Guardado en este equipo; la sesión sigue abierta/)).toBeVisible();

  const imprimir = page.getByRole('button', { name: 'Imprimir Corte X' });
  await tabHasta(page, imprimir);
  await page.keyboard.press('Enter');
  const hoja = page.getByRole('dialog', { name: 'Imprimir Corte X' });
  await expect(hoja.getByRole('button', { name: 'Imprimir' })).toBeFocused();
  for (const ancho of [58, 80]) {
    await hoja.getByRole('button', { name: `${ancho} mm` }).press('Enter');
    const paginas = paginasDePdf(await page.pdf({ preferCSSPageSize: true }));
    expect(paginas, `${ancho} mm`).toHaveLength(1);
    expect(paginas[0]?.ancho).toBeCloseTo(ancho, 0);
  }
  await page.keyboard.press('Escape');
  await expect(imprimir).toBeFocused();
  expect(antes).not.toBeNull();
  expect(await api.sesionActiva()).toEqual(antes);
});

test.describe('on a phone, and at a desk', () => {
  test.use({ viewport: { width: 360, height: 740 }, contextOptions: { reducedMotion: 'reduce' } });
  test('«Arqueo sorpresa», every state: no rule of axe is broken, nothing wider than the page', async ({
    page,
  }) => {
    await conTurno(page, ADMIN);
    const bien = async () => {
      for (const width of [1366, 360]) {
        await page.setViewportSize({ width, height: 740 });
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0);
      }
      await sinFaltas(page);
    };
    await bien();
    await page.getByRole('button', { name: 'Arqueo sorpresa' }).press('Enter');
    const dialogo = page.getByRole('dialog', { name: 'Arqueo sorpresa' });
    await bien();
    await dialogo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('90');
    await dialogo.getByRole('button', { name: 'Terminé de contar' }).press('Enter');
    await expect(dialogo.getByText(/^Faltan Bs/)).toBeVisible();
    await bien();
    await dialogo.getByRole('textbox', { name: 'Motivo' }).fill('Falta un billete de diez');
    await dialogo.getByRole('button', { name: 'Guardar en este equipo' }).press('Enter');
    await expect(page.getByText(/^Arqueo sorpresa: faltan/)).toBeVisible();
    await bien();
    await page.getByRole('button', { name: 'Imprimir Arqueo sorpresa' }).press('Enter');
    await expect(page.getByRole('article', { name: /^Arqueo sorpresa, sesión #/ })).toBeVisible();
    await bien();
  });
});
