/** Code page 850, of DOS and of consoles, 0x80 to 0xFF: no TextDecoder knows it. */

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
