/** Faults of the PC rather than of the line: a disk that takes its time, a tab that hangs. */
import type { Page } from '@playwright/test';
import { esRegistro } from '../support/fallos/pedido';
import { conReloj, cortar, cumple, expect, test, tira } from './support/con-fallos';
import { conDiscoLento, prepararDisco } from './support/disco-lento';
import { conTodo, formulario, ingresar, registrar, tillListo, type Operacion } from './support/till';

const deposito = (referencia: string): Operacion => ({
  tipo: 'Depósito',
  banco: 'BCP',
  monto: '500',
  referencia,
});
const registrado = (referencia: string) =>
  new RegExp(`Depósito registrado ✓ N\\.º \\d+: .*ref\\. ${referencia}\\.`);

async function ingresarEnTill(otra: Page): Promise<void> {
  await ingresar(otra);
  await tillListo(otra);
}

test('a slow disk: «Guardando…» stays for as long as it takes, and nothing is sent before', async ({
  page,
  red,
  till,
}) => {
  await prepararDisco(page);
  await conReloj(page);
  await conDiscoLento(page, true);
  await registrar(page, deposito('EQUIPO-1'));
  await expect(tira(page)).toHaveText('Guardando en este equipo…');
  await page.clock.fastForward('00:05');
  await expect(tira(page)).toHaveText('Guardando en este equipo…');
  await expect(page.getByRole('button', { name: 'Registrando…' })).toHaveAttribute('aria-disabled', 'true');
  await expect(formulario(page).referencia).toHaveValue('EQUIPO-1');
  expect(red.pedidos.filter(esRegistro)).toEqual([]);
  // The next customer's amount does not lose its first digits.
  await page.keyboard.type('150');
  await conDiscoLento(page, false);
  await expect(tira(page)).toHaveText(registrado('EQUIPO-1'));
  await expect(formulario(page).monto).toHaveValue('150');
  await expect(formulario(page).referencia).toHaveValue('');
  await cumple(till, red, [deposito('EQUIPO-1')]);
});

test('the site’s data is cleared while one waits: told before the next heartbeat, with what is still remembered', async ({
  page,
  red,
  till,
}) => {
  await conTodo(page);
  await cortar(page, red);
  await registrar(page, deposito('EQUIPO-2'));
  await expect(page.getByRole('button', { name: 'Pendientes (1)' })).toBeVisible();
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const dialogo = page.getByRole('dialog', { name: 'Se borraron los datos de este navegador' });
  // A heartbeat comes every 30 s.
  await expect(dialogo).toContainText(/Depósito · BCP, Bs\s500,00, ref\. EQUIPO-2/, { timeout: 15_000 });
  // Neither Esc nor an Enter that was on its way takes the only copy away.
  await expect(dialogo.getByRole('button', { name: 'Imprimir' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialogo).toBeVisible();
  await dialogo.getByRole('button', { name: 'Ya las anoté' }).click();
  await expect(page.getByRole('button', { name: 'Pendientes (0)' })).toBeVisible();
  await red.subir();
  expect(till.nuevas()).toEqual([]);
  // The next one is kept and sent as ever.
  await registrar(page, deposito('EQUIPO-3'));
  await expect(tira(page)).toHaveText(registrado('EQUIPO-3'));
});

test('cleared under two tabs: the one whose dialog nobody has read keeps the other from nothing', async ({
  page,
  context,
  red,
  till,
}) => {
  const otra = await context.newPage();
  await ingresarEnTill(otra);
  await cortar(page, red);
  await registrar(page, deposito('EQUIPO-4'));
  for (const cada of [page, otra])
    await expect(cada.getByRole('button', { name: 'Pendientes (1)' })).toBeVisible();
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const dialogo = (cada: Page) =>
    cada.getByRole('dialog', { name: 'Se borraron los datos de este navegador' });
  for (const cada of [page, otra]) await expect(dialogo(cada)).toBeVisible();
  await dialogo(otra).getByRole('button', { name: 'Ya las anoté' }).click();
  await red.subir();
  await registrar(otra, deposito('EQUIPO-5'));
  await expect(tira(otra)).toHaveText(registrado('EQUIPO-5'));
  await expect(dialogo(page)).toBeVisible();
  expect(till.nuevas().map(({ nro_referencia: ref }) => ref)).toEqual(['EQUIPO-5']);
  // Read here too, this tab goes on as the other did; until then it would have asked before it was closed.
  await dialogo(page).getByRole('button', { name: 'Ya las anoté' }).click();
  await registrar(page, deposito('EQUIPO-6'));
  await expect(tira(page)).toHaveText(registrado('EQUIPO-6'));
});

/** The tab's clock can be set forward (Playwright's own is every tab's, and a hanging one cannot be told); its beats are scaled. */
const conRelojPropio = (page: Page) =>
  page.addInitScript(() => {
    const ahora = performance.now.bind(performance);
    performance.now = () => ahora() + Number(document.documentElement.dataset['salto'] ?? 0);
    const cada = setInterval.bind(window);
    Object.defineProperty(window, 'setInterval', {
      value: (tarea: () => void, ms: number) => cada(tarea, ms / 10),
    });
  });
const adelantar = (page: Page, ms: number) =>
  page.evaluate((salto) => {
    document.documentElement.dataset['salto'] = String(salto);
  }, ms);

test('the tab that leads hangs: after thirty seconds another one sends, and both agree afterwards', async ({
  page,
  context,
  red,
  till,
}) => {
  const otra = await context.newPage();
  await conRelojPropio(otra);
  await ingresarEnTill(otra);
  // A synchronous request that is not answered stops everything that tab does, as an endless loop would.
  let soltar = (): void => undefined;
  const retenido = new Promise<void>((resolve) => {
    soltar = resolve;
  });
  red.fallar(({ ruta }) => ruta.endsWith('?cuelgue'), {
    nombre: 'hangs',
    jugar: async ({ entregar, contestar }) => {
      const dada = await entregar();
      await retenido;
      contestar(dada);
    },
  });
  let despierta = false;
  const colgada = page
    .evaluate(() => {
      const pedido = new XMLHttpRequest();
      pedido.open('GET', '/?cuelgue', false);
      pedido.send();
    })
    .finally(() => {
      despierta = true;
    });
  await expect.poll(() => red.pedidos.some(({ fallo }) => fallo === 'hangs')).toBe(true);

  await registrar(otra, deposito('EQUIPO-2'));
  await expect(formulario(otra).referencia).toHaveValue('');
  await adelantar(otra, 20_000);
  // Two of its beats.
  await otra.waitForTimeout(1_000);
  expect(red.pedidos.filter(esRegistro)).toEqual([]);
  await adelantar(otra, 31_000);
  await expect(tira(otra)).toHaveText(registrado('EQUIPO-2'));
  expect(despierta).toBe(false);
  soltar();
  await colgada;
  await cumple({ ...till, page: otra }, red, [deposito('EQUIPO-2')]);
  await cumple(till, red, [deposito('EQUIPO-2')]);
});
