/** A page taller than the voucher feeds blank paper: CSSOM sets its height, since our CSP allows no `<style>`. */

/** width of a roll in mm, or a sheet */
export type Papel = 58 | 80 | 'A4';

const MM_POR_PX = 25.4 / 96;
/** A page too short by a hair spills onto a second one. */
const HOLGURA_MM = 1;

let hoja: CSSStyleSheet | null = null;

/** Gives the roll's page the height of what is printed (CSS px). Without support the fixed height stays. */
export function ajustarPapel(papel: Papel, altoPx: number): void {
  if (papel === 'A4') return;
  if (!('adoptedStyleSheets' in document) || typeof CSSStyleSheet.prototype.replaceSync !== 'function')
    return;
  hoja ??= new CSSStyleSheet();
  const alto = Math.ceil(altoPx * MM_POR_PX) + HOLGURA_MM;
  hoja.replaceSync(`@page rollo-${papel} { size: ${papel}mm ${alto}mm; margin: 0; }`);
  if (!document.adoptedStyleSheets.includes(hoja)) document.adoptedStyleSheets.push(hoja);
}
