import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carpetaTemporal } from '../support/carpeta-temporal';

test('demo:reset deletes the file of the variable, and is calm when there is none', () => {
  const archivo = join(carpetaTemporal(), 'datos.json');
  writeFileSync(archivo, '{}');
  const correr = () =>
    execFileSync(process.execPath, ['scripts/demo-reset.mjs'], {
      env: { ...process.env, KANTUTA_DEMO_ARCHIVO: archivo },
      encoding: 'utf8',
    });
  expect(correr()).toContain(`Se borró ${archivo}`);
  expect(existsSync(archivo)).toBe(false);
  expect(correr()).toContain('No hay datos guardados');
});
