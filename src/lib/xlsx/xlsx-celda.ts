/** Longer, and a spreadsheet would call the file damaged. */
const MAXIMO = 32_767;

// oxlint-disable-next-line no-control-regex -- they are what it looks for
const SIN_XML = /[\0-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g;
const escapar = (caracter: string): string =>
  `_x${caracter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export const xmlTexto = (texto: string): string =>
  texto
    .slice(0, MAXIMO)
    .replace(SIN_XML, escapar)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const nombreDeColumna = (k: number): string =>
  (k < 26 ? '' : nombreDeColumna(Math.floor(k / 26) - 1)) + String.fromCharCode(65 + (k % 26));

export const celdaDeTexto = (lugar: string, estilo: number, texto: string): string =>
  `<c r="${lugar}" s="${estilo}" t="inlineStr"><is><t xml:space="preserve">${xmlTexto(texto)}</t></is></c>`;

export const celdaDeNumero = (lugar: string, estilo: number, numero: string): string =>
  `<c r="${lugar}" s="${estilo}"><v>${numero}</v></c>`;
