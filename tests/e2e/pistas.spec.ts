import type { Locator } from '@playwright/test';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { formulario, tillAbierto } from './support/till';

const cuadro = async (que: Locator) => {
  const caja = await que.boundingBox();
  if (!caja) throw new Error('it is not on the page');
  return caja;
};

type Cuadro = Awaited<ReturnType<typeof cuadro>>;
const seTocan = (a: Cuadro, b: Cuadro): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1366, 768],
] as const)
  test(`${width} px: a hint covers neither form nor button, and nothing moves when it goes`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height });
    // Without its late code there is no hint yet.
    const tarde = /\/assets\/late-parts-/;
    let soltar: () => void = () => undefined;
    const suelto = new Promise<void>((resolve) => {
      soltar = resolve;
    });
    await page.route(tarde, async (route) => {
      await suelto;
      await route.continue();
    });
    await tillAbierto(page, request);
    const { form, registrar } = formulario(page);
    const antes = await cuadro(form);
    soltar();
    const ocultar = page.getByRole('button', { name: 'Ocultar consejo' });
    const consejo = page.getByRole('status').filter({ has: ocultar });
    await expect(consejo).toBeVisible();
    await sinFaltas(page);
    const esta = await cuadro(consejo);
    const con = await cuadro(form);
    expect([con.x, con.width]).toEqual([antes.x, antes.width]);
    expect(seTocan(esta, con)).toBe(false);
    await ocultar.scrollIntoViewIfNeeded();
    expect(seTocan(await cuadro(ocultar), await cuadro(registrar))).toBe(false);
    for (let k = 0; k < 3; k += 1) {
      await ocultar.focus();
      await page.keyboard.press('Enter');
    }
    await expect(ocultar).toHaveCount(0);
    await page.evaluate(() => scrollTo(0, 0));
    expect((await cuadro(form)).y).toBe(con.y);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Excel' })).toBeVisible();
    await expect(ocultar).toHaveCount(0);
  });
