/** The code of the rules: the same wherever they reckon the same, another one as soon as they do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonica, codigoDe, type Reglas } from '@/domain/reglas/codigo-reglas';
import { diferenciasDeReglas, resumenDeCambios } from '@/features/ajustes/reglas/diferencias-de-reglas';
import { REGLAS, reglasArb, SIN_REGLAS } from './generar-reglas';

/** Closings keep it and papers print it: a change here is a change of every shop's code. */
test('the codes of today are those of tomorrow', () => {
  expect([codigoDe(SIN_REGLAS), codigoDe(REGLAS)]).toEqual(['RMFD', 'APH4']);
});

test('four signs that are neither 0 nor O, neither 1 nor I', () => {
  fc.assert(
    fc.property(reglasArb, (reglas) => {
      expect(codigoDe(reglas)).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
    }),
  );
});

const con = (cambios: Partial<Reglas>): Reglas => ({ ...REGLAS, ...cambios });
const VACIA = { desde: '2026-10-01', efectivo: [], convenio: [] };
const SIN_LIMITES = { operacion: null, dia: null, mes: null, avisar: null };
const deBCP = (cambios: object) => ({ BCP: { ...Object(REGLAS.tarifas['BCP']), ...cambios } });
const [vigencia] = Object(REGLAS.tarifas['BCP']).vigencias;

describe('what reckons the same has the same code', () => {
  test.each<[string, Partial<Reglas>]>([
    ['fees that are in the drawer anyway', { comisiones_en_gaveta: { 3: false, 8: true } }],
    [
      'another order and another spelling',
      { efecto_qr: { ' tigo  MONEY': 'entra', 'Banco Unión': 'no-mueve' } },
    ],
    [
      'the second of two names for one institution',
      { efecto_qr: { 'Tigo Money': 'entra', 'tigo money': 'sale' } },
    ],
    ['a tariff written otherwise', { tarifas: { bcp: REGLAS.tarifas['BCP'] } }],
    [
      'a tariff that says nothing',
      { tarifas: { ...REGLAS.tarifas, SOLI: { vigencias: [VACIA], limites: SIN_LIMITES } } },
    ],
    ['one that cannot be read', { tarifas: { ...REGLAS.tarifas, SOLI: { vigencias: 7 } } }],
    ['an empty version before the first', { tarifas: deBCP({ vigencias: [VACIA, vigencia] }) }],
  ])('%s', (_, cambios) => {
    expect(codigoDe(con(cambios))).toBe(codigoDe(REGLAS));
    expect(diferenciasDeReglas(REGLAS, con(cambios), [])).toEqual([]);
  });
});

describe('what reckons otherwise has another', () => {
  test.each<[string, Partial<Reglas>]>([
    ['blind count', { conteo_ciego: true }],
    ['a caja', { comisiones_en_gaveta: { 3: true } }],
    ['an agreement', { efecto_qr: { 'Tigo Money': 'sale' } }],
    ['a day', { tarifas: deBCP({ vigencias: [{ ...vigencia, desde: '2026-11-02' }] }) }],
    [
      '«from that day on none»',
      { tarifas: deBCP({ vigencias: [{ ...VACIA, desde: '2026-12-01' }, vigencia] }) },
    ],
    ['a limit', { tarifas: deBCP({ limites: { ...SIN_LIMITES, mes: 5_000_000 } }) }],
    [
      'ranges of the other table',
      {
        tarifas: deBCP({
          vigencias: [{ ...vigencia, efectivo: vigencia.convenio, convenio: vigencia.efectivo }],
        }),
      },
    ],
  ])('%s', (_, cambios) => {
    expect(codigoDe(con(cambios))).not.toBe(codigoDe(REGLAS));
    expect(diferenciasDeReglas(REGLAS, con(cambios), [])).not.toEqual([]);
  });
});

test('there is a difference to be shown exactly where there is one', () => {
  fc.assert(
    fc.property(reglasArb, reglasArb, (unas, otras) => {
      expect(diferenciasDeReglas(unas, otras, []).length === 0).toBe(canonica(unas) === canonica(otras));
      expect(diferenciasDeReglas(unas, unas, [])).toEqual([]);
    }),
  );
});

test('in words: caja by caja, institution by institution, range by range', () => {
  const cambios = {
    conteo_ciego: true,
    comisiones_en_gaveta: { 1: false },
    efecto_qr: { 'Tigo Money': 'sale' },
    tarifas: {
      ...deBCP({
        vigencias: [
          {
            ...vigencia,
            convenio: [
              { hasta: 2_000_000, cliente: 150, banco: 45 },
              { hasta: 3_000_000, cliente: 200, banco: 0 },
            ],
          },
        ],
        limites: SIN_LIMITES,
      }),
      SOLI: { vigencias: [], limites: { ...SIN_LIMITES, mes: 100_000 } },
    },
  } as const;
  const grupos = diferenciasDeReglas(REGLAS, con(cambios), [{ id: 3, nombre: 'Caja 03' }]);
  expect(
    grupos.flatMap(({ titulo, cambios: suyos }) =>
      suyos.map(({ que, de, a }) => `${titulo} · ${que}: ${de} → ${a}`),
    ),
  ).toEqual([
    'Caja y comisiones · Conteo ciego al cerrar: No → Sí',
    'Caja y comisiones · Comisión en la gaveta de Caja n.º 1: Sí → No',
    'Caja y comisiones · Comisión en la gaveta de Caja 03: No → Sí',
    'Transferencias QR · Tigo Money: + Entra a la gaveta → − Sale de la gaveta',
    'Tarifa de BCP · Desde el 01/11/2026 · Transferencia QR, hasta 20.000,00: 1,00, banco 0,45 → 1,50, banco 0,45',
    'Tarifa de BCP · Desde el 01/11/2026 · Transferencia QR, hasta 30.000,00: — → 2,00, banco 0,00',
    'Tarifa de BCP · Límite diario: 50.000,00 → —',
    'Tarifa de BCP · Avisar cuando queden: 5.000,00 → —',
    'Tarifa de SOLI · Límite mensual: — → 1.000,00',
  ]);
  expect(grupos.map(({ marca }) => marca)).toEqual(['Cambia', 'Cambia', 'Cambia', 'Nueva']);
  expect(diferenciasDeReglas(con(cambios), REGLAS, []).at(-1)?.marca).toBe('Se quita');
  expect(resumenDeCambios(grupos)).toMatch(/Transferencias QR · Tigo Money: .*; Tarifa de SOLI: nueva$/);
});

test('the trail tells a few one by one, many by their number, and ends somewhere', () => {
  const tarifas = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`Banco ${i}`, REGLAS.tarifas['BCP']]),
  );
  expect(resumenDeCambios(diferenciasDeReglas(REGLAS, con({ tarifas }), []))).toHaveLength(500);
  const otra = con({ tarifas: deBCP({ vigencias: [{ ...vigencia, desde: '2026-11-02' }] }) });
  expect(resumenDeCambios(diferenciasDeReglas(REGLAS, otra, []))).toBe('Tarifa de BCP: cambia en 8 partes');
});
