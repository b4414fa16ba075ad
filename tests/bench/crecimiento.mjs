/**
 * `npm run bench:crecimiento`: what the app and its backend cost as the rows grow, and with many tills on one backend.
 *   --n 1000,10000,100000,1000000   lengths; --cajas 0 leaves the tills out
 *   --cajas 20                      tills at once, each a profile of its own, live channel on
 *   --hasta 100000                  the longest list that so many tills open at once in this one browser
 *   --dist dist                     a build that is there already
 * Server: the embedded backend in a process of its own. Its processor time and the bytes hardly feel what else runs on the
 * machine; times do. Memory is of the renderer processes, page and worker together.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { abrirChromium, construirApp, decir, mediana, RAIZ, sesionDe } from './app.mjs';
import { generarFilas } from './filas.mjs';
import { actualizarApp } from './medir.mjs';
import { motor, PAGINAS } from './paginas.mjs';
import { cpuDe, crearLinea, memoriaDe, memoriaDePaginas } from './proceso.mjs';
import { abrirVisita, cargar, NOMBRES, teclear, TECLAS, TEXTOS } from './visita.mjs';

const { values: opcion } = parseArgs({
  options: {
    n: { type: 'string', default: '1000,10000,100000,1000000' },
    cajas: { type: 'string', default: '20' },
    hasta: { type: 'string', default: '100000' },
    dist: { type: 'string' },
  },
});
const CAJAS = Number(opcion.cajas);
const HASTA = Number(opcion.hasta);
const PACIENCIA_MS = 240_000;
const SEGUIR_MS = 15_000;
const taller = mkdtempSync(join(tmpdir(), 'kantuta-bench-crece-'));
const pausa = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const p95 = (valores) => valores.toSorted((a, b) => a - b)[Math.ceil(valores.length * 0.95) - 1] ?? NaN;
const kb = (bytes) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const centavos = (texto) => Math.round(Number(texto) * 100);
const fila = (celdas) => decir(`| ${celdas.join(' | ')} |`);

async function puertoLibre() {
  const sonda = createServer();
  await new Promise((resolve) => sonda.listen(0, 'localhost', resolve));
  const { port } = sonda.address();
  await new Promise((resolve) => sonda.close(resolve));
  return port;
}

/** The tables of the embedded backend with `filas` in place of its history. */
async function escribirDatos(archivo, filas) {
  const { module } = await runnerImport(join(RAIZ, 'src/demo/seed/seed.ts'));
  const datos = module.sembrar({ ahora: Date.now(), historia: 'minimo' });
  datos.transacciones = filas.map((cada) => ({
    ...cada,
    monto: centavos(cada.monto),
    comision_cliente: centavos(cada.comision_cliente),
    comision_banco: centavos(cada.comision_banco),
  }));
  datos.secuencias.transaccion = filas.length;
  datos.secuencias.sesion = Math.ceil(filas.length / 60) + 1;
  writeFileSync(archivo, JSON.stringify(datos));
}

async function abrirBackend(dist, archivo) {
  const puerto = await puertoLibre();
  const proceso = spawn(
    process.execPath,
    [
      '--max-old-space-size=12000',
      'node_modules/vite/bin/vite.js',
      'preview',
      '--outDir',
      dist,
      '--port',
      String(puerto),
      '--strictPort',
    ],
    {
      cwd: RAIZ,
      stdio: 'ignore',
      env: { ...process.env, KANTUTA_API_URL: '', KANTUTA_DEMO_ARCHIVO: archivo },
    },
  );
  const linea = await crearLinea(puerto);
  const directo = `http://localhost:${puerto}/api`;
  for (let i = 0; i < 1200; i += 1) {
    if ((await fetch(directo.replace('/api', '/')).catch(() => null))?.ok) break;
    await pausa(100);
  }
  const pedir = async (metodo, camino, data, token) => {
    const respuesta = await fetch(`${directo}${camino}`, {
      method: metodo,
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(data ? { body: JSON.stringify(data) } : {}),
    });
    if (!respuesta.ok) throw new Error(`${metodo} ${camino}: ${respuesta.status} ${await respuesta.text()}`);
    return respuesta;
  };
  const entrar = async () => {
    const datos = { email: 'cajero@kantuta.demo', password: 'kantuta123' };
    return (await (await pedir('POST', '/auth/login', datos)).json()).access_token;
  };
  return {
    linea,
    pid: proceso.pid,
    pedir,
    token: await entrar(),
    cerrar: () => {
      linea.cerrar();
      proceso.kill('SIGTERM');
    },
  };
}

