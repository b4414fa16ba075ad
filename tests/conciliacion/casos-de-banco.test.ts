// @vitest-environment node
/**
 * Statements in the shapes that people say banks give, each with what must come of it: operations, rows that wait for a
 * person (with their cause), what is no operation, and what is asked.
 */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Fijado } from '@/engines/extracto/profile/perfil';
import { mezclar } from '@/engines/extracto/profile/perfil';
import { leerBytes, rechazoDe } from './extractos';
import { filas, libroDe } from './libro';

type Bytes = Uint8Array<ArrayBuffer>;
const caso = (nombre: string): Bytes =>
  new Uint8Array(readFileSync(`tests/conciliacion/casos/case-${nombre}`));
const textoDe = (nombre: string): string => new TextDecoder().decode(caso(nombre));
const bytes = (texto: string): Bytes => new Uint8Array(new TextEncoder().encode(texto));
const D = { DEPOSITO: 'D', RETIRO: 'R', TRANSFERENCIA_QR: 'QR' } as const;

async function leer(archivo: Bytes, fijado: Fijado = {}, dia?: string) {
  const { interpretado, preguntas, perfil } = await leerBytes(
    archivo,
    fijado,
    null,
    dia ?? (/29.11.2026/.test(new TextDecoder('latin1').decode(archivo)) ? '2026-11-29' : '2026-11-21'),
  );
  return {
    perfil,
    lineas: interpretado.lineas.map(
      ({ fecha, tipo, monto, referencia }) =>
        `${fecha?.slice(5) ?? 'sin día'} ${D[tipo]} ${monto} ${referencia}`,
    ),
    ilegibles: interpretado.ilegibles.map(({ numero, causa }) => `${numero}: ${causa}`),
    nadas: interpretado.ignoradas.flatMap(({ numero, causa }) => (causa ? [`${numero}: ${causa}`] : [])),
    ignoradas: interpretado.ignoradas.map(({ numero }) => numero),
    textos: interpretado.lineas.map(({ texto }) => texto),
    preguntas: preguntas.map(
      ({ texto, opciones }) => `${texto} ${opciones.map(({ nombre }) => nombre).join(' · ')}`,
    ),
    contestar: (respuestas: readonly number[]) =>
      respuestas.reduce((hay, cual, i) => mezclar(hay, preguntas[i]?.opciones[cual]?.fijado ?? {}), fijado),
  };
}

const CORRIDA = 'El monto parece partido por su coma: la fila tiene más columnas que los títulos.';

