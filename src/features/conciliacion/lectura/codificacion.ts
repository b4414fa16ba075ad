/** Bytes → text. */

export const CODIFICACIONES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Codificacion = (typeof CODIFICACIONES)[number];

/** Zeros on one side of the pairs: UTF-16 without its mark. */
function utf16(bytes: Uint8Array): Codificacion | null {
  const muestra = bytes.subarray(0, 4096);
  const pares = muestra.length >> 1;
  let [altos, bajos] = [0, 0];
  for (let i = 0; i < pares; i += 1) {
    if (muestra[2 * i] === 0) altos += 1;
    if (muestra[2 * i + 1] === 0) bajos += 1;
  }
  if (bajos > pares * 0.4) return 'utf-16le';
  return altos > pares * 0.4 ? 'utf-16be' : null;
}

const empiezaCon = (bytes: Uint8Array, ...marca: number[]) => marca.every((byte, i) => bytes[i] === byte);

export function detectarCodificacion(bytes: Uint8Array): Codificacion {
  if (empiezaCon(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (empiezaCon(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (empiezaCon(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sinMarca = utf16(bytes);
  if (sinMarca) return sinMarca;
  const texto = new TextDecoder('utf-8').decode(bytes);
  if (!texto.includes('\ufffd')) return 'utf-8';
  // One broken letter among many good ones is still UTF-8.
  const rotas = texto.split('\ufffd').length - 1;
  const buenas = texto.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return buenas > rotas * 2 ? 'utf-8' : 'windows-1252';
}

/** Its byte order mark is dropped; a byte that is no letter becomes «�». */
export const decodificar = (bytes: Uint8Array, codificacion: Codificacion): string =>
  new TextDecoder(codificacion).decode(bytes);
