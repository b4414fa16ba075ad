/**
 * Part of `npm run bench`: reading a bank's statement of 100 000 lines at /conciliacion in Chromium. Time from the choice of
 * the file to the counted lines on the screen, the longest task of the page meanwhile, memory of page and worker.
 *   --n 10000,100000   lines     --vueltas 3   rounds, the median is shown
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  mediana,
  tarea,
} from './app.mjs';
import { FORMATOS } from './formatos.mjs';
import { cargarDist, servir } from './servidor.mjs';

const { values: opcion } = parseArgs({
  options: { n: { type: 'string', default: '10000,100000' }, vueltas: { type: 'string', default: '3' } },
});
const NS = opcion.n.split(',').map(Number);
const VUELTAS = Number(opcion.vueltas);
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-extracto-'));

const TIPOS = ['Depósito en efectivo', 'Retiro', 'Pago QR'];
/** @param {number} i */
const fila = (i) => [
  '21/11/2026',
  `${String(8 + (i % 12)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`,
  TIPOS[i % 3],
  String(8_000_000 + i * 7),
  `${1 + (i % 9)}.${String(100 + (i % 900))},${String(i % 100).padStart(2, '0')}`,
  `Cliente ${i % 997}`,
];
const TITULOS = ['Fecha', 'Hora', 'Operación', 'N.º de referencia', 'Monto (Bs)', 'Glosa'];

/** @param {number} n */
const csv = (n) =>
  [TITULOS.join(';'), ...Array.from({ length: n }, (_, i) => fila(i).join(';'))].join('\r\n');

const texto = (donde, valor) => `<c r="${donde}" t="inlineStr"><is><t>${valor}</t></is></c>`;

/** @param {number} n */
function xlsx(n) {
  const NS_HOJA = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const filas = Array.from({ length: n }, (_, i) => {
    const [dia, hora, tipo, referencia, , glosa] = fila(i);
    const r = i + 2;
    return `<row r="${r}">${texto(`A${r}`, dia)}${texto(`B${r}`, hora)}${texto(`C${r}`, tipo)}<c r="D${r}"><v>${referencia}</v></c><c r="E${r}"><v>${1000 + (i % 900)}.5</v></c>${texto(`F${r}`, glosa)}</row>`;
  });
  const titulos = TITULOS.map((titulo, c) => texto(`${'ABCDEF'[c]}1`, titulo)).join('');
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${NS_HOJA} xmlns:r="${REL}"><sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${NS_HOJA}><sheetData><row r="1">${titulos}</row>${filas.join('')}</sheetData></worksheet>`,
    ),
  });
}

/** Heap of the page and of its workers, MB, after a collection. */
async function memoria(cdp, workers) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  let suyas = 0;
  for (const sessionId of workers) {
    const id = Math.floor(Math.random() * 1e9);
    const respuesta = new Promise((resolve) => {
      const oir = ({ message }) => {
        const leido = JSON.parse(message);
        if (leido.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', oir);
        resolve(leido.result?.usedSize ?? 0);
      };
      cdp.on('Target.receivedMessageFromTarget', oir);
    });
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method: 'Runtime.getHeapUsage' }),
    });
    suyas += await respuesta;
  }
  return [usedSize / 1e6, suyas / 1e6];
}

async function medir(navegador, origen, ruta, n) {
  const { contexto, page, cdp } = await abrirPagina(navegador);
  try {
    const workers = new Set();
    cdp.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
    await cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    await page.goto(`${origen}/conciliacion`);
    const entrada = page.getByLabel('Extracto del banco');
    await entrada.waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const [antes] = await memoria(cdp, workers);
    await entrada.evaluate((nodo) =>
      nodo.addEventListener('change', () => Object.assign(window, { elegido: performance.now() }), {
        capture: true,
      }),
    );
    await entrada.setInputFiles(ruta);
    const listo = await page.waitForFunction((cuantas) => {
      const hecho = document.querySelector('[data-file]')?.textContent?.includes(`${cuantas} filas leídas`);
      return hecho ? performance.now() : false;
    }, new Intl.NumberFormat('es-BO').format(n));
    await page.waitForTimeout(300);
    const elegido = await page.evaluate(() => window.elegido);
    const larga = await mayorTarea(page, elegido);
    const [pagina, worker] = await memoria(cdp, workers);
    return {
      ms: (await listo.jsonValue()) - elegido,
      larga,
      pagina: pagina - antes,
      worker,
    };
  } finally {
    await contexto.close();
  }
}

const dist = cargarDist(await construirApp(join(taller, 'app')));
const cabeceras = await cabecerasDeApp();
const servidor = await servir(dist, { lista: Buffer.from('[]'), cabeceras });
const navegador = await abrirChromium();
try {
  decir('reading a statement      lines   file MB       ms   longest task ms   page MB   worker MB');
  for (const n of NS)
    for (const { nombre, contenido } of [
      { nombre: 'csv', contenido: csv(n) },
      { nombre: 'xlsx', contenido: xlsx(n) },
      ...Object.entries(FORMATOS).map(([suyo, escribir]) => ({ nombre: suyo, contenido: escribir(n) })),
    ]) {
      const ruta = join(taller, `extracto-${n}.${nombre}`);
      writeFileSync(ruta, contenido);
      const medidas = [];
      for (let vuelta = 0; vuelta < VUELTAS; vuelta += 1)
        medidas.push(await medir(navegador, servidor.origen, ruta, n));
      const larga = Math.max(...medidas.map((una) => una.larga));
      decir(
        [
          nombre.padEnd(18),
          String(n).padStart(11),
          (contenido.length / 1e6).toFixed(1).padStart(10),
          mediana(medidas.map(({ ms }) => ms))
            .toFixed(0)
            .padStart(9),
          tarea(larga).padStart(18),
          mediana(medidas.map(({ pagina }) => pagina))
            .toFixed(1)
            .padStart(10),
          mediana(medidas.map(({ worker }) => worker))
            .toFixed(1)
            .padStart(12),
        ].join(''),
      );
    }
} finally {
  await navegador.close();
  await servidor.cerrar();
  rmSync(taller, { recursive: true, force: true });
}
