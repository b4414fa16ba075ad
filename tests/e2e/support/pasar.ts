/** Simulated time in front of a page whose clock the test holds. */
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Simulated time, so many seconds at a time, with somebody there, until `meta` is in sight; how many seconds it took.
 * The page sets the time of its next question once it has read the last answer, so no step may wait for a question.
 */
export async function pasarHasta(page: Page, meta: Locator, paso: number): Promise<number> {
  const ahora = () => page.evaluate(() => Date.now());
  const desde = await ahora();
  await expect(async () => {
    await page.clock.runFor(paso * 1000);
    await page.keyboard.press('Shift'); // somebody is there
    await expect(meta).toBeVisible({ timeout: 300 });
  }).toPass({ intervals: [0] });
  return ((await ahora()) - desde) / 1000;
}
