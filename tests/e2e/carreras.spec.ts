/**
 * The same operation confirmed in two places within a moment: two tabs, two PCs of one person, two persons. There is
 * always exactly one row. `npm run test:carreras` runs two hundred of each kind.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './support/con-fallos';
import { oirTira } from './support/navegador-propio';
import { CAJAS, CAJERA, formulario, ingresar, llenar, porApi, tillListo } from './support/till';

const CARRERAS = Number(process.env['CARRERAS'] ?? 10);
/** A case stays in the tray until a person ends it, and a full tray asks for an Administrador. */
const POR_PERFIL = 20;

/** A till, and every text of its strip since it was opened. */
interface Puesto {
  page: Page;
  textos: string[];
}

async function abrirPuesto(page: Page, correo?: string): Promise<Puesto> {
  const textos: string[] = [];
  await oirTira(page, (texto) => textos.push(texto));
  if (page.url().endsWith('/agentes')) await page.reload();
  else {
    await ingresar(page, correo);
  }
  await tillListo(page);
  return { page, textos };
}

const escribir = (page: Page, referencia: string, monto: string) =>
  llenar(page, { tipo: 'Depósito', banco: 'BCP', monto, referencia });

/** Both forms are handed in at the same millisecond of the machine's clock, or as near as it gets. */
async function aLaVez(paginas: readonly Page[]): Promise<void> {
  const cuando = Date.now() + 60;
  await Promise.all(
    paginas.map((page) =>
      formulario(page).form.evaluate(async (form, hasta) => {
        await new Promise((resolve) => {
          setTimeout(resolve, hasta - Date.now() - 8);
        });
        while (Date.now() < hasta);
        if (form instanceof HTMLFormElement) form.requestSubmit();
      }, cuando),
    ),
  );
}

const FINAL = /Depósito registrado ✓|ya estaba registrada a las|ya la registró otra persona/;

/** @returns what each place said in the end about this very race, not about the one before */
async function correr(puestos: readonly Puesto[], referencia: string, monto: string): Promise<string[]> {
  const paginas = puestos.map(({ page }) => page);
  await Promise.all(paginas.map((page) => escribir(page, referencia, monto)));
  const desde = puestos.map(({ textos }) => textos.length);
  await aLaVez(paginas);
  return Promise.all(
    puestos.map(async ({ page, textos }, i) => {
      let dicho = '';
      await expect
        .poll(async () => {
          const enCampo = await page.getByText(`Ya confirmó la referencia ${referencia} a las`).count();
          dicho =
            enCampo > 0 ? 'Ya confirmó' : (textos.slice(desde[i]).find((texto) => FINAL.test(texto)) ?? '');
          return dicho;
        })
        .not.toBe('');
      return dicho;
    }),
  );
}

test('two tabs: one operation, one POST, one row; the other tab is told', async ({ till, context, red }) => {
  test.setTimeout(120_000 + CARRERAS * 6_000);
  const puestos = [await abrirPuesto(till.page), await abrirPuesto(await context.newPage())];
  for (let n = 0; n < CARRERAS; n += 1) {
    const referencia = `TAB-${n}`;
    const textos = await correr(puestos, referencia, String(10 + n));
    expect(textos.filter((texto) => texto.includes('registrado ✓')).length).toBeGreaterThanOrEqual(1);
    const filas = till.nuevas().filter(({ nro_referencia: ref }) => ref === referencia);
    expect(filas).toHaveLength(1);
    expect(
      red.pedidos.filter(({ metodo, cuerpo }) => metodo === 'POST' && cuerpo.includes(`"${referencia}"`)),
    ).toHaveLength(1);
  }
});

test('two PCs of one person: one row, and both say that it is there', async ({ till, otroNavegador }) => {
  test.setTimeout(120_000 + CARRERAS * 6_000);
  const puestos = [await abrirPuesto(till.page), await abrirPuesto(await otroNavegador())];
  for (let n = 0; n < CARRERAS; n += 1) {
    const referencia = `PC-${n}`;
    await correr(puestos, referencia, String(10 + n));
    expect(till.nuevas().filter(({ nro_referencia: ref }) => ref === referencia)).toHaveLength(1);
  }
});

test('two persons on two PCs: one row, and the second learns whose it is', async ({
  request,
  otroNavegador,
  red,
  servidor,
}) => {
  test.setTimeout(120_000 + CARRERAS * 8_000);
  await (await porApi(request)).abrirCaja(CAJAS.agentes);
  await (await porApi(request, CAJERA)).abrirCaja(CAJAS.mixta);
  let puestos: Puesto[] = [];
  for (let n = 0; n < CARRERAS; n += 1) {
    if (n % POR_PERFIL === 0) {
      await Promise.all(puestos.map(async ({ page }) => page.context().close()));
      puestos = [await abrirPuesto(await otroNavegador()), await abrirPuesto(await otroNavegador(), CAJERA)];
    }
    const referencia = `DOS-${n}`;
    const textos = await correr(puestos, referencia, String(10 + n));
    expect(textos.filter((texto) => texto.includes('registrado ✓'))).toHaveLength(1);
    expect(textos.filter((texto) => texto.includes('otra persona'))).toHaveLength(1);
    expect(servidor.filas().filter(({ nro_referencia: ref }) => ref === referencia)).toHaveLength(1);
  }
  expect(red.pedidos.filter(({ fallo }) => fallo !== null)).toEqual([]);
});
