/** Breaks a file, and what must hold of any file however broken. */
import { expect } from 'vitest';
import { decodificar } from '@/engines/extracto/file/codificacion';
import { normalizarLineas } from '@/engines/extracto/file/partir';
import { comoTexto } from '@/engines/extracto/file/raw-record';
import { falta } from '@/engines/extracto/profile/perfil';
import { Rechazo } from '@/engines/extracto/tipo-archivo';
import { leerBytes } from './extractos';

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

export function mutar(bytes: Bytes, tirar: (hasta: number) => number): Bytes {
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
export async function revisar(
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
