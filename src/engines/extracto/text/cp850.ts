/** Code page 850, the letters of DOS and of consoles: no TextDecoder knows it. */

/** The characters of 0x80 to 0xFF, in their order. */
const ALTOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const TROZO = 8192;

export function decodificarCp850(bytes: Uint8Array): string {
  let texto = '';
  for (let i = 0; i < bytes.length; i += TROZO) {
    let parte = '';
    for (const byte of bytes.subarray(i, i + TROZO))
      parte += byte < 128 ? String.fromCharCode(byte) : (ALTOS[byte - 128] ?? '');
    texto += parte;
  }
  return texto;
}
