// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { efectivoEsperado, type OperacionDeCaja } from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { Movimiento } from '@/domain/transaccion/efectivo/movimientos-propios';
import { centavos } from '@/lib/monto';
import { AJUSTES, SESION, mov, op } from './efectivo-casos';

const leer = (operaciones: OperacionDeCaja[], movimientos: Movimiento[]) => {
  const leido = efectivoEsperado(SESION, movimientos, operaciones, AJUSTES);
  return {
    variacion: (leido.esperado - SESION.monto_inicial) / 100,
    otros: leido.otros.length,
    plegados: leido.plegados.length,
  };
};

describe('annulled', () => {
  const registro = mov(500, 'DEPOSITO agente ref. 8827334');
  const anulacion = mov(-500, 'ANULACION agente ref. 8827334');
  const activa = op('D', 500, '8827334', { comision_cliente: centavos(500) });
  const anulada = { ...activa, estado: false };
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

test('an opening’s adjustment names a session, never an operation with that number', () => {
  const ajuste = mov(500, 'Ajuste por la diferencia del cierre de la sesión n.º 140');
  expect(leer([op('D', 500, '140')], [ajuste])).toEqual({ variacion: 1000, otros: 1, plegados: 0 });
  expect(leer([op('D', 500, '140', { estado: false })], [ajuste])).toEqual({
    variacion: 500,
    otros: 1,
    plegados: 0,
  });
});
