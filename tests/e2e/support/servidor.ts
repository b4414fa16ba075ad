/** `npm start` without the build: one production server with its own embedded backend and its own data file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { puertoLibre } from '../../support/puerto-libre';

/** A row as the backend's data file has it: money in centavos, annulled ones included. */
export interface FilaGuardada {
  id: number;
  estado: boolean;
  banco: string;
  tipo_operacion: string;
  monto: number;
  comision_cliente: number;
  nro_referencia: string;
  id_sesion_caja: number;
  id_user_create: number | null;
}

export interface Servidor {
  /** e.g. `http://localhost:40123`: localhost is a secure context, as in the shop. */
  url: string;
  /** The embedded backend starts afresh, whatever the test before still had it save. Cheap, so every test does it. */
  reiniciar: () => Promise<void>;
  /** Every row that was ever written, from the file: no call of the API shows the annulled ones. */
  filas: () => FilaGuardada[];
  parar: () => void;
}

async function esperarRespuesta(url: string, proceso: ChildProcess, salida: () => string): Promise<void> {
  for (let intento = 0; intento < 300; intento += 1) {
    if (proceso.exitCode !== null) break;
    try {
      // Its own word: another run's server may answer at the same address.
      if (salida().includes(` está en ${url}`) && (await fetch(url)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`vite preview did not answer at ${url}:\n${salida()}`);
}

/** Serves `dist/`, which `npm test` has just built, or another build. */
export async function iniciarServidor(env: Record<string, string> = {}, dist = 'dist'): Promise<Servidor> {
  const puerto = await puertoLibre();
  const carpeta = mkdtempSync(join(tmpdir(), 'kantuta-e2e-'));
  const archivo = join(carpeta, 'demo.json');
  const proceso = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'preview', '--outDir', dist, '--port', String(puerto), '--strictPort'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        KANTUTA_API_URL: '',
        VITE_API_BASE_URL: '',
        VITE_SOCKET_URL: '',
        KANTUTA_DEMO_COMPORTAMIENTO: '',
        KANTUTA_DEMO_ARCHIVO: archivo,
        ...env,
      },
    },
  );
  let texto = '';
  for (const tubo of [proceso.stdout, proceso.stderr]) {
    tubo.on('data', (trozo: Buffer) => {
      texto += trozo.toString();
    });
  }
  const url = `http://localhost:${puerto}`;
  await esperarRespuesta(url, proceso, () => texto);
  return {
    url,
    reiniciar: async () => {
      const { status } = await fetch(`${url}/demo/reiniciar`, {
        method: 'POST',
        headers: { Origin: url },
        body: new URLSearchParams({ valor: '' }),
        redirect: 'manual',
      });
      if (status !== 303) throw new Error(`the data did not begin afresh: ${status}`);
    },
    filas: () =>
      existsSync(archivo)
        ? (JSON.parse(readFileSync(archivo, 'utf8')) as { transacciones: FilaGuardada[] }).transacciones
        : [],
    parar: () => {
      proceso.kill('SIGTERM');
      rmSync(carpeta, { recursive: true, force: true });
    },
  };
}
