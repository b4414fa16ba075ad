/** A Chromium of our own over a profile that outlives it: it can be killed as a power cut would, whole and at once. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { ARGUMENTOS, findChromium } from '../../../scripts/chromium.mjs';
import { CLAVE } from './till';

export interface NavegadorPropio {
  contexto: BrowserContext;
  /** SIGKILL to every process of it. Resolves when it is gone. */
  matar: () => Promise<void>;
}

export async function abrirNavegador(perfil: string): Promise<NavegadorPropio> {
  const programa = findChromium();
  if (!programa) throw new Error('no Chromium');
  // A group of its own: the kill reaches renderers and the storage service in the same instant.
  const proceso = spawn(
    programa,
    [...ARGUMENTOS, '--remote-debugging-port=0', `--user-data-dir=${perfil}`, 'about:blank'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TZ: 'America/La_Paz' },
    },
  );
  const muerto = new Promise<void>((resolve) => {
    proceso.once('exit', () => resolve());
  });
  const direccion = await new Promise<string>((resolve, reject) => {
    let texto = '';
    proceso.stderr.on('data', (trozo: Buffer) => {
      texto += trozo.toString();
      const hallada = /DevTools listening on (ws:\S+)/.exec(texto)?.[1];
      if (hallada !== undefined) resolve(hallada);
    });
    proceso.once('exit', () => reject(new Error(`Chromium ended:\n${texto}`)));
  });
  const navegador = await chromium.connectOverCDP(direccion);
  const contexto = navegador.contexts()[0] ?? (await navegador.newContext());
  return {
    contexto,
    matar: async () => {
      const vive = proceso.exitCode === null && proceso.signalCode === null;
      if (vive && proceso.pid !== undefined) process.kill(-proceso.pid, 'SIGKILL');
      await muerto;
    },
  };
}

/** Signed in by a session that is put where the app keeps it: typing the password a hundred times shows nothing new. */
export async function conSesion(contexto: BrowserContext, url: string, correo: string): Promise<void> {
  const respuesta = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: correo, password: CLAVE }),
  });
  const { access_token: token, user } = (await respuesta.json()) as {
    access_token: string;
    user: { id: number; name: string };
  };
  const usuario = { id: user.id, name: user.name, email: correo, rol: 'Operador' };
  const guardada = { token, usuario, desde: Date.now(), actividad: Date.now() };
  await contexto.addInitScript((texto) => {
    if (location.protocol === 'http:' && !sessionStorage.getItem('kantuta.sesion'))
      sessionStorage.setItem('kantuta.sesion', texto);
  }, JSON.stringify(guardada));
}

/** Hears every text of the strip under the form, in order, for as long as the page lives. */
export async function oirTira(page: Page, alVer: (texto: string) => void): Promise<void> {
  await page.exposeBinding('tiraVista', (_fuente, texto: string) => alVer(texto));
  await page.addInitScript(() => {
    // The binding above: the page's own types cannot know it.
    const { tiraVista } = window as unknown as { tiraVista: (texto: string) => void };
    let ultimo = '';
    new MutationObserver(() => {
      const texto = document.querySelector('[data-strip]')?.textContent ?? '';
      if (texto !== ultimo) tiraVista((ultimo = texto));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