describe('read without a question', () => {
  test.each<[string, string[]]>([
    ['01-date-without-year.csv', ['11-21 D 50000 9100001', '11-21 R 30000 9100002']],
    ['01b-date-without-year-names.csv', ['11-21 D 50000 9100001', '11-21 R 30000 9100002']],
    ['04-equals-quotes.csv', ['11-21 D 50000 9100009', '11-21 R 30000 0009100010']],
    ['04b-equals-quotes-escaped.csv', ['11-21 D 50000 9100009', '11-21 R 30000 0009100010']],
    ['04c-unit-separator.csv', ['11-21 D 50000 9100009', '11-21 R 30000 9100010']],
    ['05-whole-line-quoted.csv', ['11-21 D 150000 9100011', '11-21 R 30000 9100012']],
    [
      '06-replacement-characters.csv',
      ['11-21 D 50000 9100013', '11-21 R 30000 9100014', '11-21 D 2000 9100015'],
    ],
    ['09-bank.ofx', ['11-21 D 50000 9100022', '11-21 R 30000 9100023']],
    ['09b-swift-mt940.txt', ['11-21 D 50000 9100022', '11-21 R 30000 9100023']],
    ['10-mobile-money-english.csv', ['11-21 D 50000 TIA9100024', '11-21 R 30000 TIA9100025']],
    ['10b-english-titles-smallest.csv', ['11-29 D 50000 9100063']],
    [
      '11-english-debit-credit.csv',
      ['11-21 D 50000 9100027', '11-21 R 30000 9100028', '11-21 D 8000 9100029'],
    ],
    ['14-two-dates.csv', ['11-21 D 50000 9100032', '11-21 R 30000 9100033']],
    ['14b-accounting-date.csv', ['11-21 D 50000 9100032', '11-21 R 30000 9100033']],
    ['15-continuation-rows.csv', ['11-21 D 50000 9100034', '11-21 R 30000 9100035', '11-21 D 5000 9100036']],
    ['18-iso-date-cells.xlsx', ['11-21 D 50000 9100041', '11-21 R 30000 9100042']],
    ['19-joined-files.csv', ['11-21 D 50000 9100043', '11-21 R 30000 9100044']],
    ['21-caret.txt', ['11-21 D 50000 9100047', '11-21 R 30000 9100048']],
    ['22-no-reference-column.csv', ['11-21 D 50000 9100049', '11-21 R 30000 9100050']],
    ['23-date-in-group-row.csv', ['11-21 D 50000 9100051', '11-21 R 30000 9100052', '11-22 D 8000 9100053']],
    ['25-pasted-from-pdf.txt', ['11-21 D 50000 9100057', '11-21 R 30000 9100058']],
    ['26-no-titles-two-sides-balance.csv', ['11-29 D 50000 9100064', '11-29 R 30000 9100065']],
    ['27-bank.qif', ['11-29 D 50000 9100066', '11-29 R 30000 9100067']],
    ['29-one-line-for-the-batch.csv', ['11-29 D 90000 LOTE-0291']],
    [
      '32-reference-with-prefix-of-the-network.csv',
      ['11-29 D 50000 AG12-9100074-01', '11-29 R 30000 20261129-9100075'],
    ],
    ['35-header-with-units-below.csv', ['11-29 D 50000 9100080']],
    ['36-apostrophe-thousands.csv', ['11-29 D 150000 9100081', '11-29 R 30000 9100082']],
    [
      '37-bcp-operation-number.csv',
      ['11-29 D 50000 09100090', '11-29 R 30000 09100091', '11-29 D 8000 09100092'],
    ],
    ['38-smallest-english-two-rows.csv', ['11-29 D 50000 9100093', '11-29 R 30000 9100094']],
    ['40-movement-number.csv', ['11-29 D 50000 9100095', '11-29 R 30000 9100096']],
    [
      '41-wallet-report-spanish.csv',
      ['11-29 D 50000 TM9100097', '11-29 R 30000 TM9100098', '11-29 D 8000 TM9100099'],
    ],
  ])('%s', async (nombre, esperadas) => {
    const { lineas, ilegibles, preguntas } = await leer(caso(nombre));
    expect(lineas).toEqual(esperadas);
    expect(ilegibles).toEqual([]);
    expect(preguntas).toEqual([]);
  });

  test('30-whole-month.csv: three a day, and the day that is settled among them', async () => {
    const { lineas, ilegibles } = await leer(caso('30-whole-month.csv'));
    expect(ilegibles).toEqual([]);
    expect(lineas.filter((linea) => linea.startsWith('11-21'))).toHaveLength(3);
    expect(lineas).toHaveLength(87);
  });
});

