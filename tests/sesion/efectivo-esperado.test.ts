// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  efectivoEsperado,
  type AjustesEfectivo,
  type OperacionDeCaja,
} from '@/features/sesion/efectivo-esperado';
import type { Movimiento } from '@/features/sesion/movimientos-propios';
import { centavos } from '@/lib/monto';

const SESION = { id: 7, monto_inicial: centavos(50_000) };
const AJUSTES: AjustesEfectivo = { comisiones: true, qr: () => 'no-mueve' };

let ultimo = 0;
const op = (
  tipo: 'D' | 'R' | 'QR',
  bolivianos: number,
  nro_referencia: string,
  mas: Partial<OperacionDeCaja> = {},
): OperacionDeCaja => ({
  id: (ultimo += 1),
  tipo_operacion: ({ D: 'DEPOSITO', R: 'RETIRO', QR: 'TRANSFERENCIA_QR' } as const)[tipo],
  monto: centavos(bolivianos * 100),
  comision_cliente: centavos(0),
  nro_referencia,
  banco: 'BCP',
  estado: true,
  id_sesion_caja: SESION.id,
  ...mas,
});
const mov = (bolivianos: number, motivo: string): Movimiento => ({
  id: (ultimo += 1),
  tipo: bolivianos > 0 ? 'INGRESO' : 'EGRESO',
  monto: Math.abs(bolivianos) * 100,
  motivo,
});

/** Bolivianos in the drawer besides the opening 500. */
const variacion = (
  operaciones: readonly OperacionDeCaja[],
  movimientos: readonly Movimiento[] = [],
  ajustes = AJUSTES,
) => (efectivoEsperado(SESION, movimientos, operaciones, ajustes).esperado - SESION.monto_inicial) / 100;

