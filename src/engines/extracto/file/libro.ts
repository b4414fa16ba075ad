import { unzipSync, zipSync } from 'fflate';
import leerLibro from 'read-excel-file/universal';
import { lectoresDeMarcas } from '@/engines/extracto/format/formatos';
import { DESEMPACADO_MAXIMO } from '@/engines/extracto/file-limits';
import { medir, type Partes } from './medir';
import { danado, demasiado } from './rechazos';
import type { Celda, Hoja } from './raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';

const CON_CLAVE = 'El archivo está protegido con contraseña. Quítesela y guárdelo de nuevo.';

function otroZip(nombres: readonly string[]): string {
  if (nombres.includes('xl/workbook.bin'))
    return 'Es un Excel binario (.xlsb). Ábralo y guárdelo como .xlsx.';
  if (nombres.some((nombre) => nombre.startsWith('word/')))
    return 'Es un documento de Word. Descargue el extracto en Excel o CSV.';
  return 'Es un archivo comprimido. Ábralo y elija el extracto que tiene adentro.';
}

/** @throws Rechazo when it declares more than the limits; what lies about its size is cut at what it declared. */
function desempacar(bytes: Uint8Array): Partes {
  const nombres: string[] = [];
  let total = 0;
  const partes = unzipSync(bytes, {
    filter: ({ name, originalSize, size, compression }) => {
      nombres.push(name);
      const sirve = /\.(?:xml|rels)$/.test(name);
      // What is stored as it is comes out whole, whatever it declares, and a thousand entries may lie in one place.
      if (sirve) total += compression === 0 ? Math.max(size, originalSize) : originalSize;
      if (total > DESEMPACADO_MAXIMO || nombres.length > 10_000) throw demasiado();
      return sirve;
    },
  });
  if (!nombres.includes('xl/workbook.xml') && !nombres.includes('content.xml'))
    throw new Rechazo(otroZip(nombres));
  return partes;
}

/** Packed again without compression: the reader would start a blob: worker for each large part, which our CSP refuses. */
function empacar(partes: Partes): ArrayBuffer {
  const { buffer } = zipSync(medir(partes).partes, { level: 0 });
  return buffer instanceof ArrayBuffer ? buffer : new Uint8Array(buffer).buffer;
}

/** Excel keeps 15 digits: a longer number has lost its end, and is shown as Excel shows it. */
function leerNumero(crudo: string): Celda {
  const numero = Number(crudo);
  if (!Number.isFinite(numero)) return crudo;
  return Math.abs(numero) >= 1e15 ? numero.toExponential().replace('e', 'E') : numero;
}

const DIA_MS = 86_400_000;
/** What a fraction of a day may be off; 23:59:59,7 stays before midnight. */
const RUIDO_MS = 5;
const EPOCA_EXCEL = Date.UTC(1899, 11, 30);

function textoDeFecha(fecha: Date): string {
  const ms = Math.floor((fecha.getTime() + RUIDO_MS) / 1000) * 1000; // 22:05 is 0,9201388… of a day
  if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return '';
  const iso = new Date(ms).toISOString().replace('T', ' ').slice(0, 19);
  return ms >= EPOCA_EXCEL && ms < EPOCA_EXCEL + DIA_MS ? iso.slice(11) : iso.replace(' 00:00:00', '');
}

const aCelda = (valor: unknown): Celda => {
  if (typeof valor === 'string' || typeof valor === 'number') return valor;
  if (valor instanceof Date) return textoDeFecha(valor);
  return valor === null || valor === undefined ? '' : String(valor); // oxlint-disable-line typescript/no-base-to-string -- only a boolean is left
};

async function leerLibre(contenido: Uint8Array, partes: Partes): Promise<Hoja[]> {
  const decodificador = new TextDecoder();
  if (decodificador.decode(partes['META-INF/manifest.xml']).includes('encryption-data'))
    throw new Rechazo(CON_CLAVE);
  const hojas = (await lectoresDeMarcas()).leerOds(decodificador.decode(contenido));
  if (hojas.length === 0) throw danado();
  return hojas;
}

export async function leerHojas(bytes: Uint8Array): Promise<Hoja[]> {
  try {
    const partes = desempacar(bytes);
    const contenido = partes['content.xml'];
    if (contenido && !partes['xl/workbook.xml']) return await leerLibre(contenido, partes);
    const hojas = await leerLibro(empacar(partes), { parseNumber: leerNumero, trim: false });
    return hojas.map(({ sheet, data }) => ({
      nombre: sheet,
      registros: data.map((fila, i) => ({ numero: i + 1, celdas: fila.map(aCelda) })),
    }));
  } catch (error) {
    throw error instanceof Rechazo ? error : danado();
  }
}
