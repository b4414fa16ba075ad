// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  efectivoEsperado,
  type AjustesEfectivo,
  type OperacionDeCaja,
} from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { Movimiento } from '@/domain/transaccion/efectivo/movimientos-propios';
import { centavos } from '@/lib/monto';
import { AJUSTES, SESION, mov, op, variacion } from './efectivo-casos';

const comision = (bolivianos: number) => ({ comision_cliente: centavos(bolivianos * 100) });

describe('the worked example of the product', () => {
  const turno = [
    op('D', 500, '1001', comision(5)),
    op('D', 1200, '1002', comision(4)),
    op('D', 450, '1003'),
    op('R', 300, '1004', comision(3)),
    op('R', 250, '1005', comision(1)),
    op('QR', 80, '1006', comision(1)),
  ];

  test('opening, deposits, withdrawals: 2.100,00; with fees 2.114,00', () => {
    expect(efectivoEsperado(SESION, [], turno, AJUSTES)).toEqual({
      inicial: 50_000,
      depositos: 215_000,
      retiros: 55_000,
      qr: 0,
      comisiones: 1_400,
      otrosIngresos: 0,
      otrosEgresos: 0,
      base: 210_000,
      esperado: 211_400,
      otros: [],
      plegados: [],
    });
  });

  test('fees kept apart', () => {
    const { comisiones, base, esperado } = efectivoEsperado(SESION, [], turno, {
      ...AJUSTES,
      comisiones: false,
    });
    expect({ comisiones, base, esperado }).toEqual({ comisiones: 0, base: 210_000, esperado: 210_000 });
  });

  test('a QR that comes in: 2.194,00; one that goes out: 2.034,00', () => {
    const entra = efectivoEsperado(SESION, [], turno, { ...AJUSTES, qr: () => 'entra' });
    const sale = efectivoEsperado(SESION, [], turno, { ...AJUSTES, qr: () => 'sale' });
    expect([entra.qr, entra.esperado]).toEqual([8_000, 219_400]);
    expect([sale.qr, sale.esperado]).toEqual([-8_000, 203_400]);
  });

  test('the QR effect is asked by institution', () => {
    const ajustes: AjustesEfectivo = { ...AJUSTES, qr: (banco) => (banco === 'SOLI' ? 'entra' : 'no-mueve') };
    expect(variacion([op('QR', 80, '1'), op('QR', 20, '2', { banco: 'SOLI' })], [], ajustes)).toBe(20);
  });
});

