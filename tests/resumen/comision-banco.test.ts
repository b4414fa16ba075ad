/** The bank's fee as its tariffs estimate it, beside what there is of it: against a reckoning by another road. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AJUSTES_POR_DEFECTO } from '@/domain/ajustes/ajustes';
import { tarifaDe, tramoSugerido, type Tarifa, type Tramo } from '@/domain/tarifa/tarifario';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { construir } from '@/engines/listado/columns/build-columns';
import { crearTabla, filaEnTabla, largo } from '@/engines/listado/columns/column-table';
import { juntarSumas } from '@/engines/listado/sums/merge-sums';
import { sumar } from '@/engines/listado/sums/sums';
import { comisionDeMes, comisionEstimada } from '@/features/resumen/estimate/comision-estimada';
import { mesesDe } from '@/features/resumen/estimate/meses';
import { tarifasPeriodo } from '@/features/resumen/estimate/tarifas-periodo';
import { compararDia, compararDias } from '@/features/resumen/period/periodo';
import { diaLaPaz, finDelDia, inicioDelDia } from '@/lib/fecha';
import { centavos } from '@/lib/monto';
import { filaDelServidor } from '../listado/filas-generadas';

const tramo = (hasta: number, banco: number): Tramo => ({
  hasta: centavos(hasta),
  cliente: centavos(300),
  banco: centavos(banco),
});
const SIN_LIMITES = { operacion: null, dia: null, mes: null, avisar: null };
const BCP: Tarifa = {
  vigencias: [
    { desde: '2026-12-01', efectivo: [tramo(500_000, 250)], convenio: [] },
    {
      desde: '2026-11-01',
      efectivo: [tramo(30_000, 90), tramo(150_000, 180)],
      convenio: [tramo(2_000_000, 45)],
    },
  ],
  limites: SIN_LIMITES,
};
const TIGO: Tarifa = {
  vigencias: [{ desde: '2026-10-15', efectivo: [tramo(9_999_999_999, 0)], convenio: [tramo(100, 7)] }],
  limites: SIN_LIMITES,
};
const AJUSTES = { ...AJUSTES_POR_DEFECTO, tarifas: { BCP, 'tigo money': TIGO } };
const MEDIANOCHE = inicioDelDia('2026-01-01');

const resumir = (filas: readonly Record<string, unknown>[], desde: string, hasta: string) => {
  const tabla = crearTabla(construir(filas.map(filaDelServidor)).columnas);
  const periodo = { desde: inicioDelDia(desde), hasta: finDelDia(hasta), id_sesion_caja: null };
  const { renglones } = juntarSumas(
    sumar(tabla, { ...periodo, medianoche: MEDIANOCHE, tarifas: tarifasPeriodo(AJUSTES) }),
  );
  return { tabla, renglones };
};

test.each([
  // [amount, fee, day, estimate]; the first range begins at one boliviano, the last one ends
  ['1.00', 'DEPOSITO', '2026-11-10', 90],
  ['300.00', 'RETIRO', '2026-11-10', 90],
  ['300.01', 'DEPOSITO', '2026-11-10', 180],
  ['1500.01', 'DEPOSITO', '2026-11-10', undefined],
  ['0.99', 'DEPOSITO', '2026-11-10', undefined],
  ['80.00', 'TRANSFERENCIA_QR', '2026-11-10', 45],
  ['80.00', 'DEPOSITO', '2026-10-31', undefined],
  ['80.00', 'DEPOSITO', '2026-12-01', 250],
  ['80.00', 'TRANSFERENCIA_QR', '2026-12-01', undefined],
] as const)('%s by %s on %s is estimated at %s', (monto, tipo_operacion, dia, estimada) => {
  const fila = {
    id: 1,
    banco: 'bcp',
    monto,
    tipo_operacion,
    comision_banco: '0.10',
    fecha: `${dia}T04:00:00.000Z`,
  };
  const { renglones } = resumir([fila], '2026-01-01', '2026-12-31');
  expect(renglones[0]?.estimado?.estimada).toBe(estimada);
  expect(comisionEstimada(renglones)).toMatchObject(
    estimada === undefined
      ? { con: { cuenta: 0 }, sin: { cuenta: 1, comision_banco: 10 }, diferencia: null }
      : { con: { cuenta: 1, comision_banco: 10 }, sin: { cuenta: 0 }, diferencia: 10 - estimada },
  );
});

const del10 = (id: number, comision_banco: string) => ({
  id,
  monto: '100.00',
  comision_banco,
  fecha: '2026-11-10T15:00:00.000Z',
});

describe('what is not known is not called a difference', () => {
  test('while no fee has come at all', () => {
    const { renglones } = resumir([del10(1, '0.00'), del10(2, '0.00')], '2026-11-01', '2026-11-30');
    expect(comisionEstimada(renglones)).toMatchObject({
      con: { cuenta: 2, estimada: 180, comision_banco: 0, sin_banco: 2, estimada_sin_banco: 180 },
      diferencia: null,
    });
  });
  test('once some have, the others are told apart', () => {
    const { renglones } = resumir([del10(1, '0.95'), del10(2, '0.00')], '2026-11-01', '2026-11-30');
    expect(comisionEstimada(renglones)).toMatchObject({
      con: { cuenta: 2, estimada: 180, comision_banco: 95, sin_banco: 1, estimada_sin_banco: 90 },
      diferencia: -85,
    });
  });
});

/** Row by row as objects, by the function that the till proposes by, amounts as BigInt. */
function aMano(tabla: ReturnType<typeof resumir>['tabla'], desde: string, hasta: string) {
  const suma = { con: 0n, real: 0n, estimada: 0n, sin: 0n, realSin: 0n };
  for (let i = 0; i < largo(tabla); i += 1) {
    const fila = filaEnTabla(tabla, i);
    const dia = diaLaPaz(fila.fecha);
    if (!fila.estado || dia < desde || dia > hasta) continue;
    const { tipo_operacion } = fila;
    const suyo = tramoSugerido(
      tarifaDe(AJUSTES, fila.banco),
      { tipo_operacion, monto: centavos(fila.monto) },
      dia,
    );
    if (suyo) {
      suma.con += 1n;
      suma.real += BigInt(fila.comision_banco);
      suma.estimada += BigInt(suyo.banco);
    } else {
      suma.sin += 1n;
      suma.realSin += BigInt(fila.comision_banco);
    }
  }
  return suma;
}

