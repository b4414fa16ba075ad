/** A nearly equal reference at a real keyboard, the keys of the last operation, and a form that stands still. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { fila, formulario, llenar, registrar, tabla, tillAbierto } from './support/till';

const UNA = { tipo: 'Depósito', banco: 'BCP', monto: '500', referencia: '8831031' } as const;
const pregunta = (page: Page) => page.getByRole('dialog', { name: 'Referencia parecida' });
const dicho = (page: Page, texto: string | RegExp) => page.getByRole('status').filter({ hasText: texto });

test('by keyboard alone: asked, corrected where the slip is, asked again and overruled', async ({
  page,
  request,
}) => {
  await tillAbierto(page, request);
  await registrar(page, UNA);
  await expect(dicho(page, /registrado ✓.*ref\. 8831031/)).toBeVisible();
  const { monto, referencia } = formulario(page);
  await expect(monto).toBeFocused();

  // The Enter that asks, twice: the second one answers nothing.
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.keyboard.type('8831O31');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(pregunta(page)).toBeVisible();
  const corregir = pregunta(page).getByRole('button', { name: 'Corregir' });
  await expect(corregir).toBeFocused();
  await page.waitForTimeout(350);
  await page.keyboard.press('Enter');
  await expect(pregunta(page)).toBeHidden();

  // Selected: what is typed takes its place.
  await expect(referencia).toBeFocused();
  await page.keyboard.type('8831013');
  await expect(referencia).toHaveValue('8831013');
  await page.keyboard.press('Enter');
  await expect(pregunta(page)).toBeVisible();
  await expect(corregir).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pregunta(page).getByRole('button', { name: 'Es otra operación' })).toBeFocused();
  await page.waitForTimeout(350);
  await page.keyboard.press('Enter');
  await expect(dicho(page, /registrado ✓.*ref\. 8831013/)).toBeVisible();
  await expect(tabla(page).getByRole('row').filter({ hasText: '88310' })).toHaveCount(2);
  await expect(monto).toBeFocused();
});

test('the last operation is printed and annulled by its keys, from wherever the focus is', async ({
  page,
  request,
}) => {
  await tillAbierto(page, request);
  const { monto } = formulario(page);
  // Nothing to act on yet: the keys are the browser's.
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await registrar(page, UNA);
  const tira = dicho(page, /registrado ✓/);
  await expect(tira.getByRole('button', { name: 'Imprimir' })).toHaveAttribute('aria-keyshortcuts', 'Alt+I');
  await expect(tira.getByText('Alt A')).toBeVisible();
  await expect(monto).toBeFocused();
  await page.keyboard.press('Alt+i');
  const imprimir = page.getByRole('dialog', { name: 'Imprimir comprobante' });
  await expect(imprimir).toBeVisible();
  // One dialog at a time.
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Escape');
  await expect(imprimir).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(monto).toHaveValue('');

  await page.keyboard.press('Alt+a');
  const anular = page.getByRole('dialog', { name: 'Anular transacción' });
  await anular.getByRole('textbox', { name: 'Motivo' }).fill('Monto equivocado');
  await anular.getByRole('button', { name: 'Anular operación' }).click();
  await expect(anular).toBeHidden();
  await expect(fila(page, UNA.referencia)).toHaveCount(0);
  await page.keyboard.press('Alt+a');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a refused one comes back into the form by its key', async ({ page, request }) => {
  await tillAbierto(page, request);
  await page.route('**/api/agentes', async (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 400,
          json: { statusCode: 400, message: ['monto must not be less than 1'], error: 'Bad Request' },
        })
      : route.fallback(),
  );
  await registrar(page, UNA);
  await expect(dicho(page, /No está registrada/)).toBeVisible();
  await page.keyboard.press('Alt+c');
  await expect(formulario(page).monto).toBeFocused();
  await expect(formulario(page).referencia).toHaveValue(UNA.referencia);
});

const DUPLICADA = { ...UNA, banco: 'Banco Unión', monto: '1234,50', comision: '5' };

for (const [ancho, alto] of [
  [1366, 768],
  [768, 1024],
] as const)
  test(`no error of a field moves the button or the form's edge at ${ancho}`, async ({ page, request }) => {
    await page.setViewportSize({ width: ancho, height: alto });
    const { api, sesion } = await tillAbierto(page, request);
    await api.registrar(sesion, UNA.referencia, { tipo_operacion: 'RETIRO', monto: 300 });
    await page.reload();
    await expect(fila(page, UNA.referencia)).toBeVisible();
    const { form, banco, monto, referencia, registrar: boton } = formulario(page);
    const lugar = async () => {
      const [caja, suyo] = [await form.boundingBox(), await boton.boundingBox()];
      return { abajo: (caja?.y ?? 0) + (caja?.height ?? 0), boton: suyo?.y };
    };
    await llenar(page, DUPLICADA);
    const antes = await lugar();
    await boton.click();
    await expect(referencia).toHaveAccessibleDescription(/ya existe: RETIRO/);
    await expect(form.getByText(/Entra a la gaveta/).first()).toBeVisible();
    expect(await lugar()).toEqual(antes);
    await referencia.fill('');
    await monto.fill('12,345,6');
    await referencia.press('Enter');
    await expect(monto).toHaveAccessibleDescription(/./);
    expect(await lugar()).toEqual(antes);
    await banco.fill('B');
    await monto.fill('20');
    await referencia.press('Enter');
    await expect(referencia).toHaveAccessibleDescription('Escriba el número de referencia');
    expect(await lugar()).toEqual(antes);
  });

test('on a phone the echo is in sight, above the bar, while the amount is typed', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await tillAbierto(page, request);
  const { form, monto, registrar: boton } = formulario(page);
  await monto.focus();
  await page.keyboard.type('1234,50');
  const eco = form.getByText(/Entra a la gaveta/).first();
  await expect(eco).toBeInViewport({ ratio: 1 });
  const [suyo, barra] = [await eco.boundingBox(), await boton.boundingBox()];
  expect((suyo?.y ?? Infinity) + (suyo?.height ?? 0)).toBeLessThanOrEqual(barra?.y ?? 0);
});
