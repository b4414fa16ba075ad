// @vitest-environment node
/** Ten thousand broken files: none of them stops the reading, and no line of any is lost without a word. */
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodificar } from '@/engines/extracto/file/codificacion';
import { normalizarLineas } from '@/engines/extracto/file/partir';
import { falta } from '@/engines/extracto/profile/perfil';
import { comoTexto } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';
import { dado } from './dado';
import { crear } from './dia-en-forma';
import { ARCHIVOS, bytesDe, leerBytes } from './extractos';

type Bytes = Uint8Array<ArrayBuffer>;

const TROZOS = [
  '"',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '""',
  "'",
  '(',
  ')',
  '-',
  '.',
  '1',
  '99',
  'Total',
  'sep=,\n',
  'é',
  '\ufeff',
  '=',
  '__proto__',
  'Fecha;Referencia;Monto;Tipo\n',
];
const juntar = (...partes: Uint8Array[]): Bytes => {
  const todo = new Uint8Array(partes.reduce((suma, { length }) => suma + length, 0));
  let en = 0;
  for (const parte of partes) {
    todo.set(parte, en);
    en += parte.length;
  }
  return todo;
};

function mutar(bytes: Bytes, tirar: (hasta: number) => number): Bytes {
  let roto = bytes;
  for (let veces = 1 + tirar(4); veces > 0; veces -= 1) {
    const en = tirar(roto.length + 1);
    const hasta = Math.min(roto.length, en + 1 + tirar(40));
    const trozo = new TextEncoder().encode(TROZOS[tirar(TROZOS.length)]);
    const [antes, dentro, resto] = [roto.subarray(0, en), roto.subarray(en, hasta), roto.subarray(hasta)];
    roto =
      [
        () => juntar(antes, trozo, dentro, resto),
        () => juntar(antes, resto),
        () => juntar(antes, dentro, dentro, resto),
        () => juntar(antes, trozo, resto),
        () => juntar(resto, dentro, antes),
        () =>
          juntar(
            antes,
            dentro.map(() => tirar(256)),
            resto,
          ),
        () => juntar(antes),
      ][tirar(7)]?.() ?? roto;
  }
  return roto;
}

/** What must hold of any file that is read. */
async function revisar(
  bytes: Bytes,
  operaciones: ReadonlySet<string>,
): Promise<'leido' | 'rechazado' | 'incompleto'> {
  let leido;
  try {
    leido = await leerBytes(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(Rechazo);
    return 'rechazado';
  }
  const { perfil, interpretado, registros } = leido;
  if (perfil.codificacion !== null) {
    const texto = normalizarLineas(decodificar(bytes, perfil.codificacion));
    const lineas = registros.reduce(
      (suma, { celdas }) =>
        suma + 1 + celdas.reduce<number>((n, celda) => n + String(celda).split('\n').length - 1, 0),
      0,
    );
    expect(lineas, 'every line of the text is in a record').toBe(texto === '' ? 0 : texto.split('\n').length);
  }
  const { lineas, ilegibles, ignoradas } = interpretado;
  const numeros = [...lineas, ...ilegibles, ...ignoradas]
    .map(({ numero }) => numero)
    .toSorted((a, b) => a - b);
  expect(numeros, 'every record in exactly one heap').toEqual(registros.map(({ numero }) => numero));
  expect(lineas.every(({ monto }) => Number.isSafeInteger(monto) && monto > 0)).toBe(true);
  const calladas = ignoradas.map(comoTexto).filter((texto) => operaciones.has(texto));
  expect(calladas, 'no untouched operation is among the lines without one').toEqual([]);
  return falta(perfil) === null ? 'leido' : 'incompleto';
}

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
