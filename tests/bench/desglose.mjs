/**
 * `node tests/bench/desglose.mjs`: where the time of a key of the list's search goes, and that of its first rows, from
 * Chromium's trace. The pages are interleaved; the mean of each part, in ms of this machine at this moment.
 *   --n 1000,10000   lengths    --cpu 1,4   slow-downs   --vueltas 3   rounds
 *   --paginas app,piso-dom      --antes dist-viejo       --paciencia 20
 *   --app dist       what is built already, instead of building it
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { abrirChromium, cabecerasDeApp } from './app.mjs';
import { generarFilas } from './filas.mjs';
import { construir, motor, PAGINAS } from './paginas.mjs';
import { calma } from './piso.mjs';
import { servir } from './servidor.mjs';
import { CATEGORIAS, CLASES, leerTraza, repartir } from './traza.mjs';
import { abrirVisita, cargar, NOMBRES, teclear, TECLAS, TEXTOS } from './visita.mjs';

const { values: opcion } = parseArgs({
  options: {
    n: { type: 'string', default: '1000,10000' },
    cpu: { type: 'string', default: '1,4' },
    vueltas: { type: 'string', default: '3' },
    paginas: { type: 'string' },
    antes: { type: 'string' },
    app: { type: 'string' },
    paciencia: { type: 'string', default: '20' },
  },
});
const numeros = (texto) => texto.split(',').map(Number);
const elegidas = (opcion.paginas ?? `${opcion.antes ? 'antes,' : ''}app,piso-dom,piso-worker`).split(',');
const decir = (linea) => process.stderr.write(`${linea}\n`);
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-'));

const conTotal = (traza, donde) => ({ ...repartir(traza, donde), total: donde.hasta - donde.desde });

/** Both questions of one visit, each as stretches of which the parts are known. */
async function desglosar(navegador, pagina, servidor, { cpu, esperado }) {
  const { contexto, page } = await abrirVisita(navegador, pagina, { cpu, esperado, trazar: true });
  try {
    await navegador.startTracing(page, { categories: CATEGORIAS });
    await cargar(page, pagina, servidor.origen);
    const origen = await page.evaluate(() => performance.timeOrigin);
    const carga = leerTraza(await navegador.stopTracing());
    const filas = carga.medidas.find(({ nombre }) => nombre === 'filas');
    const ultimo = filas.desde + servidor.tiempos.ultimoByte - origen;
    await page.focus(pagina.buscador);
    await navegador.startTracing(page, { categories: CATEGORIAS });
    await teclear(page, TECLAS);
    const tecleo = leerTraza(await navegador.stopTracing());
    const teclas = tecleo.medidas.filter(({ nombre }) => nombre === 'tecla');
    return {
      'primeras filas': [conTotal(carga, { desde: ultimo, hasta: filas.hasta })],
      tecla: teclas.map((donde) => conTotal(tecleo, donde)),
    };
  } finally {
    await contexto.close();
  }
}

/** Without the tenth that took shortest and the tenth that took longest, so that the parts still make up the whole. */
function medias(partes, clase) {
  const enMedio = partes
    .toSorted((a, b) => a.total - b.total)
    .slice(Math.floor(partes.length / 10), Math.ceil(partes.length * 0.9));
  return enMedio.reduce((suma, parte) => suma + parte[clase], 0) / enMedio.length;
}

const linea = (celdas) => `| ${celdas.join(' | ')} |`;

function escribir(todas) {
  const cabeza = ['pregunta', 'filas', 'CPU', 'página', 'total', ...CLASES.map(([, titulo]) => titulo)];
  const cuerpo = [...todas].map(([clave, partes]) => [
    ...clave.split('|'),
    ...['total', ...CLASES.map(([clase]) => clase)].map((clase) => medias(partes, clase).toFixed(1)),
  ]);
  process.stdout.write(`${[cabeza, cabeza.map(() => '---'), ...cuerpo].map(linea).join('\n')}\n`);
}

const dists = await construir(elegidas, { taller, antes: opcion.antes, app: opcion.app, decir });
const { esperados } = await motor(taller);
const cabecerasApp = await cabecerasDeApp();
const navegador = await abrirChromium();
/** @type {Map<string, Record<string, number>[]>} */
const todas = new Map();
try {
  for (const n of numeros(opcion.n)) {
    const filas = generarFilas(n);
    const lista = Buffer.from(JSON.stringify(filas));
    const esperado = esperados(filas, TEXTOS, NOMBRES);
    for (const cpu of numeros(opcion.cpu))
      for (let vuelta = 0; vuelta < Number(opcion.vueltas); vuelta += 1)
        for (const nombre of elegidas) {
          const pagina = PAGINAS[nombre];
          await calma(Number(opcion.paciencia) * 1000);
          const servidor = await servir(dists.get(nombre), {
            lista,
            cabeceras: pagina.app ? cabecerasApp : {},
          });
          try {
            const suyas = await desglosar(navegador, pagina, servidor, { cpu, esperado });
            for (const [pregunta, partes] of Object.entries(suyas)) {
              const clave = `${pregunta}|${n}|${cpu}×|${nombre}`;
              todas.set(clave, [...(todas.get(clave) ?? []), ...partes]);
            }
            decir(`${n} ${cpu} ${nombre}`);
          } catch (error) {
            decir(`${n} ${cpu} ${nombre}: ${String(error).split('\n')[0]}`);
          } finally {
            await servidor.cerrar();
          }
        }
  }
} finally {
  await navegador.close();
  rmSync(taller, { recursive: true, force: true });
}
escribir(todas);
