/** What a process costs, as Linux counts it, and a line that counts what passes: for ./crecimiento.mjs. */
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** Processor time of all threads of a process that still run, ms. */
export function cpuDe(pid) {
  let ns = 0;
  for (const hilo of readdirSync(`/proc/${pid}/task`)) {
    try {
      ns += Number(readFileSync(`/proc/${pid}/task/${hilo}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // a thread that has just ended
    }
  }
  return ns / 1e6;
}

const MB = 1024;
/** Memory of a process, MiB: now, and the most it ever was. */
export function memoriaDe(pid) {
  const estado = readFileSync(`/proc/${pid}/status`, 'utf8');
  const de = (campo) => Number(new RegExp(`${campo}:\\s+(\\d+) kB`).exec(estado)?.[1] ?? NaN) / MB;
  return { ahora: de('VmRSS'), pico: de('VmHWM') };
}

/** The renderers of a browser, added up, MiB. */
export async function memoriaDePaginas(navegador) {
  const cdp = await navegador.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const suyas = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => memoriaDe(id));
  return suyas.reduce((a, b) => ({ ahora: a.ahora + b.ahora, pico: a.pico + b.pico }), { ahora: 0, pico: 0 });
}

/** In front of `puerto`: counts bytes towards the browser. */
export async function crearLinea(puerto) {
  const cuenta = { bytes: 0 };
  const servidor = createServer((cliente) => {
    const backend = connect(puerto, 'localhost');
    cliente.on('data', (trozo) => {
      if (!backend.write(trozo)) {
        cliente.pause();
        backend.once('drain', () => cliente.resume());
      }
    });
    backend.on('data', (trozo) => {
      cuenta.bytes += trozo.length;
      if (!cliente.write(trozo)) {
        backend.pause();
        cliente.once('drain', () => backend.resume());
      }
    });
    for (const [uno, otro] of [
      [cliente, backend],
      [backend, cliente],
    ]) {
      uno.on('error', () => otro.destroy());
      uno.on('close', () => otro.destroy());
    }
  });
  await new Promise((resolve) => servidor.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${servidor.address().port}`,
    cuenta,
    cerrar: () => servidor.close(),
  };
}
