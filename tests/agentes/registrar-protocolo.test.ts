// @vitest-environment node
/**
 * The protocol against a server that loses, delays and doubles: explored at random. Whatever happens there is at most
 * one row, and no outcome claims more than is known.
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  comprobar,
  dejar,
  motivoSinEnviar,
  reenviar,
  registrar,
  resolverCon,
  type Duda,
  type Entorno,
  type Resultado,
} from '@/features/agentes/registrar';
import type { TransaccionAgente } from '@/features/agentes/transaccion-agente';
import { ApiError, errorDeRespuesta } from '@/lib/api-error';
import { fila, OPERACION } from './registrar-datos';

const TOMADA = errorDeRespuesta(409, { error_detail: 'Key (nro_referencia)=(8827334) already exists.' });
const SIN_RED = new ApiError('sin-red');
const DUDA: Duda = { dup409: false, exacta: false, previa: false, vistas: 0 };

/** A world where nothing goes wrong; each test says what does. Pauses are written down, not waited for. */
function mundo(cambios: Partial<Entorno> = {}) {
  const pausas: number[] = [];
  const entorno = {
    buscarEnListado: vi.fn<Entorno['buscarEnListado']>(async () => null),
    buscarFresca: vi.fn<Entorno['buscarFresca']>(async () => null),
    sigueActiva: vi.fn<Entorno['sigueActiva']>(async () => true),
    comprobarCaja: vi.fn<Entorno['comprobarCaja']>(async () => 'lista'),
    enviar: vi.fn<Entorno['enviar']>(async () => fila()),
    esperar: async (ms: number) => void pausas.push(ms),
    ahora: () => 0,
    alDudar: vi.fn<() => void>(),
    ...cambios,
  } satisfies Entorno;
  return { entorno, pausas };
}
const falla = (error: Error) => async (): Promise<never> => {
  throw error;
};

describe('first attempt', () => {
  test('looks in the loaded list, asks about the caja, posts once', async () => {
    const { entorno } = mundo();
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo: 'registrada', fila: { id: 5123 } });
    expect(entorno.enviar).toHaveBeenCalledTimes(1);
    expect(entorno.alDudar).not.toHaveBeenCalled();
  });

  test.each([
    [fila(), 'ya-registrada'],
    [fila({ id_user_create: 3 }), 'otra-persona'],
    [fila({ tipo_operacion: 'RETIRO' }), 'otra-operacion'],
    [fila({ estado: false }), 'oculta'],
  ])('a row in the list answers by itself: nothing is sent', async (conocida, tipo) => {
    const { entorno } = mundo({ buscarEnListado: async () => conocida });
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo });
    expect(entorno.enviar).not.toHaveBeenCalled();
  });

  test.each([fila(), fila({ id_user_create: 3 })])(
    'a row annulled since the download is not said to be there',
    async (conocida) => {
      const { entorno } = mundo({ buscarEnListado: async () => conocida, sigueActiva: async () => false });
      expect(await registrar(OPERACION, entorno)).toEqual({ tipo: 'oculta' });
      expect(entorno.enviar).not.toHaveBeenCalled();
    },
  );

  test('a list that cannot be searched is no reason to wait', async () => {
    const { entorno } = mundo({ buscarEnListado: falla(new Error('worker')) });
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo: 'registrada' });
  });

  test.each(['sin-conexion', 'sin-comprobar', 'caja-cambio'] as const)(
    '%s: nothing is sent',
    async (motivo) => {
      const { entorno } = mundo({ comprobarCaja: async () => motivo });
      expect(await registrar(OPERACION, entorno)).toEqual({ tipo: 'sin-enviar', motivo });
      expect(entorno.enviar).not.toHaveBeenCalled();
    },
  );

  test('letter case is asked about; «no» sends it, «sí» compares it', async () => {
    const otra = fila({ nro_referencia: 'qr-77a' });
    const op = { ...OPERACION, nro_referencia: 'QR-77A' };
    const { entorno } = mundo({
      buscarEnListado: async () => otra,
      enviar: async () => fila({ nro_referencia: 'QR-77A' }),
    });
    expect(await registrar(op, entorno)).toEqual({ tipo: 'parecida', fila: otra });
    expect(await registrar(op, entorno, true)).toMatchObject({ tipo: 'registrada' });
    expect(await resolverCon(otra, op, entorno)).toMatchObject({ tipo: 'ya-registrada' });
    expect(await resolverCon({ ...otra, banco: 'SOLI' }, op, entorno)).toMatchObject({
      tipo: 'otra-operacion',
    });
  });

  test('a refusal is told and not looked for', async () => {
    const { entorno } = mundo({ enviar: falla(errorDeRespuesta(400, { message: ['monto must not be …'] })) });
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo: 'rechazada', campo: 'monto' });
    expect(entorno.buscarFresca).not.toHaveBeenCalled();
  });
});

