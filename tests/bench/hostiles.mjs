/**
 * Part of `npm run bench`: what a hostile statement of 50 MB takes at /conciliacion in Chromium, in each format and in
 * shapes made to hurt: time from the choice of the file to the sentence or the counted lines, the longest task of the page,
 * what Chromium's processes took beyond what they had (the most, looked at every 100 ms), and how soon «Cancelar» gives
 * the page back.
 *   --mb 19.8,50   sizes: just under what is accepted, and beyond it
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import {
  abrirChromium,
  abrirPagina,
  cabecerasDeApp,
  construirApp,
  decir,
  mayorTarea,
  tarea,
} from './app.mjs';
import { FORMATOS } from './formatos.mjs';
import { cargarDist, servir } from './servidor.mjs';

const { values: opcion } = parseArgs({ options: { mb: { type: 'string', default: '19.8,50' } } });
const LIMITE_MS = 10_000;
const LIMITE_MB = 300;
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-hostiles-'));

/** So many times a piece as fill the size. @param {string} cabeza @param {string} trozo */
const repetido = (cabeza, trozo) => (bytes) =>
  cabeza + trozo.repeat(Math.floor((bytes - cabeza.length) / trozo.length));

/** The lines of a format, repeated up to the size. @param {string} formato */
const lleno = (formato) => (bytes) =>
  FORMATOS[formato](Math.floor((bytes / FORMATOS[formato](1000).length) * 1000));

/** A zip whose parts are stored as they are: 50 MB that pass any look at what is packed. @param {string} parte */
const empacado =
  (parte, contenido, extra = {}) =>
  (bytes) =>
    zipSync({ [parte]: [strToU8(contenido(bytes - 10_000)), { level: 0 }], ...extra });

