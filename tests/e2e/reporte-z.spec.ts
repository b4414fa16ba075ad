/** The Z report as it leaves the browser: a roll as long as the report, or A4; nothing cut, nothing of the page on it. */
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { paginasDePdf } from './support/pdf';
import { CAJAS, CAJERO, CLAVE, ingresar, porApi } from './support/till';

const LARGO = 'Cooperativa de Ahorro y Crédito Abierta San Martín de Porres';

/** A shift with everything a report can hold, closed with something missing. @returns the id of its session */
async function turnoCerrado(request: APIRequestContext): Promise<number> {
  const api = await porApi(request);
  const sesion = await api.abrirCaja(CAJAS.agentes);
  for (const [i, banco] of ['BCP', 'Tigo Money', 'Banco Unión', 'SOLI', LARGO].entries())
    for (const [j, tipo_operacion] of ['DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'].entries())
      await api.registrar(sesion, `Z-${i}-${j}`, {
        banco,
        tipo_operacion,
        monto: 100 + 100 * i,
        comision_cliente: 1.5,
      });
  const login = await request.post('/api/auth/login', { data: { email: CAJERO, password: CLAVE } });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const headers = { Authorization: `Bearer ${token}` };
  for (const [tipo, monto, motivo] of [
    ['INGRESO', 500, 'Cambio que trajo la dueña desde la oficina central'],
    ['EGRESO', 45.5, 'Bolsas'],
  ] as const) {
    const data = { tipo, monto, motivo, id_sesion_caja: sesion, id_user_create: api.usuario };
    expect((await request.post('/api/cajas/movimiento', { headers, data })).status()).toBe(201);
  }
  const cierre = { monto_final_real: 1_400, id_user_update: api.usuario };
  expect(
    (await request.patch(`/api/cajas/sesion/${sesion}/cerrar`, { headers, data: cierre })).status(),
  ).toBe(200);
  return sesion;
}

async function reporte(page: Page, sesion: number) {
  await page.goto('/cajas/2');
  await page.getByRole('link', { name: `Reporte Z de la sesión #${sesion}` }).click();
  const dialogo = page.getByRole('dialog', { name: 'Reporte Z' });
  await expect(dialogo.getByRole('article')).toContainText(/(?:Faltan|Sobran)Bs/);
  return dialogo;
}

test('58 mm, 80 mm and A4: one page, of its paper, and no line is cut', async ({ page, request }) => {
  const sesion = await turnoCerrado(request);
  await ingresar(page);
  const dialogo = await reporte(page, sesion);
  for (const papel of ['58 mm', '80 mm', 'A4']) {
    await dialogo.getByRole('button', { name: papel }).click();
    const hoja = dialogo.getByRole('article', { name: `Reporte Z, sesión #${sesion}` });
    const { alto, desborde } = await hoja.evaluate((nodo) => ({
      alto: (nodo.getBoundingClientRect().height * 25.4) / 96,
      desborde: [nodo, ...nodo.querySelectorAll('*')].filter(
        (n) => n.scrollWidth > n.clientWidth + 1 && n.clientWidth > 0,
      ).length,
    }));
    expect.soft(desborde, papel).toBe(0);
    const paginas = paginasDePdf(await page.pdf({ preferCSSPageSize: true }));
    expect(paginas, papel).toHaveLength(1);
    expect(paginas[0]?.ancho).toBeCloseTo(papel === 'A4' ? 210 : Number.parseInt(papel, 10), 0);
    if (papel === 'A4') expect(paginas[0]?.alto).toBeCloseTo(297, 0);
    else {
      expect(paginas[0]?.alto).toBeGreaterThan(alto);
      expect(paginas[0]?.alto).toBeLessThan(alto + 3);
    }
  }
});
