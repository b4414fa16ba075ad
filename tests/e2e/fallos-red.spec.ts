/** Faults of the line rather than of one request: dead, slow, flapping, a zombie, a list that is old. */
import { setTimeout as esperar } from 'node:timers/promises';
import {
  enVez,
  finDespues,
  html,
  json,
  lenta,
  listaSin,
  muda,
  resetAntes,
  resetDespues,
  zombi,
} from '../support/fallos/fallos';
import { esLista, esRegistro, maximoALaVez } from '../support/fallos/pedido';
import { conPlazosCortos, conReloj, cortar, cumple, expect, test, tira } from './support/con-fallos';
import {
  formulario,
  ingresar,
  llenar,
  registrar,
  tillEntero,
  tillListo,
  type Operacion,
} from './support/till';

const deposito = (referencia: string, monto = '500'): Operacion => ({
  tipo: 'Depósito',
  banco: 'BCP',
  monto,
  referencia,
});
const registrado = (referencia: string) =>
  new RegExp(`Depósito registrado ✓ N\\.º \\d+: .*ref\\. ${referencia}\\.`);
const DUDA = 'No sabemos si se guardó. Estamos comprobando con la referencia… No la vuelva a cargar.';
const SIN_CONEXION = 'Sin conexión. La operación quedó guardada en este equipo y se enviará sola.';
const esApi = ({ ruta }: { ruta: string }) => ruta.startsWith('/api/');

test('the line is dead before the confirmation: kept, and sent by itself on return', async ({
  page,
  red,
  till,
}) => {
  await cortar(page, red);
  await registrar(page, deposito('RED-1'));
  await expect(tira(page)).toContainText(SIN_CONEXION);
  await cumple(till, red, [deposito('RED-1')], { 'RED-1': 'PENDIENTE' });
  await red.subir();
  await expect(tira(page)).toHaveText(registrado('RED-1'));
  await cumple(till, red, [deposito('RED-1')]);
});

test('connection refused in the middle of an attempt: looked for, then sent again', async ({
  page,
  red,
  till,
}) => {
  await tillEntero(page);
  red.fallar(esRegistro, {
    nombre: 'down',
    jugar: async () => red.bajar(),
  });
  await registrar(page, deposito('RED-2'));
  await expect(tira(page)).toContainText(DUDA);
  await cumple(till, red, [deposito('RED-2')], { 'RED-2': 'INCIERTA' });
  await red.subir();
  await expect(tira(page)).toHaveText(registrado('RED-2'));
  await cumple(till, red, [deposito('RED-2')]);
});

test('the browser says offline and the network works: the attempt decides', async ({ page, red, till }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
  });
  await page.reload();
  await registrar(page, deposito('RED-3'));
  await expect(tira(page)).toHaveText(registrado('RED-3'));
  await cumple(till, red, [deposito('RED-3')]);
});

test('a zombie request arrives after the retry succeeded: its 409 changes nothing', async ({
  page,
  red,
  till,
}) => {
  const { fallo, soltar } = zombi();
  red.sinReuso();
  red.fallar(esRegistro, fallo);
  await registrar(page, deposito('RED-4'));
  await expect(tira(page)).toHaveText(registrado('RED-4'));
  await soltar();
  const llegadas = red.pedidos.filter(esRegistro).map(({ entregas }) => entregas[0]?.status);
  expect(llegadas).toEqual([409, 201]);
  await expect(tira(page)).toHaveText(registrado('RED-4'));
  await cumple(till, red, [deposito('RED-4')]);
});

test('a zombie request arrives before the retry: the 409 is our own row', async ({ page, red, till }) => {
  const { fallo, soltar } = zombi();
  red.sinReuso();
  red.fallar(esRegistro, fallo);
  red.fallar(esLista, {
    nombre: 'the zombie first',
    jugar: async ({ entregar, contestar }) => {
      const antes = await entregar();
      await soltar();
      contestar(antes);
    },
  });
  await registrar(page, deposito('RED-5'));
  await expect(tira(page)).toHaveText(registrado('RED-5'));
  await cumple(till, red, [deposito('RED-5')]);
});