describe('refused with the cause, never Bs 1,00', () => {
  test.each<[string, string[], string[]]>([
    ['03-unquoted-thousands.csv', ['11-21 D 20000 9100006'], [`2: ${CORRIDA}`]],
    ['03b-unquoted-thousands-debit-credit.csv', ['11-21 R 20000 9100006'], [`2: ${CORRIDA}`]],
    ['03c-unquoted-thousands-no-balance.csv', ['11-21 R 20000 9100006'], [`2: ${CORRIDA}`]],
    ['03d-comma-in-name.csv', ['11-21 D 20000 9100008'], ['2: El monto no se puede leer.']],
    ['39-smallest-unquoted.csv', [], [`2: ${CORRIDA}`]],
    [
      '24-mixed-dates-in-column.csv',
      ['11-21 R 30000 9100055'],
      ['2: La fecha no se puede leer.', '4: La fecha puede ser día/mes o mes/día.'],
    ],
  ])('%s', async (nombre, esperadas, causas) => {
    const { lineas, ilegibles } = await leer(caso(nombre));
    expect(lineas).toEqual(esperadas);
    expect(ilegibles).toEqual(causas);
  });

  test.each([
    ['decimals', 'Fecha,Operación,Referencia,Monto,Canal\n29/11/2026,Depósito,9100005,500,50\n'],
    [
      'a name with a comma before the reference',
      'Fecha,Cliente,Referencia,Operación,Monto,Saldo,\n29/11/2026,QUISPE, ANA,9100007,150.00,900.00,\n',
    ],
    [
      'thousands before a balance',
      'Fecha,Operación,Referencia,Monto,Saldo,\n29/11/2026,Depósito,9100005,1,500.00,\n',
    ],
    ['millions', 'Fecha,Operación,Referencia,Monto,A,B\n29/11/2026,Depósito,9100005,1,250,000.00\n'],
  ])('neighbours: %s', async (_, texto) => {
    expect((await leer(bytes(texto))).lineas).toEqual([]);
  });
});

