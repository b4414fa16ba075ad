/**
 * `npm run bench`: the long list in Chromium, against two floors and the peer's table, interleaved in one run.
 *   --rapido            10 000 rows, CPU 1×, one round (about two minutes)
 *   --n 1000,100000     lengths           --cpu 1,4       slow-downs
 *   --vueltas 3         interleaved rounds  --paginas app,piso-dom
 *   --antes dist-viejo  an earlier build, interleaved with today's; --app dist: today's, built already
 *   --paciencia 20      seconds to wait, before each visit, for other programs to leave the processor alone
 * Times are of this machine at this moment: read the ratios.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { abrirChromium, cabecerasDeApp } from './app.mjs';
import { generarFilas } from './filas.mjs';
import { medir } from './medir.mjs';
import { construir, motor, PAGINAS } from './paginas.mjs';
import { calma } from './piso.mjs';
import { servir } from './servidor.mjs';
import { metas, tabla } from './tabla.mjs';
import { NOMBRES, TEXTOS } from './visita.mjs';

const { values: opcion } = parseArgs({
  options: {
    rapido: { type: 'boolean', default: false },
    n: { type: 'string' },
    cpu: { type: 'string' },
    vueltas: { type: 'string' },
    paginas: { type: 'string' },
    antes: { type: 'string' },
    app: { type: 'string' },
    paciencia: { type: 'string', default: '20' },
  },
});
const numeros = (texto, siNo) => (texto ? texto.split(',').map(Number) : siNo);
const NS = numeros(opcion.n, opcion.rapido ? [10_000] : [1_000, 10_000, 100_000]);
const CPUS = numeros(opcion.cpu, opcion.rapido ? [1] : [1, 4]);
const VUELTAS = Number(opcion.vueltas ?? (opcion.rapido ? 1 : 3));

const PAREJA = opcion.antes ? 'antes,app' : 'app';
const elegidas = (opcion.paginas ?? `${PAREJA},piso-dom,piso-worker,rdt`).split(',');

const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-'));
const decir = (linea) => process.stderr.write(`${linea}\n`);

const dists = await construir(elegidas, { taller, antes: opcion.antes, app: opcion.app, decir });
const { esperados } = await motor(taller);
const cabecerasApp = await cabecerasDeApp();

const navegador = await abrirChromium();
/** @type {Map<string, Awaited<ReturnType<typeof medir>>[]>} */
const medidas = new Map();
try {
  for (const n of NS) {
    const filas = generarFilas(n);
    const lista = Buffer.from(JSON.stringify(filas));
    const esperado = esperados(filas, TEXTOS, NOMBRES);
    for (const cpu of CPUS)
      for (let vuelta = 0; vuelta < VUELTAS; vuelta += 1)
        for (const nombre of elegidas) {
          const pagina = PAGINAS[nombre];
          await calma(Number(opcion.paciencia) * 1000);
          const cabeceras = pagina.app ? cabecerasApp : {};
          const servidor = await servir(dists.get(nombre), { lista, cabeceras });
          const clave = `${n} ${cpu} ${nombre}`;
          try {
            const una = await medir(navegador, pagina, servidor, {
              cpu,
              esperado,
              vueltas: opcion.rapido ? 1 : 2,
            });
            medidas.set(clave, [...(medidas.get(clave) ?? []), una]);
            decir(
              `${clave}: ${una.primeras.toFixed(0)} ms${una.errores.length > 0 ? ` ${una.errores[0]}` : ''}`,
            );
          } catch (error) {
            decir(`${clave}: ${String(error).split('\n')[0]}`);
          } finally {
            await servidor.cerrar();
          }
        }
  }
} finally {
  await navegador.close();
  rmSync(taller, { recursive: true, force: true });
}
process.stdout.write(`${tabla(medidas, { NS, CPUS, elegidas })}\n${metas(medidas, { NS, CPUS })}\n`);
