import axe, { type RunOptions } from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** The rules whose answer depends on the theme. */
const DE_COLOR = ['color-contrast', 'link-in-text-block'];

/** axe stays in a document for as long as that one lives. @returns each element that breaks a rule */
async function faltas(page: Page, opciones: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (todas) => {
      // Put there above: the page's own types cannot know it.
      const { axe: enPagina } = window as unknown as { axe: typeof axe };
      const { violations } = await enPagina.run(document, todas);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    // Every rule is asked; only what breaks one is described, and named by its markup.
    { resultTypes: ['violations'], selectors: false, ...opciones } satisfies RunOptions,
  );
}

/** No rule of axe is broken by what is on screen now, in the theme it is in. */
export async function sinFaltasAhora(page: Page): Promise<void> {
  expect(await faltas(page)).toEqual([]);
}

/** No rule of axe is broken by what is on screen now, in the light theme and in the dark one. */
export async function sinFaltas(page: Page): Promise<void> {
  const esOscuro = () => page.evaluate(() => document.documentElement.classList.contains('dark'));
  const ahora = await esOscuro();
  // A fade shows text at half its contrast; what a person reads is the end of it.
  const tema = async (oscuro: boolean) => {
    await page.emulateMedia({ colorScheme: oscuro ? 'dark' : 'light', reducedMotion: 'reduce' });
    await expect.poll(esOscuro).toBe(oscuro);
    // The shortest transition still shows the colour it comes from until it has ended, and there has been a frame.
    await page.evaluate(async () => {
      const cuadro = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await cuadro();
      const transiciones = document.getAnimations().filter((cada) => cada instanceof CSSTransition);
      await Promise.allSettled(transiciones.map(({ finished }) => finished));
      await cuadro();
    });
  };
  await tema(ahora);
  await sinFaltasAhora(page);
  await tema(!ahora);
  const deColor = await faltas(page, { runOnly: { type: 'rule', values: DE_COLOR } });
  expect(deColor, ahora ? 'light' : 'dark').toEqual([]);
  await tema(ahora);
}
