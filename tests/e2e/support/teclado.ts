/** What somebody does who has no mouse: Tab until it is there, Enter. */
import { expect, type Locator, type Page } from '@playwright/test';

interface Camino {
  tecla?: string;
  aLoSumo?: number;
}

/** Tab until the focus is there; somebody who uses only keys gives up some time too. */
export async function tabHasta(
  page: Page,
  lugar: Locator,
  { tecla = 'Tab', aLoSumo = 60 }: Camino = {},
): Promise<void> {
  await expect(lugar).toBeVisible();
  // Found once: a role and a name are looked for in the whole page each time.
  const nodo = await lugar.elementHandle();
  const enfocado = () => nodo?.evaluate((cual) => cual === document.activeElement || !cual.isConnected);
  for (let i = 0; i < aLoSumo && !(await enfocado()); i += 1) await page.keyboard.press(tecla);
  await expect(lugar).toBeFocused();
}

/** From the top of the page on. */
export async function desdeArriba(page: Page, lugar: Locator, camino?: Camino): Promise<void> {
  await page.getByRole('main').focus();
  await tabHasta(page, lugar, camino);
}

export async function pulsar(page: Page, lugar: Locator, camino?: Camino): Promise<void> {
  await tabHasta(page, lugar, camino);
  await page.keyboard.press('Enter');
}

/** In the place of what stands in the field. */
export async function reescribir(page: Page, lugar: Locator, texto: string): Promise<void> {
  await tabHasta(page, lugar);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(texto);
}

/** A question hears no Enter in its first moment. */
export async function contestar(page: Page, dialogo: Locator): Promise<void> {
  await expect(async () => {
    if (await dialogo.isVisible()) await page.keyboard.press('Enter');
    await expect(dialogo).toBeHidden({ timeout: 500 });
  }).toPass();
}
