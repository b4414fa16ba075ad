// @vitest-environment node
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { leerBytes, rechazoDe } from './extractos';
import { declarando, filas, libro } from './libro';

const de = (...bytes: number[]) => new Uint8Array(bytes);
const texto = (t: string) => new Uint8Array(strToU8(t, true));
const conRelleno = (inicio: string, largo = 4096) => texto(inicio + '\x01\x80\xff\0'.repeat(largo / 4));
const utf16 = (t: string) => t.replace(/./gs, '$&\0');

describe('what is no statement says so in one sentence', () => {
  test.each<[que: string, bytes: Uint8Array<ArrayBuffer>, dice: RegExp]>([
    ['nothing', de(), /^El archivo está vacío\.$/],
    ['only spaces', texto(' \r\n\t '.repeat(500)), /^El archivo está vacío\.$/],
    ['only a byte order mark', de(0xef, 0xbb, 0xbf), /^El archivo está vacío\.$/],
    ['a PDF', conRelleno('%PDF-1.7\n'), /^Es un PDF\./],
    ['a PNG', conRelleno('\x89PNG\r\n\x1a\n'), /^Es una imagen\./],
    ['a JPEG', conRelleno('\xff\xd8\xff\xe0'), /^Es una imagen\./],
    ['a GIF', conRelleno('GIF89a'), /^Es una imagen\./],
    ['a BMP', conRelleno('BM\x36\x10'), /^Es una imagen\./],
    ['a WebP', conRelleno('RIFF\x24\x10\0\0WEBPVP8 '), /^Es una imagen\./],
    ['a gzip', conRelleno('\x1f\x8b\x08'), /^Es un archivo comprimido\./],
    ['an old .xls', conRelleno('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /^Es un Excel antiguo \(\.xls\)\./],
    ['a still older .xls', conRelleno('\x09\x08\x10\0'), /^Es un Excel antiguo \(\.xls\)\./],
    [
      'an .xlsx behind a password',
      conRelleno(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${utf16('EncryptedPackage')}`),
      /^El archivo está protegido con contraseña\./,
    ],
    ['a page without rows', texto('\r\n<html><body><table><tr><td>'), /^Es una página web/],
    ['HTML with a doctype', texto('\xef\xbb\xbf<!DOCTYPE html><p>'), /^Es una página web/],
    ['HTML in UTF-16', texto(`\xff\xfe${utf16('<table><tr>')}`), /^Es una página web/],
    ['XHTML', texto('<?xml version="1.0"?><html xmlns="x">'), /^Es una página web/],
    ['XML of another kind', texto('<?xml version="1.0"?><rss/>'), /^Es un archivo XML/],
    ['RTF', texto('{\\rtf1\\ansi extracto}'), /^Es un documento de texto\./],
    ['noise', conRelleno('\x03\x04\x05\x06'), /^No es un extracto/],
    ['50 MB', new Uint8Array(50_000_000), /^El archivo pesa 50,0 MB y el máximo es 20 MB\./],
    ['a zip', new Uint8Array(zipSync({ 'extracto.csv': strToU8('a;b') })), /^Es un archivo comprimido\./],
    ['a Word document', new Uint8Array(zipSync({ 'word/document.xml': strToU8('<x/>') })), /Word/],
    ['an .ods without a sheet', new Uint8Array(zipSync({ 'content.xml': strToU8('<x/>') })), /dañado/],
    ['an .xlsb', new Uint8Array(zipSync({ 'xl/workbook.bin': strToU8('x') })), /\.xlsb/],
    ['half an .xlsx', libro(filas([['a']])).slice(0, 300), /^El archivo de Excel está dañado/],
    ['an .xlsx without its sheet', new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), /dañado/],
  ])('%s', async (_, bytes, dice) => {
    expect(await rechazoDe(bytes)).toMatch(dice);
  });

  test('text that begins like an image is text', async () => {
    expect(await rechazoDe(texto('BMSC;Referencia;Monto\nx;8827334;500,00\n'))).toBe('read');
  });
});

describe('hostile spreadsheets', () => {
  const DEMASIADO = /^El archivo se expande demasiado/;

  test.each([
    ['one part', 1, 160_000_000],
    ['many parts', 5, 40_000_000],
  ])('a zip bomb of %s is refused before it is unpacked', async (_, cuantas, tamano) => {
    const partes = Object.fromEntries(
      Array.from({ length: cuantas }, (__, n) => [`xl/bomba${n}.xml`, new Uint8Array(100_000)]),
    );
    const bomba = declarando(libro('', partes), tamano, /bomba/);
    expect(bomba.length).toBeLessThan(10_000);
    expect(await rechazoDe(bomba)).toMatch(DEMASIADO);
  });

  test('what lies about its size is cut at what it declared', async () => {
    const mentira = declarando(libro(filas([['a']]), {}), 40, /sheet1/);
    expect(await rechazoDe(mentira)).toMatch(/dañado/);
  });

  test.each([
    ['a row far away', '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'],
    ['a column far away', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
    [
      'a sheet as wide as it is long',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="9000"><c r="A9000"><v>1</v></c></row>',
    ],
    [
      'a number in disguise',
      '<row r="1"><c r="A&#57;&#57;&#57;&#57;&#57;&#57;&#57;&#57;&#57;"><v>1</v></c></row>',
    ],
  ])('%s', async (_, sheetData) => {
    expect(await rechazoDe(libro(sheetData))).toMatch(DEMASIADO);
  });

  test('a sheet that lies elsewhere', async () => {
    const hoja = strToU8('<worksheet><sheetData><row r="999999999"/></sheetData></worksheet>');
    const relaciones = strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/otra/hoja.xml"/></Relationships>',
    );
    const otra = { 'xl/otra/hoja.xml': hoja };
    expect(await rechazoDe(libro('', { ...otra, 'xl/_rels/workbook.xml.rels': relaciones }))).toMatch(
      DEMASIADO,
    );
    // One that no sheet of the workbook is does no harm.
    expect(await rechazoDe(libro(filas([['a']]), otra))).toBe('read');
  });

  test('entities do not multiply', async () => {
    const bomba = strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    );
    expect(
      await rechazoDe(libro(filas([['Referencia', 'Monto']]), { 'xl/sharedStrings.xml': bomba })),
    ).not.toMatch(/a{20}/);
  });

  test('names of the prototype are names like any other', async () => {
    const tabla = [
      ['__proto__', 'constructor', 'Referencia', 'Monto', 'Tipo'],
      ['__proto__', 'toString', '8827334', 500.5, 'DEPOSITO'],
    ];
    const { interpretado } = await leerBytes(
      libro(filas(tabla), { __proto__: strToU8('x'), 'xl/__proto__.xml': strToU8('<polluted/>') }),
    );
    expect(interpretado.lineas).toMatchObject([{ referencia: '8827334', monto: 50_050, tipo: 'DEPOSITO' }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('a formula is its last result, never run', async () => {
    const { interpretado } = await leerBytes(
      libro(
        `${filas([['Referencia', 'Monto', 'Tipo']])}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","1")</f><v>8827334</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="inlineStr"><is><t>Retiro</t></is></c></row>`,
      ),
    );
    expect(interpretado.lineas).toMatchObject([{ referencia: '8827334', monto: 200, tipo: 'RETIRO' }]);
  });
});