describe('an unknown outcome', () => {
  test('is looked for at once, after 5 s and after 20 s, and stays unknown', async () => {
    const enviar = vi.fn<Entorno['enviar']>(falla(SIN_RED));
    const { entorno, pausas } = mundo({ enviar });
    expect(await registrar(OPERACION, entorno)).toEqual({ tipo: 'incierta', ...DUDA, vistas: 3 });
    expect(entorno.buscarFresca).toHaveBeenCalledTimes(3);
    expect(pausas).toEqual([5_000, 20_000]);
    expect(entorno.alDudar).toHaveBeenCalledTimes(1);
    expect(enviar).toHaveBeenCalledTimes(1);
  });

  test('a slow server gets twice the rest', async () => {
    let reloj = 0;
    const { entorno, pausas } = mundo({
      enviar: falla(SIN_RED),
      ahora: () => {
        reloj += 6_000;
        return reloj;
      },
    });
    await registrar(OPERACION, entorno);
    expect(pausas).toEqual([10_000, 40_000]);
  });

  test('seen: registered, whatever the look before said', async () => {
    const buscarFresca = vi.fn<Entorno['buscarFresca']>(async () => fila());
    buscarFresca.mockRejectedValueOnce(SIN_RED).mockResolvedValueOnce(null);
    const { entorno } = mundo({ enviar: falla(SIN_RED), buscarFresca });
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo: 'registrada' });
  });

  test.each([
    [fila(), 'ya-registrada'],
    [fila({ id_user_create: 3 }), 'otra-persona'],
    [fila({ banco: 'SOLI' }), 'otra-operacion'],
    [null, 'oculta'],
  ])('«taken» on the first POST: %j', async (vista, tipo) => {
    const { entorno } = mundo({ enviar: falla(TOMADA), buscarFresca: async () => vista });
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo });
  });

  test('«taken» but no look reached the server: not known who holds it', async () => {
    const { entorno } = mundo({ enviar: falla(TOMADA), buscarFresca: falla(SIN_RED) });
    const duda = await registrar(OPERACION, entorno);
    expect(duda).toEqual({ tipo: 'incierta', dup409: true, exacta: false, previa: true, vistas: 0 });
  });

  test('looks add up: three that reached the server prove a hidden holder', async () => {
    const { entorno } = mundo();
    const tomada = { ...DUDA, dup409: true };
    expect(await comprobar(OPERACION, { ...tomada, vistas: 1 }, entorno, [0])).toMatchObject({ vistas: 2 });
    expect(await comprobar(OPERACION, { ...tomada, vistas: 2 }, entorno, [0])).toEqual({ tipo: 'oculta' });
    expect(await comprobar(OPERACION, { ...DUDA, vistas: 9 }, entorno, [0])).toMatchObject({
      tipo: 'incierta',
    });
  });

  test('a row in other letter case in front of it is no look at all', async () => {
    const { entorno } = mundo({ buscarFresca: async () => fila({ nro_referencia: 'ref-a' }) });
    const op = { ...OPERACION, nro_referencia: 'REF-A' };
    expect(await comprobar(op, { ...DUDA, dup409: true }, entorno)).toMatchObject({
      tipo: 'incierta',
      vistas: 0,
      parecida: true,
    });
  });

  test('the session ends between two looks: it stays unknown and nobody looks any more', async () => {
    const { entorno } = mundo({ enviar: falla(SIN_RED), esperar: falla(new Error('session ended')) });
    expect(await registrar(OPERACION, entorno)).toMatchObject({ tipo: 'incierta', vistas: 1 });
    expect(entorno.buscarFresca).toHaveBeenCalledTimes(1);
  });
});