test('any rows, any days: estimate, fee and difference are those reckoned row by row', () => {
  const FILAS = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 500 }),
      estado: fc.boolean(),
      banco: fc.constantFrom('BCP', 'bcp ', 'Tigo Money', 'TIGO MONEY', 'SOLI'),
      tipo_operacion: fc.constantFrom(...TIPOS),
      monto: fc
        .oneof(
          fc.integer({ min: 0, max: 200_000 }),
          fc.constantFrom(99, 100, 30_000, 30_001, 150_000, 150_001),
        )
        .map((m) => (m / 100).toFixed(2)),
      comision_banco: fc.oneof(
        fc.constant('0.00'),
        fc.integer({ min: 0, max: 900 }).map((m) => (m / 100).toFixed(2)),
      ),
      fecha: fc
        .date({ min: new Date('2026-10-01'), max: new Date('2026-12-15'), noInvalidDate: true })
        .map((d) => d.toISOString()),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );
  const MES = fc.constantFrom(
    ['2026-10-01', '2026-10-31'],
    ['2026-11-01', '2026-11-30'],
    ['2026-12-01', '2026-12-31'],
    ['2026-10-10', '2026-12-10'],
  );
  fc.assert(
    fc.property(FILAS, MES, (filas, [desde = '', hasta = '']) => {
      const { tabla, renglones } = resumir(filas, desde, hasta);
      const { con, sin, diferencia, entidades } = comisionDeMes('mes', renglones);
      const esperado = aMano(tabla, desde, hasta);
      expect(
        [con.cuenta, con.comision_banco, con.estimada, sin.cuenta, sin.comision_banco].map(BigInt),
      ).toEqual([esperado.con, esperado.real, esperado.estimada, esperado.sin, esperado.realSin]);
      if (diferencia !== null) expect(BigInt(diferencia)).toBe(esperado.real - esperado.estimada);
      else expect(esperado.con === 0n || esperado.real === 0n).toBe(true);
      const de = (cual: (entidad: (typeof entidades)[number]) => number) =>
        entidades.reduce((suma, entidad) => suma + cual(entidad), 0);
      expect(de((entidad) => entidad.con.estimada)).toBe(con.estimada);
      expect(de((entidad) => entidad.con.comision_banco + entidad.sin.comision_banco)).toBe(
        con.comision_banco + sin.comision_banco,
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a day', compararDia('2026-11-28').actual, 'noviembre de 2026', 'junio de 2026', 6],
  ['a year', compararDias('2026-01-05', '2026-12-31').actual, 'noviembre de 2026', 'enero de 2026', 11],
  ['three years', compararDias('2023-01-05', '2025-12-31').actual, 'diciembre de 2025', 'enero de 2025', 12],
])('the months told beside %s', (_, periodo, primero, ultimo, cuantos) => {
  const meses = mesesDe(periodo, '2026-11-28');
  expect([meses[0]?.nombre, meses.at(-1)?.nombre, meses.length]).toEqual([primero, ultimo, cuantos]);
  for (const [k, mes] of meses.slice(1).entries()) expect(mes.hasta).toBe(meses[k]?.desde);
});