/** What `hacer` costs the server and the line. */
async function costo({ pid, linea }, hacer) {
  const [cpu, bytes, en] = [cpuDe(pid), linea.cuenta.bytes, performance.now()];
  const valor = await hacer();
  return {
    valor,
    cpu: cpuDe(pid) - cpu,
    bytes: linea.cuenta.bytes - bytes,
    ms: performance.now() - en,
  };
}

const CAJERO = { id: 2, name: 'Cajero', email: 'cajero@kantuta.demo', rol: 'Operador' };
const sesionCon = (token) => JSON.stringify({ ...JSON.parse(sesionDe(CAJERO)), token });

const cuenta = () => document.querySelector('[data-totals] > div:last-child dd')?.textContent ?? '';

let registradas = 0;
/** One operation, registered by somebody else. */
async function registrar({ pedir, token, sesion }) {
  registradas += 1;
  const data = {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 100,
    comision_cliente: 0,
    nro_referencia: `CRECE-${registradas}`,
    id_sesion_caja: sesion,
    id_user_create: 2,
  };
  await pedir('POST', '/agentes', data, token);
}

async function unaCaja(backend, { n, esperado }) {
  const descarga = await costo(backend, async () => {
    const respuesta = await backend.pedir('GET', '/agentes', null, backend.token);
    return (await respuesta.arrayBuffer()).byteLength;
  });
  const navegador = await abrirChromium();
  try {
    const visita = { cpu: 1, esperado, sesion: sesionCon(backend.token) };
    const { page, cdp, errores } = await abrirVisita(navegador, PAGINAS.app, visita);
    page.setDefaultTimeout(PACIENCIA_MS);
    const visible = () => page.evaluate(() => window.bench.visible - performance.timeOrigin);
    const todas = async (hay) =>
      page.waitForFunction(
        (x) => {
          const dice = document.querySelector('[data-totals] > div:last-child dd')?.textContent;
          return dice === x;
        },
        String(hay),
        { polling: 100 },
      );
    const arranque = await costo(backend, async () => {
      await cargar(page, PAGINAS.app, backend.linea.url);
      await todas(n);
    });
    const primeras = await visible();
    for (let k = 0; k < 3; k += 1) await cdp.send('HeapProfiler.collectGarbage');
    await pausa(1_000);
    const memoria = await memoriaDePaginas(navegador);
    await page.focus(PAGINAS.app.buscador);
    await teclear(page, TECLAS);
    const teclas = await page.evaluate(() => window.bench.teclas);
    await pausa(800);
    const igual = await costo(backend, async () => page.evaluate(actualizarApp));
    await registrar(backend);
    const cambio = await costo(backend, async () => {
      await page.evaluate(actualizarApp);
      await todas(n + 1);
    });
    const otra = await costo(backend, async () => {
      await page.reload({ waitUntil: 'commit' });
      await page.waitForFunction(() => window.bench.visible > 0, null, { polling: 100 });
    });
    const conocidas = await visible();
    await todas(n + 1);
    if (errores.length > 0) decir(`${n}: ${errores[0]}`);
    return { descarga, arranque, primeras, memoria, teclas, igual, cambio, otra, conocidas };
  } finally {
    await navegador.close();
  }
}

