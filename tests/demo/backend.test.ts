/** What the embedded backend promises beyond the recordings, and what it takes away in `observado`. */
import { afterEach, describe, expect, test } from 'vitest';
import { abrirSesion, crearBackend } from '../support/backend';

let cerrar = () => {};
afterEach(() => cerrar());

const CAJERO = 'cajero@kantuta.demo';

function iniciar(opciones?: Parameters<typeof crearBackend>[0], correo = CAJERO) {
  const backend = crearBackend(opciones);
  backend.escuchar();
  cerrar = () => backend.server.close();
  const pedir = async (metodo: string, ruta: string, cuerpo?: unknown) =>
    fetch(`http://localhost:3000/api${ruta}`, {
      method: metodo,
      headers: { Authorization: `Bearer ${backend.tokenDe(correo)}`, 'Content-Type': 'application/json' },
      ...(cuerpo === undefined ? {} : { body: JSON.stringify(cuerpo) }),
    });
  const json = async (ruta: string): Promise<unknown> => (await pedir('GET', ruta)).json();
  return { ...backend, pedir, json };
}

const DEPOSITO = {
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: 1234.5,
  comision_cliente: 0,
  nro_referencia: '8827334',
  id_sesion_caja: 101,
  id_user_create: 2,
};
const RETIRO = { ...DEPOSITO, tipo_operacion: 'RETIRO', monto: 300, nro_referencia: '8827335' };
const QR = { ...DEPOSITO, tipo_operacion: 'TRANSFERENCIA_QR', nro_referencia: '8827336' };

test('a deposit is stored, listed and heard by the test', async () => {
  const { store, pedir, json, recibido } = iniciar();
  expect(abrirSesion(store, CAJERO, 'Agentes').id).toBe(101);

  const respuesta = await pedir('POST', '/agentes', DEPOSITO);
  expect(respuesta.status).toBe(201);
  expect(await respuesta.json()).toMatchObject({ monto: 1234.5, comision_cliente: '0.00' });
  expect(recibido('POST /agentes')).toEqual([DEPOSITO]);
  expect(await json('/agentes')).toMatchObject([{ nro_referencia: '8827334', monto: '1234.50' }]);
});

describe('documentado', () => {
  test('cash follows each operation, and its motivo names the reference', async () => {
    const { store, pedir, json } = iniciar();
    abrirSesion(store, CAJERO, 'Agentes');
    for (const cuerpo of [DEPOSITO, RETIRO, QR])
      expect((await pedir('POST', '/agentes', cuerpo)).status).toBe(201);

    expect(await json('/reportes/data/movimientos-caja/101')).toMatchObject({
      movimientos: [
        { tipo: 'INGRESO', motivo: 'DEPOSITO agente ref. 8827334', monto: 1234.5 },
        { tipo: 'EGRESO', motivo: 'RETIRO agente ref. 8827335', monto: 300 },
      ],
    });
    expect(await (await pedir('GET', '/cajas/sesion/101/balance')).text()).toBe('2934.50');
  });

  test('an annulment records the opposite movement and takes the cash back', async () => {
    const { store, pedir, json } = iniciar();
    abrirSesion(store, CAJERO, 'Agentes');
    const { id } = (await (await pedir('POST', '/agentes', DEPOSITO)).json()) as { id: number };
    expect((await pedir('DELETE', `/agentes/${id}`)).status).toBe(200);

    expect(await json('/reportes/data/movimientos-caja/101')).toMatchObject({
      movimientos: [
        { tipo: 'INGRESO', motivo: 'DEPOSITO agente ref. 8827334' },
        { tipo: 'EGRESO', motivo: 'ANULACION agente ref. 8827334', monto: 1234.5 },
      ],
      totales: { neto: 0 },
    });
    expect(await (await pedir('GET', '/cajas/sesion/101/balance')).text()).toBe('2000.00');
    expect(await json('/agentes')).toEqual([]);
  });

  test('a QR transfer moves no cash, annulled or not', async () => {
    const { store, pedir } = iniciar();
    abrirSesion(store, CAJERO, 'Agentes');
    const { id } = (await (await pedir('POST', '/agentes', QR)).json()) as { id: number };
    await pedir('DELETE', `/agentes/${id}`);
    expect(store.datos.movimientos).toEqual([]);
  });

  test.each([
    ['a caja of sales only', 'Ventas', false, /solo ventas/],
    ['a closed session', 'Agentes', true, /sesión cerrada/],
  ])('refuses agent transactions on %s', async (_titulo, nombreCaja, cerrada, mensaje) => {
    const { store, pedir } = iniciar();
    abrirSesion(store, CAJERO, nombreCaja);
    if (cerrada) {
      await pedir('PATCH', '/cajas/sesion/101/cerrar', { monto_final_real: 2000, id_user_update: 2 });
    }
    const respuesta = await pedir('POST', '/agentes', DEPOSITO);
    expect(respuesta.status).toBe(400);
    expect(await respuesta.json()).toMatchObject({ message: expect.stringMatching(mensaje) });
    expect(store.datos.transacciones).toEqual([]);
  });
});

