// @vitest-environment node
/** What «Registrar ahora» asks about before a second operation is made of one, and the reference it carries. */
import { describe, expect, test } from 'vitest';
import { quizaRegistradas, referenciaARegistrar } from '@/engines/cotejo/likeness/al-registrar';
import type { Nuestra } from '@/engines/cotejo/cotejo-side';
import { centavos } from '@/lib/monto';
import { DIA } from './ejemplo';

const nuestra = (nro_referencia: string, mas: Partial<Nuestra> = {}): Nuestra => ({
  id: 1,
  tipo_operacion: 'DEPOSITO',
  monto: 50_000,
  nro_referencia,
  dia: DIA,
  estado: true,
  ...mas,
});
const linea = (referencia: string) => ({ tipo: 'DEPOSITO' as const, monto: centavos(50_000), referencia });

describe('ours that may be the same operation', () => {
  test.each([
    ['AG12-9100074-01', '9100074'],
    ['20261129-9100075', '9100075'],
    ['9100075', 'AG-20261129-9100075'],
    ['="9100009"', '9100009'],
    ['9100009 ', '«9100009»'],
    ['9100O09', '9100009'],
    ['9100090', '9100009'],
    ['0009100010', '9100010'],
    ['9100017', '9100011'],
    ['tm-9100', 'TM9100'],
    ['', '9100009'],
    ['9100009', ''],
  ])('the bank’s «%s» and our «%s»', (banco, suya) => {
    expect(quizaRegistradas(linea(banco), [nuestra(suya)])).toHaveLength(1);
  });

  test.each([
    ['another number', '9100009', nuestra('8834567')],
    ['another amount', '9100009', nuestra('9100009', { monto: 50_001 })],
    ['another operation', '9100009', nuestra('9100009', { tipo_operacion: 'RETIRO' })],
    ['three letters of it', '9100009', nuestra('910')],
    ['short ones with nothing in common', 'A1', nuestra('B2')],
  ])('not %s', (_, banco, suya) => {
    expect(quizaRegistradas(linea(banco), [suya])).toEqual([]);
  });

  test('every one of them, annulled ones and the days beside it too', () => {
    const todas = [nuestra('9100074', { estado: false }), nuestra('9100074', { id: 2, dia: '2026-11-22' })];
    expect(quizaRegistradas(linea('AG12-9100074-01'), todas)).toEqual(todas);
  });
});

test.each([
  ['="9100009"', '9100009'],
  ['=9100009', '9100009'],
  ["'0009100010", '0009100010'],
  ['\u200b91000\u202e09\u001f', '9100009'],
  ['“TM-91”', 'TM-91'],
  ['  TM  91 ', 'TM 91'],
  ['"', ''],
])('%j is carried as %j', (referencia, llevada) => {
  expect(referenciaARegistrar(referencia)).toBe(llevada);
});
