// @vitest-environment node
/**
 * Spreadsheets made to fill the memory: what the reader makes of a file is never more than what was counted before, and
 * that is never more than the limits. KANTUTA_FUZZ=10000 tries as many files and says what they took.
 */
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { leerHojas } from '@/engines/extracto/file/libro';
import { CELDAS_MAXIMAS, DESEMPACADO_MAXIMO, FILAS_MAXIMAS } from '@/engines/extracto/file-limits';
import { medir } from '@/engines/extracto/file/medir';
import { Rechazo } from '@/engines/extracto/tipo-archivo';
import { dado } from './dado';
import { rechazoDe } from './extractos';
import { filas, libro, libroDe } from './libro';
import { nombreDeColumna } from '@/lib/xlsx/xlsx-celda';

const DEMASIADO = /^El archivo se expande demasiado/;
const DANADO = /^El archivo de Excel está dañado/;
const LEJOS = '<v>1</v></c></row>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relaciones = (dentro: string) => strToU8(`<Relationships>${dentro}</Relationships>`);
const hoja = (id: string, destino = 'worksheets/sheet1.xml') =>
  `<Relationship Id="${id}" Type="${REL}/worksheet" Target="${destino}"/>`;
const compartidos = (textos: string) => ({ 'xl/sharedStrings.xml': strToU8(`<sst>${textos}</sst>`) });

/** A workbook that names sheets. */
const nombrada = (veces: number, id: (i: number) => string) =>
  strToU8(
    `<workbook><sheets>${Array.from({ length: veces }, (_, i) => `<sheet name="h${i}" r:id="${id(i)}"/>`).join('')}</sheets></workbook>`,
  );

/** Twenty cells that share one text. */
const filaCompartida = (r: number) =>
  `<row r="${r}">${Array.from({ length: 20 }, (_, c) => `<c r="${String.fromCharCode(65 + c)}${r}" t="s"><v>0</v>\n</c>`).join('')}</row>`;

