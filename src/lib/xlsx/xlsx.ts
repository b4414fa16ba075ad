/** Compressed in slices while it is made: a hundred thousand rows neither freeze the page nor fill its memory. */
import { Zip, ZipDeflate } from 'fflate';
import type { Hoja } from '@/lib/csv/hoja';
import { porPartes } from '@/lib/por-partes';
import { enHojas, filaDeHoja, finDeHoja, inicioDeHoja } from './xlsx-hoja';
import { partesFijas, rutaDeHoja } from './xlsx-partes';

const TIPO = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILAS_POR_TROZO = 100;

function crearZip() {
  const trozos: Uint8Array<ArrayBuffer>[] = [];
  let falla: Error | null = null;
  const zip = new Zip((error, trozo) => {
    falla ??= error;
    trozos.push(new Uint8Array(trozo));
  });
  const codificador = new TextEncoder();
  return {
    archivo: (ruta: string) => {
      const archivo = new ZipDeflate(ruta, { level: 1 });
      zip.add(archivo);
      return (texto: string, ultimo = false) => archivo.push(codificador.encode(texto), ultimo);
    },
    terminar: (): Blob => {
      zip.end();
      if (falla) throw falla;
      return new Blob(trozos, { type: TIPO });
    },
  };
}

export async function escribirXlsx(tablas: readonly Hoja[]): Promise<Blob> {
  const hojas = tablas.flatMap((tabla) => enHojas(tabla));
  const { archivo, terminar } = crearZip();
  for (const [ruta, texto] of partesFijas(hojas.map(({ nombre }) => nombre))) archivo(ruta)(texto, true);
  for (const [k, hoja] of hojas.entries()) {
    const escribir = archivo(rutaDeHoja(k));
    let filas: string[] = [inicioDeHoja(hoja)];
    // oxlint-disable-next-line no-await-in-loop -- one sheet after the other
    await porPartes(hoja.largo, (i) => {
      filas.push(filaDeHoja(hoja, i));
      if (filas.length < FILAS_POR_TROZO) return;
      escribir(filas.join(''));
      filas = [];
    });
    escribir(filas.join('') + finDeHoja(hoja), true);
  }
  return terminar();
}
