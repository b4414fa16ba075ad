import { expect, test } from 'vitest';
import { sembrar } from '@/demo/seed/seed';

const AHORA = Date.parse('2026-11-23T16:00:00.000Z');
const sinSecreto = (ahora: number) => ({ ...sembrar({ ahora }), secreto: '' });

test('the same moment gives the same history', () => {
  expect(sinSecreto(AHORA)).toEqual(sinSecreto(AHORA));
});

test('three weeks of closed sessions, and nobody has a caja open', () => {
  const { sesiones, transacciones } = sembrar({ ahora: AHORA });
  expect(sesiones.every(({ estado_sesion }) => estado_sesion === 'CERRADA')).toBe(true);
  expect(sesiones.length).toBeGreaterThan(30);
  expect(transacciones.length).toBeGreaterThan(300);
  expect(new Set(transacciones.map(({ banco }) => banco)).size).toBe(5);
  expect(transacciones.filter(({ estado }) => !estado).length).toBeGreaterThan(2);
});

test('ids follow time, as a sequence gives them', () => {
  const { transacciones } = sembrar({ ahora: AHORA });
  expect(transacciones.toSorted((a, b) => a.id - b.id)).toEqual(
    transacciones.toSorted((a, b) => Date.parse(a.fecha) - Date.parse(b.fecha)),
  );
});

test('every operation falls in opening hours of a past working day, in La Paz', () => {
  for (const { fecha } of sembrar({ ahora: AHORA }).transacciones) {
    const enLaPaz = new Date(Date.parse(fecha) - 4 * 3_600_000);
    expect(enLaPaz.getUTCDay()).not.toBe(0);
    expect(enLaPaz.getUTCHours()).toBeGreaterThanOrEqual(8);
    expect(enLaPaz.getUTCHours()).toBeLessThan(19);
    expect(Date.parse(fecha)).toBeLessThan(AHORA);
  }
});

test('the books balance: saldo = initial saldo + movements, and no drawer ever pays what it lacks', () => {
  const inicial = sembrar({ ahora: AHORA, historia: 'minimo' });
  const { cajas, sesiones, movimientos } = sembrar({ ahora: AHORA });
  for (const caja of cajas) {
    const ids = new Set(sesiones.filter(({ id_caja }) => id_caja === caja.id).map(({ id }) => id));
    let saldo = inicial.cajas.find(({ id }) => id === caja.id)?.saldo ?? 0;
    for (const { tipo, monto } of movimientos.filter(({ id_sesion_caja }) => ids.has(id_sesion_caja))) {
      saldo += tipo === 'INGRESO' ? monto : -monto;
      expect(saldo).toBeGreaterThanOrEqual(0);
    }
    expect(caja.saldo).toBe(saldo);
  }
});

test('references never repeat, and in observado the history moves no cash for agents', () => {
  const { transacciones, movimientos } = sembrar({ ahora: AHORA, comportamiento: 'observado' });
  expect(new Set(transacciones.map(({ nro_referencia }) => nro_referencia)).size).toBe(transacciones.length);
  expect(movimientos.filter(({ motivo }) => motivo.includes('agente ref.'))).toEqual([]);
});

test('what goes through a hand is in tenths of a boliviano, as coins are', () => {
  const { transacciones, movimientos, sesiones, cajas } = sembrar({ ahora: AHORA });
  const enMano = [
    ...transacciones
      .filter(({ tipo_operacion }) => tipo_operacion !== 'TRANSFERENCIA_QR')
      .map(({ monto }) => monto),
    ...transacciones.map(({ comision_cliente }) => comision_cliente),
    ...movimientos.map(({ monto }) => monto),
    ...sesiones.map(({ monto_final_real }) => monto_final_real ?? Number.NaN),
    ...cajas.map(({ saldo }) => saldo),
  ];
  expect(enMano.length).toBeGreaterThan(700);
  expect(enMano.filter((monto) => monto % 10 !== 0)).toEqual([]);
  // And not only in whole ones.
  expect(enMano.some((monto) => monto % 100 !== 0)).toBe(true);
});

const pagado = (comportamiento: 'documentado' | 'observado') =>
  sembrar({ ahora: AHORA, comportamiento }).transacciones;

test('banks pay by their tariff where the documents say so, and nothing for what was annulled', () => {
  const filas = pagado('documentado');
  for (const banco of ['BCP', 'Tigo Money', 'Banco Unión', 'SOLI']) {
    const suyas = filas.filter((fila) => fila.banco === banco && fila.estado);
    expect(suyas.filter(({ comision_banco }) => comision_banco === 0)).toEqual([]);
    expect(suyas.filter(({ comision_banco, monto }) => comision_banco > monto * 0.05)).toEqual([]);
  }
  expect(filas.filter(({ estado, comision_banco }) => !estado && comision_banco > 0)).toEqual([]);
  expect(pagado('observado').every(({ comision_banco }) => comision_banco === 0)).toBe(true);
});

test('some closings are short and some are over, whoever counts', () => {
  const { sesiones } = sembrar({ ahora: AHORA });
  const diferencias = sesiones.map(({ diferencia }) => diferencia ?? 0);
  expect(diferencias.filter((diferencia) => diferencia < 0).length).toBeGreaterThan(2);
  expect(diferencias.filter((diferencia) => diferencia > 0).length).toBeGreaterThan(2);
  expect(diferencias.filter((diferencia) => diferencia === 0).length).toBeGreaterThan(sesiones.length / 2);
  const conDiferencia = sesiones.filter(({ diferencia }) => diferencia !== 0);
  expect(new Set(conDiferencia.map(({ id_usuario }) => id_usuario)).size).toBeGreaterThan(1);
});
