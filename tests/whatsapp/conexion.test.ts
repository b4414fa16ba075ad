import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import {
  observar,
  pausaHastaLaProxima,
  reanudarConexion,
  siguienteConexion,
  vistaDe,
  type Conexion,
  type Observacion,
} from '@/features/whatsapp/conexion';

const S = 1000;
const T0 = 1_800_000_000_000;
const qr = (nombre: string): Observacion => ({ tipo: 'qr', src: nombre });
const mensaje: Observacion = {
  tipo: 'mensaje',
  mensaje: 'WhatsApp ya está vinculado o el código se está generando de fondo...',
};
const caida: Observacion = { tipo: 'caida' };
const prohibida: Observacion = { tipo: 'prohibida' };

/** Plays observations at seconds after T0. */
function jugar(...pasos: [segundo: number, observacion: Observacion][]): Conexion {
  let conexion: Conexion | undefined;
  for (const [segundo, observacion] of pasos)
    conexion = siguienteConexion(conexion, observacion, T0 + segundo * S, 0.5);
  if (!conexion) throw new Error('no steps');
  return conexion;
}

describe('what a body is', () => {
  const imagen = PNG.sync.write(new PNG({ width: 8, height: 8 })).toString('base64');
  test.each<[string, Parameters<typeof observar>[0], Observacion]>([
    ['a code', { qrBase64: imagen }, qr(`data:image/png;base64,${imagen}`)],
    [
      'a code wins over a message',
      { qrBase64: imagen, message: 'hola' },
      qr(`data:image/png;base64,${imagen}`),
    ],
    ['a message', { message: ' Conectado ' }, { tipo: 'mensaje', mensaje: 'Conectado' }],
    [
      'a message with a null code',
      { qrBase64: null, message: 'Conectado' },
      { tipo: 'mensaje', mensaje: 'Conectado' },
    ],
    ['a code that is no picture', { qrBase64: 'javascript:alert(1)', message: 'Conectado' }, caida],
    ['nothing', {}, caida],
    ['blanks', { message: '   ' }, caida],
    ['letters that hide', { message: 'Con\u202eectado\u0000' }, { tipo: 'mensaje', mensaje: 'Con ectado' }],
  ])('%s', (_nombre, body, esperada) => expect(observar(body)).toEqual(esperada));
});

describe('what is shown', () => {
  test('the first code is fresh for 60 s, then blurred', () => {
    const conexion = jugar([0, qr('a')], [4, qr('a')]);
    expect(vistaDe(conexion, T0 + 60 * S)).toEqual({ tipo: 'qr', src: 'a', vencido: false });
    expect(vistaDe(conexion, T0 + 60 * S + 1)).toEqual({ tipo: 'qr', src: 'a', vencido: true });
  });

  test('after a rotation a code is fresh for 25 s', () => {
    const conexion = jugar([0, qr('a')], [60, qr('b')], [64, qr('b')]);
    expect(vistaDe(conexion, T0 + 85 * S)).toMatchObject({ src: 'b', vencido: false });
    expect(vistaDe(conexion, T0 + 85 * S + 1)).toMatchObject({ src: 'b', vencido: true });
  });

  test('a message is only believed after 15 s of answers without a code', () => {
    expect(vistaDe(jugar([0, mensaje], [14, mensaje]), T0 + 20 * S)).toMatchObject({
      tipo: 'mensaje',
      comprobada: null,
    });
    expect(vistaDe(jugar([0, mensaje], [15, mensaje]), T0 + 20 * S)).toMatchObject({
      comprobada: T0 + 15 * S,
    });
  });

  test('a code in between starts the 15 s again: the message meant "generating"', () => {
    expect(
      vistaDe(jugar([0, mensaje], [9, qr('a')], [13, mensaje], [20, mensaje]), T0 + 20 * S),
    ).toMatchObject({ comprobada: null });
  });

  test('a failure in between starts the 15 s again', () => {
    expect(vistaDe(jugar([0, mensaje], [9, caida], [12, mensaje], [20, mensaje]), T0 + 20 * S)).toMatchObject(
      { comprobada: null },
    );
  });

  test('a scanned code that the server still serves for 5 s, then the message', () => {
    expect(vistaDe(jugar([0, qr('a')], [4, qr('a')], [8, mensaje]), T0 + 8 * S)).toEqual({
      tipo: 'mensaje',
      mensaje: mensaje.mensaje,
      comprobada: null,
    });
  });

  test('logged out: from connected back to a new code, a first one again', () => {
    const conexion = jugar([0, mensaje], [15, mensaje], [30, qr('z')]);
    expect(vistaDe(conexion, T0 + 80 * S)).toMatchObject({ tipo: 'qr', src: 'z', vencido: false });
  });

  test('a failure counts its seconds down', () => {
    const conexion = jugar([0, caida], [2, caida], [6, caida]);
    expect(vistaDe(conexion, T0 + 6 * S)).toEqual({ tipo: 'caida', reintentoEn: 8 });
    expect(vistaDe(conexion, T0 + 13.5 * S)).toEqual({ tipo: 'caida', reintentoEn: 1 });
  });

  test('forbidden is shown and nothing more is asked', () => {
    const conexion = jugar([0, prohibida]);
    expect(vistaDe(conexion, T0)).toEqual({ tipo: 'prohibida' });
    expect(pausaHastaLaProxima(conexion)).toBeNull();
  });

  test('ten minutes of codes and nobody: a pause until somebody says go on', () => {
    const conexion = jugar([0, qr('a')], [300, qr('b')], [600, qr('c')]);
    expect(vistaDe(conexion, T0 + 600 * S)).toEqual({ tipo: 'pausa' });
    expect(pausaHastaLaProxima(conexion)).toBeNull();
    const otra = siguienteConexion(reanudarConexion(conexion, T0 + 900 * S), qr('d'), T0 + 900 * S, 0.5);
    expect(vistaDe(otra, T0 + 900 * S)).toMatchObject({ tipo: 'qr', src: 'd' });
    expect(pausaHastaLaProxima(otra)).toBe(4 * S);
  });
});