describe('asked in place, once', () => {
  test('17: what a letter means; H alone is no credit beside an S', async () => {
    const antes = await leer(caso('17-letters-s-h.csv'));
    expect(antes.lineas).toEqual([]);
    expect(antes.preguntas).toEqual([
      '¿Qué significa «H» en la columna S/H? Depósito · Retiro · Transferencia QR · No es operación',
      '¿Qué significa «S» en la columna S/H? Depósito · Retiro · Transferencia QR · No es operación',
    ]);
    const { lineas, preguntas } = await leer(caso('17-letters-s-h.csv'), antes.contestar([0, 1]));
    expect(lineas).toEqual(['11-21 D 50000 9100039', '11-21 R 30000 9100040']);
    expect(preguntas).toEqual([]);
  });

  test('17: where the balances say it, nobody is asked', async () => {
    const texto =
      'Fecha;Referencia;Detalle;Importe;S/H;Saldo\n21/11/2026;9100038;AGENTE;100,00;H;1.100,00\n21/11/2026;9100039;AGENTE;500,00;H;1.600,00\n21/11/2026;9100040;AGENTE;300,00;S;1.300,00\n';
    const { lineas, preguntas, perfil } = await leer(bytes(texto));
    expect(preguntas).toEqual([]);
    expect(perfil.letras).toEqual({ H: 'DEPOSITO', S: 'RETIRO' });
    expect(lineas).toEqual(['11-21 D 10000 9100038', '11-21 D 50000 9100039', '11-21 R 30000 9100040']);
  });

  test.each([
    ['D/K', 'D', 'K'],
    ['K/D', 'K', 'D'],
  ])('17: %s is nobody’s guess either', async (titulo, una, otra) => {
    const texto = `Fecha;Referencia;Importe;${titulo}\n21/11/2026;9100039;500,00;${una}\n21/11/2026;9100040;300,00;${otra}\n`;
    const { lineas, preguntas } = await leer(bytes(texto));
    expect(lineas).toEqual([]);
    expect(preguntas).toHaveLength(2);
  });

  test('17: a letter on the exceptions only: the rows without one are asked about too', async () => {
    const texto = 'Fecha;Referencia;Importe;D/C\n21/11/2026;9100039;500,00;CR\n21/11/2026;9100040;300,00;\n';
    const antes = await leer(bytes(texto));
    expect(antes.lineas).toEqual(['11-21 D 50000 9100039']);
    expect(antes.preguntas).toEqual([
      '¿Qué son las filas sin D/C? Depósito · Retiro · Transferencia QR · No es operación',
    ]);
    const { lineas } = await leer(bytes(texto), antes.contestar([1]));
    expect(lineas).toEqual(['11-21 D 50000 9100039', '11-21 R 30000 9100040']);
  });

  test('34: a plus before every amount says nothing until a person does', async () => {
    const antes = await leer(caso('34-plus-before-credit.csv'));
    expect(antes.lineas).toEqual([]);
    expect(antes.preguntas).toEqual([
      '¿Qué significa «+» en el monto? Depósito · Retiro · Transferencia QR · No es operación',
    ]);
    const { lineas } = await leer(caso('34-plus-before-credit.csv'), antes.contestar([0]));
    expect(lineas).toEqual(['11-29 D 50000 9100078', '11-29 D 30000 9100079']);
  });

  test('34: a plus on some: those without are another question', async () => {
    const texto =
      'Fecha;Referencia;Detalle;Importe\n29/11/2026;9100078;AGENTE;+500,00\n29/11/2026;9100079;AGENTE;300,00\n';
    const antes = await leer(bytes(texto));
    expect(antes.preguntas).toHaveLength(2);
    const { lineas } = await leer(bytes(texto), antes.contestar([0, 1]));
    expect(lineas).toEqual(['11-29 D 50000 9100078', '11-29 R 30000 9100079']);
  });

  test('centavos that nothing marks', async () => {
    const texto =
      'Fecha;Referencia;Operación;Monto\n21/11/2026;9100039;Depósito;000000000050000\n21/11/2026;9100040;Retiro;000000000030050\n';
    const antes = await leer(bytes(texto));
    expect(antes.lineas).toEqual([]);
    expect(antes.preguntas).toEqual([
      'El monto «000000000050000» no tiene coma. ¿Cuánto es? Bs 500,00 · Bs 50.000,00',
    ]);
    expect((await leer(bytes(texto), antes.contestar([0]))).lineas).toEqual([
      '11-21 D 50000 9100039',
      '11-21 R 30050 9100040',
    ]);
    expect((await leer(bytes(texto), antes.contestar([1]))).lineas[0]).toBe('11-21 D 5000000 9100039');
  });

  test('a state nobody knows; «Cancelado» means two things', async () => {
    const texto =
      'ID Transacción;Fecha;Tipo;Monto;Estado\n9100039;21/11/2026;Cash In;500,00;Exitosa\n9100040;21/11/2026;Cash In;300,00;Cancelado\n';
    const antes = await leer(bytes(texto));
    expect(antes.lineas).toEqual(['11-21 D 50000 9100039']);
    expect(antes.preguntas).toEqual(['Las filas con estado «Cancelado», ¿se hicieron? Sí · No']);
    expect((await leer(bytes(texto), antes.contestar([0]))).lineas).toHaveLength(2);
    expect((await leer(bytes(texto), antes.contestar([1]))).nadas).toEqual([
      '3: El banco la da por «Cancelado».',
    ]);
  });

  test('an operation nobody knows', async () => {
    const texto =
      'Fecha;Referencia;Operación;Monto\n21/11/2026;9100039;Depósito;500,00\n21/11/2026;9100040;ENVIO;300,00\n';
    const antes = await leer(bytes(texto));
    expect(antes.preguntas).toHaveLength(1);
    expect((await leer(bytes(texto), antes.contestar([1]))).lineas[1]).toBe('11-21 R 30000 9100040');
    expect((await leer(bytes(texto), antes.contestar([3]))).nadas).toEqual(['3: No es operación: «ENVIO»']);
  });

  test('09: several numbers of a movement, of which one is the reference', async () => {
    const texto = textoDe('09-bank.ofx')
      .replaceAll('<NAME>', '<CHECKNUM>77001<REFNUM>A-1<NAME>')
      .replace('77001', '77002')
      .replace('A-1', 'B-2');
    const antes = await leer(bytes(texto));
    expect(antes.lineas).toEqual([]);
    expect(antes.preguntas).toEqual([
      '¿Cuál es la referencia? FITID: «9100022» · REFNUM: «B-2» · CHECKNUM: «77002»',
    ]);
    expect((await leer(bytes(texto), antes.contestar([0]))).lineas).toEqual([
      '11-21 D 50000 9100022',
      '11-21 R 30000 9100023',
    ]);
  });
});

