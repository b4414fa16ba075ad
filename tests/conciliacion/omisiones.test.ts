// @vitest-environment node
import { expect, test } from 'vitest';
import { omisionDe } from '@/engines/extracto/rows/omisiones';

test.each([
  ['LOTE-0291', 'lote 0291', true],
  ['Depósito en línea', 'LINEA', true],
  ['Cajero ATM 12', 'atm', true],
  ['ATMOSFERA', 'atm', false],
  ['', 'atm', false],
  ['cualquiera', '-', false],
])('a row that says «%s» by «%s»: %j', (celda, dice, sale) => {
  const omision = { columna: 1, dice };
  expect(omisionDe({ numero: 1, celdas: ['x', celda] }, [omision])).toBe(sale ? omision : undefined);
});