test('the list is stale after the commit: it keeps verifying and never says it failed', async ({
  page,
  red,
  till,
}) => {
  red.sinReuso();
  red.fallar(esRegistro, resetDespues);
  red.fallar(
    esLista,
    listaSin(({ nro_referencia: ref }) => ref === 'RED-6'),
    2,
  );
  await registrar(page, deposito('RED-6'));
  await expect(tira(page)).toContainText(DUDA);
  await expect(tira(page)).toHaveText(registrado('RED-6'));
  expect(red.pedidos.filter(({ fallo }) => fallo === 'stale list')).toHaveLength(2);
  await cumple(till, red, [deposito('RED-6')]);
});

test('a slow list holds up neither the form nor the next operation', async ({ page, red, till }) => {
  red.fallar(esLista, lenta(20_000), 3);
  await page.reload();
  await tillListo(page);
  await registrar(page, deposito('RED-7'));
  await expect(tira(page)).toHaveText(registrado('RED-7'));
  const lista = red.pedidos.filter(esLista).find(({ fallo }) => fallo !== null);
  const envio = red.pedidos.findLast(esRegistro);
  // It was still coming when the operation was through.
  expect(lista?.fin ?? Infinity).toBeGreaterThan(envio?.fin ?? Infinity);
  red.sanar();
  await cumple(till, red, [deposito('RED-7')]);
});

test('a thin line with long delays: it works, and nothing is called a failure', async ({
  page,
  red,
  till,
}) => {
  await conPlazosCortos(page);
  await page.reload();
  await tillListo(page);
  const textos: string[] = [];
  red.fallar(
    ({ ruta, metodo }) => esApi({ ruta }) && !(metodo === 'GET' && ruta === '/api/agentes'),
    lenta(2_000, 300),
    50,
  );
  await llenar(page, deposito('RED-8'));
  await formulario(page).registrar.click();
  await expect
    .poll(async () => {
      textos.push((await tira(page).textContent()) ?? '');
      return textos.at(-1);
    })
    .toMatch(registrado('RED-8'));
  expect(textos.filter((texto) => /no la aceptó|No se pudo/.test(texto))).toEqual([]);
  red.sanar();
  await cumple(till, red, [deposito('RED-8')]);
});

test('the line flaps while five operations are confirmed: one row each, attempts bounded', async ({
  page,
  red,
  till,
}) => {
  const operaciones = [1, 2, 3, 4, 5].map((n) => deposito(`RED-9${n}`, String(100 + n)));
  await tillEntero(page);
  const fin = new AbortController();
  const aleteo = (async () => {
    while (!fin.signal.aborted) {
      await red.bajar();
      await esperar(300);
      await red.subir();
      await esperar(300);
    }
  })();
  for (const operacion of operaciones) {
    await registrar(page, operacion);
    await expect(formulario(page).referencia).toHaveValue('');
  }
  await esperar(2_000);
  fin.abort();
  await aleteo;
  await cumple(till, red, operaciones);
  const intentos = red.pedidos.filter(esRegistro).length;
  expect(intentos).toBeLessThanOrEqual(operaciones.length * 8);
});

test('503 for a while with a queue: all sent at the end, two at a time at most', async ({
  page,
  red,
  till,
}) => {
  await conReloj(page);
  red.fallar(esApi, enVez(html(503)), 10_000);
  const operaciones = Array.from({ length: 8 }, (_nada, n) => deposito(`RED-10${n}`, String(50 + n)));
  for (const operacion of operaciones) {
    await registrar(page, operacion);
    await expect(formulario(page).referencia).toHaveValue('');
  }
  expect(red.pedidos.filter(esRegistro)).toEqual([]);
  red.sanar();
  // After so many refusals the next look may be a minute and a half away.
  await expect
    .poll(async () => {
      await page.clock.fastForward('00:15');
      return red.pedidos.filter(esRegistro).length;
    })
    .toBe(operaciones.length);
  await cumple(till, red, operaciones);
  expect(maximoALaVez(red.pedidos.filter(esRegistro))).toBeLessThanOrEqual(2);
  expect(red.pedidos.filter(esRegistro)).toHaveLength(operaciones.length);
});