describe('observado', () => {
  test('agent transactions move no cash and are accepted anywhere', async () => {
    const { store, pedir } = iniciar({ comportamiento: 'observado' });
    abrirSesion(store, CAJERO, 'Ventas');
    const { id } = (await (await pedir('POST', '/agentes', DEPOSITO)).json()) as { id: number };
    await pedir('DELETE', `/agentes/${id}`);
    await pedir('PATCH', '/cajas/sesion/101/cerrar', { monto_final_real: 500, id_user_update: 2 });
    expect((await pedir('POST', '/agentes', RETIRO)).status).toBe(201);
    expect(store.datos.movimientos).toEqual([]);
    expect(store.datos.cajas.find(({ id: idCaja }) => idCaja === 1)?.saldo).toBe(50_000);
  });
});

test('an annulled reference stays taken, and a refused insert consumes an id', async () => {
  const { store, pedir, json } = iniciar();
  abrirSesion(store, CAJERO, 'Agentes');
  const primera = (await (await pedir('POST', '/agentes', DEPOSITO)).json()) as { id: number };
  await pedir('DELETE', `/agentes/${primera.id}`);

  const repetida = await pedir('POST', '/agentes', DEPOSITO);
  expect(repetida.status).toBe(409);
  expect(await repetida.json()).toMatchObject({
    error_detail: 'Key (nro_referencia)=(8827334) already exists.',
  });
  await pedir('POST', '/agentes', RETIRO);
  expect(await json('/agentes')).toMatchObject([{ id: primera.id + 2 }]);
});

test('the Date header and every stamp follow the clock given', async () => {
  const { pedir, store } = iniciar({ now: Date.parse('2026-11-23T14:00:00.000Z') });
  abrirSesion(store, CAJERO, 'Agentes');
  const respuesta = await pedir('POST', '/agentes', DEPOSITO);
  expect(respuesta.headers.get('date')).toBe('Mon, 23 Nov 2026 14:00:00 GMT');
  expect(await respuesta.json()).toMatchObject({ fecha: '2026-11-23T14:00:00.000Z' });
});

test('a token lasts eight hours', async () => {
  let ahora = Date.parse('2026-11-23T12:00:00.000Z');
  const { tokenDe } = iniciar({ now: () => ahora });
  const headers = { Authorization: `Bearer ${tokenDe(CAJERO)}` };
  ahora += 8 * 3_600_000 - 1_000;
  expect((await fetch('http://localhost:3000/api/cajas', { headers })).status).toBe(200);
  ahora += 2_000;
  expect((await fetch('http://localhost:3000/api/cajas', { headers })).status).toBe(401);
});
