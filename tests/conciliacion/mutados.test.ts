// @vitest-environment node
/** Ten thousand broken files: none of them stops the reading, and no line of any is lost without a word. */
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { comoTexto } from '@/engines/extracto/file/raw-record';
import { dado } from './dado';
import { mutar, revisar } from './mutar';
import { crear } from './dia-en-forma';
import { ARCHIVOS, bytesDe, leerBytes } from './extractos';

type Bytes = Uint8Array<ArrayBuffer>;

const operacionesDe = async (bytes: Bytes): Promise<Set<string>> => {
  const { interpretado, registros } = await leerBytes(bytes);
  const suyas = new Set(interpretado.lineas.map(({ numero }) => numero));
  return new Set(registros.filter(({ numero }) => suyas.has(numero)).map(comoTexto));
};

test('10 000 mutated texts', async () => {
  const tirar = dado(20261121);
  const textos = ARCHIVOS.filter((nombre) => !nombre.endsWith('.xlsx'));
  // Ours have few lines, of which a mutation leaves little; a day of a shop has more.
  const dias = Array.from({ length: 60 }, (_, semilla) => crear(semilla)).filter(
    // The blanks around a formula are taken off with it, a line end among them: its lines cannot be counted.
    ({ forma, bytes }) => forma.formato === 'texto' && forma.referencia !== 'formula' && bytes.length < 1500,
  );
  const semillas = await Promise.all(
    [...textos.map(bytesDe), ...dias.slice(0, textos.length).map(({ bytes }) => bytes)].map(
      async (bytes) => ({
        bytes,
        operaciones: await operacionesDe(bytes),
      }),
    ),
  );
  const cuenta = { leido: 0, rechazado: 0, incompleto: 0 };
  for (let i = 0; i < 10_000; i += 1) {
    const semilla = semillas[i % semillas.length];
    if (!semilla) throw new Error('no files');
    const roto = mutar(semilla.bytes, tirar);
    try {
      cuenta[await revisar(roto, semilla.operaciones)] += 1;
    } catch (error) {
      throw new Error(`mutant ${i}: ${JSON.stringify(new TextDecoder('latin1').decode(roto))}`, {
        cause: error,
      });
    }
  }
  expect(cuenta.leido).toBeGreaterThan(6000);
  expect(cuenta.rechazado + cuenta.incompleto).toBeGreaterThan(50);
}, 300_000);

test('mutated spreadsheets, from outside and from inside', async () => {
  const tirar = dado(20261122);
  const bytes = bytesDe('06-excel-fechas.xlsx');
  const partes = unzipSync(bytes);
  const nombres = Object.keys(partes);
  const operaciones = await operacionesDe(bytes);
  const cuenta = { leido: 0, rechazado: 0, incompleto: 0 };
  for (let i = 0; i < 600; i += 1) {
    const nombre = nombres[tirar(nombres.length)] ?? '';
    const parte = new Uint8Array(partes[nombre] ?? []);
    const roto =
      i % 2 === 0 ? mutar(bytes, tirar) : zipSync({ ...partes, [nombre]: mutar(parte, tirar) }, { level: 0 });
    cuenta[await revisar(new Uint8Array(roto), operaciones)] += 1;
  }
  expect(cuenta.leido).toBeGreaterThan(50);
}, 120_000);
