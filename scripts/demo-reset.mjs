/**
 * `npm run demo:reset`: forgets what was done in the demonstration. A running server notices that its file is gone and
 * starts afresh by itself at the next request.
 */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadEnv } from 'vite';

const { KANTUTA_DEMO_ARCHIVO } = loadEnv('production', process.cwd(), 'KANTUTA_');
const archivo = resolve(KANTUTA_DEMO_ARCHIVO || '.kantuta-demo.json');

if (existsSync(archivo)) {
  rmSync(archivo);
  console.log(
    `Se borró ${archivo}. La demostración empieza con datos nuevos, también si está corriendo ahora.`,
  );
} else {
  console.log(`No hay datos guardados en ${archivo}: la demostración ya empieza con datos nuevos.`);
}
