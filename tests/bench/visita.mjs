/** A page that is looked at: opened with the probe, loaded, typed in. */
import { sesionDe } from './app.mjs';
import { sonda } from './sonda.mjs';

const PALABRAS = ['deposito', '80123', 'soli 5'];
/** Types each word letter by letter and takes it back the same way. */
export const TECLAS = PALABRAS.flatMap((palabra) => [
  ...palabra.split(''),
  ...Array.from(palabra, () => 'Backspace'),
]);
/** Every text that the search holds on the way. */
export const TEXTOS = [
  '',
  ...PALABRAS.flatMap((palabra) => Array.from(palabra, (_, k) => palabra.slice(0, k + 1))),
];

const pausa = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const CAJERO = { id: 2, name: 'Cajero', email: 'cajero@kantuta.demo', rol: 'Operador' };
/** The server knows nobody by name; of itself the page does. Those of ./filas.mjs. */
export const NOMBRES = [1, 2, 3, 4, 5, 6].map((id) => [
  id,
  id === CAJERO.id ? CAJERO.name : `Cajero n.º ${id}`,
]);

/**
 * @param {import('@playwright/test').Browser} navegador
 * @param {{ filas: string, buscador: string, app: boolean }} pagina
 * @param {{ cpu: number, esperado: Record<string, [number, string]>, trazar?: boolean, sesion?: string }} opciones
 */
export async function abrirVisita(
  navegador,
  { filas, buscador, app },
  { cpu, esperado, trazar = false, sesion = sesionDe(CAJERO) },
) {
  const contexto = await navegador.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'es-BO',
    timezoneId: 'America/La_Paz',
  });
  const page = await contexto.newPage();
  page.setDefaultTimeout(120_000);
  const errores = [];
  page.on('pageerror', (error) => errores.push(error.message));
  const cdp = await contexto.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript(sonda, {
    filas,
    buscador,
    esperado: app ? esperado : null,
    sesion,
    trazar,
  });
  return { contexto, page, cdp, errores };
}

/** Ends when the rows have been painted and the page has come to rest. */
export async function cargar(page, pagina, origen) {
  await page.goto(origen + pagina.ruta, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.visible > 0, null, { polling: 100 });
  if (!pagina.app) await page.waitForFunction(() => window.bench.lista, null, { polling: 100 });
  await pausa(pagina.app ? 1_500 : 500);
}

/** One key after the other, each after the painted answer to the last. */
export async function teclear(page, teclas) {
  for (const tecla of teclas) {
    await page.keyboard.press(tecla === ' ' ? 'Space' : tecla);
    await page.evaluate(() => window.bench.tecla);
    await pausa(25);
  }
}