describe('the worked example of the product', () => {
  const comision = (bolivianos: number) => ({ comision_cliente: centavos(bolivianos * 100) });
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

describe('annulled', () => {
  const registro = mov(500, 'DEPOSITO agente ref. 8827334');
  const anulacion = mov(-500, 'ANULACION agente ref. 8827334');
  const activa = op('D', 500, '8827334', { comision_cliente: centavos(500) });
  const anulada = { ...activa, estado: false };
  const leer = (operaciones: OperacionDeCaja[], movimientos: Movimiento[]) => {
    const leido = efectivoEsperado(SESION, movimientos, operaciones, AJUSTES);
    return {
      variacion: (leido.esperado - SESION.monto_inicial) / 100,
      otros: leido.otros.length,
      plegados: leido.plegados.length,
    };
  };

  test('and gone from the list: the two movements are folded', () => {
    expect(leer([], [registro, anulacion])).toEqual({ variacion: 0, otros: 0, plegados: 2 });
    expect(efectivoEsperado(SESION, [anulacion, registro], [], AJUSTES).plegados).toEqual([
      registro,
      anulacion,
    ]);
  });

  test('a withdrawal, too, and with an accent', () => {
    const movimientos = [mov(-300, 'RETIRO agente ref. 5'), mov(300, 'ANULACIÓN agente ref. 5')];
    expect(leer([], movimientos)).toEqual({ variacion: 0, otros: 0, plegados: 2 });
  });

  test('on a server that records nothing', () => {
    expect(leer([anulada], [])).toEqual({ variacion: 0, otros: 0, plegados: 0 });
  });

  test('and still in the list, with both movements or before they were read again', () => {
    expect(leer([anulada], [registro, anulacion])).toEqual({ variacion: 0, otros: 0, plegados: 2 });
    expect(leer([anulada], [registro])).toEqual({ variacion: 0, otros: 0, plegados: 1 });
  });

  test('elsewhere, and this list is older than the movements: only its fee is still counted', () => {
    expect(leer([activa], [registro, anulacion])).toEqual({ variacion: 5, otros: 1, plegados: 0 });
  });

  test('in the words of another server', () => {
    const movimientos = [mov(500, 'Depósito 8827334'), mov(-500, 'Reversión 8827334')];
    expect(leer([anulada], movimientos)).toEqual({ variacion: 0, otros: 0, plegados: 2 });
    expect(leer([], movimientos)).toEqual({ variacion: 0, otros: 2, plegados: 0 });
  });

  test('does not touch its neighbours', () => {
    const vecina = op('D', 500, '8827335');
    const movimientos = [
      registro,
      anulacion,
      mov(500, 'DEPOSITO agente ref. 8827335'),
      mov(-500, 'Pago de luz'),
    ];
    expect(leer([vecina], movimientos)).toEqual({ variacion: 0, otros: 1, plegados: 2 });
  });

  test('a longer reference does not lend its record to a shorter one', () => {
    // «A» was registered while the server recorded nothing, «A B» after.
    const movimientos = [mov(500, 'DEPOSITO agente ref. A B'), mov(-500, 'ANULACION agente ref. A B')];
    expect(leer([op('D', 500, 'A')], movimientos)).toEqual({ variacion: 500, otros: 0, plegados: 2 });
  });

  test('of another amount or direction is not folded', () => {
    expect(leer([], [registro, mov(-400, 'ANULACION agente ref. 8827334')])).toMatchObject({ otros: 2 });
    expect(leer([], [registro, mov(500, 'ANULACION agente ref. 8827334')])).toMatchObject({ otros: 2 });
    expect(leer([], [registro, mov(-500, 'ANULACION agente ref. 8827335')])).toMatchObject({ otros: 2 });
  });
});

describe('for every session', () => {
  // Few references and amounts, so that they get in each other's way; some hold others.
  const referencias = fc.uniqueArray(
    fc.constantFrom('A', 'A B', 'B', 'B C', 'A B C', '10', '100', '1 0', 'ref.', 'agente'),
    {
      maxLength: 8,
    },
  );
  const operaciones = referencias.chain((refs) =>
    fc.tuple(
      ...refs.map((nro_referencia, i) =>
        fc.record({
          id: fc.constant(i + 1),
          tipo_operacion: fc.constantFrom('DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'),
          monto: fc.constantFrom(100, 500, 12_345).map(centavos),
          comision_cliente: fc.constantFrom(0, 50).map(centavos),
          nro_referencia: fc.constant(nro_referencia),
          banco: fc.constantFrom('BCP', 'SOLI', 'TIGO'),
          estado: fc.boolean(),
          id_sesion_caja: fc.constant(SESION.id),
        }),
      ),
    ),
  );
  const manuales = fc.array(
    fc.record({
      tipo: fc.constantFrom('INGRESO', 'EGRESO'),
      monto: fc.constantFrom(100, 500, 12_345),
      motivo: fc.constantFrom('Cambio', 'Pago', 'Fondo del turno'),
    }),
    { maxLength: 4 },
  );
  const QR = { BCP: 'no-mueve', SOLI: 'entra', TIGO: 'sale' } as const;
  const ajustes = fc.boolean().map((comisiones): AjustesEfectivo => ({
    comisiones,
    qr: (banco) => Object.entries(QR).find(([nombre]) => nombre === banco)?.[1] ?? 'no-mueve',
  }));

  const signo = ({ tipo_operacion, banco }: OperacionDeCaja): number =>
    ({ DEPOSITO: 1, RETIRO: -1, TRANSFERENCIA_QR: { BCP: 0, SOLI: 1, TIGO: -1 }[banco] ?? 0 })[
      tipo_operacion
    ];
  type SinId = Omit<Movimiento, 'id'>;
  const conIds = (movimientos: SinId[]): Movimiento[] =>
    movimientos.map((movimiento, i) => ({ ...movimiento, id: i + 1 }));
  /** What our own backend writes for one transaction. */
  const registros = (operacion: OperacionDeCaja): SinId[] => {
    const [entra, sale] =
      signo(operacion) > 0 ? (['INGRESO', 'EGRESO'] as const) : (['EGRESO', 'INGRESO'] as const);
    const { monto, nro_referencia, tipo_operacion, estado } = operacion;
    if (signo(operacion) === 0) return [];
    return [
      { tipo: entra, monto, motivo: `${tipo_operacion} agente ref. ${nro_referencia}` },
      ...(estado ? [] : [{ tipo: sale, monto, motivo: `ANULACION agente ref. ${nro_referencia}` }]),
    ];
  };
  const contar = (movimientos: SinId[], ops: readonly OperacionDeCaja[], conAjustes: AjustesEfectivo) =>
    efectivoEsperado(SESION, conIds(movimientos), ops, conAjustes);

  test('a server that records, one that does not, and one that hides annulled rows give the same cash', () => {
    fc.assert(
      fc.property(operaciones, manuales, ajustes, (ops, otros, conAjustes) => {
        const propios = ops.flatMap(registros);
        const { esperado, otros: dejados } = contar(otros, ops, conAjustes);
        const graba = contar([...propios, ...otros], ops, conAjustes);
        const esconde = contar(
          [...otros, ...propios],
          ops.filter(({ estado }) => estado),
          conAjustes,
        );
        expect(graba.esperado).toBe(esperado);
        expect(esconde.esperado).toBe(esperado);
        expect(graba.otros).toHaveLength(dejados.length);
        expect(esconde.otros).toHaveLength(dejados.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('it is the sum of its parts', () => {
    fc.assert(
      fc.property(operaciones, manuales, ajustes, (ops, otros, conAjustes) => {
        const e = contar(otros, ops, conAjustes);
        const activas = ops.filter(({ estado }) => estado);
        const esperado =
          SESION.monto_inicial +
          activas.reduce(
            (suma, o) => suma + signo(o) * o.monto + (conAjustes.comisiones ? o.comision_cliente : 0),
            0,
          ) +
          otros.reduce((suma, { tipo, monto }) => suma + (tipo === 'INGRESO' ? monto : -monto), 0);
        expect(e.esperado).toBe(esperado);
        expect(e.inicial + e.depositos - e.retiros + e.qr + e.otrosIngresos - e.otrosEgresos).toBe(e.base);
        expect(e.base + e.comisiones).toBe(e.esperado);
      }),
    );
  });

  const motivoLibre = fc
    .array(
      fc.constantFrom(
        'A',
        'B',
        'C',
        '10',
        '1',
        '0',
        'DEPOSITO',
        'RETIRO',
        'ANULACION',
        'agente',
        'ref.',
        'Pago',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((palabras) => palabras.join(' '));
  const enredados = fc.array(
    fc.record({
      tipo: fc.constantFrom('INGRESO', 'EGRESO'),
      monto: fc.constantFrom(100, 500),
      motivo: fc.oneof(
        motivoLibre,
        fc.constantFrom('A', 'A B', 'B', 'B C').map((ref) => `DEPOSITO agente ref. ${ref}`),
        fc.constantFrom('A', 'A B', 'B', 'B C').map((ref) => `ANULACION agente ref. ${ref}`),
      ),
    }),
    { maxLength: 10 },
  );

  test('the order of the rows decides nothing, however tangled they are', () => {
    const enredo = fc
      .record({ ops: operaciones, movimientos: enredados.map(conIds) })
      .chain(({ ops, movimientos }) =>
        fc.tuple(
          fc.constant({ ops, movimientos }),
          fc.shuffledSubarray([...ops], { minLength: ops.length }),
          fc.shuffledSubarray(movimientos, { minLength: movimientos.length }),
        ),
      );
    fc.assert(
      fc.property(enredo, ajustes, ([{ ops, movimientos }, otrasOps, otrosMovimientos], conAjustes) => {
        expect(efectivoEsperado(SESION, otrosMovimientos, otrasOps, conAjustes)).toEqual(
          efectivoEsperado(SESION, movimientos, ops, conAjustes),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('registering and annulling leaves the drawer as it was', () => {
    const nueva = op('D', 5, 'NUEVA 1', { comision_cliente: centavos(50) });
    fc.assert(
      fc.property(operaciones, enredados, ajustes, fc.boolean(), (ops, movimientos, conAjustes, graba) => {
        const antes = contar(movimientos, ops, conAjustes).esperado;
        const registrada = contar(
          [...movimientos, ...(graba ? registros(nueva) : [])],
          [...ops, nueva],
          conAjustes,
        );
        expect(registrada.esperado - antes).toBe(500 + (conAjustes.comisiones ? 50 : 0));
        const anulada = { ...nueva, estado: false };
        const despues = [...movimientos, ...(graba ? registros(anulada) : [])];
        expect(contar(despues, [...ops, anulada], conAjustes).esperado).toBe(antes);
        expect(contar(despues, ops, conAjustes).esperado).toBe(antes);
      }),
      { numRuns: 1000 },
    );
  });
});
