/**
 * Finds the Chromium of the browser tests, or gets one: `node scripts/chromium.mjs` prints its path.
 * Everything that touches the machine comes in through `maquina`, so that the search is tested without it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {object} Maquina
 * @property {Record<string, string | undefined>} env
 * @property {string | null} playwright  where Playwright keeps its own Chromium, present or not
 * @property {boolean} puedeApt  root on a Debian-like system
 * @property {(ruta: string) => boolean} funciona  the file is there and starts
 * @property {(orden: string, args: string[], segundos: number) => Promise<boolean>} ejecutar  true when it ended well
 * @property {(linea: string) => void} decir
 */

/** How the tests and the benches start it: alone with the page, in a container too. */
export const ARGUMENTOS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The engine without the browser around it, which no test looks at: a quarter less work for each page. */
const SOLO_MOTOR = 'chromium-headless-shell';
const NOMBRES = [SOLO_MOTOR, 'chromium', 'chromium-browser', 'google-chrome'];

export const COMO =
  'No Chromium was found and none could be installed: install one (on Debian as root: ' +
  '`apt-get install -y chromium`; elsewhere: `npx playwright install --with-deps chromium`) or set CHROMIUM_PATH ' +
  'to the program, and run the command again.';

/**
 * Looks, in this order, at CHROMIUM_PATH, the PATH and Playwright's own cache; installs nothing.
 * @param {Maquina} maquina
 * @returns {string | null}
 * @throws when CHROMIUM_PATH names something that does not start: a wrong setting is not silently replaced
 */
export function findChromium(maquina = estaMaquina()) {
  const { env, playwright, funciona } = maquina;
  if (env['CHROMIUM_PATH']) {
    if (funciona(env['CHROMIUM_PATH'])) return env['CHROMIUM_PATH'];
    throw new Error(
      `CHROMIUM_PATH is «${env['CHROMIUM_PATH']}», which does not start. Correct it or unset it.`,
    );
  }
  const carpetas = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidatos = NOMBRES.flatMap((nombre) => carpetas.map((carpeta) => join(carpeta, nombre)));
  return [...candidatos, ...(playwright ? [playwright] : [])].find(funciona) ?? null;
}

/**
 * As findChromium, and gets one where there is none: Playwright's installer, then apt. Where apt is at hand a whole browser
 * is only the second choice.
 * @param {Maquina} maquina
 * @returns {Promise<string>}
 * @throws one sentence that says how to install one
 */
export async function ensureChromium(maquina = estaMaquina()) {
  const hallado = findChromium(maquina) ?? (await dePlaywright(maquina));
  const basta = hallado !== null && (maquina.env['CHROMIUM_PATH'] || hallado.endsWith(SOLO_MOTOR));
  if (!maquina.puedeApt || basta) {
    if (hallado) return hallado;
    throw new Error(COMO);
  }
  maquina.decir(`Asking Debian for ${SOLO_MOTOR}.`);
  const pedir = (/** @type {string} */ paquete) =>
    maquina.ejecutar('apt-get', ['install', '-y', paquete], 300);
  if (!(await pedir(SOLO_MOTOR))) {
    // A stale index is no reason to stop: the install that follows says whether it was enough.
    await maquina.ejecutar('apt-get', ['update'], hallado ? 60 : 180);
    // An older Debian has no such package.
    if (!(await pedir(SOLO_MOTOR)) && !hallado) await pedir('chromium');
  }
  const deApt = findChromium(maquina);
  if (deApt) return deApt;
  throw new Error(COMO);
}

/** @param {Maquina} maquina */
async function dePlaywright(maquina) {
  maquina.decir('No Chromium found: asking Playwright for one.');
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
  await maquina.ejecutar(process.execPath, [cli, 'install', 'chromium'], 300);
  return findChromium(maquina);
}

/** @returns {Maquina} */
function estaMaquina() {
  // Only when it is really searched: Playwright is heavy, and does not load where prototypes are frozen.
  /** @type {typeof import('@playwright/test')} */
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return {
    env: process.env,
    playwright: chromium.executablePath() || null,
    puedeApt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    // A browser whose libraries are missing is there but does not start.
    funciona: (ruta) =>
      existsSync(ruta) && spawnSync(ruta, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0,
    ejecutar,
    decir: (linea) => console.log(linea),
  };
}

/** @type {Maquina['ejecutar']} */
function ejecutar(orden, args, segundos) {
  return new Promise((resolve) => {
    const hijo = spawn(orden, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Its own process group, so that a download that hangs ends together with its helpers.
      detached: true,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
    });
    const limite = setTimeout(() => {
      if (hijo.pid) process.kill(-hijo.pid, 'SIGKILL');
    }, segundos * 1000);
    const terminar = (/** @type {boolean} */ bien) => {
      clearTimeout(limite);
      resolve(bien);
    };
    hijo.once('error', () => terminar(false));
    hijo.once('exit', (codigo) => terminar(codigo === 0));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
