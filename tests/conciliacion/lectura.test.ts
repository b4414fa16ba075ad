// @vitest-environment node
/** How a text is understood: encoding, separator, records, columns, perfiles. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectarCodificacion } from '@/engines/extracto/file/codificacion';
import { aGuardar } from '@/engines/extracto/profile/perfil-guardado';
import { partir } from '@/engines/extracto/file/partir';
import { leerBytes, leerTexto } from './extractos';

const lineas = async (texto: string, fijado = {}) => {
  const { interpretado } = await leerTexto(texto, fijado);
  return interpretado.lineas.map(({ fecha, tipo, monto, referencia }) => [fecha, tipo, monto, referencia]);
};

const en = (texto: string, ...marca: number[]) =>
  new Uint8Array([...marca, ...new TextEncoder().encode(texto)]);

describe('encoding', () => {
  test('one broken letter does not make a text another one', () => {
    const bytes = en('Depósito Peña Núñez Ibáñez transacción número');
    expect(detectarCodificacion(bytes)).toBe('utf-8');
    bytes[4] = 0xff;
    expect(detectarCodificacion(bytes)).toBe('utf-8');
  });

  test('chosen by hand', async () => {
    const bytes = new Uint8Array([...en('Referencia;Monto;Tipo\n8827334;500,00;Dep'), 0xf3, ...en('sito')]);
    expect((await leerBytes(bytes)).perfil.codificacion).toBe('windows-1252');
    expect((await leerBytes(bytes, { codificacion: 'utf-8' })).perfil.codificacion).toBe('utf-8');
  });
});

describe('records', () => {
  test('a quoted line end belongs to its cell; the next record knows its line', () => {
    expect(partir('a;"b\nc"\nd;e', ';')).toEqual([
      { numero: 1, celdas: ['a', 'b\nc'] },
      { numero: 3, celdas: ['d', 'e'] },
    ]);
  });

  test('a quote that is never closed swallows nothing', () => {
    const registros = partir('a;b;c\n"1;2;3\n4;5;6\n7;8;9', ';');
    expect(registros.map(({ celdas }) => celdas.at(-1))).toEqual(['c', '3', '6', '9']);
  });

  test('two stray quotes, lines apart, swallow nothing either', () => {
    const registros = partir('a;b;c\n1;"2;3\n4;5;6\n7;8";9\n10;11;12', ';');
    expect(registros).toHaveLength(5);
  });

  test('every line of any text is in exactly one record', () => {
    const trozo = fc.constantFrom('"', ';', '\n', 'a', '8827334', ' ', '""');
    fc.assert(
      fc.property(fc.array(trozo, { maxLength: 40 }), (trozos) => {
        const texto = trozos.join('');
        const registros = partir(texto, ';');
        const cuenta = registros.reduce(
          (suma, { celdas }) =>
            suma + celdas.reduce<number>((n, celda) => n + String(celda).split('\n').length - 1, 1),
          0,
        );
        expect(cuenta).toBe(texto === '' ? 0 : texto.split('\n').length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('columns', () => {
  test.each([
    ['N° Ref.', 'Importe en Bs'],
    ['Nro. de Operación', 'MONTO (Bs.)'],
    ['Código de transacción', 'Monto Bs'],
    ['NÚMERO DE COMPROBANTE', 'Valor'],
    ['Nro. Doc.', 'Importe'],
    ['ID Transacción', 'Monto'],
    ['Ref', 'Amount'],
  ])('titles: %s, %s', async (referencia, monto) => {
    const texto = `Fecha;Cuenta;${referencia};Tipo de operación;${monto};Saldo;Comisión\n21/11/2026;1234567;8827334;Depósito;500,00;9.999,00;1,00\n`;
    expect(await lineas(texto)).toEqual([['2026-11-21', 'DEPOSITO', 50_000, '8827334']]);
  });

  test('chosen by hand, against the titles', async () => {
    const texto = 'Fecha;Referencia;Nro. Boleta;Monto;Tipo\n21/11/2026;AGENCIA 4;8827334;500,00;Depósito\n';
    expect((await lineas(texto))[0]?.[3]).toBe('AGENCIA 4');
    expect((await lineas(texto, { columnas: { referencia: 2 } }))[0]?.[3]).toBe('8827334');
  });

  test('without titles, in any order', async () => {
    const columnas = fc.shuffledSubarray(['fecha', 'tipo', 'ref', 'monto', 'glosa'], { minLength: 5 });
    await fc.assert(
      fc.asyncProperty(columnas, fc.constantFrom(';', '\t', '|'), async (orden, separador) => {
        const filas = [0, 1, 2, 3, 4].map((i) => ({
          fecha: `2${i}/11/2026`,
          tipo: i % 2 === 0 ? 'DEPOSITO' : 'RETIRO',
          ref: String(8_827_334 + i * 17),
          monto: `${i + 1}.50${i},25`,
          glosa: `Cliente ${'abcde'[i]}`,
        }));
        const texto = filas
          .map((fila) => orden.map((campo) => fila[campo as keyof typeof fila]).join(separador))
          .join('\n');
        expect(await lineas(texto)).toEqual(
          filas.map(({ tipo, ref }, i) => [
            `2026-11-2${i}`,
            tipo,
            (i + 1) * 100_000 + 50_000 + i * 100 + 25,
            ref,
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('without the column of the amount every row waits for it', async () => {
    const { perfil, interpretado } = await leerTexto(
      'Fecha;Referencia;Agencia\n\n21/11/2026;8827334;La Paz\n',
    );
    expect(perfil.columnas.monto).toBeNull();
    expect(interpretado.lineas).toEqual([]);
    expect(interpretado.ilegibles.map(({ numero, causa }) => [numero, causa])).toEqual([
      [1, 'Falta elegir la columna del monto.'],
      [3, 'Falta elegir la columna del monto.'],
    ]);
    expect(interpretado.ignoradas).toHaveLength(1);
  });

  test('the titles choose the separator, whatever the preamble is full of', async () => {
    const preambulo = 'La Paz, Bolivia\nAgente, Kantuta\nPlaza, centro\nCaja, dos\nTurno, uno\nHoja, una\n';
    const { perfil } = await leerTexto(
      `${preambulo}Fecha;Referencia;Monto;Tipo\n21/11/2026;8827334;500,00;Depósito\n`,
    );
    expect(perfil.separador).toBe(';');
  });

  test('an operation whose words begin like a total is an operation', async () => {
    const texto =
      'Fecha;Referencia;Monto;Tipo;Glosa\n21/11/2026;8827334;500,00;Depósito;Total Pass SRL\nTotal;;500,00;;\n';
    const { interpretado } = await leerTexto(texto);
    expect(interpretado.lineas.map(({ referencia }) => referencia)).toEqual(['8827334']);
    expect(interpretado.ignoradas.map(({ numero }) => numero)).toEqual([1, 3]);
  });

  test.each(['(0,00)', 'Bs 0,00', '-', ''])('an amount of nothing is none: %j', async (monto) => {
    const texto = `Fecha;Referencia;Monto;Tipo\n21/11/2026;8827334;${monto};Depósito\n21/11/2026;8827335;5,50;Retiro\n`;
    const { interpretado } = await leerTexto(texto);
    expect(interpretado.ilegibles.map(({ causa }) => causa)).toEqual(['No tiene monto.']);
  });
});

const con = (filas: string) => `Fecha;Referencia;Monto;Glosa\n${filas}`;

describe('what the sign says', () => {
  test('nothing in it: + is a deposit, changed by hand', async () => {
    const texto = con('21/11/2026;111;10,00;x\n21/11/2026;222;-20,00;y\n');
    const tipos = async (fijado = {}) => (await lineas(texto, fijado)).map(([, tipo]) => tipo);
    expect(await tipos()).toEqual(['DEPOSITO', 'RETIRO']);
    expect(await tipos({ signo: 'menos-deposito' })).toEqual(['RETIRO', 'DEPOSITO']);
  });

  test('neither sign nor words: unreadable until a person says what they are', async () => {
    const texto = con('21/11/2026;111;10,00;x\n');
    expect(await lineas(texto)).toEqual([]);
    expect((await lineas(texto, { sinTipo: 'RETIRO' })).map(([, tipo]) => tipo)).toEqual(['RETIRO']);
  });
});

describe('a remembered perfil', () => {
  const MANO = 'Fecha;Referencia;Nro. Boleta;Monto;Tipo\n21/11/2026;AGENCIA 4;8827334;500,00;Depósito\n';
  const guardado = async () => aGuardar(await leerTexto(MANO, { columnas: { referencia: 2 } }));

  test('reads the next file, behind a longer preamble, as it was set by hand', async () => {
    const { origen, interpretado } = await leerTexto(
      `Banco\nAgente;4512\n\n${MANO.replace('8827334', '8827999')}`,
      {},
      await guardado(),
    );
    expect(origen).toBe('guardado');
    expect(interpretado.lineas.map(({ referencia }) => referencia)).toEqual(['8827999']);
  });

  test.each([
    ['other titles', 'Fecha;Código;Monto;Tipo\n21/11/2026;8827334;500,00;Depósito\n'],
    ['other amounts', MANO.replace('500,00', '1,500.00')],
    ['other dates', MANO.replace('21/11/2026', '11/21/2026')],
    ['no titles', '21/11/2026;AGENCIA 4;8827334;500,00;Depósito\n'],
  ])('does not fit %s: detected anew', async (_, texto) => {
    const { origen, interpretado } = await leerTexto(texto, {}, await guardado());
    expect(origen).toBe('no-encaja');
    expect(interpretado.lineas).toHaveLength(1);
    expect(interpretado.ilegibles).toEqual([]);
  });
});

test('the same file twice is read the same', async () => {
  const texto = 'Fecha;Referencia;Monto;Tipo\n21/11/2026;8827334;500,00;Depósito\n';
  const [una, otra] = [await leerTexto(texto), await leerTexto(texto)];
  expect(una).toEqual(otra);
});
