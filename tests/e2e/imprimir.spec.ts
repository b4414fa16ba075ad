/** The voucher as it leaves the browser: one page of the roll's width, as high as the voucher, nothing else on it. */
import { expect, test } from './support/fixtures';
import { paginasDePdf } from './support/pdf';
import { tillAbierto } from './support/till';

const LARGA = `${'W'.repeat(44)}-8827334-ABCDEFGHIJK`;

for (const mm of [58, 80]) {
  test(`a voucher of ${mm} mm is one page without a blank tail, and no reference is cut`, async ({
    page,
    request,
  }) => {
    const { api, sesion } = await tillAbierto(page, request);
    const corta = await api.registrar(sesion, '8827334');
    const larga = await api.registrar(sesion, LARGA, { tipo_operacion: 'RETIRO', monto: 99_999_999.99 });
    const altos: number[] = [];
    for (const id of [corta, larga]) {
      await page.goto(`/agentes/${id}`);
      await page.getByRole('dialog').getByRole('button', { name: 'Imprimir' }).click();
      const dialogo = page.getByRole('dialog', { name: 'Imprimir comprobante' });
      await dialogo.getByRole('button', { name: `${mm} mm` }).click();
      const muestra = dialogo.getByRole('article', { name: `Comprobante de ${mm} mm` });
      await expect(muestra).toContainText('Caja 02 – Agentes');
      const { alto, desborde } = await muestra.evaluate((hoja) => ({
        alto: hoja.getBoundingClientRect().height,
        desborde: [hoja, ...hoja.querySelectorAll('*')].filter((n) => n.scrollWidth > hoja.clientWidth)
          .length,
      }));
      expect(desborde).toBe(0);
      const hojas = paginasDePdf(await page.pdf({ preferCSSPageSize: true }));
      expect(hojas).toHaveLength(1);
      expect(hojas[0]?.ancho).toBeCloseTo(mm, 0);
      const altoMm = (alto * 25.4) / 96;
      expect(hojas[0]?.alto).toBeGreaterThan(altoMm);
      expect(hojas[0]?.alto).toBeLessThan(altoMm + 3);
      altos.push(altoMm);
    }
    expect(altos[1]).toBeGreaterThan(altos[0] ?? Infinity);
  });
}
