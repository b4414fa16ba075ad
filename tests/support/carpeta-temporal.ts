import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const carpetas: string[] = [];
afterAll(() => {
  for (const carpeta of carpetas.splice(0)) rmSync(carpeta, { recursive: true, force: true, maxRetries: 5 });
});

/** An empty folder that is taken away once the tests of this file have ended. */
export function carpetaTemporal(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'kantuta-'));
  carpetas.push(carpeta);
  return carpeta;
}
