/**
 * Part of `npm run bench`: settling a statement of 100 000 lines against 100 000 operations of the same institution and day,
 * at /conciliacion in Chromium. Time from the choice of the day to the sentence on the screen, the longest task of the
 * page meanwhile and while its rows are scrolled through, memory of the page with both sides in it.
 *   --n 10000,100000   rows of each side     --vueltas 3   rounds, the median is shown
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
import { generarFilas } from './filas.mjs';
import { cargarDist, servir } from './servidor.mjs';

const { values: opcion } = parseArgs({
  options: { n: { type: 'string', default: '10000,100000' }, vueltas: { type: 'string', default: '3' } },
});
const NS = opcion.n.split(',').map(Number);
const VUELTAS = Number(opcion.vueltas);
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-conciliar-'));

const DIA = '2026-11-21';
const EN_PAGINA = '21/11/2026';
const OTRO = '22/11/2026';
const TIPOS = { DEPOSITO: 'Depósito', RETIRO: 'Retiro', TRANSFERENCIA_QR: 'QR' };

/** All of one institution and one day. @param {number} n */
const operaciones = (n) =>
  generarFilas(n).map((fila, i) => {
    const fecha = new Date(Date.parse(`${DIA}T12:00:00Z`) + Math.floor((i / n) * 36_000_000)).toISOString();
    return { ...fila, banco: 'BCP', fecha, created_at: fecha, updated_at: fecha };
  });

/**
 * The bank's side: one line in twenty has something of its own.
 * @param {ReturnType<typeof operaciones>} filas
 */
function extracto(filas) {
  const lineas = filas.flatMap(({ nro_referencia: ref, tipo_operacion, monto }, i) => {
    const linea = [EN_PAGINA, ref, TIPOS[tipo_operacion], monto.replace('.', ',')];
    if (i % 100 === 0) return []; // falta en banco
    if (i % 100 === 20) return [linea, linea]; // duplicada
    if (i % 100 === 40) return [[linea[0], `REF ${ref}`, linea[2], linea[3]]]; // formato
    if (i % 100 === 60) return [[linea[0], linea[1], linea[2], `1${linea[3]}`]]; // monto distinto
    if (i % 100 === 80) return [[linea[0], `${ref.slice(0, -1)}X`, linea[2], linea[3]]]; // candidata
    return [linea];
  });
  return ['Fecha;Referencia;Tipo;Monto', ...lineas.map((celdas) => celdas.join(';'))].join('\r\n');
}

const ahora = (page) => page.evaluate(() => performance.now());

async function medir(navegador, origen, ruta) {
  const { contexto, page, cdp } = await abrirPagina(navegador);
  try {
    await page.goto(`${origen}/conciliacion`);
    const fecha = page.getByRole('textbox', { name: 'Fecha' });
    await fecha.fill(OTRO);
    await fecha.press('Enter');
    await page.getByRole('combobox', { name: 'Entidad' }).fill('BCP');
    await page.getByRole('combobox', { name: 'Entidad' }).press('Enter');
    await page.getByLabel('Extracto del banco').setInputFiles(ruta);
    await page.getByText('No hay nada que comparar').waitFor();
    await page.waitForTimeout(500);

    // Everything is there: what follows is the settlement alone.
    await fecha.fill(EN_PAGINA);
    const inicio = await ahora(page);
    await fecha.press('Enter');
    await page.getByText(/[1-9][\d.]* conciliadas ·/).waitFor();
    const ms = (await ahora(page)) - inicio;
    await page.waitForTimeout(300);
    const larga = await mayorTarea(page, inicio);

    const antes = await ahora(page);
    await page.getByRole('region', { name: 'Filas del resultado' }).evaluate(async (caja) => {
      caja.scrollIntoView();
      for (let k = 0; k < 60; k += 1) {
        caja.scrollTop = (caja.scrollHeight * k) / 60;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await page.waitForTimeout(300);
    const moviendo = await mayorTarea(page, antes);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { ms, larga, moviendo, memoria: usedSize / 1e6 };
  } finally {
    await contexto.close();
  }
}

const dist = cargarDist(await construirApp(join(taller, 'app')));
const cabeceras = await cabecerasDeApp();
const navegador = await abrirChromium();
try {
  decir('settling          rows         ms   longest task ms   while scrolling ms   page MB');
  for (const n of NS) {
    const filas = operaciones(n);
    const ruta = join(taller, `extracto-${n}.csv`);
    writeFileSync(ruta, extracto(filas));
    const servidor = await servir(dist, {
      lista: Buffer.from(JSON.stringify(filas)),
      cabeceras,
    });
    const medidas = [];
    for (let vuelta = 0; vuelta < VUELTAS; vuelta += 1)
      medidas.push(await medir(navegador, servidor.origen, ruta));
    await servidor.cerrar();
    const de = (que) => medidas.map((una) => una[que]);
    decir(
      [
        String(n).padStart(22),
        mediana(de('ms')).toFixed(0).padStart(11),
        tarea(Math.max(...de('larga'))).padStart(18),
        tarea(Math.max(...de('moviendo'))).padStart(21),
        mediana(de('memoria')).toFixed(1).padStart(10),
      ].join(''),
    );
  }
} finally {
  await navegador.close();
  rmSync(taller, { recursive: true, force: true });
}
