import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import {
  CAJAS,
  CAJERO,
  fila,
  formulario,
  ingresar,
  porApi,
  registrar,
  tabla,
  tillListo,
  sinLinea,
} from './support/till';

const cuadro = async (page: Page, selector: string) => {
  const suyo = await page.locator(selector).boundingBox();
  if (!suyo) throw new Error(`no ${selector}`);
  return { arriba: suyo.y, abajo: suyo.y + suyo.height, alto: suyo.height, izquierda: suyo.x };
};

/** Where the head ends, and where what follows it begins. */
async function cabeza(page: Page): Promise<{ arriba: number; alto: number; sigue: number }> {
  const { arriba, alto } = await cuadro(page, 'main [data-page-head]');
  return { arriba, alto, sigue: (await cuadro(page, 'main [data-page-head] + *')).arriba };
}

/** Of every state on the page: where its badge stands in it. */
const insignias = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main [data-panel]:has(> [data-badge])')].map((panel) => {
      const [suyo, badge] = [panel, panel.querySelector('[data-badge]')].map((e) =>
        e?.getBoundingClientRect(),
      );
      if (!suyo || !badge) return null;
      return [badge.left - suyo.left - panel.clientLeft, badge.top - suyo.top - panel.clientTop];
    }),
  );

/** Cards that stand side by side and do not end on one line. */
const desiguales = (page: Page) =>
  page.evaluate(() => {
    const cuadros = [...document.querySelectorAll('main [data-card]')].map((e) => e.getBoundingClientRect());
    return cuadros.flatMap((uno) =>
      cuadros
        .filter(
          (otro) => otro.left >= uno.right && otro.top === uno.top && Math.abs(otro.bottom - uno.bottom) > 1,
        )
        .map((otro) => [uno.bottom, otro.bottom]),
    );
  });

test('one head, one line under it, and one place for a state, on every page', async ({ page, request }) => {
  await (await porApi(request)).abrirCaja(CAJAS.ventas);
  await ingresar(page);
  const cabezas = new Set<string>();
  for (const [ruta, dice] of [
    ['/agentes', 'Registro bloqueado'],
    ['/cajas', 'Caja 03 – Mixta'],
    ['/cajas/1', 'Debe haber'],
    ['/cajas/3', 'Usted ya tiene una caja abierta.'],
    ['/cajas/999', 'Esta caja no existe o fue eliminada.'],
    ['/whatsapp', 'WhatsApp'],
    ['/conciliacion', 'Elija la entidad'],
    ['/resumen?dia=2020-01-01', 'No hay operaciones en este periodo.'],
    ['/ajustes', 'No tiene permiso para ver esta página.'],
    ['/no-existe', 'Esta página no existe.'],
  ] as const) {
    await page.goto(ruta);
    await expect(page.getByRole('main').getByText(dice, { exact: true }).first()).toBeVisible();
    cabezas.add(JSON.stringify(await cabeza(page)));
    for (const insignia of await insignias(page)) expect(insignia, ruta).toEqual([24, 24]);
    // The till has a line of its own: below.
    if (ruta !== '/agentes') expect(await desiguales(page), ruta).toEqual([]);
  }
  expect([...cabezas]).toEqual([JSON.stringify({ arriba: 60, alto: 40, sigue: 108 })]);
  // And on a tablet, where a button is 48 high.
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const [ruta, dice] of [
    ['/no-existe', 'Esta página no existe.'],
    ['/cajas/1', 'Debe haber'],
  ] as const) {
    await page.goto(ruta);
    await expect(page.getByText(dice, { exact: true }).first()).toBeVisible();
    cabezas.add(JSON.stringify((await cabeza(page)).alto));
  }
  expect([...cabezas].slice(1)).toEqual(['48']);
});

test('the till ends on one line, whatever stands at its left', async ({ page, request }) => {
  await ingresar(page);
  const linea = async () => (await cuadro(page, '[aria-label="Operaciones y totales"]')).abajo;
  await expect(page.getByText('No tiene una caja abierta.')).toBeVisible();
  expect(await linea()).toBe(756);
  expect((await cuadro(page, '[data-entry] > [data-panel]')).abajo).toBe(756);
  await (await porApi(request, CAJERO)).abrirCaja(CAJAS.agentes);
  await page.reload();
  await tillListo(page);
  expect((await cuadro(page, '[data-entry] > form')).abajo).toBe(756);
  const boton = await formulario(page).registrar.boundingBox();
  await registrar(page, { tipo: 'Depósito', banco: 'BCP', monto: '50', referencia: 'LINEA-1' });
  await expect(page.getByRole('status').filter({ hasText: 'registrado ✓' })).toBeVisible();
  await expect(fila(page, 'LINEA-1')).toBeVisible();
  expect((await cuadro(page, '[data-strip] > *')).abajo).toBe(await linea());
  expect(await linea()).toBe(756);
  expect(await formulario(page).registrar.boundingBox()).toEqual(boton);

  // Colours that the system chose: what is pressed, chosen and first is still to be seen.
  await page.emulateMedia({ forcedColors: 'active' });
  const estilo = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((e) => {
        const { outlineStyle, outlineWidth, backgroundColor, color } = getComputedStyle(e);
        return { contorno: `${outlineStyle} ${outlineWidth}`, fondo: backgroundColor, color };
      });
  for (const [elegido, otro] of [
    ['[role=group] > [aria-pressed=true]', '[role=group] > [aria-pressed=false]'],
    ['[type=radio]:checked + span', '[type=radio]:not(:checked) + span'],
    ['nav a[aria-current]', 'nav a:not([aria-current])'],
  ] as const) {
    expect((await estilo(elegido)).contorno, elegido).toBe('solid 2px');
    expect((await estilo(otro)).contorno, otro).not.toBe('solid 2px');
  }
  // What the system itself calls chosen, both colours of it.
  const deSistema = await page.evaluate(() => {
    const { style } = document.body.appendChild(document.createElement('b'));
    const colorDe = (nombre: string) => {
      style.color = nombre;
      return getComputedStyle(document.body.lastElementChild ?? document.body).color;
    };
    return { fondo: colorDe('Highlight'), color: colorDe('HighlightText') };
  });
  expect(await estilo('[data-variant=primary]')).toMatchObject(deSistema);
  expect((await estilo('[data-bar] [data-variant=quiet]')).fondo).not.toBe(deSistema.fondo);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('without a line the name of the caja is still whole, and what says so beside it', async ({
    page,
    request,
    context,
  }) => {
    await (await porApi(request)).abrirCaja(CAJAS.agentes);
    await ingresar(page);
    await tillListo(page);
    await expect(tabla(page).or(page.getByText('Todavía no hay operaciones hoy')).first()).toBeVisible();
    const antes = await cuadro(page, '#root > header');
    await sinLinea(page);
    await expect(page.getByText('Sin conexión', { exact: true })).toBeVisible();
    const [nombre, aviso, menu] = [
      await cuadro(page, '[data-till] b'),
      await cuadro(page, '[data-link] > *'),
      await cuadro(page, '[data-till]'),
    ];
    expect(nombre.abajo).toBeLessThanOrEqual(aviso.arriba);
    expect(aviso.abajo).toBeLessThanOrEqual(menu.abajo);
    expect(menu.alto).toBeGreaterThanOrEqual(44);
    expect(await cuadro(page, '#root > header')).toEqual(antes);
    await context.setOffline(false);
  });
});
