/** The tray, as whoever stands at the tab uses and reads it. */
import { expect } from '@playwright/test';
import type { Puesto } from './pantalla';

export async function abrirBandeja({ page }: Puesto) {
  await page.getByRole('button', { name: /^Pendientes \(/ }).click();
  const bandeja = page.getByRole('dialog', { name: 'Operaciones pendientes' });
  await bandeja.waitFor();
  return bandeja;
}

/** «Reintentar ahora» or «Comprobar ahora», under the form or in the tray. @returns null where nothing offers it */
export async function reintentarEn(puesto: Puesto): Promise<string | null> {
  const { page } = puesto;
  try {
    const enTira = page.locator('[data-strip]').getByRole('button', { name: 'Reintentar ahora' });
    if (await enTira.isVisible()) {
      await enTira.click();
      return 'strip';
    }
    const bandeja = await abrirBandeja(puesto);
    const boton = bandeja.getByRole('button', { name: /^(?:Reintentar|Comprobar) ahora$/ }).first();
    const hay = await boton.isVisible();
    if (hay) await boton.click();
    await page.keyboard.press('Escape');
    return hay ? 'tray' : null;
  } catch {
    // What was offered had ended by itself, or something stood in front of it.
    return null;
  }
}

/**
 * Gives the first operation whose reference is somebody else's another one. `dicha`: the tray said that it is kept.
 * @returns null where there is none
 */
export async function corregirEnBandeja(
  puesto: Puesto,
  referencia: string,
): Promise<{ vieja: string; dicha: boolean } | null> {
  const { page } = puesto;
  let vieja: string | null = null;
  try {
    const bandeja = await abrirBandeja(puesto);
    const caso = bandeja
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Corregir referencia' }) })
      .first();
    if (!(await caso.isVisible())) {
      await page.keyboard.press('Escape');
      return null;
    }
    const nombre = (await caso.getAttribute('aria-label')) ?? '';
    await caso.getByRole('button', { name: 'Corregir referencia' }).click();
    const campo = bandeja.getByRole('textbox', { name: 'N.º de referencia' });
    await campo.fill(referencia);
    vieja = /ref\. (\S+)$/.exec(nombre)?.[1] ?? null;
    await campo.press('Enter');
    await expect(bandeja.getByRole('status')).toHaveText('Guardada. Se enviará sola.', { timeout: 5_000 });
    await page.keyboard.press('Escape');
    return vieja === null ? null : { vieja, dicha: true };
  } catch {
    return vieja === null ? null : { vieja, dicha: false };
  }
}
