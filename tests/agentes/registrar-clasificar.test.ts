// @vitest-environment node
/** What one answer proves, row by row (reliability §2.4), and what a row seen proves. */
import { describe, expect, test } from 'vitest';
import { clasificar, esMia, juzgar, soloCambiaMayusculas } from '@/features/agentes/clasificar';
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
const DUPLICADA = sobre(
  'Error en consulta de Base de Datos',
  'Key (nro_referencia)=(8827334) already exists.',
);

describe('answers that carry a row', () => {
  test('every field ours: registered', () => {
    expect(clasificar({ fila: fila() }, OPERACION)).toEqual({ tipo: 'registrada', fila: fila() });
  });

  test.each([
    ['banco', { banco: 'SOLI' }],
    ['tipo_operacion', { tipo_operacion: 'RETIRO' as const }],
    ['monto', { monto: centavos(50_001) }],
    ['comision_cliente', { comision_cliente: centavos(0) }],
    ['id_sesion_caja', { id_sesion_caja: 102 }],
    ['id_user_create', { id_user_create: 3 }],
  ])('our reference with another %s: stored with other data', (_campo, cambio) => {
    expect(clasificar({ fila: fila(cambio) }, OPERACION)).toMatchObject({ tipo: 'distinta' });
  });

  test('a row of another reference is no answer to this question', () => {
    const ajena = fila({ nro_referencia: '1' });
    expect(clasificar({ fila: ajena }, OPERACION)).toEqual({ tipo: 'incierta', dup409: false });
  });

  test('no date is ever compared', () => {
    expect(esMia(fila({ fecha: 0, created_at: 9, updated_at: 1 }), OPERACION)).toBe(true);
  });
});

describe('errors that prove nothing', () => {
  test.each([
    ['no answer', toApiError(new ApiError('sin-red'))],
    ['our own time limit', new ApiError('tiempo')],
    ['408', errorDeRespuesta(408, null)],
    ['421', errorDeRespuesta(421, null)],
    ['500', errorDeRespuesta(500, sobre('TypeError'))],
    ['502 with HTML', errorDeRespuesta(502, '<html>Bad gateway</html>')],
    ['503', errorDeRespuesta(503, {})],
    ['504', errorDeRespuesta(504, {})],
    ['409 without detail', errorDeRespuesta(409, sobre('Error en consulta de Base de Datos'))],
    [
      '409 of a lost connection',
      errorDeRespuesta(
        409,
        sobre('Error en consulta de Base de Datos', 'Connection terminated unexpectedly'),
      ),
    ],
    ['2xx that is not what the contract says', new ApiError('respuesta-invalida', { status: 201 })],
  ])('%s is unknown', (_caso, error) => {
    expect(clasificar({ error }, OPERACION)).toEqual({ tipo: 'incierta', dup409: false });
  });

  test('409 with the reference is unknown too, but the reference is taken', () => {
    const error = errorDeRespuesta(409, DUPLICADA);
    expect(clasificar({ error }, OPERACION)).toEqual({ tipo: 'incierta', dup409: true });
  });
});

describe('errors that prove that nothing was written', () => {
  test.each([
    [400, sobre(['monto must not be less than 1'], 'Bad Request'), 'monto', 'revise el monto', false],
    [400, sobre(['banco should not be empty']), 'banco', 'revise el banco', false],
    [
      400,
      sobre(['nro_referencia must be a string']),
      'nro_referencia',
      'revise el número de referencia',
      false,
    ],
    [400, sobre(['tipo_operacion must be one of …']), 'tipo_operacion', 'revise el tipo de operación', false],
    [
      400,
      sobre(['id_sesion_caja must be an integer number']),
      null,
      'la sesión de su caja no es válida',
      true,
    ],
    [
      400,
      sobre(['property constructor should not exist']),
      null,
      'hay datos que no reconoce. Avise al administrador',
      false,
    ],
    [
      400,
      sobre('No se pueden registrar transacciones de agente en una sesión cerrada'),
      null,
      'la sesión de su caja está cerrada',
      true,
    ],
    [
      400,
      sobre('La caja es de solo ventas y no admite transacciones de agente'),
      null,
      'su caja no admite operaciones de agente',
      true,
    ],
    [400, sobre('Algo más'), null, 'no permite esta operación en este momento', true],
    [
      409,
      sobre('Error', 'Key (id_sesion_caja)=(9) is not present in table "sesiones_caja".'),
      null,
      'la sesión de su caja ya no existe',
      true,
    ],
    [401, sobre('Unauthorized'), null, 'su sesión venció', false],
    [403, sobre('Forbidden resource'), null, 'no tiene permiso para registrar', false],
    [404, sobre('Cannot POST /agentes'), null, 'no reconoce esta operación. Avise al administrador', false],
    [405, sobre('x'), null, 'no reconoce esta operación. Avise al administrador', false],
    [413, sobre('x'), null, 'no reconoce esta operación. Avise al administrador', false],
    [415, sobre('x'), null, 'no reconoce esta operación. Avise al administrador', false],
    [429, sobre('x'), null, 'hay demasiadas solicitudes; espere un momento', false],
  ])('%i %j', (status, cuerpo, campo, causa, releerCaja) => {
    const error = errorDeRespuesta(status, cuerpo);
    const esperado = { tipo: 'rechazada', campo, causa, releerCaja };
    expect(clasificar({ error }, OPERACION)).toEqual(esperado);
    // After an unknown attempt the very same answer says nothing about that one.
    expect(clasificar({ error }, OPERACION, true)).toMatchObject({ tipo: 'incierta', dup409: false });
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
