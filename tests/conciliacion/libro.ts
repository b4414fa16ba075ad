/** Makes .xlsx files of any kind, wrong ones above all. */
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';

const cabecera = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook: name of each sheet and its data as XML. */
function partesDe(hojas: Record<string, string>): Zippable {
  const nombres = Object.keys(hojas);
  const cada = (hacer: (n: number, nombre: string) => string): string =>
    nombres.map((nombre, i) => hacer(i + 1, nombre)).join('');
  return {
    'xl/workbook.xml': strToU8(
      `${cabecera}<workbook ${NS} xmlns:r="${REL}"><sheets>${cada((n, nombre) => `<sheet name="${nombre}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${cabecera}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${cada((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(hojas).map((sheetData, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`${cabecera}<worksheet ${NS}><sheetData>${sheetData}</sheetData></worksheet>`),
      ]),
    ),
  };
}

/** A workbook of several sheets. */
export const libroDe = (hojas: Record<string, string>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(partesDe(hojas)));

/** A workbook of one sheet, with parts added or put in the place of its own. */
export const libro = (sheetData: string, extra: Zippable = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ ...partesDe({ Hoja1: sheetData }), ...extra }));

const escapar = (texto: string) => texto.replace(/[<&]/g, (c) => (c === '<' ? '&lt;' : '&amp;'));

/** Rows of texts and numbers as sheet XML. */
export const filas = (tabla: readonly (readonly (string | number)[])[]): string =>
  tabla
    .map(
      (fila, r) =>
        `<row r="${r + 1}">${fila
          .map((celda, c) => {
            const donde = `${String.fromCharCode(65 + c)}${r + 1}`;
            return typeof celda === 'number'
              ? `<c r="${donde}"><v>${celda}</v></c>`
              : `<c r="${donde}" t="inlineStr"><is><t xml:space="preserve">${escapar(celda)}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('');

/** The same archive, saying of the parts with such a name that they unpack to so many bytes. */
export function declarando(
  zip: Uint8Array<ArrayBuffer>,
  bytes: number,
  nombre: RegExp,
): Uint8Array<ArrayBuffer> {
  const vista = new DataView(zip.buffer, zip.byteOffset);
  for (let i = 0; i + 46 < zip.length; i += 1) {
    if (vista.getUint32(i, true) !== 0x02014b50) continue; // an entry of the directory
    const suyo = strFromU8(zip.subarray(i + 46, i + 46 + vista.getUint16(i + 28, true)));
    if (nombre.test(suyo)) vista.setUint32(i + 24, bytes, true);
  }
  return zip;
}
