// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { comisionTecleadaSchema, montoTecleadoSchema, parseMonto } from '@/lib/monto';

const leido = (tecleado: string) => {
  const monto = parseMonto(tecleado);
  return monto.ok ? monto.centavos : monto.mensaje;
};

describe('what can be read', () => {
  test.each([
    ['500', 50000],
    ['500,50', 50050],
    ['500.50', 50050],
    ['1234,5', 123450],
    ['1234.5', 123450],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.500', 150000],
    ['1.234.567', 123456700],
    ['1,234,567', 123456700],
    ['1.234.567,89', 123456789],
    ['1 234,50', 123450],
    ['1\u00a0234,50', 123450],
    ['1\u202f234,50', 123450],
    ["1'234.50", 123450],
    ['1’234.50', 123450],
    ['1 234 567', 123456700],
    ['Bs 1.234,50', 123450],
    ['Bs\u00a01.234,50', 123450],
    ['Bs. 500', 50000],
    ['Bs.500', 50000],
    ['bs500', 50000],
    ['BS 500', 50000],
    ['500 Bs', 50000],
    ['500Bs.', 50000],
    ['BOB 12,30', 1230],
    ['bob12.30', 1230],
    ['12,30 BOB', 1230],
    [',5', 50],
    ['.5', 50],
    ['5,', 500],
    ['5.', 500],
    ['１２３４', 123400],
    ['１．２３４，５０', 123450],
    ['99999999,99', 9999999999],
    ['99.999.999,99', 9999999999],
    ['0', 0],
    ['0,00', 0],
    ['0,5', 50],
    ['  42  ', 4200],
  ])('%s → %i', (tecleado, esperado) => {
    expect(leido(tecleado)).toBe(esperado);
  });
});

const FORMA = 'Escriba el monto como 1.500,00 o 1500';
const DECIMALES = 'Máximo dos decimales';
const SIGNO = 'El monto no lleva signo';
const AGRUPACION = 'Revise los puntos y comas del monto';
const CEROS = 'Quite los ceros de adelante';
const CARACTER = 'Solo números, punto y coma';
const MONEDA = 'El monto va en bolivianos';
const MAXIMO = 'El máximo es Bs 99.999.999,99';
const PEGO = '¿Pegó la referencia?';

describe('what is refused, and what the cashier is told', () => {
  test.each([
    ['', FORMA],
    ['   ', FORMA],
    ['Bs', FORMA],
    ['Bs.', FORMA],
    ['.', FORMA],
    [',', FORMA],
    ['1,500', '¿Quiso decir 1.500,00 o 1,50?'],
    ['12,345', '¿Quiso decir 12.345,00 o 12,34?'],
    ['Bs 1,500', '¿Quiso decir 1.500,00 o 1,50?'],
    ['12 34', AGRUPACION],
    ['1 2', AGRUPACION],
    ['1  234', AGRUPACION],
    ["12'34", AGRUPACION],
    ["1'234 567", AGRUPACION],
    ['1.234 567,00', AGRUPACION],
    ['1 234, 5', AGRUPACION],
    ['1.23,45', AGRUPACION],
    ['1.000.00', AGRUPACION],
    ['1,000,00', AGRUPACION],
    ['1..000', AGRUPACION],
    ['1.234.', AGRUPACION],
    ['1,2.3,4', AGRUPACION],
    ['0050', CEROS],
    ['00', CEROS],
    ['0050,00', CEROS],
    ['0.123.456', CEROS],
    ['0 500', CEROS],
    ['010,500', CEROS],
    ['1.234,567', DECIMALES],
    ['0,500', DECIMALES],
    ['0.500', DECIMALES],
    ['.500', DECIMALES],
    ['12.3456', DECIMALES],
    ['1234,567', DECIMALES],
    ['1234.567', DECIMALES],
    ['1 234.567', DECIMALES],
    ['-5', SIGNO],
    ['+5', SIGNO],
    ['(5)', SIGNO],
    ['−5', SIGNO],
    ['–5', SIGNO],
    ['5-', SIGNO],
    ['Bs -5', SIGNO],
    ['1e3', CARACTER],
    ['10+5', CARACTER],
    ['50%', CARACTER],
    ['5 mil', CARACTER],
    ['--5', CARACTER],
    ['٥٠٠', CARACTER],
    ['५००', CARACTER],
    ['5²', CARACTER],
    ['①', CARACTER],
    ['½', CARACTER],
    ['\u202e15', CARACTER],
    ['5\u200b0', CARACTER],
    ['500\u0000', CARACTER],
    ['1\n234', CARACTER],
    ['=5+5', CARACTER],
    ['NaN', CARACTER],
    ['Infinity', CARACTER],
    ['0x10', CARACTER],
    ['1_000', CARACTER],
    ['$us 100', MONEDA],
    ['$100', MONEDA],
    ['＄100', MONEDA],
    ['100 USD', MONEDA],
    ['€5', MONEDA],
    ['Sus 100', MONEDA],
    ['100000000', MAXIMO],
    ['100.000.000,00', MAXIMO],
    ['999999999,99', MAXIMO],
    ['8827334991', PEGO],
    ['0088273349', PEGO],
  ])('%j → %s', (tecleado, mensaje) => {
    expect(leido(tecleado)).toBe(mensaje);
  });
});

test('whatever is too long to be an amount was pasted', () => {
  expect(leido('8'.repeat(10_000))).toBe(PEGO);
  expect(leido('Estimado cliente: '.repeat(500))).toBe(PEGO);
});

describe('as a form field', () => {
  test('gives centavos, or the sentence', () => {
    expect(montoTecleadoSchema.parse('1.234,50')).toBe(123450);
    const { error } = montoTecleadoSchema.safeParse('1,500');
    expect(error?.issues.map(({ message }) => message)).toEqual(['¿Quiso decir 1.500,00 o 1,50?']);
    expect(montoTecleadoSchema.safeParse('').success).toBe(false);
    expect(montoTecleadoSchema.safeParse(500).success).toBe(false);
  });

  test('a fee left empty is 0, not refused', () => {
    expect(comisionTecleadaSchema.parse('')).toBe(0);
    expect(comisionTecleadaSchema.parse('  ')).toBe(0);
    expect(comisionTecleadaSchema.parse('2,50')).toBe(250);
    expect(comisionTecleadaSchema.safeParse('-1').error?.issues[0]?.message).toBe(SIGNO);
  });
});