describe('told apart with their state', () => {
  test.each(['10-mobile-money-english.csv', '41-wallet-report-spanish.csv'])('%s', async (nombre) => {
    expect((await leer(caso(nombre))).nadas).toEqual([
      nombre.startsWith('10') ? '4: El banco la da por «Failed».' : '5: El banco la da por «Timeout».',
    ]);
  });

  test.each([
    'Pending',
    'Declined',
    'Cancelled',
    'Canceled',
    'Reversed',
    'Time out',
    'Expired',
    'Rejected',
    'Not completed',
    'Unsuccessful',
    'Pendente',
    'Recusada',
    'Estornada',
    'Anulada',
    'En proceso',
    'Transaction failed',
  ])('a row that is «%s»', async (estado) => {
    const texto = `Reference,Date,Type,Amount,Transaction Status\n9100039,21/11/2026,Deposit,500.00,Completed\n9100040,21/11/2026,Deposit,300.00,${estado}\n`;
    const { lineas, nadas, ilegibles } = await leer(bytes(texto));
    expect(lineas).toEqual(['11-21 D 50000 9100039']);
    expect(nadas).toEqual([`3: El banco la da por «${estado}».`]);
    expect(ilegibles).toEqual([]);
  });

  test.each(['Completada con error', 'Aprobada - reversada', 'Confirmación pendiente', '00', 'En tránsito'])(
    '«%s» is asked about',
    async (estado) => {
      const texto = `Referencia;Fecha;Tipo;Monto;Estado\n9100039;21/11/2026;Depósito;500,00;Exitosa\n9100040;21/11/2026;Depósito;300,00;${estado}\n`;
      const { lineas, preguntas } = await leer(bytes(texto));
      expect(lineas).toHaveLength(1);
      expect(preguntas).toEqual([`Las filas con estado «${estado}», ¿se hicieron? Sí · No`]);
    },
  );
});

test('15: the rows below go on with the words of the row above', async () => {
  const { textos, ignoradas } = await leer(caso('15-continuation-rows.csv'));
  expect(textos[1]).toBe('RETIRO EN EFECTIVO AGENTE 12 REF CLIENTE 7788 SEGUNDA LINEA');
  expect(ignoradas).toEqual([1, 3, 5, 6]);
});

const comoLibro = (nombre: string, separador: string): Bytes =>
  libroDe({
    Hoja1: filas(
      textoDe(nombre)
        .trim()
        .split('\n')
        .map((linea) => linea.replaceAll('"', '').split(separador)),
    ),
  });

