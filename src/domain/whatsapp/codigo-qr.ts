/** The pairing QR is a credential from the network: only a small PNG or JPEG by its own bytes passes. Never SVG. */
const MAX_BYTES = 64 * 1024;
const MAX_LADO = 1024;
const PREFIJO = /^data:image\/(?:png|jpe?g);base64,/i;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const u16 = (bytes: Uint8Array, en: number): number => ((bytes[en] ?? 0) << 8) | (bytes[en + 1] ?? 0);
const u32 = (bytes: Uint8Array, en: number): number => u16(bytes, en) * 65_536 + u16(bytes, en + 2);

interface Medida {
  tipo: 'png' | 'jpeg';
  ancho: number;
  alto: number;
}

function medirPng(bytes: Uint8Array): Medida | null {
  if (!PNG.every((byte, i) => bytes[i] === byte)) return null;
  return { tipo: 'png', ancho: u32(bytes, 16), alto: u32(bytes, 20) };
}

/** Walks the JPEG's segments up to the frame header (SOF0–SOF15 but DHT, JPG, DAC), which holds the size. */
function medirJpeg(bytes: Uint8Array): Medida | null {
  if (u16(bytes, 0) !== 0xffd8) return null;
  for (let en = 2; en + 9 < bytes.length && bytes[en] === 0xff; en += 2 + u16(bytes, en + 2)) {
    const marca = bytes[en + 1] ?? 0;
    if (marca >= 0xc0 && marca <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marca)) {
      return { tipo: 'jpeg', ancho: u16(bytes, en + 7), alto: u16(bytes, en + 5) };
    }
  }
  return null;
}

const enRango = (lado: number): boolean => lado > 0 && lado <= MAX_LADO;

/** `qrBase64`, with or without `data:` → an `<img>` src; null over 64 kB, 1024 × 1024 px or for another format. */
export function qrSrc(texto: string): string | null {
  const base64 = texto.trim().replace(PREFIJO, '');
  if (base64.length > (MAX_BYTES / 3) * 4 + 4 || base64.length % 4 !== 0 || !BASE64.test(base64)) return null;
  const bytes = Uint8Array.from(atob(base64), (letra) => letra.charCodeAt(0));
  const medida = bytes.length > MAX_BYTES ? null : (medirPng(bytes) ?? medirJpeg(bytes));
  if (!medida || !enRango(medida.ancho) || !enRango(medida.alto)) return null;
  return `data:image/${medida.tipo};base64,${base64}`;
}
