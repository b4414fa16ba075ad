// @vitest-environment node
/** An opening against the last count: which count it is, what they differ by, and how it is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ajusteDe,
  conteoDeCierre,
  diferenciaDeApertura,
  esAjusteDeApertura,
  motivoDeAjuste,
  seRegistra,
  ultimaCerrada,
} from '@/domain/caja/apertura/apertura';
import { sesionCajaSchema, type SesionCaja } from '@/domain/caja/caja';
import { textoDeApertura } from '@/domain/caja/apertura/textos-apertura';
import { formatCuando } from '@/lib/fecha';
import { centavos } from '@/lib/monto';

const sesion = (id: number, resto: Record<string, unknown> = {}): SesionCaja =>
  sesionCajaSchema.parse({
    id,
    estado: true,
    id_caja: 3,
    id_usuario: 2,
    id_user_update: 2,
    monto_inicial: '460.50',
    monto_final_real: '1500.00',
    estado_sesion: 'CERRADA',
    fecha_apertura: '2026-11-22T12:00:00.000Z',
    fecha_cierre: '2026-11-23T00:05:00.000Z',
    created_at: '2026-11-22T12:00:00.000Z',
    updated_at: '2026-11-23T00:05:00.000Z',
    ...resto,
  });
const ABIERTA = { estado_sesion: 'ABIERTA', monto_final_real: null, fecha_cierre: null };

describe('the last count', () => {
  test('is of the session closed last, not of the one with the greatest number', () => {
    const tarde = sesion(139, { fecha_cierre: '2026-11-23T01:00:00.000Z' });
    expect(ultimaCerrada([sesion(140), tarde, sesion(141, ABIERTA)])?.id).toBe(139);
  });
  test('of an open session is of those before it', () => {
    expect(ultimaCerrada([sesion(140), sesion(142)], 141)?.id).toBe(140);
  });
  test('was made by whoever closed it, else by whose session it was', () => {
    expect(conteoDeCierre(sesion(140, { id_user_update: 1 }))).toEqual({
      sesion: 140,
      contado: 150_000,
      cuando: Date.parse('2026-11-23T00:05:00.000Z'),
      uid: 1,
    });
    expect(conteoDeCierre(sesion(140, { id_user_update: null }))?.uid).toBe(2);
  });
  test('is none without a count', () => {
    expect(conteoDeCierre(undefined)).toBeNull();
    expect(conteoDeCierre(sesion(140, { monto_final_real: null }))).toBeNull();
  });
});

test('the difference: what was counted now rules over the closing, and without either there is none', () => {
  const cierre = conteoDeCierre(sesion(140));
  const inicial = centavos(46_050);
  expect(diferenciaDeApertura({ inicial, cierre, contado: null })).toBe(103_950);
  expect(diferenciaDeApertura({ inicial, cierre, contado: centavos(148_000) })).toBe(101_950);
  expect(diferenciaDeApertura({ inicial, cierre: null, contado: null })).toBe(0);
  expect([9, 10, -9, -10, 0].map((monto) => seRegistra(centavos(monto)))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
});

test('once the difference is recorded the drawer holds what was counted, whatever the figures', () => {
  const monto = fc.integer({ min: -1_000_000, max: 9_999_999_999 });
  fc.assert(
    fc.property(monto, fc.nat(9_999_999_999), (inicial, contado) => {
      const diferencia = diferenciaDeApertura({
        inicial: centavos(inicial),
        cierre: null,
        contado: centavos(contado),
      });
      expect(inicial + diferencia).toBe(contado);
    }),
  );
});

test('a movement is recognised by its whole motivo: 14 is not 140', () => {
  const cierre = conteoDeCierre(sesion(14));
  const filas = [{ motivo: 'Ajuste por la diferencia del cierre de la sesión n.º 140' }];
  expect(ajusteDe(filas, motivoDeAjuste(141, cierre))).toBeUndefined();
  expect(ajusteDe(filas, motivoDeAjuste(141, conteoDeCierre(sesion(140))))).toBe(filas[0]);
  expect(motivoDeAjuste(141, null)).toBe('Ajuste por lo contado al abrir la sesión n.º 141');
  expect(esAjusteDeApertura('Ajuste por lo contado al abrir la sesión n.º 141')).toBe(true);
  expect(esAjusteDeApertura('Ajuste por la diferencia del cierre de la sesión n.º 140 bis')).toBe(false);
});

test('in words', () => {
  const cierre = conteoDeCierre(sesion(140, { fecha_cierre: '2020-11-23T00:05:00.000Z' }));
  const base = { inicial: centavos(46_050), cierre, contado: null, quien: 'Luis Choque' };
  const dicho = (mas: Partial<Parameters<typeof textoDeApertura>[0]>) =>
    textoDeApertura({ ...base, abierta: false, ...mas }).replaceAll('\u00a0', ' ');
  const CIERRE = 'En el último cierre se contaron Bs 1.500,00 (Luis Choque, 22/11/2020 20:05)';
  expect(dicho({})).toBe(`Abre con Bs 460,50. ${CIERRE}: sobran Bs 1.039,50.`);
  expect(dicho({ quien: 'usted' })).toContain('(usted, 22/11/2020 20:05)');
  expect(dicho({ inicial: centavos(150_000), abierta: true })).toBe(
    `Abrió con Bs 1.500,00. ${CIERRE}: coincide.`,
  );
  expect(dicho({ contado: centavos(40_000) })).toBe(
    `Abre con Bs 460,50. ${CIERRE}. Ahora contó Bs 400,00: faltan Bs 60,50.`,
  );
  expect(dicho({ cierre: null, contado: centavos(46_050), abierta: true })).toBe(
    'Abrió con Bs 460,50. Al abrir se contaron Bs 460,50: coincide.',
  );
  // Typed as what lies there: it is the drawer that falls short of the last count.
  expect(dicho({ inicial: centavos(100_000), escrito: true })).toContain(': faltan Bs 500,00.');
});

test('today, yesterday, and any other day, by the clock of La Paz', () => {
  const ahora = Date.parse('2026-11-23T03:30:00.000Z'); // 22/11 23:30
  expect(formatCuando(Date.parse('2026-11-22T04:00:00.000Z'), ahora)).toBe('hoy 00:00');
  expect(formatCuando(Date.parse('2026-11-22T03:59:00.000Z'), ahora)).toBe('ayer 23:59');
  expect(formatCuando(Date.parse('2026-11-20T12:00:00.000Z'), ahora)).toBe('20/11/2026 08:00');
});
