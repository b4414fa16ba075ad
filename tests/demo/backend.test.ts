import { afterEach, expect, test } from 'vitest';
import { abrirSesion, crearBackend } from '../support/backend';

let cerrar = () => {};
afterEach(() => cerrar());

function iniciar(opciones?: Parameters<typeof crearBackend>[0]) {
  const backend = crearBackend(opciones);
  backend.escuchar();
  cerrar = () => backend.server.close();
  const pedir = async (metodo: string, ruta: string, cuerpo?: unknown) =>
    fetch(`http://localhost:3000/api${ruta}`, {
      method: metodo,
      headers: {
        Authorization: `Bearer ${backend.tokenDe('cajero@kantuta.demo')}`,
        'Content-Type': 'application/json',
      },
      ...(cuerpo === undefined ? {} : { body: JSON.stringify(cuerpo) }),
    });
  return { ...backend, pedir };
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

test('a deposit is stored, listed and heard by the test', async () => {
  const { store, pedir, recibido } = iniciar();
  expect(abrirSesion(store, 'cajero@kantuta.demo', 'Agentes').id).toBe(101);

  const respuesta = await pedir('POST', '/agentes', DEPOSITO);
  expect(respuesta.status).toBe(201);
  expect(await respuesta.json()).toMatchObject({ monto: 1234.5, comision_cliente: '0.00' });
  expect(recibido('POST /agentes')).toEqual([DEPOSITO]);
  expect(await (await pedir('GET', '/agentes')).json()).toMatchObject([
    { nro_referencia: '8827334', monto: '1234.50' },
  ]);
});
