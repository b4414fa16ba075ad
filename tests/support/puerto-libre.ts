import { createServer } from 'node:net';

/** Below what a kernel hands out for port 0: no server of another worker is given one of these meanwhile. */
const PRIMERO = 20_000;
const POR_WORKER = 200;
const worker = Number(process.env['VITEST_POOL_ID'] ?? process.env['TEST_PARALLEL_INDEX'] ?? 0);
/** Two runs on one machine begin at different ports, so that neither asks for the one the other is about to take. */
let dados = process.pid % POR_WORKER;

const sePuedeEn = (puerto: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const sonda = createServer();
    // A machine without the address has nobody who could listen there.
    sonda.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRNOTAVAIL'));
    sonda.listen(puerto, host, () => sonda.close(() => resolve(true)));
  });

/** `localhost` is either of the two, and another run's server may have the one that ours would not ask for. */
const sePuede = async (puerto: number): Promise<boolean> =>
  (await sePuedeEn(puerto, '127.0.0.1')) && sePuedeEn(puerto, '::1');

/** A port for a server that is started in another process: of this worker only, and of nobody until it listens. */
export async function puertoLibre(): Promise<number> {
  for (let intento = 0; intento < POR_WORKER; intento += 1) {
    const puerto = PRIMERO + worker * POR_WORKER + (dados % POR_WORKER);
    dados += 1;
    if (await sePuede(puerto)) return puerto;
  }
  throw new Error('no free port');
}
