import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules whose answer depends on the theme. */
const DE_COLOR = ['color-contrast', 'link-in-text-block'];

async function faltas(eje: AxeBuilder): Promise<string[]> {
  // There is no frame to look into, for which alone the other way opens a page of its own.
  const { violations } = await eje.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** No rule of axe is broken by what is on screen now, in the theme it is in. */
export async function sinFaltasAhora(page: Page): Promise<void> {
  expect(await faltas(new AxeBuilder({ page }))).toEqual([]);
}

/** No rule of axe is broken by what is on screen now, in the light theme and in the dark one. */
export async function sinFaltas(page: Page): Promise<void> {
  const esOscuro = () => page.evaluate(() => document.documentElement.classList.contains('dark'));
  const ahora = await esOscuro();
  // A fade shows text at half its contrast; what a person reads is the end of it.
  const tema = async (oscuro: boolean) => {
    await page.emulateMedia({ colorScheme: oscuro ? 'dark' : 'light', reducedMotion: 'reduce' });
    await expect.poll(esOscuro).toBe(oscuro);
    // The shortest transition still shows the colour it comes from until there has been a frame.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  };
  await tema(ahora);
  await sinFaltasAhora(page);
  await tema(!ahora);
  expect(await faltas(new AxeBuilder({ page }).withRules(DE_COLOR)), ahora ? 'light' : 'dark').toEqual([]);
  await tema(ahora);
}