describe('a server that records each transaction as a movement', () => {
  const D = op('D', 500, '8827334');
  const R = op('R', 300, '8827335');
  const casos: [string, OperacionDeCaja[], Movimiento[], number][] = [
    ['counts it once', [D], [mov(500, 'DEPOSITO agente ref. 8827334')], 500],
    ['counts it once, going out', [R], [mov(-300, 'RETIRO agente ref. 8827335')], -300],
    [
      'and both',
      [D, R],
      [mov(500, 'DEPOSITO agente ref. 8827334'), mov(-300, 'RETIRO agente ref. 8827335')],
      200,
    ],
    ['in words of its own', [D], [mov(500, 'Depósito 8827334 BCP')], 500],
    ['the reference first', [D], [mov(500, '8827334 depósito')], 500],
    ['the reference alone', [D], [mov(500, '8827334')], 500],
    ['in another case', [op('D', 500, 'qr-77a')], [mov(500, 'DEPOSITO agente ref. QR-77A')], 500],
    ['with invisible characters', [D], [mov(500, 'DEPOSITO agente ref.  88\u200b27334 ')], 500],
    ['a reference with spaces', [op('D', 500, 'AB 12 C')], [mov(500, 'Depósito AB  12 C de Juan')], 500],
    [
      'only once, when the server wrote it twice',
      [D],
      [mov(500, 'ref 8827334'), mov(500, 'ref 8827334')],
      1000,
    ],
    ['another amount is another movement', [D], [mov(400, 'DEPOSITO agente ref. 8827334')], 900],
    ['another direction is another movement', [D], [mov(-500, 'DEPOSITO agente ref. 8827334')], 0],
    ['part of a longer number is no name', [D], [mov(500, 'ref 88273341')], 1000],
    ['with punctuation around it is no name', [D], [mov(500, 'ref:8827334')], 1000],
    ['part of a phrase is no name', [op('D', 500, 'AB 12')], [mov(500, 'AB 123')], 1000],
    ['other money in and out', [D], [mov(100, 'Cambio del banco'), mov(-20, 'Almuerzo')], 580],
    [
      'a QR that does not move is never its own record',
      [op('QR', 80, '9')],
      [mov(80, 'QR agente ref. 9')],
      80,
    ],
    ['a record whose transaction is not in the list yet', [], [mov(500, 'DEPOSITO agente ref. 1')], 500],
    ['another session', [op('D', 500, '1', { id_sesion_caja: 8 })], [], 0],
    ['a movement of another session', [], [{ ...mov(500, 'Cambio'), id_sesion_caja: 8 }], 0],
    ['a movement that says it is of this session', [], [{ ...mov(500, 'Cambio'), id_sesion_caja: 7 }], 500],
    ['a reference that cleans to nothing names nothing', [op('D', 500, '\u200b')], [mov(500, '  ')], 1000],
  ];
  test.each(casos)('%s', (_caso, operaciones, movimientos, esperado) => {
    expect(variacion(operaciones, movimientos)).toBe(esperado);
    expect(variacion(operaciones.toReversed(), movimientos.toReversed())).toBe(esperado);
  });

  test('a QR that comes in is its own record, like a deposit', () => {
    const ajustes: AjustesEfectivo = { ...AJUSTES, qr: () => 'entra' };
    expect(variacion([op('QR', 80, '9')], [mov(80, 'QR agente ref. 9')], ajustes)).toBe(80);
  });

  test('one movement that two references could claim goes to the one that has no other', () => {
    const movimientos = [mov(500, 'Pago A B'), mov(500, 'Pago A')];
    for (const operaciones of [
      [op('D', 500, 'A'), op('D', 500, 'A B')],
      [op('D', 500, 'A B'), op('D', 500, 'A')],
    ]) {
      expect(variacion(operaciones, movimientos)).toBe(1000);
      expect(variacion(operaciones, movimientos.toReversed())).toBe(1000);
    }
  });

  test('two rows whose references differ only in case have a record each', () => {
    const movimientos = [mov(500, 'DEPOSITO agente ref. qr-1'), mov(500, 'DEPOSITO agente ref. QR-1')];
    expect(variacion([op('D', 500, 'qr-1'), op('D', 500, 'QR-1')], movimientos)).toBe(1000);
  });

  test('which of three movements stays over does not depend on the order of the transactions', () => {
    const movimientos = [mov(500, 'Pago A B'), mov(500, 'Pago A'), mov(500, 'Pago B')];
    const operaciones = [op('D', 500, 'A'), op('D', 500, 'B')];
    const sobra = (ops: OperacionDeCaja[]) => efectivoEsperado(SESION, movimientos, ops, AJUSTES).otros;
    expect(sobra(operaciones)).toHaveLength(1);
    expect(sobra(operaciones.toReversed())).toEqual(sobra(operaciones));
  });

  test('the other movements are handed over by id', () => {
    const movimientos = [mov(1, 'uno'), mov(500, 'DEPOSITO agente ref. 8827334'), mov(-2, 'dos')];
    const { otros, otrosIngresos, otrosEgresos } = efectivoEsperado(
      SESION,
      movimientos.toReversed(),
      [D],
      AJUSTES,
    );
    expect(otros.map(({ motivo }) => motivo)).toEqual(['uno', 'dos']);
    expect([otrosIngresos, otrosEgresos]).toEqual([100, 200]);
  });
});
