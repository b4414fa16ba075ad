/** The tray in a browser: three widths, keyboard, what a real sheet does, and two people on one PC. */
import { sembrarBandeja, type OperacionGuardada } from './support/bandeja';
import { expect, test } from './support/fixtures';
import { CAJERA, ingresar, tillAbierto } from './support/till';

const CASOS: OperacionGuardada[] = [
  { ref: '8827334', hace: 12, resto: { estado: 'DUPLICADA_AJENA', ajena: 5100 }, titular: { monto: 300 } },
  { ref: 'SL-2218', monto: 85.5, resto: { estado: 'RECHAZADA', campos: ['monto'] } },
  { ref: '990-A', monto: 1_000, resto: { estado: 'CONFLICTO_OCULTO', dup409: true } },
  { ref: 'REFERENCIA-LARGA-'.repeat(3), tipo: 'TRANSFERENCIA_QR', resto: { estado: 'DIFERENTE' } },
];

// What stands still is measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1366, 768],
] as const)
  test(`at ${width}: a side sheet that scrolls inside, reads whole and closes with Esc`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height });
    await tillAbierto(page, request);
    await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
    await sembrarBandeja(page, [...CASOS]);
    const boton = page.getByRole('button', { name: 'Pendientes (4)' });
    await boton.focus();
    await page.keyboard.press('Enter');
    const tray = page.getByRole('dialog', { name: 'Operaciones pendientes' });
    await expect(
      tray.getByText(/^4 sin enviar\s· Bs\s2\.085,50\s· la\smás\santigua\shace\s12\smin$/),
    ).toBeVisible();
    const caja = await tray.boundingBox();
    const redondo = Object.values(caja ?? {}).map(Math.round);
    const suAncho = Math.min(width, 440);
    expect(redondo).toEqual([width - suAncho, 0, suAncho, height]);
    const ancho = await tray.locator('[data-tray]').evaluate((el) => ({
      dentro: el.scrollWidth,
      fuera: el.clientWidth,
      alto: el.scrollHeight > el.clientHeight,
    }));
    expect(ancho.dentro).toBe(ancho.fuera);
    // The last one can be reached, and the foot stays where it is.
    await tray.getByRole('listitem').last().scrollIntoViewIfNeeded();
    await expect(tray.getByText('Se registró con datos distintos. Avise al administrador.')).toBeInViewport();
    await expect(tray.getByText('Se guardan en este equipo hasta que se confirmen.')).toBeInViewport();
    const bajo = width === 360 ? 44 : 24;
    for (const accion of await tray.getByRole('button').all())
      expect((await accion.boundingBox())?.height).toBeGreaterThanOrEqual(bajo);
    await page.keyboard.press('Escape');
    await expect(tray).toHaveCount(0);
    await expect(boton).toBeFocused();
  });

test('the next person at this PC sees how many and whose, and finds no reference anywhere', async ({
  page,
  request,
}) => {
  await tillAbierto(page, request);
  await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
  await sembrarBandeja(page, [...CASOS]);
  await expect(page.getByRole('button', { name: 'Pendientes (4)' })).toBeVisible();
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  await ingresar(page, CAJERA);
  await page.getByRole('button', { name: 'Pendientes (4)' }).click();
  await expect(page.getByText(/^Hay 4 operaciones de Luis Choque Rojas sin enviar\./)).toBeVisible();
  expect(await page.content()).not.toMatch(/8827334|SL-2218|990-A/);
});
