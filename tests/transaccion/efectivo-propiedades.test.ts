// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  efectivoEsperado,
  type AjustesEfectivo,
  type OperacionDeCaja,
} from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { Movimiento } from '@/domain/transaccion/efectivo/movimientos-propios';
import { centavos } from '@/lib/monto';
import { SESION, op } from './efectivo-casos';

const signo = ({ tipo_operacion, banco }: OperacionDeCaja): number =>
  ({ DEPOSITO: 1, RETIRO: -1, TRANSFERENCIA_QR: { BCP: 0, SOLI: 1, TIGO: -1 }[banco] ?? 0 })[tipo_operacion];

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

describe('for every session', () => {
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
