import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No rule of axe is broken by what is on screen now. */
export async function sinFaltas(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const resumen = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(resumen).toEqual([]);
}
