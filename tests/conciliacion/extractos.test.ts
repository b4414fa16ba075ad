// @vitest-environment node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARCHIVOS, bytesDe, CARPETA, leerBytes } from './extractos';

interface Esperado {
  que: string;
  sha256: string;
  perfil: object;
  lineas: unknown[][];
  ilegibles: unknown[][];
  ignoradas: number[];
}

test('there are more than ten', () => {
  expect(ARCHIVOS.length).toBeGreaterThanOrEqual(10);
});

describe.each(ARCHIVOS)('%s', (nombre) => {
  const esperado: Esperado = JSON.parse(readFileSync(CARPETA + nombre.replace(/\.\w+$/, '.json'), 'utf8'));

  test(`gives what it must: ${esperado.que}`, async () => {
    const { perfil, interpretado, registros, archivo } = await leerBytes(bytesDe(nombre));
    const usadas = Object.fromEntries(
      Object.entries(perfil.columnas).filter(([, columna]) => columna !== null),
    );
    const decimal = Object.fromEntries(Object.entries(perfil.decimal).filter(([campo]) => campo in usadas));
    const { codificacion, separador, hoja, orden, signo, tipoEsSigno } = perfil;
    expect({ codificacion, separador, hoja, columnas: usadas, decimal, orden, signo, tipoEsSigno }).toEqual(
      esperado.perfil,
    );
    const { lineas, ilegibles, ignoradas } = interpretado;
    expect(
      lineas.map(({ numero, fecha, hora, tipo, monto, referencia, texto }) => [
        numero,
        fecha,
        hora,
        tipo,
        monto,
        referencia,
        texto,
      ]),
    ).toEqual(esperado.lineas);
    expect(ilegibles.map(({ numero, causa }) => [numero, causa])).toEqual(esperado.ilegibles);
    expect(ignoradas.map(({ numero }) => numero)).toEqual(esperado.ignoradas);
    expect(lineas.length + ilegibles.length + ignoradas.length).toBe(registros.length);
    expect(archivo).toEqual({
      nombre: 'extracto.csv',
      bytes: bytesDe(nombre).length,
      sha256: createHash('sha256').update(bytesDe(nombre)).digest('hex'),
    });
    expect(archivo.sha256).toBe(esperado.sha256);
  });
});

test('the worked example adds up to what the bank says', async () => {
  const { interpretado } = await leerBytes(bytesDe('11-ejemplo.csv'));
  const suma = (tipo: string) =>
    interpretado.lineas.filter((linea) => linea.tipo === tipo).reduce((total, { monto }) => total + monto, 0);
  expect(interpretado.lineas).toHaveLength(14);
  expect([suma('DEPOSITO'), suma('RETIRO'), suma('TRANSFERENCIA_QR')]).toEqual([476_300, 75_000, 8000]);
});
