/** A drawer closed over open operations: which ones are waited for, and what the others mean for the expected cash. */
import { describe, expect, test } from 'vitest';
import { ESTADOS, esFinal } from '@/engines/envios/operation/operacion';
import {
  abiertasAlCerrar,
  enCamino,
  notasDeAbiertas,
  porAbiertas,
  significado,
  textoPorRevisar,
} from '@/features/cajas/abiertas-al-cerrar';
import { centavos } from '@/lib/monto';
import { AJUSTES_POR_DEFECTO, type Ajustes } from '@/domain/ajustes/ajustes';
import { MINUTO_MS, operacion } from '../envios/sembrar';

const liso = (texto: string) => texto.replaceAll('\u00a0', ' ');
const de = (parte: Parameters<typeof operacion>[0], ajustes: Partial<Ajustes> = {}) => {
  const [una] = abiertasAlCerrar(
    [operacion({ monto: 12_000, ...parte })],
    { ...AJUSTES_POR_DEFECTO, ...ajustes },
    3,
  );
  if (!una) throw new Error('none');
  return liso(significado(una));
};

const EN = (monto: string) => `Está en lo esperado: si no se registra, lo esperado cambia en ${monto}.`;
const FUERA = (monto: string) =>
  `No está en lo esperado: si su dinero ya se movió, la diferencia es de ${monto}.`;

describe('what is waited for', () => {
  const ahora = 1_800_000_000_000;
  const abiertas = ESTADOS.filter((estado) => !esFinal(estado));
  test('only what is sent by itself, and only for two minutes: no state keeps a till open for ever', () => {
    const esperan = abiertas.filter((estado) => enCamino({ estado, confirmadaEn: ahora }, ahora));
    expect(esperan).toEqual(['PENDIENTE', 'ENVIANDO', 'INCIERTA']);
    for (const estado of abiertas) {
      expect(enCamino({ estado, confirmadaEn: ahora - 2 * MINUTO_MS }, ahora)).toBe(false);
      // A clock that was set back does not lengthen it.
      expect(enCamino({ estado, confirmadaEn: ahora + MINUTO_MS }, ahora)).toBe(false);
    }
  });
});

describe('what it means for the expected cash', () => {
  test.each<[string, string]>([
    ['PENDIENTE', EN('− 125,00')],
    ['ENVIANDO', EN('− 125,00')],
    ['INCIERTA', EN('− 125,00')],
    ['RETENIDA', EN('− 125,00')],
    ['RECHAZADA', FUERA('+ 125,00')],
    ['DUPLICADA_AJENA', FUERA('+ 125,00')],
    ['CONFLICTO_OCULTO', FUERA('+ 125,00')],
    ['DIFERENTE', 'Se registró con datos distintos: lo esperado cuenta lo registrado.'],
  ])('a deposit of 120 with its fee of 5: %s', (estado, texto) => {
    const cual = ESTADOS.find((uno) => uno === estado);
    expect(de(cual ? { estado: cual } : {})).toBe(texto);
  });
  test('a withdrawal, fees kept apart, and a QR transfer', () => {
    expect(de({ tipo: 'RETIRO', estado: 'RECHAZADA' })).toBe(FUERA('− 115,00'));
    expect(de({}, { comisiones_en_gaveta: { '3': false } })).toBe(EN('− 120,00'));
    expect(de({ tipo: 'TRANSFERENCIA_QR' }, { comisiones_en_gaveta: { '3': false } })).toBe(
      'No mueve el efectivo.',
    );
    expect(
      de({ tipo: 'TRANSFERENCIA_QR' }, { comisiones_en_gaveta: { '3': false }, efecto_qr: { bcp: 'sale' } }),
    ).toBe(EN('+ 120,00'));
  });
});

test('the Z report names ten of them and counts the rest; of none it says nothing', () => {
  expect(notasDeAbiertas([])).toEqual([]);
  const ops = Array.from({ length: 12 }, (_, n) => operacion({ ref: `R-${n}`, monto: 1_000 }));
  const abiertas = abiertasAlCerrar(ops, AJUSTES_POR_DEFECTO, 3);
  expect(liso(textoPorRevisar(abiertas))).toBe('12 operaciones por revisar (Bs 120,00)');
  const notas = notasDeAbiertas(abiertas).map(liso);
  expect(notas).toHaveLength(12);
  expect(notas[1]).toBe(
    'BCP, Bs 10,00, ref. R-0. Está en lo esperado: si no se registra, lo esperado cambia en − 15,00.',
  );
  expect(notas.at(-1)).toBe('Y 2 más.');
});

const una = (efecto: number, cuenta: 'fuera' | 'contada' | 'distinta') => ({
  texto: '',
  monto: centavos(Math.abs(efecto)),
  efecto: centavos(efecto),
  cuenta,
});

describe('what they may account for of a difference', () => {
  test.each<[string, number, ReturnType<typeof una>[], number]>([
    ['all of it', 9_200, [una(9_200, 'fuera')], 9_200],
    ['a part', 9_400, [una(9_200, 'fuera')], 9_200],
    ['two that are not counted', 15_000, [una(9_200, 'fuera'), una(5_000, 'fuera')], 14_200],
    ['the one of two that is the whole', 5_000, [una(9_200, 'fuera'), una(5_000, 'fuera')], 5_000],
    ['counted: a line of the session like others', -9_200, [una(9_200, 'contada')], 0],
    ['more than there is', 5_000, [una(9_200, 'fuera')], 0],
    ['the other way', -9_400, [una(9_200, 'fuera')], 0],
    ['a withdrawal that is not counted', -10_000, [una(-10_000, 'fuera')], -10_000],
    ['stored with other data: the expected counts what is stored', 9_200, [una(9_200, 'distinta')], 0],
    ['none', 9_200, [], 0],
  ])('%s', (_, diferencia, abiertas, suyo) => {
    expect(porAbiertas(centavos(diferencia), abiertas)).toBe(suyo);
  });
});