/** End of the name, what it is, its content. @type {[string, string, (bytes: number) => string | Uint8Array][]} */
const CASOS = [
  ...['ofx', 'sta', 'qif', 'camt', 'xls', 'txt'].map((formato) => [formato, 'lines', lleno(formato)]),
  ['csv', 'lines', repetido('Fecha;Referencia;Detalle;Monto\n', '21/11/2026;8000007;DEPOSITO;123,45\n')],
  ['csv', 'separators', repetido('a', ';')],
  ['csv', 'one quote', repetido('Fecha;Monto\n"', 'x\n')],
  ['csv', 'quotes', repetido('Fecha;Monto\n', '"')],
  ['csv', 'empty lines', repetido('', '\n')],
  ['txt', 'blanks', repetido('FECHA  MONTO\n', ' ')],
  ['ofx', 'open tags', repetido('OFXHEADER:100\n<OFX>', '<STMTTRN>')],
  ['ofx', 'one field', repetido('OFXHEADER:100\n<OFX><BANKTRANLIST><STMTTRN><NAME>', 'x')],
  ['sta', 'continuation', repetido(':20:X\n:61:2611211121C1,00NMSC1\n', ':86:x\n')],
  ['qif', 'one record', repetido('!Type:Bank\n', 'Px\n')],
  [
    'camt',
    'nested',
    repetido(
      '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>',
      '<a>',
    ),
  ],
  ['camt', 'entities', repetido('<!DOCTYPE a [<!ENTITY a "b">]><Document><BkToCstmrStmt>', '&a;')],
  [
    'camt',
    'attributes',
    repetido(
      '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><Stmt ',
      'a="b" ',
    ),
  ],
  [
    'camt',
    'open signs',
    repetido('<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">', '<'),
  ],
  ['xls', 'open cells', repetido('<html><table>', '<td>')],
  ['xls', 'tables in tables', repetido('<html>', '<table><tr><td>')],
  [
    'xlsx',
    'stored sheet',
    empacado(
      'xl/worksheets/sheet1.xml',
      repetido('<worksheet><sheetData>', '<row><c t="n"><v>1</v></c></row>'),
      {
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="h" r:id="rId1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
      },
    ),
  ],
  [
    'ods',
    'stored cells',
    empacado(
      'content.xml',
      repetido(
        '<office:document-content><office:body><office:spreadsheet><table:table>',
        '<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    ),
  ],
  ['bin', 'noise', (bytes) => new Uint8Array(bytes).map((_, i) => (i * 2654435761) >>> 13)],
];

/** Resident memory of the browser with all its processes, MB. @param {number} raiz */
function residente(raiz) {
  const hijos = new Map();
  const suya = new Map();
  for (const pid of readdirSync('/proc').filter((nombre) => /^\d+$/.test(nombre))) {
    try {
      const estado = readFileSync(`/proc/${pid}/status`, 'utf8');
      const padre = Number(/^PPid:\s+(\d+)/m.exec(estado)?.[1]);
      hijos.set(padre, [...(hijos.get(padre) ?? []), Number(pid)]);
      const anon = Number(/^RssAnon:\s+(\d+)/m.exec(estado)?.[1] ?? 0);
      suya.set(Number(pid), anon / 1000);
    } catch {
      // A process that ended while it was looked at.
    }
  }
  const sumar = (pid) =>
    (suya.get(pid) ?? 0) + (hijos.get(pid) ?? []).reduce((suma, hijo) => suma + sumar(hijo), 0);
  return sumar(raiz);
}

const ESTADO = () => {
  const hecho = document.querySelector('[data-file]')?.textContent ?? '';
  const error = document.querySelector('main [role=alert]')?.textContent ?? '';
  const leidas = /[\d.]+ filas? leídas?/.exec(hecho)?.[0];
  if (leidas) return leidas;
  return error === '' ? false : error;
};

async function medir(navegador, origen, ruta) {
  const { contexto, page } = await abrirPagina(navegador);
  try {
    await page.goto(`${origen}/conciliacion`);
    const entrada = page.getByLabel('Extracto del banco');
    await entrada.waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const antes = residente(process.pid);
    let mayor = antes;
    const mirar = setInterval(() => {
      mayor = Math.max(mayor, residente(process.pid));
    }, 100);
    const inicio = await page.evaluate(() => performance.now());
    const desde = Date.now();
    await entrada.setInputFiles(ruta);
    const dicho = await page.waitForFunction(ESTADO, null, { timeout: 60_000 });
    const ms = Date.now() - desde;
    clearInterval(mirar);
    await page.waitForTimeout(200);
    return { ms, larga: await mayorTarea(page, inicio), mb: mayor - antes, dicho: await dicho.jsonValue() };
  } finally {
    await contexto.close();
  }
}

const dist = cargarDist(await construirApp(join(taller, 'app')));
const cabeceras = await cabecerasDeApp();
const servidor = await servir(dist, { lista: Buffer.from('[]'), cabeceras });
const navegador = await abrirChromium();
let [buenos, todos] = [0, 0];
try {
  decir('hostile statement           MB        ms   longest task ms   more MB   what is said');
  for (const mega of opcion.mb.split(',').map(Number))
    for (const [formato, que, hacer] of CASOS) {
      const ruta = join(taller, `extracto.${formato}`);
      writeFileSync(ruta, hacer(mega * 1e6));
      const { ms, larga, mb, dicho } = await medir(navegador, servidor.origen, ruta);
      const bien = ms <= LIMITE_MS && mb <= LIMITE_MB && larga === 0;
      todos += 1;
      if (bien) buenos += 1;
      decir(
        [
          `${formato} ${que}`.padEnd(24),
          String(mega).padStart(6),
          ms.toFixed(0).padStart(10),
          tarea(larga).padStart(18),
          mb.toFixed(0).padStart(10),
          `   ${bien ? '✓' : '✗'} ${String(dicho).slice(0, 110)}`,
        ].join(''),
      );
    }
} finally {
  await navegador.close();
  await servidor.cerrar();
  rmSync(taller, { recursive: true, force: true });
}
decir(`${buenos} of ${todos} within ${LIMITE_MS / 1000} s, ${LIMITE_MB} MB and no task over 50 ms`);
