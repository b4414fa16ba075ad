import { loadCode } from '@/ui/lazy/load-code';
import type { Hoja } from '@/engines/extracto/file/raw-record';
import type { Registro } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';
import { leerMt940 } from './mt940';
import { leerQif } from './qif';

export interface Tabla {
  registros: Registro[];
  elegir: readonly number[];
}

export type Formato = 'ofx' | 'qif' | 'mt940' | 'camt' | 'excel-2003' | 'pagina';

const OTRO_XML = 'Es un archivo XML que no es un extracto conocido. Descargue el extracto en Excel o CSV.';

const empiezaMensaje = (inicio: string): boolean =>
  /\{4:\s*:20:/.test(inicio) ||
  inicio
    .split('\n')
    .find((linea) => linea.trim() !== '' && !linea.startsWith('{'))
    ?.trimStart()
    .startsWith(':20:') === true;

/** null: values with a separator. @throws Rechazo when it is XML of another kind */
export function formatoDe(texto: string): Formato | null {
  const inicio = texto.slice(0, 4096).trimStart();
  if (/^OFXHEADER\s*:/i.test(inicio) || (inicio.startsWith('<') && /<OFX>/i.test(inicio))) return 'ofx';
  if (/^!(?:Type|Account|Option)\b/i.test(inicio)) return 'qif';
  if (empiezaMensaje(inicio) && /^:(?:25|28C?|60[FM]|61):/m.test(texto)) return 'mt940';
  if (!inicio.startsWith('<')) return null;
  if (/<(?:\w+:)?BkToCstmr/.test(inicio) || /urn:iso:std:iso:20022:tech:xsd:camt\.05[234]/.test(inicio))
    return 'camt';
  if (/urn:schemas-microsoft-com:office:spreadsheet|<Workbook\b/.test(inicio)) return 'excel-2003';
  if (/<(?:!doctype html|html|head|meta|body|table|style|div)\b/i.test(inicio)) return 'pagina';
  if (/^<(?:\?xml|!doctype|\w+(?::\w+)?[\s>])/i.test(inicio)) throw new Rechazo(OTRO_XML);
  return null;
}

/** Apart from the worker's own file, which is to stay small: most statements are separated values. */
export const lectoresDeMarcas = () => loadCode(() => import('./marked-readers'));

export async function leerFormato(formato: Formato, texto: string): Promise<Tabla | { hojas: Hoja[] }> {
  if (formato === 'qif') return { registros: leerQif(texto), elegir: [] };
  if (formato === 'mt940') return { registros: leerMt940(texto), elegir: [3, 4] };
  const lectores = await lectoresDeMarcas();
  switch (formato) {
    case 'ofx':
      return { registros: lectores.leerOfx(texto), elegir: [3, 4, 5] };
    case 'camt':
      return { registros: lectores.leerCamt(texto), elegir: [3, 4, 5] };
    case 'excel-2003':
      return { hojas: lectores.leerExcel2003(texto) };
    case 'pagina':
      return { hojas: lectores.leerPagina(texto) };
  }
}