describe('neighbours of the shape', () => {
  test.each([
    ['01-date-without-year.csv', ';'],
    ['11-english-debit-credit.csv', ','],
    ['15-continuation-rows.csv', ';'],
    ['22-no-reference-column.csv', ';'],
    ['23-date-in-group-row.csv', ';'],
    ['26-no-titles-two-sides-balance.csv', ';'],
    ['35-header-with-units-below.csv', ';'],
    ['37-bcp-operation-number.csv', ','],
    ['41-wallet-report-spanish.csv', ';'],
  ])('%s as a workbook, and with a tab or a bar between its columns', async (nombre, separador) => {
    const { lineas } = await leer(caso(nombre));
    const dia = nombre < '26' && nombre !== '11' ? undefined : '2026-11-29';
    expect((await leer(comoLibro(nombre, separador), {}, dia)).lineas).toEqual(lineas);
    for (const otro of ['\t', '|'])
      expect((await leer(bytes(textoDe(nombre).replaceAll(separador, otro)))).lineas).toEqual(lineas);
  });

  test('37: without titles that say so, a time and a constant are no reference', async () => {
    const texto =
      'Fecha,Referencia,Código,Número,Operación,Monto\n29/11/2026,10:05:12,4401,09100090,Depósito,500.00\n29/11/2026,10:15:40,4401,09100091,Retiro,300.00\n29/11/2026,11:00:00,4401,09100092,Depósito,80.00\n';
    const { lineas, perfil } = await leer(bytes(texto));
    expect(lineas.map((linea) => linea.split(' ')[3])).toEqual(['09100090', '09100091', '09100092']);
    expect(perfil.hallado.notas).toEqual([
      'La columna «Referencia» no es la referencia: son horas.',
      'La columna «Código» no es la referencia: siempre dice lo mismo.',
    ]);
  });

  test('the balance under a title of amounts is found out', async () => {
    const texto =
      'Fecha;Referencia;Operación;Importe;Movimiento Bs;Saldo\n29/11/2026;9100090;Depósito;1.500,00;500,00;1.500,00\n29/11/2026;9100091;Retiro;1.200,00;300,00;1.200,00\n29/11/2026;9100092;Depósito;1.280,00;80,00;1.280,00\n';
    const { lineas, perfil } = await leer(bytes(texto));
    expect(lineas).toEqual(['11-29 D 50000 9100090', '11-29 R 30000 9100091', '11-29 D 8000 9100092']);
    expect(perfil.hallado.notas).toEqual([
      'El monto sale de «Movimiento Bs»: es la columna que cuadra con el saldo.',
    ]);
  });

  test('amounts that do not lead to the balances are not taken until a person says so', async () => {
    const texto =
      'Fecha;Referencia;Operación;Monto;Saldo\n29/11/2026;9100090;Depósito;501,00;1.500,00\n29/11/2026;9100091;Retiro;301,00;1.200,00\n29/11/2026;9100092;Depósito;81,00;1.280,00\n';
    const antes = await leer(bytes(texto));
    expect(antes.lineas).toEqual([]);
    expect(antes.preguntas).toEqual([
      'Los montos no cuadran con el saldo. ¿Están bien leídos en la vista previa? Sí, no usar el saldo',
    ]);
    expect((await leer(bytes(texto), antes.contestar([0]))).lineas).toHaveLength(3);
  });

  test('titles in two rows', async () => {
    const texto =
      'Fecha;Operación;;Detalle;Importe;;Saldo\n;Número;Hora;;Débito;Crédito;\n29/11/2026;9100090;10:05;DEPOSITO AGENTE;;500,00;1.500,00\n29/11/2026;9100091;10:15;RETIRO AGENTE;300,00;;1.200,00\n';
    const { lineas, ilegibles } = await leer(bytes(texto));
    expect(lineas).toEqual(['11-29 D 50000 9100090', '11-29 R 30000 9100091']);
    expect(ilegibles).toEqual([]);
  });

  test.each(['windows-1252', 'cp850', 'twice', 'marks'])('06: letters lost by %s', async (como) => {
    const texto =
      'Fecha;Nº Operación;Descripción;Débito;Crédito\n21/11/2026;9100013;DEPÓSITO AGENTE;;500,00\n21/11/2026;9100014;RETIRO AGENTE;300,00;\n';
    const CP850: Record<string, number> = { º: 0xa7, ó: 0xa2, é: 0x82, Ó: 0xe0 };
    const archivo = {
      'windows-1252': Uint8Array.from(texto, (letra) => letra.charCodeAt(0)),
      cp850: Uint8Array.from(texto, (letra) => CP850[letra] ?? letra.charCodeAt(0)),
      twice: bytes(Array.from(bytes(texto), (byte) => String.fromCharCode(byte)).join('')),
      marks: bytes(texto.replace(/[\u0080-\uffff]/g, '?')),
    }[como];
    expect((await leer(archivo ?? bytes(''))).lineas).toEqual([
      '11-21 D 50000 9100013',
      '11-21 R 30000 9100014',
    ]);
  });
});

