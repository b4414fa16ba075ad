/** A real camera of Chromium under the real headers; only the reader of codes, which no PC has, is a stand-in. */
import { ARGUMENTOS, findChromium } from '../../scripts/chromium.mjs';
import { sinFaltas } from './support/axe';
import { expect, test } from './support/fixtures';
import { cabe } from './support/geometria';
import { formulario, tillAbierto } from './support/till';

test.use({
  launchOptions: {
    executablePath: findChromium() ?? '',
    chromiumSandbox: false,
    args: [...ARGUMENTOS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

test('by keyboard on a phone: the picture runs, the code is put into the field, the camera is off, nothing is sent', async ({
  page,
  request,
}) => {
  await page.addInitScript(() => {
    class Lector {
      static getSupportedFormats = async () => ['qr_code'];
      // What is held before it: nothing until the picture runs and the test says so.
      detect = async (video: HTMLVideoElement) =>
        video.videoWidth > 0 && document.title.endsWith('8831031') ? [{ rawValue: '8831031' }] : [];
    }
    Object.assign(globalThis, { BarcodeDetector: Lector });
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await tillAbierto(page, request);
  const { form, monto, referencia } = formulario(page);
  const boton = form.getByRole('button', { name: 'Leer con la cámara' });
  await expect(boton).toBeVisible();
  await sinFaltas(page);
  await cabe(page, '/agentes');
  await referencia.focus();
  await page.keyboard.press('Tab');
  await expect(boton).toBeFocused();
  await page.keyboard.press('Enter');
  const dialogo = page.getByRole('dialog', { name: 'Leer con la cámara' });
  const video = dialogo.locator('video');
  await expect.poll(() => video.evaluate((nodo: HTMLVideoElement) => nodo.videoWidth)).toBeGreaterThan(0);
  const pista = await video.evaluateHandle((nodo: HTMLVideoElement) =>
    nodo.srcObject instanceof MediaStream ? nodo.srcObject.getTracks()[0] : undefined,
  );
  expect(await pista.evaluate((cual) => cual?.readyState)).toBe('live');
  await sinFaltas(page);
  await page.evaluate(() => {
    document.title += ' 8831031';
  });
  await expect(referencia).toHaveValue('8831031');
  await expect(referencia).toBeFocused();
  await expect(dialogo).toHaveCount(0);
  expect(await pista.evaluate((cual) => cual?.readyState)).toBe('ended');
  await expect(monto).toHaveValue('');
});
