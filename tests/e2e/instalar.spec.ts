import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expect, test } from './support/fixtures';
import { CAJERO, ingresar } from './support/till';

const manifiesto = z
  .object({
    start_url: z.string(),
    icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
    shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
  })
  .parse(JSON.parse(readFileSync('public/kantuta.webmanifest', 'utf8')));

test('Chromium reads the manifest without a fault, and every icon is what it says', async ({ page }) => {
  await page.goto('/login');
  const cdp = await page.context().newCDPSession(page);
  const leido = await cdp.send('Page.getAppManifest');
  expect(leido.errors).toEqual([]);
  expect(new URL(leido.url).pathname).toBe('/kantuta.webmanifest');
  for (const { src, sizes, purpose } of manifiesto.icons) {
    const medida = await page.evaluate(async (url) => {
      const icono = new Image();
      icono.src = url;
      await icono.decode();
      return `${icono.naturalWidth}x${icono.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(`${src} ${purpose} ${medida}`).toBe(`${src} ${purpose} ${sizes}`);
  }
});

test('the shortcuts open a page of the app after signing in', async ({ page }) => {
  for (const { name, url } of manifiesto.shortcuts) {
    await page.goto(url);
    if (name === 'Nuevo depósito') await ingresar(page, CAJERO);
    await expect(page).toHaveURL(new RegExp(`${url}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Página no encontrada')).toHaveCount(0);
  }
});

test('the window has the colour of the page, light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/login');
  const color = page.locator('meta[name="theme-color"]');
  await expect(color).toHaveAttribute('content', '#1d161a');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  await expect(color).toHaveAttribute('content', '#ffffff');
});