const movimientoOfx = (monto: string, id: string, nombre: string) =>
  `<STMTTRN><TRNTYPE>OTHER</TRNTYPE><DTPOSTED>20261121100500[-4:BOT]</DTPOSTED><TRNAMT>${monto}</TRNAMT><FITID>${id}</FITID><NAME>${nombre}</NAME></STMTTRN>`;

const entradaCamt = (monto: string, lado: string, ref: string, sts: string, extra = '') =>
  `<Ntry><Amt Ccy="BOB">${monto}</Amt><CdtDbtInd>${lado}</CdtDbtInd>${extra}<Sts>${sts}</Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt><AcctSvcrRef>${ref}</AcctSvcrRef><AddtlNtryInf>AGENTE</AddtlNtryInf></Ntry>`;

const celdaOds = (tipo: string, valor: string, texto: string) =>
  `<table:table-cell office:value-type="${tipo}" ${valor}><text:p>${texto}</text:p></table:table-cell>`;

const filaOds = (dia: string, ref: number, op: string, monto: number) =>
  `<table:table-row>${celdaOds('date', `office:date-value="${dia}"`, 'x')}${celdaOds('float', `office:value="${ref}"`, 'x')}${celdaOds('string', '', op)}<table:table-cell table:number-columns-repeated="2"/>${celdaOds('float', `office:value="${monto}"`, 'x')}</table:table-row>`;