describe('sending it again', () => {
  test('looks first, then sends the very same object', async () => {
    const enviar = vi.fn<Entorno['enviar']>(async () => fila());
    const { entorno } = mundo({ enviar });
    expect(await reenviar(OPERACION, DUDA, entorno)).toMatchObject({ tipo: 'registrada' });
    expect(entorno.buscarFresca).toHaveBeenCalledTimes(1);
    expect(enviar.mock.calls).toEqual([[OPERACION]]);
  });

  test('seen in that look: nothing is sent', async () => {
    const { entorno } = mundo({ buscarFresca: async () => fila() });
    expect(await reenviar(OPERACION, DUDA, entorno)).toMatchObject({ tipo: 'registrada' });
    expect(entorno.enviar).not.toHaveBeenCalled();
  });

  test('«taken» now may be our own first attempt: registered when it is', async () => {
    const buscarFresca = vi.fn<Entorno['buscarFresca']>(async () => fila());
    buscarFresca.mockResolvedValueOnce(null);
    const { entorno } = mundo({ enviar: falla(TOMADA), buscarFresca });
    expect(await reenviar(OPERACION, DUDA, entorno)).toMatchObject({ tipo: 'registrada' });
  });

  test.each([
    ['a refusal', errorDeRespuesta(400, { message: ['banco should not be empty'] })],
    ['a rule', errorDeRespuesta(400, { message: 'sesión cerrada' })],
    ['no permission', errorDeRespuesta(403, {})],
  ])('%s of this attempt says nothing about the first one', async (_caso, error) => {
    const { entorno } = mundo({ enviar: falla(error) });
    expect(await reenviar(OPERACION, DUDA, entorno)).toMatchObject({ tipo: 'incierta' });
  });

  test.each(['sin-conexion', 'caja-cambio'] as const)(
    '%s: still unknown, never «no se registró»',
    async (motivo) => {
      const { entorno } = mundo({ comprobarCaja: async () => motivo });
      expect(await reenviar(OPERACION, DUDA, entorno)).toMatchObject({ tipo: 'incierta' });
      expect(entorno.enviar).not.toHaveBeenCalled();
    },
  );
});

describe('an operation that cannot be sent again', () => {
  test.each([
    [errorDeRespuesta(400, { message: 'sesión cerrada' }), 'caja-cerrada'],
    [errorDeRespuesta(400, { message: ['banco should not be empty'] }), 'no-aceptada'],
    [errorDeRespuesta(403, {}), 'no-aceptada'],
    [errorDeRespuesta(429, {}), undefined],
    [SIN_RED, undefined],
  ])('%s: why is kept, and forgotten with the next try', async (error, traba) => {
    const { entorno } = mundo({ enviar: falla(error) });
    const duda = await reenviar(OPERACION, DUDA, entorno);
    expect(duda).toMatchObject({ tipo: 'incierta' });
    expect('traba' in duda ? duda.traba : undefined).toBe(traba);
    const { entorno: sano } = mundo({ comprobarCaja: async () => 'sin-conexion' });
    expect(await reenviar(OPERACION, { ...DUDA, ...duda }, sano)).not.toHaveProperty('traba');
  });

  test('a closed caja is why', async () => {
    const { entorno } = mundo({ comprobarCaja: async () => 'caja-cambio' });
    expect(await reenviar(OPERACION, DUDA, entorno)).toMatchObject({ traba: 'caja-cerrada' });
  });

  test('is left only after a look that reached the server and did not show it', async () => {
    const duda = { ...DUDA, vistas: 3, traba: 'caja-cerrada' } as const;
    expect(await dejar(OPERACION, duda, mundo().entorno)).toBe('dejada');
    const otra = fila({ nro_referencia: OPERACION.nro_referencia.concat('a') });
    expect(
      await dejar(
        { ...OPERACION, nro_referencia: '8827334A' },
        duda,
        mundo({ buscarFresca: async () => otra }).entorno,
      ),
    ).toBe('dejada');
    expect(await dejar(OPERACION, duda, mundo({ buscarFresca: falla(SIN_RED) }).entorno)).toMatchObject(duda);
    expect(await dejar(OPERACION, duda, mundo({ buscarFresca: async () => fila() }).entorno)).toMatchObject({
      tipo: 'registrada',
    });
  });
});

