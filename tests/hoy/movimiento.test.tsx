/** «Movimiento de hoy»: what moved, and through whose hands; the parts are the whole to the centavo. */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import type { RenglonPeriodo } from '@/engines/listado/sums/period';
import { ganadoDe, ganadoPorBanco } from '@/engines/listado/sums/ganado';
import { movimientoDe, movimientoPorPersona } from '@/features/hoy/movement/movimiento';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { renderApp } from '../support/render-app';
import { conDia, type Fila } from './dia-backend';

beforeEach(vaciarBandeja);

const texto = (elemento: Element | null | undefined) =>
  (elemento?.textContent ?? '').replaceAll('\u00a0', ' ');
const FILAS: readonly Fila[] = [
  { monto: 500.1, comision_cliente: 5, comision_banco: 10 },
  { monto: 120.5, tipo_operacion: 'RETIRO', comision_cliente: 2 },
  { monto: 80, tipo_operacion: 'TRANSFERENCIA_QR', banco: 'SOLI', comision_cliente: 1 },
  { monto: 40, de: 'cajera', comision_cliente: 0.5, comision_banco: 3 },
  { monto: 999, estado: false },
  { monto: 777, hace: 1 },
];
const abrir = async () => {
  const { backend } = conDia(FILAS);
  renderApp('/hoy', { backend, usuario: 'admin' });
  return screen.findByRole('table', { name: 'Por cajero' });
};
const cifraDe = (nombre: string) =>
  texto(
    within(screen.getByRole('region', { name: 'Movimiento de hoy' })).getByText(nombre).nextElementSibling,
  );
const filas = (tabla: HTMLElement) =>
  within(tabla)
    .getAllByRole('row')
    .slice(1)
    .map((fila) => [...fila.children].map(texto));

const qr = (banco: string) =>
  banco === 'SOLI' ? ('entra' as const) : banco === 'BCP' ? ('sale' as const) : ('no-mueve' as const);

test('in, out, net and QR, and each person’s part by name', async () => {
  const tabla = await abrir();
  expect(['Entra', 'Sale', 'Neto en gavetas', 'QR, sin efectivo'].map(cifraDe)).toEqual([
    '+ Bs 540,10',
    '− Bs 120,50',
    '+ Bs 419,60',
    'Bs 80,00',
  ]);
  await waitFor(() =>
    expect(filas(tabla)).toEqual([
      ['Luis Choque Rojas', '3', '+ 379,60', '8,10'],
      ['Rosa Mamani Flores', '1', '+ 40,00', '0,53'],
      ['Total', '4', '+ 419,60', '8,63'],
    ]),
  );
  expect(screen.getByRole('region', { name: 'Movimiento de hoy' })).toHaveTextContent('4 operaciones');
});

test('QR by agreement moves the drawer', async () => {
  guardarAjustes({ efecto_qr: { soli: 'sale' } });
  await abrir();
  expect(cifraDe('Neto en gavetas')).toBe('+ Bs 339,60');
});

describe('any sums', () => {
  const RENGLON: fc.Arbitrary<RenglonPeriodo> = fc.record({
    banco: fc.constantFrom('BCP', 'SOLI', 'Tigo Money', 'Banco Unión', 'Ecofuturo', 'Fassil', 'Prodem'),
    tipo_operacion: fc.constantFrom(...TIPOS),
    cuenta: fc.integer({ min: 1, max: 9_999 }),
    monto: fc.integer({ min: 0, max: 9_999_999_999 }),
    comision_cliente: fc.integer({ min: 0, max: 99_999_999 }),
    comision_banco: fc.integer({ min: 0, max: 99_999_999 }),
  });

  test('the persons’ lines add up to the total’s, and the banks’ to what was earned', () => {
    fc.assert(
      fc.property(fc.array(fc.array(RENGLON, { maxLength: 8 }), { maxLength: 5 }), (partes) => {
        const personas = partes.map((renglones, k) => ({ id: k === 0 ? null : k, renglones }));
        const todos = partes.flat();
        const total = movimientoDe(todos, qr);
        const suyos = movimientoPorPersona({ personas }, qr);
        const juntos = (campo: 'neto' | 'ganado' | 'cuenta' | 'entra' | 'sale' | 'qr') =>
          suyos.reduce((suma, persona) => suma + BigInt(persona[campo]), 0n);
        for (const campo of ['neto', 'ganado', 'cuenta', 'entra', 'sale', 'qr'] as const)
          expect(juntos(campo)).toBe(BigInt(total[campo]));
        const bancos = ganadoPorBanco(todos);
        expect(bancos.length).toBeLessThanOrEqual(5);
        expect(bancos.reduce((suma, banco) => suma + BigInt(banco.total), 0n)).toBe(
          BigInt(ganadoDe(todos).total),
        );
        expect(BigInt(total.ganado)).toBe(BigInt(ganadoDe(todos).total));
      }),
    );
  });
});