describe('one cell far away, however it is written', () => {
  test.each([
    ['a prefix before the address', `<row><c x:r="ZZZ250000" r="A3">${LEJOS}`],
    ['the address before the prefix', `<row><c r="A3" x:r="ZZZ250000">${LEJOS}`],
    ['two prefixes', `<row><c r="A3" a:r="B3" b:r="ZZZ250000">${LEJOS}`],
    ['a prefix alone', `<row><c x:r="ZZZ250000">${LEJOS}`],
    ['a prefixed tag', `<x:row><x:c r="ZZZ250000"><x:v>1</x:v></x:c></x:row>`],
    ['a prefixed row', `<row x:r="99999999"><c r="A99999999">${LEJOS}`],
    ['the row alone', '<row r="99999999"/>'],
    ['a row of another base', '<row r="0x7fffffff"/>'],
    ['a row with an exponent', '<row r="1e9"/>'],
    ['an endless row', '<row r="1e999"/>'],
    ['a cell with an exponent', `<row><c r="A1e9">${LEJOS}`],
    ['row nought, where no row is', `<row><c r="ZZZZZZ0">${LEJOS}`],
    ['small letters', `<row><c r="zzzz9">${LEJOS}`],
    ['letters that are none', `<row><c r="ÿÿÿÿ1">${LEJOS}`],
    ['a thousand letters', `<row><c r="${'Z'.repeat(1000)}1">${LEJOS}`],
    ['entities', `<row><c r="&#x5a;&#90;&#x5A;&#50;50000">${LEJOS}`],
    ['single quotes', `<row><c r='ZZZ250000'>${LEJOS}`],
    ['no blank before it', `<row><c t="n" r="A1" x:r="ZZZ250000">${LEJOS}`],
    ['line ends', `<row><c\n\tr\n="A1"\nr="ZZZ250000">${LEJOS}`],
    [
      'cells that say they lie further back',
      `<row r="1">${Array.from({ length: 250 }, (_, i) => `<c r="A${i + 1}"><v>1</v></c>`).join('')}</row><row r="249000"/>`,
    ],
    ['a row within a row', `<row r="99999999"><row><c r="A1"><v>1</v></c></row></row>`],
    ['another sheet within the sheet', `<row r="200000"/></sheetData><sheetData><row r="200000"/>`],
  ])('%s', async (_, dentro) => {
    const bytes = libro(dentro);
    expect(bytes.length).toBeLessThan(2_000);
    expect(await rechazoDe(bytes)).toMatch(DEMASIADO);
  });

  test.each([
    ['what the sheet says of its size', '<dimension ref="A1:XFD1048576"/><sheetData>'],
    ['merged cells', '<sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    ['the widths of columns', '<cols><col min="1" max="16384" width="9"/></cols><sheetData>'],
    ['what a row says of its width', '<sheetData><row r="1" spans="1:16384"/>'],
    ['empty cells with a style', '<sheetData><row r="1"><c r="XFD1" s="0"/></row>'],
  ])('%s fills nothing', async (_, antes) => {
    const xml = strToU8(
      `<worksheet>${antes}${filas([['a', 'b']]).replaceAll('1"', '2"')}</sheetData></worksheet>`,
    );
    const [leida] = await leerHojas(libro('', { 'xl/worksheets/sheet1.xml': xml }));
    expect(leida?.registros.length).toBeLessThanOrEqual(2);
    expect(leida?.registros.at(-1)?.celdas).toEqual(['a', 'b']);
  });
});

describe('much of what is small', () => {
  const ancha = `<row r="9000"><c r="CV9000">${LEJOS}`; // 900 000 cells
  const hojas = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`H${i}`, ancha]));

  test('sheets that are large only together', async () => {
    expect(await rechazoDe(libroDe(hojas(2)))).toBe('read');
    expect(await rechazoDe(libroDe(hojas(3)))).toMatch(DEMASIADO);
  });

  test.each<[string, Zippable, RegExp]>([
    ['one sheet named a hundred times', { 'xl/workbook.xml': nombrada(100, () => 'rId1') }, DEMASIADO],
    [
      'one sheet under a hundred relations',
      {
        'xl/workbook.xml': nombrada(100, (i) => `r${i}`),
        'xl/_rels/workbook.xml.rels': relaciones(
          Array.from({ length: 100 }, (_, i) => hoja(`r${i}`)).join(''),
        ),
      },
      DEMASIADO,
    ],
    ['five thousand sheets', { 'xl/workbook.xml': nombrada(5000, () => 'rId1') }, DEMASIADO],
    [
      'relations without an end',
      {
        'xl/_rels/workbook.xml.rels': relaciones(
          Array.from({ length: 5000 }, (_, i) => hoja(`r${i}`)).join(''),
        ),
      },
      DEMASIADO,
    ],
    ['no relation of its own', { 'xl/_rels/workbook.xml.rels': relaciones('') }, DANADO],
  ])('%s', async (_, partes, dice) => {
    expect(await rechazoDe(libro(ancha, partes))).toMatch(dice);
  });

  test('a long text that every cell shares', async () => {
    const tabla = Array.from({ length: 100 }, (_, i) => filaCompartida(i + 1)).join('');
    const con = (largo: number) => libro(tabla, compartidos(`<si><t>${'x'.repeat(largo)}</t></si>`));
    expect(await rechazoDe(con(5_000))).toBe('read'); // ten million letters
    expect(await rechazoDe(con(60_000))).toMatch(DEMASIADO);
    expect(await rechazoDe(con(100_001))).toMatch(DEMASIADO);
  });

  test('a text of many runs is as long as all of them', async () => {
    const tramos = `<r><t>${'x'.repeat(1000)}</t></r>`.repeat(101);
    const celda = `<row r="1"><c r="A1" t="inlineStr"><is>${tramos}</is></c></row>`;
    expect(await rechazoDe(libro(celda))).toMatch(DEMASIADO);
    expect(await rechazoDe(libro(filas([['a']]), compartidos(`<si>${tramos}</si>`)))).toMatch(DEMASIADO);
  });

  test.each<[string, () => Zippable]>([
    ['more texts than anybody has', () => compartidos('<si/>'.repeat(1_000_001))],
    ['a comment of megabytes', () => compartidos(`<!--${'x'.repeat(3e6)}-->`)],
    ['a tag of megabytes', () => compartidos(`<si ${'a="" '.repeat(1e6)}/>`)],
    ['an attribute of megabytes', () => compartidos(`<si a="${'x'.repeat(3e6)}"/>`)],
    ['a name of megabytes', () => compartidos(`<${'x'.repeat(3e6)}/>`)],
    ['a text of megabytes', () => compartidos(`<si><t>${'x'.repeat(3e6)}</t></si>`)],
    ['CDATA of megabytes', () => compartidos(`<![CDATA[${'x'.repeat(3e6)}]]>`)],
    ['an instruction of megabytes', () => compartidos(`<?${'x'.repeat(3e6)}?>`)],
    ['a tag that never ends', () => compartidos(`<si a='${'x'.repeat(3e6)}`)],
    ['tags within tags', () => compartidos('<si>'.repeat(10_000) + '</si>'.repeat(10_000))],
    ['more tags than anybody has', () => compartidos('<a/>'.repeat(6.1e6))],
    ['attributes in millions', () => compartidos('<a b=""/>'.repeat(4.1e6))],
    [
      'more formats than Excel has',
      () => ({
        'xl/styles.xml': strToU8(`<styleSheet><cellXfs>${'<xf/>'.repeat(100_001)}</cellXfs></styleSheet>`),
      }),
    ],
    [
      'a format that no expression gets through',
      () => ({
        'xl/styles.xml': strToU8(
          `<styleSheet><numFmt numFmtId="164" formatCode="${'['.repeat(200_000)}"/></styleSheet>`,
        ),
      }),
    ],
  ])('%s', async (_, partes) => {
    expect(await rechazoDe(libro(filas([['a']]), partes()))).toMatch(DEMASIADO);
  });

  test('parts that lie about their size, all of them in one place of the file', async () => {
    // Stored as it is, a part comes out whole, whatever it declares.
    const zip = zipSync(
      { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/bomba.xml': new Uint8Array(1_000_000) },
      { level: 0 },
    );
    const vista = new DataView(zip.buffer);
    const fin = zip.length - 22;
    const directorio = vista.getUint32(fin + 16, true);
    const segunda = directorio + 46 + 'xl/workbook.xml'.length;
    vista.setUint32(segunda + 24, 1, true);
    const entrada = zip.slice(segunda, fin);
    const veces = 200;
    const bomba = new Uint8Array(zip.length + entrada.length * veces);
    bomba.set(zip.subarray(0, fin));
    for (let i = 0; i < veces; i += 1) bomba.set(entrada, fin + i * entrada.length);
    bomba.set(zip.subarray(fin), fin + veces * entrada.length);
    const cola = new DataView(bomba.buffer, fin + veces * entrada.length);
    for (const donde of [8, 10]) cola.setUint16(donde, 2 + veces, true);
    cola.setUint32(12, fin - directorio + entrada.length * veces, true);
    expect(bomba.length).toBeLessThan(1_100_000);
    expect(Object.keys(unzipSync(zip))).toHaveLength(2); // it is a zip
    expect(await rechazoDe(bomba)).toMatch(DEMASIADO);
  });

  test('an honest month is read', async () => {
    const tabla = Array.from({ length: 20_000 }, (_, i) => [
      i,
      `REF-${i}`,
      'DEPOSITO',
      12.5,
      'Caja & Cía <1>',
    ]);
    const [leida] = await leerHojas(libro(filas(tabla)));
    expect(leida?.registros).toHaveLength(20_000);
    expect(leida?.registros.at(-1)?.celdas).toEqual([
      19_999,
      'REF-19999',
      'DEPOSITO',
      12.5,
      'Caja & Cía <1>',
    ]);
  });
});