describe('formats', () => {
  const LINEAS = ['11-21 D 50000 9100022', '11-21 R 30000 9100023'];

  test('OFX of XML', async () => {
    const texto = `<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><BANKTRANLIST>${movimientoOfx('500.00', '9100022', 'DEPOSITO &amp; AGENTE')}${movimientoOfx('-300.00', '9100023', 'RETIRO')}</BANKTRANLIST></OFX>`;
    expect((await leer(bytes(texto))).lineas).toEqual(LINEAS);
  });

  test('CAMT.053: what is only announced moved nothing, what is taken back is for a person', async () => {
    const texto = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${entradaCamt('500.00', 'CRDT', '9100022', 'BOOK')}${entradaCamt('300', 'DBIT', '9100023', 'BOOK')}${entradaCamt('80', 'CRDT', '9100024', 'PDNG')}${entradaCamt('70', 'CRDT', '9100025', 'BOOK', '<RvslInd>true</RvslInd>')}</Stmt></BkToCstmrStmt></Document>`;
    const { lineas, nadas, ilegibles } = await leer(bytes(texto));
    expect(lineas).toEqual(LINEAS);
    expect(nadas).toEqual(['4: El banco la da por «Pending».']);
    expect(ilegibles).toEqual(['5: Es una reversión: revísela con el banco.']);
  });

  test('entities that a document declares are never expanded', async () => {
    const bomba = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'A'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><OFX><BANKTRANLIST><STMTTRN><DTPOSTED>20261121<TRNAMT>5.00<FITID>9100022<NAME>DEPOSITO &b;</STMTTRN></BANKTRANLIST></OFX>`;
    const { textos } = await leer(bytes(bomba));
    expect(textos).toEqual(['DEPOSITO &b;']);
  });

  test('marks that nest without end are no statement', async () => {
    expect(await rechazoDe(bytes(`<OFX>${'<A>'.repeat(100_000)}</OFX>`))).toBe(
      'El archivo está dañado o incompleto. Descárguelo de nuevo.',
    );
  });

  test('MT940: a reversal is for a person, a reference of the bank stands in for none', async () => {
    const texto =
      ':20:X\n:25:1\n:60F:C261120BOB1000,00\n:61:2611211121C500,00NMSCNONREF//9100022\n:86:?20DEPOSITO?21AGENTE\n:61:2611211121RC300,00NMSCNONREF//9100023\n:86:DEPOSITO\n:62F:C261121BOB1200,00\n-}';
    const { lineas, ilegibles } = await leer(bytes(texto));
    expect(lineas).toEqual(['11-21 D 50000 9100022']);
    expect(ilegibles).toEqual(['3: Es una reversión: revísela con el banco.']);
  });

  test('a page that says it is a workbook, and the XML of 2003', async () => {
    const tabla = [
      ['Fecha', 'Referencia', 'Operación', 'Monto'],
      ['21/11/2026', '9100022', 'Depósito', '500,00'],
      ['21/11/2026', '9100023', 'Retiro', '300,00'],
    ];
    const pagina = `<html><head><style>td{x:y}</style></head><body><table>${tabla.map((fila) => `<tr>${fila.map((celda) => `<td>${celda}`).join('')}`).join('')}</table></body></html>`;
    expect((await leer(bytes(pagina))).lineas).toEqual(LINEAS);
    const excel = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="H"><Table>${tabla.map((fila) => `<Row>${fila.map((celda) => `<Cell><Data ss:Type="String">${celda}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`;
    expect((await leer(bytes(excel))).lineas).toEqual(LINEAS);
  });

  test('.ods: numbers, days and repeated cells', async () => {
    const titulos = `<table:table-row>${['Fecha', 'Referencia', 'Operación', '', '', 'Monto'].map((t) => celdaOds('string', '', t)).join('')}</table:table-row>`;
    const xml = `<office:document-content><office:spreadsheet><table:table table:name="H">${titulos}${filaOds('2026-11-21', 9_100_022, 'Depósito', 500)}${filaOds('2026-11-21', 9_100_023, 'Retiro', 300)}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table></office:spreadsheet></office:document-content>`;
    expect((await leer(new Uint8Array(zipSync({ 'content.xml': strToU8(xml) })))).lineas).toEqual(LINEAS);
  });

  test('an .ods behind a password says so', async () => {
    const manifiesto = strToU8(
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    );
    const zip = zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': manifiesto });
    expect(await rechazoDe(new Uint8Array(zip))).toBe(
      'El archivo está protegido con contraseña. Quítesela y guárdelo de nuevo.',
    );
  });
});

describe('words that every object has are words like others', () => {
  const PALABRAS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const BUENA = '21/11/2026;9100022;Depósito;500,00;Exitosa;H';
  const tabla = (mala: string) =>
    bytes(
      `Fecha;Referencia;Operación;Monto;Estado;S/H\n${BUENA}\n${mala}\n${BUENA.replace('9100022', '9100024')}\n`,
    );

  test.each(PALABRAS)(
    '%s as a state of CAMT, a type of OFX, a month, a state, a letter, an operation',
    async (palabra) => {
      const camt = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${entradaCamt('500.00', 'CRDT', '9100022', 'BOOK')}${entradaCamt('80', 'CRDT', '9100024', palabra)}</Stmt></BkToCstmrStmt></Document>`;
      const ofx = `<?xml version="1.0"?><OFX><BANKTRANLIST>${movimientoOfx('500.00', '9100022', 'DEPOSITO')}${movimientoOfx('80.00', '9100024', 'DEPOSITO').replace('OTHER', palabra)}</BANKTRANLIST></OFX>`;
      const archivos = [
        bytes(camt),
        bytes(ofx),
        tabla(`21 ${palabra} 2026;9100023;Retiro;300,00;Exitosa;S`),
        tabla(`21/11/2026;9100023;Retiro;300,00;${palabra};S`),
        tabla(`21/11/2026;9100023;;300,00;Exitosa;${palabra}`),
        tabla(`21/11/2026;9100023;${palabra};300,00;Exitosa;S`),
        bytes(`Fecha;${palabra};Referencia;Operación;Monto\n21/11/2026;x;9100022;Depósito;500,00\n`),
      ];
      for (const archivo of archivos) {
        const { lineas, ilegibles, nadas } = await leer(archivo);
        // Read, refused row by row or asked about: never broken by the word.
        expect(lineas.length + ilegibles.length + nadas.length).toBeGreaterThan(0);
      }
    },
  );
});
