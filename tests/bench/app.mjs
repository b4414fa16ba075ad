/** What the benches of the app do alike: its build with its own headers, a Chromium, somebody who is signed in. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { ARGUMENTOS, ensureChromium } from '../../scripts/chromium.mjs';

export const RAIZ = join(import.meta.dirname, '../..');

/** The production build, for the API of ./servidor.mjs. @param {string} outDir */
export async function construirApp(outDir) {
  process.env['KANTUTA_API_URL'] = '';
  await build({ root: RAIZ, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** The security headers that the app is served with. Its config is TypeScript, which Node 20 does not read. */
export async function cabecerasDeApp() {
  const { module } = await runnerImport(join(RAIZ, 'config/security-headers.ts'));
  return module.securityHeaders();
}

export const abrirChromium = async () =>
  chromium.launch({ executablePath: await ensureChromium(), args: ARGUMENTOS });

const AHORA = Math.floor(Date.now() / 1000);
/** What a tab keeps of a sign-in. @param {{ id: number, name: string, email: string, rol: string }} usuario */
export const sesionDe = (usuario) =>
  JSON.stringify({
    token: `e30.${Buffer.from(JSON.stringify({ sub: usuario.id, iat: AHORA, exp: AHORA + 36_000 })).toString('base64url')}.x`,
    usuario,
    desde: Date.now(),
    actividad: Date.now(),
  });
const ADMIN = { id: 1, name: 'Admin', email: 'admin@kantuta.demo', rol: 'Administrador' };

/** A page of its own context, signed in; `window.largas` fills with start and length of each long task. */
export async function abrirPagina(navegador) {
  const contexto = await navegador.newContext({ locale: 'es-BO', timezoneId: 'America/La_Paz' });
  const page = await contexto.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await contexto.newCDPSession(page);
  await page.addInitScript((guardada) => {
    sessionStorage.setItem('kantuta.sesion', guardada);
    Object.assign(window, { largas: [] });
    new PerformanceObserver((lista) => {
      for (const { startTime, duration } of lista.getEntries()) window.largas.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
  }, sesionDe(ADMIN));
  return { contexto, page, cdp };
}

/** The longest task of the page that began at `desde` or later, ms; 0: none was longer than 50. */
export const mayorTarea = (page, desde) =>
  page.evaluate(
    (inicio) =>
      window.largas.filter(([en]) => en >= inicio).reduce((mayor, [, ms]) => Math.max(mayor, ms), 0),
    desde,
  );

export const decir = (linea) => process.stdout.write(`${linea}\n`);
export const mediana = (valores) => valores.toSorted((a, b) => a - b)[Math.floor(valores.length / 2)];
export const tarea = (ms) => (ms === 0 ? '< 50' : ms.toFixed(0));