describe('when it asks again', () => {
  test.each<[string, [number, Observacion][], number | null]>([
    ['with a code: 4 s', [[0, qr('a')]], 4],
    ['first message: 3 s', [[0, mensaje]], 3],
    [
      'still proving: 3 s',
      [
        [0, mensaje],
        [14, mensaje],
      ],
      3,
    ],
    [
      'proved: 15 s',
      [
        [0, mensaje],
        [15, mensaje],
      ],
      15,
    ],
    [
      'a stable minute: 60 s',
      [
        [0, mensaje],
        [60, mensaje],
      ],
      60,
    ],
    ['1st failure: 2 s', [[0, caida]], 2],
    [
      '2nd: 4 s',
      [
        [0, caida],
        [2, caida],
      ],
      4,
    ],
    [
      '3rd: 8 s',
      [
        [0, caida],
        [2, caida],
        [6, caida],
      ],
      8,
    ],
    [
      '4th: 15 s',
      [
        [0, caida],
        [2, caida],
        [6, caida],
        [14, caida],
      ],
      15,
    ],
    [
      '5th: 30 s',
      [
        [0, caida],
        [2, caida],
        [6, caida],
        [14, caida],
        [29, caida],
      ],
      30,
    ],
    [
      '6th: still 30 s',
      [
        [0, caida],
        [2, caida],
        [6, caida],
        [14, caida],
        [29, caida],
        [59, caida],
      ],
      30,
    ],
    [
      'a good answer forgets the failures',
      [
        [0, caida],
        [2, caida],
        [6, qr('a')],
      ],
      4,
    ],
  ])('%s', (_nombre, pasos, segundos) => {
    expect(pausaHastaLaProxima(jugar(...pasos))).toBe(segundos === null ? null : segundos * S);
  });
});

test('model: any history keeps the promises of the page', () => {
  const paso = fc.record({
    segundos: fc.integer({ min: 1, max: 90 }),
    observacion: fc.oneof(
      fc.constantFrom('a', 'b', 'c').map(qr),
      fc.constant(mensaje),
      fc.constant(caida),
      fc.constant(prohibida),
    ),
    azar: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(paso, { minLength: 1, maxLength: 40 }), (historia) => {
      let conexion: Conexion | undefined;
      let ahora = T0;
      let sinCodigoDesde: number | null = null;
      for (const { segundos, observacion, azar } of historia) {
        ahora += segundos * S;
        conexion = siguienteConexion(conexion, observacion, ahora, azar);
        sinCodigoDesde = observacion.tipo === 'mensaje' ? (sinCodigoDesde ?? ahora) : null;
        const vista = vistaDe(conexion, ahora);
        // Never claims more than the evidence: connected needs 15 s of messages in a row.
        if (vista.tipo === 'mensaje' && vista.comprobada !== null)
          expect(ahora - (sinCodigoDesde ?? ahora)).toBeGreaterThanOrEqual(15 * S);
        // Only the code of this very answer is ever on screen.
        if (vista.tipo === 'qr') expect(observacion).toEqual(qr(vista.src));
        if (observacion.tipo === 'caida') expect(vista.tipo).toBe('caida');
        const pausa = pausaHastaLaProxima(conexion);
        if (pausa === null) expect(['pausa', 'prohibida']).toContain(vista.tipo);
        else expect(pausa).toBeGreaterThanOrEqual(1600);
      }
    }),
    { numRuns: 2000 },
  );
});
