// @vitest-environment node
/** What the embedded backend tells of its list, and what it says when asked what changed. */
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { leerMarca } from '@/engines/listado/download/list-mark';
import { abrirSesion, crearBackend } from '../support/backend';

let cerrar = () => {};
afterEach(() => cerrar());

const filasSchema = z.array(z.object({ nro_referencia: z.string(), estado: z.boolean() }));

function iniciar(opciones?: Parameters<typeof crearBackend>[0]) {
  const backend = crearBackend(opciones);
  const { id } = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  backend.escuchar();
  cerrar = () => backend.server.close();
  const registrar = (nro_referencia: string) =>
    registrarTransaccion(backend.store, {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: 100,
      comision_cliente: 2.5,
      nro_referencia,
      id_sesion_caja: id,
      id_user_create: 2,
    });
  const pedir = async (desde?: string, cuantas?: string) => {
    const respuesta = await fetch('http://localhost:3000/api/agentes', {
      headers: {
        Authorization: `Bearer ${backend.tokenDe('cajero@kantuta.demo')}`,
        ...(desde === undefined ? {} : { 'X-Kantuta-Desde': desde }),
        ...(cuantas === undefined ? {} : { 'X-Kantuta-Parte': cuantas }),
      },
    });
    return {
      dicho: leerMarca(respuesta.headers.get('x-kantuta-lista')),
      parte: respuesta.headers.get('x-kantuta-parte'),
      seVe: respuesta.headers.get('access-control-expose-headers'),
      filas: filasSchema
        .parse(await respuesta.json())
        .map(({ nro_referencia, estado }) => [nro_referencia, estado]),
    };
  };
  return { store: backend.store, registrar, pedir };
}

test('the whole list tells its mark, its rows and what they add up to; the question brings what changed since', async () => {
  const { store, registrar, pedir } = iniciar();
  const primera = registrar('A-1');
  primera.updated_at = '2026-01-30T10:00:00.000Z';
  registrar('A-2').updated_at = '2026-01-30T11:00:00.000Z';
  const entera = await pedir();
  expect(entera).toMatchObject({ dicho: { filas: 2, suma: 20_500, desde: null }, seVe: 'X-Kantuta-Lista' });
  const marca = entera.dicho?.marca ?? '';
  expect(await pedir(marca)).toMatchObject({ dicho: { marca, desde: marca }, filas: [['A-2', true]] });
  registrar('A-3');
  anularTransaccion(store, primera.id);
  const despues = await pedir(marca);
  expect(despues.dicho).toMatchObject({ filas: 2, suma: 20_500, desde: marca });
  expect(despues.filas).toEqual([
    ['A-1', false],
    ['A-2', true],
    ['A-3', true],
  ]);
});

test('a mark of another start, or nobody’s, is answered with the whole list', async () => {
  const { store, registrar, pedir } = iniciar();
  registrar('A-1');
  const marca = (await pedir()).dicho?.marca ?? '';
  store.datos.secreto = 'otro';
  for (const desde of [marca, 'nada', '.', ''])
    expect(await pedir(desde)).toMatchObject({ dicho: { filas: 1, desde: null }, filas: [['A-1', true]] });
});

test('the newest rows alone, where they are asked for by their number', async () => {
  const { store, registrar, pedir } = iniciar();
  for (const [k, ref] of ['A-1', 'A-2', 'A-3'].entries())
    registrar(ref).fecha = `2026-01-30T1${k}:00:00.000Z`;
  const anulada = registrar('A-4');
  anularTransaccion(store, anulada.id);
  expect((await pedir()).dicho?.partes).toBe(true);
  expect(await pedir(undefined, '2')).toEqual({
    dicho: null,
    parte: '2',
    seVe: 'X-Kantuta-Parte',
    filas: [
      ['A-3', true],
      ['A-2', true],
    ],
  });
  for (const cuantas of ['0', '-1', 'todas', '99999'])
    expect(await pedir(undefined, cuantas)).toMatchObject({ parte: null, dicho: { filas: 3 } });
});

test('as the real backend was recorded, nothing is told and no question heard', async () => {
  const { registrar, pedir } = iniciar({ comportamiento: 'observado' });
  registrar('A-1');
  for (const cuantas of [undefined, '1'])
    expect(await pedir('x.0', cuantas)).toEqual({
      dicho: null,
      parte: null,
      seVe: null,
      filas: [['A-1', true]],
    });
});
