/** What a person does with the till whatever stands in the way: a password asked again, a question, a tray left open. */
import { errors, type Page } from '@playwright/test';
import { CLAVE, formulario, llenar, type Operacion } from '../till';
import type { Persona } from './modelo';

export interface Puesto {
  page: Page;
  url: string;
  persona: Persona;
  /** Every text of the strip since the tab was opened. */
  textos: string[];
}

export const pausa = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** What a page evaluates has no limit of its own, and a page that hangs must not hang the run. */
export async function conLimite<T>(promesa: Promise<T>, ms: number, que: string): Promise<T> {
  let reloj: ReturnType<typeof setTimeout> | undefined;
  const tarde = new Promise<never>((_, reject) => {
    reloj = setTimeout(() => reject(new errors.TimeoutError(`${que}: nothing in ${ms} ms`)), ms);
  });
  return Promise.race([promesa, tarde]).finally(() => clearTimeout(reloj));
}

/** What can be seen at a glance; null while the page is on its way. */
const mirar = (page: Page) =>
  conLimite(
    page.evaluate(() => {
      const campo = document.querySelector<HTMLInputElement>('input[name=nro_referencia]');
      const linea = document.getElementById(campo?.getAttribute('aria-describedby') ?? '');
      return {
        /** The dialog on top. */
        dialogo: [...document.querySelectorAll('dialog[open] h2')].at(-1)?.textContent ?? null,
        anonima: document.querySelector('input[name=password]') !== null,
        /** What stands in the reference; null when there is no form. */
        ref: campo?.value ?? null,
        ocupado: document.querySelector('[data-entry] > form')?.getAttribute('aria-busy') !== 'false',
        falta: campo?.hasAttribute('aria-invalid') ? (linea?.textContent ?? '') : null,
        sinCaja: document.body.textContent.includes('No tiene una caja abierta.'),
      };
    }),
    5_000,
    'a look',
  ).catch(() => null);

async function ingresarEn({ page, persona }: Puesto): Promise<void> {
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(persona.correo);
  await page.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.getByRole('navigation', { name: 'Principal' }).waitFor();
}