async function muchasCajas(backend, n) {
  const navegador = await abrirChromium();
  try {
    const paginas = [];
    const visita = { cpu: 1, esperado: {}, sesion: sesionCon(backend.token) };
    for (let k = 0; k < CAJAS; k += 1) {
      const { page } = await abrirVisita(navegador, PAGINAS.app, visita);
      page.setDefaultTimeout(PACIENCIA_MS);
      paginas.push(page);
    }
    const siguen = async (hay) => {
      const dichas = await Promise.all(paginas.map((page) => page.evaluate(cuenta)));
      return dichas.filter((dicha) => dicha === String(hay)).length;
    };
    const hastaQue = async (hay, ms) => {
      for (const fin = performance.now() + ms; performance.now() < fin; await pausa(250))
        if ((await siguen(hay)) === CAJAS) break;
      return siguen(hay);
    };
    const arranque = await costo(backend, async () => {
      await Promise.all(
        paginas.map((page) => page.goto(backend.linea.url + PAGINAS.app.ruta, { waitUntil: 'commit' })),
      );
      return hastaQue(n + 1, PACIENCIA_MS);
    });
    const memoria = await memoriaDePaginas(navegador);
    await pausa(3_000);
    const registro = await costo(backend, async () => {
      await registrar(backend);
      return hastaQue(n + 2, SEGUIR_MS);
    });
    const alDia = await costo(backend, async () => {
      await Promise.all(paginas.map((page) => page.evaluate(actualizarApp)));
      return hastaQue(n + 2, PACIENCIA_MS);
    });
    return { arranque, memoria, registro, alDia };
  } finally {
    await navegador.close();
  }
}

const carga = () => loadavg()[0].toFixed(1);
try {
  const dist = opcion.dist ?? (await construirApp(join(taller, 'dist')));
  const { esperados } = await motor(taller);
  for (const n of opcion.n.split(',').map(Number)) {
    const archivo = join(taller, `demo-${n}.json`);
    // Of nobody whom the embedded backend knows by name: what the search finds is then the same as in ./run.mjs.
    let filas = generarFilas(n).map((cada) => ({ ...cada, id_user_create: 4 + (cada.id_user_create % 3) }));
    const esperado = esperados(filas, TEXTOS, NOMBRES);
    await escribirDatos(archivo, filas);
    filas = null;
    const backend = await abrirBackend(dist, archivo);
    try {
      const abrir = { id_caja: 2, id_usuario: 2, id_user_create: 2, monto_inicial: 1000 };
      const abierta = await backend.pedir('POST', '/cajas/abrir', abrir, backend.token);
      backend.sesion = (await abierta.json()).id;
      const uno = await unaCaja(backend, { n, esperado });
      decir(`\n${n} rows, 1 till (load ${carga()})`);
      fila(['what', 'ms', 'server CPU ms', 'kB']);
      fila(['---', '---', '---', '---']);
      fila([
        'one GET /agentes',
        uno.descarga.ms.toFixed(0),
        uno.descarga.cpu.toFixed(0),
        kb(uno.descarga.valor),
      ]);
      for (const [que, { ms, cpu, bytes }] of [
        ['start of a new till', { ...uno.arranque, ms: uno.primeras }],
        ['refresh, nothing changed', uno.igual],
        ['refresh, one row more', uno.cambio],
        ['reload, last known rows', { ...uno.otra, ms: uno.conocidas }],
      ])
        fila([que, ms.toFixed(0), cpu.toFixed(0), kb(bytes)]);
      decir(
        `key of the search: ${mediana(uno.teclas).toFixed(0)} / ${p95(uno.teclas).toFixed(0)} ms (p50 / p95)`,
      );
      decir(`page and worker: ${uno.memoria.ahora.toFixed(0)} MiB, at most ${uno.memoria.pico.toFixed(0)}`);
      if (CAJAS > 0 && n <= HASTA) {
        const muchas = await muchasCajas(backend, n);
        decir(
          `\n${n} rows, ${CAJAS} tills (load ${carga()}), ${muchas.memoria.ahora.toFixed(0)} MiB together`,
        );
        fila(['what', 'ms', 'server CPU ms', 'kB', `of ${CAJAS} show it`]);
        fila(['---', '---', '---', '---', '---']);
        for (const [que, { ms, cpu, bytes, valor }] of [
          ['all start at once', muchas.arranque],
          ['one operation, waiting for the others', muchas.registro],
          ['all refresh at once', muchas.alDia],
        ])
          fila([que, ms.toFixed(0), cpu.toFixed(0), kb(bytes), valor]);
      }
      decir(
        `server: ${memoriaDe(backend.pid).ahora.toFixed(0)} MiB, at most ${memoriaDe(backend.pid).pico.toFixed(0)}`,
      );
    } catch (error) {
      decir(`${n}: ${String(error).split('\n')[0]}`);
    } finally {
      backend.cerrar();
    }
  }
} finally {
  rmSync(taller, { recursive: true, force: true });
}
