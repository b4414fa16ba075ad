// @vitest-environment node
/** What leaves the page as a file: bytes written and read again. */
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { empacar } from '@/engines/cotejo/work/packing';
import { trabajar } from '@/engines/cotejo/work/cotejo-work';
import { SIN_DECISION } from '@/domain/conciliacion/decision';
import { alDecir } from '@/features/conciliacion/result/dicha';
import { hojasDe } from '@/features/conciliacion/acta/hoja-conciliacion';
import { mirar, renglonEn, type Resultado } from '@/features/conciliacion/result/resultado';
import { escribirCsv } from '@/lib/csv/csv';
import { centavos } from '@/lib/monto';
import { porPartes } from '@/lib/por-partes';
import { escribirXlsx } from '@/lib/xlsx/xlsx';
import { DIA, LINEAS, NUESTRAS } from './ejemplo';

const FORMULA = '=HYPERLINK("http://x";"y")';

/** The example, with a line that wants to be a formula and one that could not be read. */
async function resultadoDe(mas: number = 0): Promise<Resultado> {
  const [modelo] = LINEAS;
  if (!modelo) throw new Error('no line');
  const lineas = [
    ...LINEAS,
    { ...modelo, numero: 90, referencia: FORMULA, texto: '@SUM(A1)' },
    ...Array.from({ length: mas }, (_, k) => ({
      ...modelo,
      numero: 100 + k,
      referencia: `00${9_000_000 + k}`,
    })),
  ];
  const ilegibles = [{ numero: 99, texto: '+591;??', causa: 'El monto no se puede leer.' }];
  const paquete = await empacar({ nuestras: NUESTRAS, lineas, ilegibles: ilegibles.length }, DIA, porPartes);
  return {
    entidad: 'BCP',
    dia: DIA,
    nuestras: NUESTRAS.map((cada) => ({
      ...cada,
      banco: 'BCP',
      monto: centavos(cada.monto),
      comision_cliente: centavos(cada.comision_cliente),
      comision_banco: centavos(cada.comision_banco),
      fecha: Date.parse(`${DIA}T14:00:00Z`),
      created_at: Date.parse(`${DIA}T14:00:00Z`),
      updated_at: Date.parse(`${DIA}T14:00:00Z`),
      id_sesion_caja: 101,
    })),
    extracto: {
      lineas,
      ilegibles,
      archivo: { nombre: 'bcp.csv', bytes: 10, sha256: 'a'.repeat(64) },
      ignoradas: 1,
      sinOperacion: [{ numero: 90, texto: 'TOTAL · 5.593,00', causa: 'El banco la da por «Fallida».' }],
    },
    respuesta: trabajar(paquete),
  };
}

const releer = async (blob: Blob) => readXlsxFile(Buffer.from(await blob.arrayBuffer()), { trim: false });

describe('the exported result', () => {
  test('as Excel: references are texts, sums are numbers, and the summary is on a sheet of its own', async () => {
    const resultado = await resultadoDe();
    const clave = renglonEn(resultado, 0).clave;
    const decisiones = new Map([
      [clave, alDecir(renglonEn(resultado, 0), undefined, { estado: 'reclamada', nota: FORMULA })],
    ]);
    const [filas, resumen] = await releer(await escribirXlsx(hojasDe(resultado, decisiones)));
    const [titulos = [], primera = [], ...resto] = filas?.data ?? [];
    const en = (titulo: string, fila: readonly unknown[]) => fila[titulos.indexOf(titulo)];
    expect([en('Clase', primera), en('Estado', primera), en('Nota', primera)]).toEqual([
      'Anulada, pero está en el banco',
      'Reclamada',
      FORMULA,
    ]);
    const referencias = resto.map((fila) => [
      en('Referencia (sistema)', fila),
      en('Referencia (banco)', fila),
    ]);
    expect(referencias).toEqual(
      expect.arrayContaining([
        ['00045127', '45127'],
        [null, '1,23457E+16'],
        [null, FORMULA],
      ]),
    );
    expect(resto).toHaveLength(17);
    const diferencias = [primera, ...resto].map((fila) => Number(en('Diferencia', fila)));
    expect(diferencias.reduce((suma, cada) => suma + cada, 0)).toBeCloseTo(-117 + 200 + 500, 2);
    expect(resumen?.data).toEqual(
      expect.arrayContaining([
        ['Depósito', 4880, 5263, 383, null, null],
        ['SHA-256 del extracto', null, null, null, null, 'a'.repeat(64)],
        ['Ilegible', null, null, null, 1, null],
      ]),
    );
  });

  test('every line of the file that was compared with nothing is on a sheet of its own, with why', async () => {
    const resultado = await resultadoDe();
    const vistas = new Set(resultado.respuesta.filas.linea);
    const deOtroDia = resultado.extracto.lineas.filter(({ fecha }, i) => fecha !== DIA && !vistas.has(i));
    const [, , aparte] = await releer(await escribirXlsx(hojasDe(resultado, new Map())));
    const [titulos, ...filas] = aparte?.data ?? [];
    expect(aparte?.sheet).toBe('No cotejadas');
    expect(titulos).toEqual(['Línea del extracto', 'Por qué', 'Línea']);
    expect(filas).toEqual(
      expect.arrayContaining([
        [90, 'El banco la da por «Fallida».', 'TOTAL · 5.593,00'],
        [99, 'El monto no se puede leer.', '+591;??'],
      ]),
    );
    // No line is lost between the sheets.
    expect(filas).toHaveLength(2 + deOtroDia.length);
    for (const { numero } of deOtroDia)
      expect(filas).toContainEqual([
        numero,
        expect.stringMatching(/^(?:Es del|No tiene día)/),
        expect.any(String),
      ]);
    const numeros = filas.map(([numero]) => Number(numero));
    expect(numeros).toEqual(numeros.toSorted((a, b) => a - b));
  });

  test('as CSV: no cell begins a formula', async () => {
    const [hoja] = hojasDe(await resultadoDe(), new Map());
    if (!hoja) throw new Error('no sheet');
    const csv = await (await escribirCsv(hoja)).text();
    expect(csv).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    expect(csv).toContain(`"'@SUM(A1)"`);
    expect(csv).toContain(`"'+591;??"`);
    expect(csv).toContain('"00045127"');
    expect(csv.split('\r\n').some((linea) => /(?:^|;)"?[=+@]/.test(linea))).toBe(false);
  });

  test('has every row, however many', async () => {
    const resultado = await resultadoDe(3_000);
    const [hoja] = hojasDe(resultado, new Map());
    expect(hoja?.largo).toBe(3_018);
    const csv = hoja ? await (await escribirCsv(hoja)).text() : '';
    expect(csv.split('\r\n')).toHaveLength(3_020);
    expect(csv).toContain('"009002999"');
  });
});

test('an accepted candidate counts as conciliada only while it is the same line', async () => {
  const resultado = await resultadoDe();
  const candidata = Array.from({ length: resultado.respuesta.filas.n }, (_, i) =>
    renglonEn(resultado, i),
  ).find(({ fila }) => fila.clase === 'candidata');
  if (!candidata) throw new Error('no candidate');
  const con = (aceptada: string) =>
    mirar(resultado, new Map([[candidata.clave, { ...SIN_DECISION, aceptada }]]), null).porClase;
  expect(con('RETIRO 25000 2026-11-21 8827450')).toMatchObject({ candidata: 0, conciliada: 6 });
  expect(con('RETIRO 25000 2026-11-21 8827451')).toMatchObject({ candidata: 1, conciliada: 5 });
});