test('reloaded, left and closed in the middle of an attempt: asked first, looked for at the next start', async ({
  page,
  context,
  red,
  till,
}) => {
  const preguntas: string[] = [];
  let seguir = true;
  page.on('dialog', (dialogo) => {
    preguntas.push(dialogo.type());
    void (seguir ? dialogo.accept() : dialogo.dismiss());
  });
  red.fallar(esRegistro, muda(true));
  await registrar(page, deposito('RED-11'));
  await expect.poll(() => red.pedidos.filter(esRegistro).length).toBe(1);
  await page.reload();
  expect(preguntas).toEqual(['beforeunload']);
  await cumple(till, red, [deposito('RED-11')]);

  red.fallar(esRegistro, muda(false));
  await tillListo(page);
  await registrar(page, deposito('RED-12'));
  await expect.poll(() => red.pedidos.filter(esRegistro).length).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Cajas', exact: true }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Agentes bancarios' })).toBeVisible();
  seguir = false;
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => preguntas).toEqual(['beforeunload', 'beforeunload']);
  await expect(tira(page)).toContainText('RED-12');
  const otra = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await ingresar(otra);
  await cumple({ ...till, page: otra }, red, [deposito('RED-11'), deposito('RED-12')]);
});

test('the caja is not closed over one that is on its way; the count goes on when it is through', async ({
  page,
  red,
  till,
}) => {
  red.fallar(esRegistro, muda(true));
  await registrar(page, deposito('RED-14'));
  await expect.poll(() => red.pedidos.filter(esRegistro).length).toBe(1);
  await page.locator('header a[data-till]').click();
  await page.getByRole('button', { name: 'Cerrar caja' }).click();
  const conteo = page.getByRole('dialog', { name: 'Cerrar caja' });
  const motivo = conteo.getByRole('alert').filter({ hasText: 'No se puede cerrar todavía.' });
  await expect(motivo).toContainText('Hay 1 operación de esta sesión sin terminar en este equipo.');
  await expect(motivo.getByRole('list', { name: 'Operaciones sin terminar' })).toHaveText(
    /^BCP, Bs\s500,00, ref\. RED-14$/,
  );
  await conteo.getByRole('textbox', { name: 'Monto contado (Bs)' }).fill('1');
  await conteo.getByRole('button', { name: 'Terminé de contar' }).click();
  await conteo.getByRole('textbox', { name: 'Motivo' }).fill('Prueba');
  const cerrar = conteo.getByRole('button', { name: 'Confirmar cierre' });
  await cerrar.click({ force: true });
  await expect(cerrar).toHaveAttribute('aria-disabled', 'true');
  expect(red.pedidos.filter(({ metodo }) => metodo === 'PATCH')).toEqual([]);
  expect((await till.api.sesionActiva())?.id).toBe(till.sesion);

  // Its page is gone: it is looked for, and nothing stands in the way any more.
  page.on('dialog', (dialogo) => void dialogo.accept());
  await page.reload();
  await cumple(till, red, [deposito('RED-14')]);
  await expect(conteo).toBeVisible();
  await expect(motivo).toHaveCount(0);
  await page.goBack();
});

test('the same movement, refused once for another reason and lost once: still one row', async ({
  page,
  red,
  till,
}) => {
  red.fallar(esRegistro, enVez(json(503, {})));
  red.fallar(esRegistro, resetAntes);
  red.fallar(esRegistro, finDespues);
  await registrar(page, deposito('RED-13'));
  await expect(tira(page)).toHaveText(registrado('RED-13'));
  await cumple(till, red, [deposito('RED-13')]);
});
