// @vitest-environment node
/** What one answer proves, row by row (reliability §2.4), and what a row seen proves. */
import { describe, expect, test } from 'vitest';
import { causaDe } from '@/features/agentes/result/causas';
import { claseDeError, claseDeFila } from '@/engines/envios/server/answer-class';
import { esMia, juzgar, soloCambiaMayusculas } from '@/engines/envios/server/row-verdict';
import { ApiError, errorDeRespuesta, toApiError } from '@/lib/api-error';
import { centavos } from '@/lib/monto';
import { fila, OPERACION } from './registrar-datos';

const sobre = (message: string | string[], error_detail: string | null = null) => ({
  statusCode: 0,
  timestamp: '2026-11-23T14:42:00.000Z',
  path: '/agentes',
  message,
  error_detail,
});

describe('answers that carry a row', () => {
  test('every field ours: registered', () => {
    expect(claseDeFila(fila(), OPERACION)).toEqual({ tipo: 'registrada', serverId: 5123, fila: fila() });
  });

  test.each([
    ['banco', { banco: 'SOLI' }],
    ['tipo_operacion', { tipo_operacion: 'RETIRO' as const }],
    ['monto', { monto: centavos(50_001) }],
    ['comision_cliente', { comision_cliente: centavos(0) }],
    ['id_sesion_caja', { id_sesion_caja: 102 }],
    ['id_user_create', { id_user_create: 3 }],
  ])('our reference with another %s: stored with other data', (_campo, cambio) => {
    expect(claseDeFila(fila(cambio), OPERACION)).toMatchObject({ tipo: 'distinta' });
  });

  test('a row of another reference is no answer to this question', () => {
    expect(claseDeFila(fila({ nro_referencia: '1' }), OPERACION)).toMatchObject({ tipo: 'desconocida' });
  });

  test('no date is ever compared', () => {
    expect(esMia(fila({ fecha: 0, created_at: 9, updated_at: 1 }), OPERACION)).toBe(true);
  });
});

describe('errors that prove nothing', () => {
  test.each([
    ['no answer', toApiError(new ApiError('sin-red')), 0],
    ['our own time limit', new ApiError('tiempo'), 0],
    ['408', errorDeRespuesta(408, null), 408],
    ['421', errorDeRespuesta(421, null), 421],
    ['500', errorDeRespuesta(500, sobre('TypeError')), 500],
    ['502 with HTML', errorDeRespuesta(502, '<html>Bad gateway</html>'), 502],
    ['503', errorDeRespuesta(503, {}), 503],
    ['504', errorDeRespuesta(504, {}), 504],
    ['409 without detail', errorDeRespuesta(409, sobre('Error en consulta de Base de Datos')), 409],
    [
      '409 of a lost connection',
      errorDeRespuesta(409, sobre('Error', 'Connection terminated unexpectedly')),
      409,
    ],
    ['2xx that is not what the contract says', new ApiError('respuesta-invalida', { status: 201 }), 201],
  ])('%s is unknown', (_caso, error, codigo) => {
    expect(claseDeError(error)).toEqual({ tipo: 'desconocida', codigo });
  });

  test('409 with the reference is unknown too, but the reference is taken', () => {
    const detalle = 'Key (nro_referencia)=(8827334) already exists.';
    expect(claseDeError(errorDeRespuesta(409, sobre('Error', detalle)))).toEqual({ tipo: 'tomada' });
  });
});

describe('errors that prove that nothing was written', () => {
  test.each([
    [sobre(['monto must not be less than 1'], 'Bad Request'), 'monto', 'revise el monto'],
    [sobre(['banco should not be empty']), 'banco', 'revise el banco'],
    [sobre(['comision_cliente must be …']), 'comision_cliente', 'revise la comisión'],
    [sobre(['nro_referencia must be a string']), 'nro_referencia', 'revise el número de referencia'],
    [sobre(['tipo_operacion must be one of …']), 'tipo_operacion', 'revise el tipo de operación'],
    [sobre(['id_sesion_caja must be an integer number']), null, 'la sesión de su caja no es válida'],
    [
      sobre(['property constructor should not exist']),
      null,
      'hay datos que no reconoce. Avise al administrador',
    ],
    [sobre('Saldo insuficiente'), null, 'el saldo de su caja no alcanza'],
    [sobre('Algo más'), null, 'no permite esta operación en este momento'],
  ])('400 %j: refused, and why in our words', (cuerpo, campo, causa) => {
    const clase = claseDeError(errorDeRespuesta(400, cuerpo));
    expect(clase).toMatchObject({ tipo: 'invalida', codigo: 400 });
    expect(causaDe({ campos: 'campos' in clase ? clase.campos : [] })).toEqual({ campo, causa });
  });

  test('a foreign key fails before anything is written', () => {
    const detalle = 'Key (id_sesion_caja)=(9) is not present in table "sesiones_caja".';
    const clase = claseDeError(errorDeRespuesta(409, sobre('Error', detalle)));
    expect(clase).toEqual({ tipo: 'invalida', campos: ['id_sesion_caja'], codigo: 409 });
  });

  test.each([
    'No se pueden registrar transacciones de agente en una sesión cerrada',
    'La caja es de solo ventas y no admite transacciones de agente',
  ])('a rule about the caja holds it: %s', (mensaje) => {
    expect(claseDeError(errorDeRespuesta(400, sobre(mensaje)))).toEqual({ tipo: 'regla', codigo: 400 });
  });

  test.each([
    [401, 'sesion'],
    [403, 'permiso'],
    [404, 'ruta'],
    [405, 'ruta'],
    [413, 'ruta'],
    [415, 'ruta'],
  ])('%i holds it: %s', (codigo, retencion) => {
    expect(claseDeError(errorDeRespuesta(codigo, sobre('x')))).toEqual({
      tipo: 'no-escrita',
      retencion,
      codigo,
    });
  });

  test.each([
    ['30', 30_000],
    ['2', 2_000],
    [undefined, 30_000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 30_000],
    ['-1', 30_000],
  ])('429 waits as long as it is told: Retry-After %s', (cabecera, pausaMs) => {
    expect(claseDeError(errorDeRespuesta(429, sobre('x'), cabecera))).toEqual({ tipo: 'espera', pausaMs });
  });
});

describe('a row that holds the reference', () => {
  test.each([
    ['the very operation', fila(), 'misma'],
    ['the same data in another session', fila({ id_sesion_caja: 77 }), 'otra-persona'],
    ['the same data by another user', fila({ id_user_create: 3 }), 'otra-persona'],
    ['another amount', fila({ monto: centavos(1) }), 'otra-operacion'],
    ['another bank, and another user', fila({ banco: 'SOLI', id_user_create: 3 }), 'otra-operacion'],
    ['the same, annulled', fila({ estado: false }), 'anulada'],
    ['another one, annulled', fila({ estado: false, monto: centavos(1) }), 'anulada'],
  ])('%s', (_caso, vista, juicio) => {
    expect(juzgar(vista, OPERACION)).toBe(juicio);
  });

  test('only letter case is asked about, not spaces that the server kept', () => {
    const op = { ...OPERACION, nro_referencia: 'QR-77A' };
    expect(soloCambiaMayusculas(fila({ nro_referencia: 'QR-77a' }), op)).toBe(true);
    expect(soloCambiaMayusculas(fila({ nro_referencia: '  QR-77A ' }), op)).toBe(false);
  });
});
