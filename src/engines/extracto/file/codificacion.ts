import { decodificarCp850 } from '@/engines/extracto/text/cp850';

export const CODIFICACIONES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'] as const;
export type Codificacion = (typeof CODIFICACIONES)[number];

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

const esLetra = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

/** A letter of ours in one of the two code pages and a sign in the other: áéíóúñ ÁÉÍÓÚÑ ãçõüº°. */
const DE_1252 = new Set([
  0xe1, 0xed, 0xf3, 0xfa, 0xf1, 0xd1, 0xc1, 0xc9, 0xcd, 0xd3, 0xda, 0xba, 0xb0, 0xe3, 0xe7, 0xf5, 0xfc, 0xe9,
]);
const DE_850 = new Set([
  0x82, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0x90, 0xb5, 0xd6, 0xe0, 0xa7, 0xf8, 0xc6, 0x87, 0xe4, 0x81, 0xe9,
]);

function deUnByte(bytes: Uint8Array): Codificacion {
  let [windows, dos] = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 128 || !(esLetra(bytes[i - 1]) || esLetra(bytes[i + 1]))) continue;
    if (DE_1252.has(byte)) windows += 1;
    if (DE_850.has(byte)) dos += 1;
  }
  return dos > windows ? 'cp850' : 'windows-1252';
}

const ROTA = '\ufffd';
const literales = (bytes: Uint8Array): number => {
  let veces = 0;
  for (let i = 0; i + 2 < bytes.length; i += 1)
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) veces += 1;
  return veces;
};

export function detectarCodificacion(bytes: Uint8Array): Codificacion {
  if (empiezaCon(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (empiezaCon(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (empiezaCon(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sinMarca = utf16(bytes);
  if (sinMarca) return sinMarca;
  const texto = new TextDecoder('utf-8').decode(bytes);
  if (!texto.includes(ROTA)) return 'utf-8';
  // One broken letter among many good ones is still UTF-8.
  const rotas = texto.split(ROTA).length - 1 - literales(bytes);
  const buenas = texto.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return rotas <= 0 || buenas > rotas * 2 ? 'utf-8' : deUnByte(bytes);
}

const SEGUNDOS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const DOS_VECES = /([\u00c2\u00c3])([\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/g;

/** «Ã³» → «ó»: a text of UTF-8 that was taken for Windows-1252 and written again; «ï¿½» was no letter even then. */
const sinDobleCodificacion = (texto: string): string =>
  texto.includes('\u00c3') || texto.includes('\u00c2') || texto.includes('\u00ef\u00bf\u00bd')
    ? texto
        .replace(DOS_VECES, (_, primero: string, segundo: string) => {
          const en = SEGUNDOS.indexOf(segundo);
          const byte = en >= 0 ? 0x80 + en : segundo.charCodeAt(0);
          return String.fromCharCode(((primero.charCodeAt(0) & 0x1f) << 6) | (byte & 0x3f));
        })
        .replaceAll('\u00ef\u00bf\u00bd', ROTA)
    : texto;

function sinCodificacionesDeMas(texto: string): string {
  let limpio = texto;
  for (let veces = 0; veces < 3; veces += 1) {
    const menos = sinDobleCodificacion(limpio);
    if (menos === limpio) break;
    limpio = menos;
  }
  return limpio;
}

export const decodificar = (bytes: Uint8Array, codificacion: Codificacion): string =>
  sinCodificacionesDeMas(
    codificacion === 'cp850' ? decodificarCp850(bytes) : new TextDecoder(codificacion).decode(bytes),
  );
