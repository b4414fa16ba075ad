import { HOSTILES_CHROMIUM } from '../support/hostiles';
import { expect, test } from './support/fixtures';
import { formulario, llenar, tabla, tillAbierto } from './support/till';

// A dialog of the browser would be a script that ran; Playwright closes it, so it is counted.
for (const [n, texto] of HOSTILES_CHROMIUM.entries()) {
  test(`hostile text ${n + 1} stays text: ${JSON.stringify(texto.slice(0, 40))}`, async ({
    page,
    request,
  }) => {
    const { api, sesion } = await tillAbierto(page, request);
    const avisos: string[] = [];
    page.on('dialog', (aviso) => {
      avisos.push(aviso.message());
      void aviso.dismiss();
    });
    const { monto, referencia, banco, registrar, form } = formulario(page);

    await llenar(page, { tipo: 'Depósito', banco: texto, monto: texto, referencia: texto });
    await registrar.click();
    await expect(monto).toHaveAttribute('aria-invalid', 'true');
    await expect(monto).toHaveAccessibleDescription(/\S/);
    // Nothing typed is lost, but for what a one-line field cannot hold.
    expect((await monto.inputValue()).length).toBeGreaterThan(0);
    expect((await referencia.inputValue()).length).toBeGreaterThan(0);

    // What another program of the shop stored is shown as text as well.
    await api.registrar(sesion, `H-${n}`, { banco: texto.replaceAll('\0', '').slice(0, 300) });
    await page.route(/\/api\/agentes\/\d+$/, async (route) => {
      const respuesta = await route.fetch();
      const fila = (await respuesta.json()) as object;
      await route.fulfill({ response: respuesta, json: { ...fila, url_comprobante: texto } });
    });
    await page.reload();
    await expect(form).toBeVisible();
    await expect(banco).toBeVisible();
    const enlace = page.getByRole('link', { name: `Ver transacción H-${n}` });
    await expect(tabla(page)).toContainText(`H-${n}`);
    await enlace.click();
    await expect(page.getByRole('dialog')).toContainText(`H-${n}`);

    const activos = await page.evaluate(() => ({
      imagenes: document.querySelectorAll('main img, dialog img, iframe, script:not([src])').length,
      enlaces: [...document.querySelectorAll('a[href]')]
        .map((a) => a.getAttribute('href') ?? '')
        .filter((href) => /^\s*(?:javascript|data|vbscript|\/\/)/i.test(href)),
    }));
    expect(activos).toEqual({ imagenes: 0, enlaces: [] });
    expect(avisos).toEqual([]);
  });
}