test.each([
  [SIN_RED, 'sin-conexion'],
  [new ApiError('tiempo'), 'sin-conexion'],
  [errorDeRespuesta(500, {}), 'sin-comprobar'],
  [new Error('?'), 'sin-comprobar'],
])('why nothing was sent: %s', (error, motivo) => {
  expect(motivoSinEnviar(error)).toBe(motivo);
});

/** What may happen to one POST on its way. */
const destinos = [
  'bien',
  'perdida',
  'sin-respuesta',
  'doble',
  '500-antes',
  '500-despues',
  'basura',
  '409',
  '403',
] as const;

test('any server, any faults: at most one row, and every claim is true', async () => {
  const cuenta = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...destinos), { minLength: 4, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('nadie', 'mia', 'ajena', 'anulada'),
      fc.constantFrom('comprobar', 'reenviar'),
      async (suertes, miradas, antes, acto) => {
        const filas: TransaccionAgente[] = [];
        if (antes === 'mia') filas.push(fila({ id: 1 }));
        if (antes === 'ajena') filas.push(fila({ id: 1, banco: 'SOLI' }));
        if (antes === 'anulada') filas.push(fila({ id: 1, estado: false }));
        const alEmpezar = filas.length;
        const cuerpos: unknown[] = [];
        const guardar = (): TransaccionAgente => {
          if (filas.length > 0) throw TOMADA; // the server's unique key, over annulled rows too
          const nueva = fila({ id: 2 });
          filas.push(nueva);
          return nueva;
        };
        const enviar: Entorno['enviar'] = async (op) => {
          cuerpos.push(op);
          switch (suertes.shift()) {
            case 'perdida':
            case undefined:
              throw SIN_RED;
            case 'sin-respuesta':
              guardar();
              throw SIN_RED;
            case 'doble':
              guardar();
              return guardar(); // the browser's own replay is answered «taken»
            case '500-antes':
              throw errorDeRespuesta(500, {});
            case '500-despues':
              guardar();
              throw errorDeRespuesta(500, {});
            case 'basura':
              guardar();
              throw new ApiError('respuesta-invalida', { status: 201 });
            case '409':
              throw errorDeRespuesta(409, { error_detail: 'deadlock detected' });
            case '403':
              throw errorDeRespuesta(403, {});
            case 'bien':
              return guardar();
          }
        };
        const { entorno } = mundo({
          enviar,
          buscarFresca: async () => {
            if (miradas.shift() === false) throw SIN_RED;
            return filas.find(({ estado }) => estado) ?? null;
          },
        });
        let resultado: Resultado = await registrar(OPERACION, entorno);
        for (let vez = 0; vez < 3 && resultado.tipo === 'incierta'; vez += 1)
          resultado = await (acto === 'reenviar'
            ? reenviar(OPERACION, resultado, entorno)
            : comprobar(OPERACION, resultado, entorno, [0]));

        cuenta.set(resultado.tipo, (cuenta.get(resultado.tipo) ?? 0) + 1);
        expect(filas.length).toBeLessThanOrEqual(1);
        expect(new Set(cuerpos.map((cuerpo) => JSON.stringify(cuerpo))).size).toBeLessThanOrEqual(1);
        if (resultado.tipo === 'registrada' || resultado.tipo === 'ya-registrada')
          expect(filas[0]).toMatchObject({ estado: true, banco: 'BCP' });
        if (resultado.tipo === 'rechazada') expect(filas.length).toBe(alEmpezar);
        if (resultado.tipo === 'oculta') expect(filas[0]?.estado).toBe(false);
        if (resultado.tipo === 'otra-operacion') expect(filas[0]).toMatchObject({ banco: 'SOLI' });
      },
    ),
    { numRuns: 3_000 },
  );
  // The walk is worth something only if it has been everywhere.
  for (const tipo of ['registrada', 'ya-registrada', 'otra-operacion', 'oculta', 'rechazada', 'incierta'])
    expect(cuenta.get(tipo) ?? 0, tipo).toBeGreaterThan(20);
});
