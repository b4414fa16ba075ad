// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RenglonPeriodo, ResumenPeriodo } from '@/engines/listado/sums/period';
import { calcular, renglonDe, variacion } from '@/features/resumen/calcular';
import { entreParentesis } from '@/features/resumen/cifras-resumen';
import { cifraDeEje, escala } from '@/ui/chart/escala';
import { escribirFiltros, leerFiltros } from '@/features/resumen/period/filtros-resumen';
import { estimar } from '@/features/resumen/float/flotante';
import { compararDias, compararSesion } from '@/features/resumen/period/periodo';
import type { SesionCaja } from '@/domain/caja/caja';
import { centavos } from '@/lib/monto';

const HORAS = Array.from({ length: 24 }, () => ({
  cuenta: 0,
  entra: 0,
  sale: 0,
  qr: 0,
  comision_cliente: 0,
  comision_banco: 0,
}));
const renglon = (
  banco: string,
  tipo_operacion: RenglonPeriodo['tipo_operacion'],
  cuenta: number,
  monto: number,
  [comision_cliente, comision_banco]: readonly [number, number] = [0, 0],
): RenglonPeriodo => ({ banco, tipo_operacion, cuenta, monto, comision_cliente, comision_banco });
const periodo = (renglones: RenglonPeriodo[]): ResumenPeriodo => ({ renglones, horas: HORAS, anuladas: 0 });
const SIN_MOVER = () => 'no-mueve' as const;

const DIA = periodo([
  renglon('BCP', 'DEPOSITO', 2, 150_000, [1_000, 200]),
  renglon('BCP', 'RETIRO', 1, 30_000, [300, 0]),
  renglon('SOLI', 'TRANSFERENCIA_QR', 3, 8_000, [150, 50]),
]);

describe('net cash', () => {
  test.each([
    ['no-mueve', 0, 120_000],
    ['entra', 8_000, 128_000],
    ['sale', -8_000, 112_000],
  ] as const)('QR that «%s» counts %i', (efecto, deQr, total) => {
    const { renglones, totales } = calcular(DIA, (banco) => (banco === 'SOLI' ? efecto : 'no-mueve'));
    expect(renglones.map(({ neto }) => neto)).toEqual([150_000, -30_000, deQr]);
    expect(totales).toEqual({
      entra: 150_000,
      sale: 30_000,
      qr: 8_000,
      neto: total,
      comision_cliente: 1_450,
      comision_banco: 250,
      cuenta: 6,
    });
  });
});

test('an institution’s own totals, and the hours between the first and the last', () => {
  const horas = HORAS.map((hora, h) => (h === 9 || h === 12 ? { ...hora, cuenta: 1, entra: 500 } : hora));
  const { entidades, horas: vistas } = calcular({ ...DIA, horas }, SIN_MOVER);
  expect(entidades).toMatchObject([
    { banco: 'BCP', entra: 150_000, sale: 30_000, cuenta: 3, neto: 120_000 },
    { banco: 'SOLI', qr: 8_000, cuenta: 3, neto: 0 },
  ]);
  expect(vistas.map(({ hora, cuenta }) => [hora, cuenta])).toEqual([
    [9, 1],
    [10, 0],
    [11, 0],
    [12, 1],
  ]);
});

test('the digital balance: a deposit lowers it, a withdrawal raises it, QR goes against the drawer', () => {
  const flotante = {
    desde: '2026-11-01',
    saldos: [
      { banco: 'bcp', monto: centavos(500_000) },
      { banco: 'SOLI', monto: centavos(10_000) },
      { banco: 'Quieta', monto: centavos(1) },
    ],
  };
  const desdeEntonces = periodo([...DIA.renglones, renglon('Tigo Money', 'DEPOSITO', 1, 700)]);
  const saldos = estimar(
    flotante,
    calcular(desdeEntonces, (b) => (b === 'SOLI' ? 'entra' : 'no-mueve')),
  );
  expect(saldos).toEqual([
    { banco: 'bcp', inicial: 500_000, entra: 150_000, sale: 30_000, qr: 0, estimado: 380_000 },
    { banco: 'Quieta', inicial: 1, entra: 0, sale: 0, qr: 0, estimado: 1 },
    { banco: 'SOLI', inicial: 10_000, entra: 0, sale: 0, qr: -8_000, estimado: 2_000 },
    { banco: 'Tigo Money', inicial: null, entra: 700, sale: 0, qr: 0, estimado: null },
  ]);
});

