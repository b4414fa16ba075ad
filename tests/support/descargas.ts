/** What the page hands to the person as files: jsdom follows no download. */
import readXlsxFile from 'read-excel-file/node';
import Papa from 'papaparse';
import { vi } from 'vitest';

const bytes = async (contenido: Blob) => Buffer.from(await contenido.arrayBuffer());

/** @param fallaPrimera the first file cannot be made */
export function conDescargas({ fallaPrimera = false } = {}) {
  let falla = fallaPrimera;
  const archivos: { nombre: string; contenido: Blob }[] = [];
  const contenidos = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((contenido) => {
    if (falla) {
      falla = false;
      throw new Error('no memory');
    }
    if (!(contenido instanceof Blob)) throw new Error('not a file');
    const url = `blob:prueba/${contenidos.size}`;
    contenidos.set(url, contenido);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function bajar(this: HTMLAnchorElement) {
    const contenido = contenidos.get(this.href);
    if (contenido) archivos.push({ nombre: this.download, contenido });
  });
  return {
    archivos,
    /** Rows of cells of the CSV that came last. */
    csv: async () => {
      const ultimo = archivos.at(-1);
      const texto = ultimo ? (await bytes(ultimo.contenido)).toString('utf8').replace(/^\uFEFF/, '') : '';
      return Papa.parse<string[]>(texto, { delimiter: ';', skipEmptyLines: true }).data;
    },
    /** Sheets of the XLSX that came last. */
    xlsx: async () => {
      const ultimo = archivos.at(-1);
      return ultimo ? readXlsxFile(await bytes(ultimo.contenido)) : [];
    },
  };
}
