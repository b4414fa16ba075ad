/** What only a browser can measure: what does not fit, and what stands where. */
import { expect, type Page } from '@playwright/test';

/** What a person who needs more room between lines, words and letters sets (WCAG 2.2, 1.4.12). */
const ESPACIADO =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

/** A small laptop with that room, the same at 200 %, and the narrowest phone: without it and with it. */
const MEDIDAS = [
  { width: 1366, height: 768, conEspacio: true },
  { width: 683, height: 384, conEspacio: false },
  { width: 683, height: 384, conEspacio: true },
  { width: 320, height: 640, conEspacio: false },
  { width: 320, height: 640, conEspacio: true },
];

/** May end in «…»: it is whole in a title, in the detail or in what it opens. */
const RECORTABLE =
  '[data-till] > span, [data-till] b, [aria-label=Transacciones] td:is(:nth-child(3), :nth-child(8)), [data-file] b, [aria-label=Resultado] [title], [data-lugar] > span, [aria-label="Vista previa"] td:nth-child(7)';
/** May scroll sideways within itself, by keyboard too: a table of two dimensions, a sheet of paper, a row of pills. */
const DESLIZABLE =
  '[aria-label="Filas del resultado"], [data-scroll]:has(> table:not([data-cards])), .vouchers, [aria-label="Filtrar por clase"], textarea[name=filas]';

/** Runs in the page. @returns everything on it, or in the dialog over it, that does not fit */
function buscarLoQueNoCabe([recortable, deslizable]: readonly [string, string]): string[] {
  const faltas = new Set<string>();
  const ancho = document.documentElement.clientWidth;
  const raiz = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const nombre = (e: Element) => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')}`;
  const sobra = (e: Element) => e.scrollWidth - e.clientWidth;
  const visible = (e: Element) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // For screen readers only.
  const oculto = (e: Element | null): boolean =>
    e !== null && (getComputedStyle(e).clipPath !== 'none' || oculto(e.parentElement));

  if (sobra(document.documentElement) > 0) faltas.add(`the page +${sobra(document.documentElement)}`);
  for (const e of raiz.querySelectorAll('*')) {
    if (!visible(e) || oculto(e)) continue;
    const seDesliza = /auto|scroll/.test(getComputedStyle(e).overflowX);
    if (seDesliza && sobra(e) > 1 && !e.matches(deslizable)) faltas.add(`${nombre(e)} scrolls +${sobra(e)}`);
    const { right } = e.getBoundingClientRect();
    if (
      e.matches('a, button, input, select, textarea') &&
      !e.closest(`${deslizable}, ${recortable}`) &&
      right > ancho + 1
    )
      faltas.add(
        `${nombre(e)} «${e.textContent.slice(0, 30)}» out of the page +${Math.round(right - ancho)}`,
      );
  }

  /** By how much a text leaves the boxes around it that show nothing outside of themselves; its own one always. */
  const mirar = (texto: Text, padre: Element): void => {
    const rango = document.createRange();
    rango.selectNodeContents(texto);
    const r = rango.getBoundingClientRect();
    let propia = true;
    // What is out of the flow is cut by the box it stands in, not by those it is written in.
    let suelta = false;
    for (let e: Element | null = padre; e && e !== document.body; e = e.parentElement) {
      const { display, overflowX, overflowY, position } = getComputedStyle(e);
      if (display === 'inline' || display === 'contents' || (suelta && position === 'static')) continue;
      suelta = position === 'absolute';
      const b = e.getBoundingClientRect();
      const deLado = Math.max(r.right - b.right, b.left - r.left);
      const deAlto = Math.max(r.bottom - b.bottom, b.top - r.top);
      const corta = /hidden|clip/;
      if ((propia || corta.test(overflowX)) && deLado > 1)
        faltas.add(
          `«${texto.data.trim().slice(0, 40)}» of ${nombre(padre)} out of ${nombre(e)} +${Math.round(deLado)}`,
        );
      else if (corta.test(overflowY) && deAlto > 1)
        faltas.add(
          `«${texto.data.trim().slice(0, 40)}» of ${nombre(padre)} under ${nombre(e)} +${Math.round(deAlto)}`,
        );
      else if (!/auto|scroll/.test(overflowX + overflowY) && position !== 'fixed') {
        propia = false;
        continue;
      }
      return;
    }
  };
  const textos = document.createTreeWalker(raiz, NodeFilter.SHOW_TEXT);
  for (let t = textos.nextNode(); t; t = textos.nextNode()) {
    const padre = t.parentElement;
    if (!(t instanceof Text) || !padre || t.data.trim() === '' || !visible(padre)) continue;
    if (padre.closest(`svg, select, textarea, script, ${recortable}`) || oculto(padre)) continue;
    mirar(t, padre);
  }
  return [...faltas];
}

const dosCuadros = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((hecho) => {
        requestAnimationFrame(() => requestAnimationFrame(hecho));
      }),
  );

/** In place, without a reload: whole and without scrolling sideways in every one of `MEDIDAS`. */
export async function cabe(page: Page, que: string): Promise<void> {
  const antes = page.viewportSize();
  for (const { width, height, conEspacio } of MEDIDAS) {
    await page.setViewportSize({ width, height });
    // A sheet of the page's own making: no CSP has to allow it.
    await page.evaluate(
      (reglas) => {
        const hoja = new CSSStyleSheet();
        hoja.replaceSync(reglas);
        document.adoptedStyleSheets = [hoja];
      },
      conEspacio ? ESPACIADO : '',
    );
    await dosCuadros(page);
    const faltas = await page.evaluate(buscarLoQueNoCabe, [RECORTABLE, DESLIZABLE] as const);
    expect.soft(faltas, `${que}, ${width} px${conEspacio ? ', spaced' : ''}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  if (antes) await page.setViewportSize(antes);
}
