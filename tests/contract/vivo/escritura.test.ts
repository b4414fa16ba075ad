/**
 * One till's day on a live backend, only with KANTUTA_CONTRATO_ESCRIBE=1: references are burnt for ever, so never
 * against a backend that somebody works with.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaccionAgenteSchema } from '@/domain/transaccion/transaccion-agente';
import { cajaConSesionesSchema, cajaSchema, sesionCajaSchema } from '@/domain/caja/caja';
import { z } from '@/lib/zod';
import { ingresar, pedir, sobreDe } from './servidor';

let token = '';
let idUsuario = 0;
let idSesion = 0;
let idCaja = 0;
const escribir = async (metodo: string, ruta: string, cuerpo?: unknown) => pedir(metodo, ruta, cuerpo, token);
const leido = <T extends z.core.$ZodType>(esquema: T, json: unknown) => z.parse(esquema, json);

beforeAll(async () => {
  const entrada = await ingresar();
  token = entrada.token;
  idUsuario = entrada.usuario.id;
  const nueva = {
    nombre: `Contrato ${Date.now()}`,
    especialidad: 'SOLO_AGENTES',
    saldo: 1000.5,
    id_user_create: idUsuario,
  };
  const caja = await escribir('POST', '/cajas', nueva);
  idCaja = leido(cajaSchema, caja.json).id;
  const sesion = await escribir('POST', '/cajas/abrir', {
    id_caja: idCaja,
    id_usuario: idUsuario,
    id_user_create: idUsuario,
  });
  idSesion = leido(sesionCajaSchema, sesion.json).id;
});

afterAll(async () => {
  await escribir('DELETE', `/cajas/${idCaja}?id_user_update=${idUsuario}`);
});

const REFERENCIA = `CT-${Date.now()}`;
const deposito = () => ({
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: 100.1,
  comision_cliente: 2.5,
  nro_referencia: REFERENCIA,
  id_sesion_caja: idSesion,
  id_user_create: idUsuario,
});

test('a person has one open caja', async () => {
  const cuerpo = { id_caja: idCaja, id_usuario: idUsuario, id_user_create: idUsuario };
  expect(sobreDe(await escribir('POST', '/cajas/abrir', cuerpo), 400).message).toBe(
    'El usuario ya cuenta con una caja abierta',
  );
});

test('register, read back, collide, annul, and the reference stays taken', async () => {
  const creada = await escribir('POST', '/agentes', deposito());
  expect(creada.status).toBe(201);
  expect(creada.json).toMatchObject({
    monto: 100.1,
    comision_cliente: '2.50',
    comision_banco: '0.00',
    url_comprobante: null,
  });
  const { id } = leido(transaccionAgenteSchema, creada.json);
  expect((await escribir('GET', `/agentes/${id}`)).json).toMatchObject({
    monto: '100.10',
    nro_referencia: REFERENCIA,
  });

  expect(sobreDe(await escribir('POST', '/agentes', deposito()), 409).error_detail).toContain(
    `(nro_referencia)=(${REFERENCIA})`,
  );
  const anulada = await escribir('DELETE', `/agentes/${id}`);
  expect([anulada.status, anulada.texto]).toEqual([200, '']);
  sobreDe(await escribir('DELETE', `/agentes/${id}`), 404);
  sobreDe(await escribir('GET', `/agentes/${id}`), 404);
  sobreDe(await escribir('POST', '/agentes', deposito()), 409);
});

test('of ten posts of one reference at once, one is stored', async () => {
  const cuerpo = { ...deposito(), nro_referencia: `${REFERENCIA}-R` };
  const respuestas = await Promise.all(
    Array.from({ length: 10 }, () => escribir('POST', '/agentes', cuerpo)),
  );
  expect(respuestas.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    201,
    ...Array.from({ length: 9 }, () => 409),
  ]);
});

test('a session that does not exist is a 409 that is no duplicate', async () => {
  const cuerpo = { ...deposito(), nro_referencia: `${REFERENCIA}-S`, id_sesion_caja: 999_999_999 };
  expect(sobreDe(await escribir('POST', '/agentes', cuerpo), 409).error_detail).toContain(
    '(id_sesion_caja)=(999999999)',
  );
});

test('movements: more than there is, in, and out', async () => {
  const movimiento = {
    tipo: 'EGRESO',
    monto: 99_999,
    motivo: 'Contrato',
    id_sesion_caja: idSesion,
    id_user_create: idUsuario,
  };
  expect(sobreDe(await escribir('POST', '/cajas/movimiento', movimiento), 400).message).toMatch(
    /^Fondos insuficientes/,
  );
  for (const cambio of [{ tipo: 'INGRESO', monto: 20.5 }, { monto: 20.5 }]) {
    expect((await escribir('POST', '/cajas/movimiento', { ...movimiento, ...cambio })).status).toBe(201);
  }
});

test('the caja with its history, and a reconfiguration that changes only what it names', async () => {
  const antes = leido(cajaConSesionesSchema, (await escribir('GET', `/cajas/${idCaja}`)).json);
  expect(antes.sesiones.map(({ id }) => id)).toContain(idSesion);
  const cambio = { nombre: `${antes.nombre} bis`, id_user_update: idUsuario };
  expect((await escribir('PATCH', `/cajas/${idCaja}`, cambio)).status).toBe(200);
  const despues = leido(cajaConSesionesSchema, (await escribir('GET', `/cajas/${idCaja}`)).json);
  expect(despues).toEqual({ ...antes, ...cambio, updated_at: despues.updated_at });
});

test('closing answers with numbers, and only once', async () => {
  const cierre = { monto_final_real: 1000.5, id_user_update: idUsuario };
  const cerrada = await escribir('PATCH', `/cajas/sesion/${idSesion}/cerrar`, cierre);
  expect(cerrada.status).toBe(200);
  expect(leido(sesionCajaSchema, cerrada.json).estado_sesion).toBe('CERRADA');
  expect(sobreDe(await escribir('PATCH', `/cajas/sesion/${idSesion}/cerrar`, cierre), 400).message).toBe(
    'La sesión ya está cerrada',
  );
});