/** «Salir» from the menu, and again where it warns of what is pending. Other tabs of this person are signed out with it. */
export async function salirDe({ page }: Puesto): Promise<void> {
  await page.getByRole('button', { name: 'Menú de usuario' }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  // The password may have been asked for over the warning, and its dialog offers to leave as well: the one on top.
  const aviso = page
    .getByRole('dialog')
    .getByRole('button', { name: /^Salir/ })
    .last();
  const clave = page.getByLabel('Contraseña', { exact: true });
  await aviso.or(clave).first().waitFor();
  if (await aviso.isVisible()) await aviso.click();
  await clave.waitFor();
}

async function quitarDeEnMedio({ page }: Puesto, dialogo: string): Promise<void> {
  if (dialogo === 'Su sesión venció') {
    const pedida = page.getByRole('dialog', { name: dialogo });
    await pedida.getByLabel('Contraseña', { exact: true }).fill(CLAVE);
    await pedida.getByRole('button', { name: 'Continuar' }).click();
    await pedida.waitFor({ state: 'hidden' });
    // The tray, or a question: left as it was.
  } else await page.keyboard.press('Escape');
}

/** Signed in, nothing in the way, and the form usable. False: not within a while, and then there is nothing to be done. */
export async function listo(puesto: Puesto, ms = 2_500): Promise<boolean> {
  const hasta = performance.now() + ms;
  do {
    const cara = await mirar(puesto.page);
    try {
      if (cara?.dialogo) await quitarDeEnMedio(puesto, cara.dialogo);
      else if (cara?.anonima) await ingresarEn(puesto);
      else if (!/\/(?:agentes|login)\b/.test(puesto.page.url()))
        await puesto.page.goto(`${puesto.url}/agentes`);
      else if (cara?.sinCaja) return false;
      else if (cara && cara.ref !== null && !cara.ocupado) return true;
    } catch {
      // The line is dead, or the page changed under the hand.
    }
    await pausa(60);
  } while (performance.now() < hasta);
  return false;
}

export type Respuesta = 'Corregir' | 'No, es otra' | 'Sí, es la misma';
/** `guardada`: the screen said that it is kept. `estaba`: it said that it is there already. `no`: nothing was kept. */
export type Dicho = 'guardada' | 'estaba' | 'no' | 'duda';

const YA_ESTABA = /^Esta operación ya estaba registrada a las/;
const NO_GUARDADA = /otra persona|^No se pudo guardar/;
const GUARDANDO = 'Guardando en este equipo';

/** What the strip said since it was being saved; `null`: it was not, or nobody saw it. */
function trasGuardar(textos: readonly string[]): string[] | null {
  const i = textos.findLastIndex((texto) => texto.startsWith(GUARDANDO));
  return i < 0 ? null : textos.slice(i + 1).filter((texto) => texto !== '');
}

/** `suelta`: the form has let it go, so that any word is about it; else only what names it, the one before may speak yet. */
function segunTira(textos: readonly string[], referencia: string, suelta: boolean): Dicho | null {
  const oidos =
    trasGuardar(textos) ?? textos.filter((texto) => texto !== '' && (suelta || texto.includes(referencia)));
  if (oidos.length === 0) return null;
  return oidos.every((texto) => YA_ESTABA.test(texto)) ? 'estaba' : 'guardada';
}

/** The strip, or the field, said that nothing was kept. */
const fueRechazada = (textos: readonly string[], falta: string | null): boolean =>
  falta !== null || (trasGuardar(textos)?.some((texto) => NO_GUARDADA.test(texto)) ?? false);

/** Does the form hold it? A password asked for in between takes the keys that were meant for it. */
async function estaEscrita(page: Page, { banco, monto, comision, referencia }: Operacion): Promise<boolean> {
  const campos = formulario(page);
  const escritos = [campos.banco, campos.monto, campos.comision, campos.referencia];
  const valores = await Promise.all(escritos.map((campo) => campo.inputValue()));
  const cifra = (texto = ''): string => texto.replaceAll('.', '');
  return [banco, cifra(monto), cifra(comision), referencia].every(
    (esperado, i) => esperado === (i === 0 || i === 3 ? valores[i] : cifra(valores[i])),
  );
}

/** Types it, saves it by `pulsar`, answers what is asked, and reads what came of it. */
export async function confirmarEn(
  puesto: Puesto,
  operacion: Operacion,
  { pulsar, respuesta }: { pulsar: (page: Page) => Promise<void>; respuesta: Respuesta },
): Promise<Dicho> {
  const { page, textos } = puesto;
  await llenar(page, operacion);
  if (!(await estaEscrita(page, operacion))) return 'no';
  const desde = textos.length;
  await pulsar(page);
  const hasta = performance.now() + 12_000;
  let dejada = false;
  do {
    const cara = await mirar(page);
    try {
      // What it looks up before it saves may wait for the password.
      if (cara?.dialogo === 'Su sesión venció') await quitarDeEnMedio(puesto, cara.dialogo);
      else if (cara?.dialogo === 'Confirme la operación')
        await page.getByRole('button', { name: 'Sí, registrar' }).click();
      else if (cara?.dialogo === 'Referencia parecida') {
        await page.getByRole('dialog').getByRole('button', { name: respuesta }).click();
        dejada = respuesta === 'Corregir';
      } else if (cara && (cara.ref === null || (cara.ref === '' && !cara.ocupado))) {
        // Without a form nobody knows yet whom the strip speaks of.
        const dicho = segunTira(textos.slice(desde), operacion.referencia, cara.ref !== null);
        if (dicho) return dicho;
      } else if (cara && !cara.ocupado && (dejada || fueRechazada(textos.slice(desde), cara.falta)))
        return 'no';
    } catch {
      // It changed under the hand.
    }
    // Killed: what it had said until then is what counts.
    if (page.isClosed()) return segunTira(textos.slice(desde), operacion.referencia, false) ?? 'duda';
    await pausa(40);
  } while (performance.now() < hasta);
  return 'duda';
}

/** How the operation leaves the hand. */
export const PULSAR = {
  boton: async (page: Page) => formulario(page).registrar.click(),
  enter: async (page: Page) => formulario(page).referencia.press('Enter'),
  doble: async (page: Page) =>
    formulario(page).registrar.evaluate((boton: HTMLButtonElement) => {
      for (let i = 0; i < 6; i += 1) boton.click();
      boton.form?.requestSubmit();
    }),
  /** As a scanner types: amount and reference anew, key by key, each with its Enter, and one Enter more. */
  escaner: async (page: Page) => {
    const { monto, referencia } = formulario(page);
    const [cifra, ref] = [await monto.inputValue(), await referencia.inputValue()];
    await referencia.fill('');
    await monto.fill('');
    await monto.focus();
    for (const texto of [cifra, ref]) {
      await page.keyboard.type(texto);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
  },
} as const;