const FILES = Number(process.env['KANTUTA_FUZZ'] ?? 400);

/** A workbook by the grammar of the reader rather than by that of Excel. */
function inventar(tirar: (hasta: number) => number): Uint8Array<ArrayBuffer> {
  const de = <T>(...opciones: T[]): T => {
    const [primera] = opciones;
    return opciones[tirar(opciones.length)] ?? (primera as T); // never empty
  };
  const letras = () => de('A', 'B', 'Z', 'AA', 'CV', 'XFD', 'ZZZ', 'a', 'zz', '', '!', 'É', '&#90;Z');
  const numero = () =>
    de(
      '1',
      '2',
      '3',
      '7',
      '12',
      '300',
      '4000',
      '250000',
      '1048576',
      '0',
      '-4',
      '2.5',
      '1e3',
      '0x20',
      '1e999',
      '',
      'x',
      '&#49;0',
    );
  const valor = () =>
    de('1', '0', '2', '1e2', '-1', 'x', '', 's', 'inlineStr', 'str', 'n', 'b', 'd', letras() + numero());
  const prefijo = () => de('', '', '', '', 'x:', 'r:', 'xmlns:', 'x:y:', ':');
  const comillas = (texto: string) =>
    de(`="${texto}"`, `="${texto}"`, `='${texto}'`, ` = "${texto}"`, `=${texto}`, `="${texto}`);
  const atributo = () =>
    `${prefijo()}${de('r', 'r', 'R', 's', 'ref', 'spans', 't', '__proto__')}${comillas(valor())}`;
  const atributos = () =>
    tirar(8) === 0
      ? Array.from({ length: 1 + tirar(3) }, () => de(' ', ' ', '\n', '') + atributo()).join('')
      : '';
  const relleno = () =>
    de('', '', '', '\n', '<!-- r="ZZZ9" -->', '<![CDATA[<c r="ZZZ9">]]>', '<?x r="ZZZ9"?>', '<f>A1</f>');
  const contenido = () =>
    de(
      '',
      '<v>1</v>',
      '<v>0</v> ',
      '<x:v>5</x:v>',
      '<v>1<!-- -->2</v>',
      '1',
      tirar(9) === 0 ? `<v>${numero()}</v>` : '',
    ) + relleno();
  const textos = () =>
    de('<is><t>a</t></is>', '<is><r><t>a</t></r><r><t>b</t></r></is>', '<is><rPh><t>c</t></rPh></is>', '');
  // Mostly in order, or nothing would be read: the reader refuses what goes back.
  let [f, c] = [0, 0];
  const celda = () => {
    c += 1 + tirar(de(1, 3, 60));
    const suya = `${nombreDeColumna(c)}${f}`;
    const lugar =
      tirar(25) === 0 ? ` r="${letras()}${numero()}"` : de(` r="${suya}"`, ` x:r="${suya}"`, `\nr='${suya}'`);
    const nombre = de('c', 'c', 'c', 'x:c');
    if (tirar(3) === 0) return `<${nombre} t="inlineStr"${lugar}${atributos()}>${textos()}</${nombre}>`;
    if (tirar(9) === 0) return `<${nombre}${atributos()}${lugar}/>`;
    return `<${nombre}${atributos()}${lugar}>${contenido()}</${nombre}>`;
  };
  const fila = (): string => {
    f += 1 + tirar(de(1, 1, 1, 9, 900));
    c = 0;
    const nombre = de('row', 'row', 'row', 'x:row');
    const dentro = Array.from({ length: tirar(5) }, celda).join('') + (tirar(60) === 0 ? fila() : '');
    const r = tirar(15) === 0 ? ` ${prefijo()}r${comillas(numero())}` : de(` r="${f}"`, ` x:r="${f}"`, '');
    return `<${nombre}${r}${atributos()}>${dentro}</${nombre}>${relleno()}`;
  };
  const datos = () => {
    f = 0;
    return `<sheetData>${Array.from({ length: tirar(8) }, fila).join('')}</sheetData>`;
  };
  const una = () =>
    strToU8(
      `<worksheet>${de('', '<dimension ref="A1:XFD9"/>', '<row r="9"/>')}${datos()}${tirar(8) === 0 ? datos() : ''}${de('', '<mergeCells><mergeCell ref="A1:ZZ99"/></mergeCells>')}</worksheet>`,
    );
  const extra: Zippable = { 'xl/worksheets/sheet1.xml': una(), 'xl/worksheets/sheet2.xml': una() };
  if (tirar(3) === 0)
    Object.assign(extra, compartidos(`<si><t>${'x'.repeat(tirar(9))}</t></si>`.repeat(tirar(4))));
  if (tirar(4) === 0)
    extra['xl/_rels/workbook.xml.rels'] = relaciones(
      hoja('rId1') + hoja('rId2', de('worksheets/sheet1.xml', '/xl/worksheets/sheet2.xml', 'x.xml')),
    );
  if (tirar(9) === 0)
    extra['xl/styles.xml'] = strToU8(
      `<styleSheet><cellXfs><xf${atributos()}/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    );
  return new Uint8Array(zipSync({ ...unzipSync(libroDe({ Uno: '', Dos: '' })), ...extra }, { level: 0 }));
}

interface Hecho {
  filas: number;
  celdas: number;
  letras: number;
}

/** What the reader made, or null for what it refused in one of our sentences. */
async function hechoDe(bytes: Uint8Array): Promise<Hecho | null> {
  try {
    const hojas = await leerHojas(bytes);
    const hecho: Hecho = { filas: 0, celdas: 0, letras: 0 };
    for (const { registros } of hojas) {
      hecho.filas += registros.length;
      for (const { celdas } of registros) {
        hecho.celdas += celdas.length;
        for (const celda of celdas) hecho.letras += typeof celda === 'string' ? celda.length : 0;
      }
    }
    return hecho;
  } catch (error) {
    expect(error).toBeInstanceOf(Rechazo);
    return null;
  }
}

test(`${FILES} invented workbooks: never more than was counted, never more than the limits`, async () => {
  const tirar = dado(20_261_129);
  const cuenta = { leidos: 0, rechazados: 0, filas: 0, celdas: 0, ms: 0, rss: 0 };
  const antes = process.memoryUsage().rss;
  for (let i = 0; i < FILES; i += 1) {
    const bytes = inventar(tirar);
    const desde = process.cpuUsage();
    const hecho = await hechoDe(bytes);
    const { user, system } = process.cpuUsage(desde);
    cuenta.ms = Math.max(cuenta.ms, (user + system) / 1000);
    cuenta.rss = Math.max(cuenta.rss, process.memoryUsage().rss - antes);
    cuenta[hecho ? 'leidos' : 'rechazados'] += 1;
    if (!hecho) continue;
    const contado = medir(unzipSync(bytes));
    for (const que of ['filas', 'celdas', 'letras'] as const)
      expect([i, que, hecho[que] <= contado[que]]).toEqual([i, que, true]);
    expect(contado.filas).toBeLessThanOrEqual(FILAS_MAXIMAS);
    expect(contado.celdas).toBeLessThanOrEqual(CELDAS_MAXIMAS);
    expect(contado.letras).toBeLessThanOrEqual(DESEMPACADO_MAXIMO);
    cuenta.filas = Math.max(cuenta.filas, hecho.filas);
    cuenta.celdas = Math.max(cuenta.celdas, hecho.celdas);
  }
  if (process.env['KANTUTA_FUZZ']) process.stdout.write(`${JSON.stringify(cuenta)}\n`);
  // It tried both ways, and some of what it read was large.
  expect(cuenta.leidos).toBeGreaterThan(FILES / 20);
  expect(cuenta.rechazados).toBeGreaterThan(FILES / 20);
  expect(cuenta.celdas).toBeGreaterThan(1_000);
}, 3_600_000);
