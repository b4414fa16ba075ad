/** What can be asked of any live backend without changing it: reads, and writes that the contract refuses. */
import { beforeAll, describe, expect, test } from 'vitest';
import { transaccionAgenteSchema } from '@/domain/transaccion/transaccion-agente';
import { cajaConSesionesSchema, cajaSchema, sesionCajaSchema } from '@/domain/caja/caja';
import { movimientosDeSesionSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { conexionResponseSchema } from '@/domain/whatsapp/conexion-whatsapp';
import { z } from '@/lib/zod';
import { CORREO, ingresar, pedir, sobreDe } from './servidor';

let token = '';
let refresco = '';
let idUsuario = 0;
beforeAll(async () => {
  const entrada = await ingresar();
  ({ token, refresco } = entrada);
  idUsuario = entrada.usuario.id;
});

const leer = async (ruta: string) => pedir('GET', ruta, undefined, token);
const conIdSchema = z.array(z.looseObject({ id: z.int() }));

describe('signing in', () => {
  test('wrong password, unknown address, and what the DTO says', async () => {
    expect(
      sobreDe(await pedir('POST', '/auth/login', { email: CORREO, password: 'otra-clave' }), 401).message,
    ).toBe('Contraseña incorrecta');
    const desconocido = { email: 'nadie@kantuta.invalid', password: 'x' };
    expect(sobreDe(await pedir('POST', '/auth/login', desconocido), 404).message).toBe(
      'Usuario no encontrado',
    );
    expect(sobreDe(await pedir('POST', '/auth/login', {}), 400).message).toEqual([
      'El email no tiene un formato valido',
      'El email es requerido',
      'La contraseña debe ser texto',
      'La contraseña es requerida',
    ]);
  });

  test('the guard says the same to a missing, a garbage and a refresh token', async () => {
    for (const malo of ['', 'abc', refresco]) {
      const sobre = sobreDe(await pedir('GET', '/cajas', undefined, malo), 401);
      expect([sobre.message, sobre.error_detail]).toEqual(['Unauthorized', null]);
    }
  });
});

describe('reading', () => {
  test('cajas and their sessions', async () => {
    const lista = await leer('/cajas');
    expect(lista.status).toBe(200);
    z.parse(z.array(cajaSchema), lista.json);
    const [primera] = z.parse(conIdSchema, lista.json);
    if (!primera) return;
    const caja = z.parse(cajaConSesionesSchema, (await leer(`/cajas/${primera.id}`)).json);
    const [sesion] = caja.sesiones;
    if (!sesion) return;
    z.parse(movimientosDeSesionSchema, (await leer(`/reportes/data/movimientos-caja/${sesion.id}`)).json);
    const balance = await leer(`/cajas/sesion/${sesion.id}/balance`);
    expect(balance.headers.get('content-type')).toMatch(/^text\/html/);
    expect(balance.texto).toMatch(/^-?\d+\.\d\d$/);
  });

  test('the list of transactions, with decimals as text', async () => {
    const lista = await leer('/agentes');
    expect(lista.status).toBe(200);
    expect(lista.headers.get('etag')).toMatch(/^W\//);
    z.parse(z.array(transaccionAgenteSchema), lista.json);
    for (const fila of z.parse(conIdSchema, lista.json).slice(0, 50)) {
      for (const monto of ['monto', 'comision_cliente', 'comision_banco'])
        expect(fila[monto]).toMatch(/^-?\d+\.\d\d$/);
    }
    const filtrada = await leer('/agentes?page=1&limit=1');
    expect(z.parse(conIdSchema, filtrada.json)).toHaveLength(z.parse(conIdSchema, lista.json).length);
  });

  test('404 is "no open session", and the own one has the shape the app expects', async () => {
    const nadie = 999_999_999;
    expect(sobreDe(await leer(`/cajas/sesion-activa/${nadie}`), 404).message).toBe(
      `No hay sesión activa para el usuario ${nadie}`,
    );
    const propia = await leer(`/cajas/sesion-activa/${idUsuario}`);
    if (propia.status === 200) z.parse(sesionCajaSchema, propia.json);
    else sobreDe(propia, 404);
  });

  test('missing rows, ids that are none, unknown routes', async () => {
    expect(sobreDe(await leer('/agentes/999999999'), 404).message).toBe(
      'Transacción de agente con ID 999999999 no encontrada o inactiva',
    );
    expect(sobreDe(await leer('/agentes/abc'), 409).message).toBe('Error en consulta de Base de Datos');
    expect(sobreDe(await leer('/agentes/99999999999'), 409).error_detail).toContain('99999999999');
    expect(sobreDe(await pedir('GET', '/no-existe'), 404).message).toBe('Cannot GET /no-existe');
  });

  test('WhatsApp answers with a code or a message', async () => {
    const respuesta = await leer('/whatsapp/connect');
    expect(respuesta.status).toBe(200);
    const { qrBase64, message } = z.parse(conexionResponseSchema, respuesta.json);
    expect(qrBase64 ?? message).toBeTruthy();
  });
});

const mensajes = async (cuerpo: unknown) =>
  sobreDe(await pedir('POST', '/agentes', cuerpo, token), 400).message;

describe('writes that are refused', () => {
  test('an empty body, text for a number, and a stray property', async () => {
    expect(await mensajes({})).toContain('nro_referencia should not be empty');
    const cuerpo = {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: '100',
      nro_referencia: 'X',
      id_sesion_caja: 1,
      id_user_create: 1,
    };
    expect(await mensajes(cuerpo)).toEqual([
      'monto must not be less than 1',
      'monto must be a number conforming to the specified constraints',
    ]);
    expect(await mensajes({ ...cuerpo, monto: 100, observacion: 'hola' })).toEqual([
      'property observacion should not exist',
    ]);
  });

  test('opening without saying what, and moving less than Bs 0,10', async () => {
    expect(sobreDe(await pedir('POST', '/cajas/abrir', {}, token), 400).message).toContain(
      'id_caja should not be empty',
    );
    const movimiento = {
      tipo: 'INGRESO',
      monto: 0.09,
      motivo: 'Aporte',
      id_sesion_caja: 1,
      id_user_create: 1,
    };
    expect(sobreDe(await pedir('POST', '/cajas/movimiento', movimiento, token), 400).message).toEqual([
      'monto must not be less than 0.1',
    ]);
  });
});