const sesion = (id: number, fecha_apertura: number): SesionCaja => ({
  id,
  estado: true,
  created_at: 0,
  updated_at: 0,
  id_caja: 1,
  id_usuario: 1,
  monto_inicial: centavos(0),
  estado_sesion: 'ABIERTA',
  fecha_apertura,
});
describe('the period before', () => {
  test.each([
    ['2026-11-25', '2026-11-25', '2026-11-24', '2026-11-24'],
    ['2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['2026-11-01', '2026-11-25', '2026-10-07', '2026-10-31'],
    ['2024-02-28', '2024-03-01', '2024-02-25', '2024-02-27'],
  ])('of %s to %s is %s to %s', (desde, hasta, antesDesde, antesHasta) => {
    const { actual, anterior } = compararDias(desde, hasta);
    expect(anterior?.clave).toEqual([...new Set([antesDesde, antesHasta])]);
    // Right before, and as long.
    expect(anterior?.hasta).toBe(actual.desde);
    expect((anterior?.hasta ?? 0) - (anterior?.desde ?? 0)).toBe((actual.hasta ?? 0) - (actual.desde ?? 0));
  });

  test('of a session is the caja’s session before it', () => {
    const sesiones = [sesion(1, 10), sesion(3, 30), sesion(2, 20)];
    expect(compararSesion(sesiones, 3)?.anterior?.id_sesion_caja).toBe(2);
    expect(compararSesion(sesiones, 1)?.anterior).toBeNull();
    expect(compararSesion(sesiones, 9)).toBeNull();
  });

  test('what is not there counts as nothing, and letter case is no other institution', () => {
    const antes = calcular(periodo([renglon('BCP', 'DEPOSITO', 4, 900)]), SIN_MOVER);
    expect(renglonDe(antes, { banco: 'bcp', tipo_operacion: 'DEPOSITO' })).toMatchObject({
      cuenta: 4,
      monto: 900,
    });
    expect(renglonDe(antes, { banco: 'BCP', tipo_operacion: 'RETIRO' })).toEqual({ cuenta: 0, monto: 0 });
  });

  test.each([
    [112, 100, ' (+ 12 %)'],
    [50, 100, ' (− 50 %)'],
    [0, 100, ' (− 100 %)'],
    [5, 0, ''],
    [-50, -100, ' (+ 50 %)'],
    [100_000, 100_000, ' (igual)'],
    [100_400, 100_000, ' (+ < 1 %)'],
    [99_999, 100_000, ' (− < 1 %)'],
    [199, 200, ' (− 1 %)'],
  ])('%i after %i is said%s', (ahora, antes, dicho) => {
    expect(entreParentesis(variacion(ahora, antes))).toBe(dicho);
  });
});

test('any sums: institutions, operations and totals agree, and the balance mirrors the drawer', () => {
  const RENGLON = fc.record({
    banco: fc.constantFrom('BCP', 'SOLI', 'Tigo Money', 'Banco Unión'),
    tipo_operacion: fc.constantFrom('DEPOSITO' as const, 'RETIRO' as const, 'TRANSFERENCIA_QR' as const),
    cuenta: fc.integer({ min: 1, max: 1_000 }),
    monto: fc.integer({ min: 1, max: 1e12 }),
    comision_cliente: fc.integer({ min: 0, max: 1e8 }),
    comision_banco: fc.integer({ min: 0, max: 1e8 }),
  });
  const EFECTO = fc.constantFrom('no-mueve' as const, 'entra' as const, 'sale' as const);
  fc.assert(
    fc.property(
      fc.uniqueArray(RENGLON, { selector: (r) => `${r.banco} ${r.tipo_operacion}`, maxLength: 12 }),
      EFECTO,
      (renglones, efecto) => {
        const { totales, entidades, renglones: vistos } = calcular(periodo(renglones), () => efecto);
        const suma = (de: (r: (typeof renglones)[number]) => number) =>
          renglones.reduce((antes, r) => antes + BigInt(de(r)), 0n);
        expect(BigInt(totales.cuenta)).toBe(suma(({ cuenta }) => cuenta));
        expect(BigInt(totales.comision_cliente)).toBe(suma(({ comision_cliente }) => comision_cliente));
        expect(BigInt(totales.entra + totales.sale + totales.qr)).toBe(suma(({ monto }) => monto));
        const signo = { 'no-mueve': 0, entra: 1, sale: -1 }[efecto];
        expect(totales.neto).toBe(totales.entra - totales.sale + signo * totales.qr + 0);
        expect(entidades.reduce((antes, { neto }) => antes + neto, 0)).toBe(totales.neto);
        expect(vistos.every(({ neto }) => !Object.is(neto, -0))).toBe(true);
        const saldos = estimar(
          { desde: '2026-01-01', saldos: entidades.map(({ banco }) => ({ banco, monto: centavos(0) })) },
          calcular(periodo(renglones), () => efecto),
        );
        expect(saldos.reduce((antes, { estimado }) => antes + (estimado ?? 0), 0) + totales.neto).toBe(0);
        for (const { inicial, entra, sale, qr, estimado } of saldos)
          expect(estimado).toBe((inicial ?? 0) - entra + sale + qr);
      },
    ),
    { numRuns: 300 },
  );
});

describe('the address', () => {
  const HOY = '2026-11-25';
  test.each([
    ['', { modo: 'dia', dia: HOY, comparar: false }],
    ['dia=2026-02-30', { modo: 'dia', dia: HOY, comparar: false }],
    ['dia=2026-11-01&comparar=1', { modo: 'dia', dia: '2026-11-01', comparar: true }],
    ['por=rango', { modo: 'rango', desde: '2026-11-01', hasta: HOY, comparar: false }],
    [
      'por=rango&desde=2026-10-01&hasta=x',
      { modo: 'rango', desde: '2026-10-01', hasta: HOY, comparar: false },
    ],
    ['por=sesion&caja=2&sesion=101', { modo: 'sesion', caja: 2, sesion: 101, comparar: false }],
    ['por=sesion&caja=-1&sesion=abc', { modo: 'sesion', caja: null, sesion: null, comparar: false }],
    ['por=nada&caja=2', { modo: 'dia', dia: HOY, comparar: false }],
    ['por=semana', { modo: 'semana', dia: HOY, comparar: false }],
    ['por=semana&dia=2026-11-01', { modo: 'semana', dia: '2026-11-01', comparar: false }],
    ['por=mes&dia=2026-02-30&comparar=1', { modo: 'mes', dia: HOY, comparar: true }],
  ])('%s', (texto, esperado) => {
    const filtros = leerFiltros(new URLSearchParams(texto), HOY);
    expect(filtros).toEqual(esperado);
    expect(leerFiltros(escribirFiltros(filtros, HOY), HOY)).toEqual(filtros);
  });
});

describe('the axis of a chart', () => {
  test.each([
    [0, [0, 1]],
    [100, [0, 50, 100]],
    [575_478, [0, 200_000, 400_000, 600_000]],
    [1, [0, 0.5, 1]],
  ])('up to %i', (maximo, marcas) => {
    expect(escala(maximo)).toEqual(marcas);
  });

  test('reaches the largest value, in few steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e15 }), (maximo) => {
        const marcas = escala(maximo);
        expect(marcas.at(-1)).toBeGreaterThanOrEqual(maximo);
        expect(marcas.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  test.each([
    [5_000, '50'],
    [150_000, '1,5 mil'],
    [2_000_000_00, '2 mill.'],
  ])('%i centavos is «%s»', (monto, texto) => {
    expect(cifraDeEje(monto)).toBe(texto);
  });
});
