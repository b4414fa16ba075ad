import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import {
  observar,
  pausaHastaLaProxima,
  reanudarConexion,
  siguienteConexion,
  vistaDe,
  type Observacion,
} from '@/domain/whatsapp/conexion-whatsapp';
import { caida, codigos, conectado, jugar, MENSAJE, mensaje, otro, prohibida, qr, S, T0 } from './jugar';

describe('what a body is', () => {
  const imagen = PNG.sync.write(new PNG({ width: 8, height: 8 })).toString('base64');
  test.each<[string, Parameters<typeof observar>[0], Observacion]>([
    ['a code', { qrBase64: imagen }, qr(`data:image/png;base64,${imagen}`)],
    [
      'a code wins over a message',
      { qrBase64: imagen, message: 'hola' },
      qr(`data:image/png;base64,${imagen}`),
    ],
    [
      'a message',
      { message: ' Conectado ' },
      { tipo: 'mensaje', mensaje: 'Conectado', sentido: 'conectado' },
    ],
    [
      'a message with a null code',
      { qrBase64: null, message: 'Conectado' },
      { tipo: 'mensaje', mensaje: 'Conectado', sentido: 'conectado' },
    ],
    ['a code that is no picture', { qrBase64: 'javascript:alert(1)', message: 'Conectado' }, caida],
    ['nothing', {}, caida],
    ['blanks', { message: '   ' }, caida],
    [
      'letters that hide',
      { message: 'Con\u202eectado\u0000' },
      { tipo: 'mensaje', mensaje: 'Con ectado', sentido: 'otro' },
    ],
    [
      'what is not shown any more counts',
      { message: `WhatsApp conectado ${'.'.repeat(200)} no` },
      { tipo: 'mensaje', mensaje: `WhatsApp conectado ${'.'.repeat(181)}`, sentido: 'otro' },
    ],
    ['the sentence of the gateway', { message: MENSAJE }, mensaje],
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

  test.each([
    ['«connecting» before it', otro, conectado],
    ['another meaning before it', mensaje, conectado],
    ['another meaning after it', conectado, mensaje],
  ])('%s starts the 15 s again', (_nombre, antes, despues) => {
    const vista = (segundo: number) =>
      vistaDe(jugar([0, antes], [14, antes], [16, despues], [segundo, despues]), T0 + segundo * S);
    expect(vista(30)).toMatchObject({ comprobada: null });
    expect(vista(31)).toMatchObject({ comprobada: T0 + 31 * S });
  });

  test('what says nothing of a link is never believed, however long it is said', () => {
    expect(vistaDe(jugar([0, otro], [15, otro], [4000, otro]), T0 + 4000 * S)).toMatchObject({
      sentido: 'otro',
      comprobada: null,
    });
  });

  test('a failure in between starts the 15 s again', () => {
    expect(vistaDe(jugar([0, mensaje], [9, caida], [12, mensaje], [20, mensaje]), T0 + 20 * S)).toMatchObject(
      { comprobada: null },
    );
  });

  test('a scanned code that the server still serves for 5 s, then the message', () => {
    expect(vistaDe(jugar([0, qr('a')], [4, qr('a')], [8, mensaje]), T0 + 8 * S)).toEqual({
      tipo: 'mensaje',
      mensaje: MENSAJE,
      sentido: 'ambiguo',
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
    expect(vistaDe(conexion, T0 + 5.2 * S)).toEqual({ tipo: 'caida', reintentoEn: 8 }); // a clock that lags
  });

  test('forbidden is shown and nothing more is asked', () => {
    const conexion = jugar([0, prohibida]);
    expect(vistaDe(conexion, T0)).toEqual({ tipo: 'prohibida' });
    expect(pausaHastaLaProxima(conexion)).toBeNull();
  });

  test('ten minutes of codes and nobody: a pause until somebody says go on', () => {
    expect(vistaDe(jugar(...codigos(0, 596)), T0 + 596 * S)).toMatchObject({ tipo: 'qr' });
    const conexion = jugar(...codigos(0, 600));
    expect(vistaDe(conexion, T0 + 600 * S)).toEqual({ tipo: 'pausa' });
    expect(pausaHastaLaProxima(conexion)).toBeNull();
    const otra = siguienteConexion(reanudarConexion(conexion, T0 + 610 * S), qr('d'), T0 + 610 * S, 0.5);
    expect(vistaDe(otra, T0 + 610 * S)).toMatchObject({ tipo: 'qr', src: 'd' });
    expect(pausaHastaLaProxima(otra)).toBe(4 * S);
  });

  test('a failure in between does not start the ten minutes again; a link does', () => {
    const caidas = jugar(...codigos(0, 300), [304, caida], [306, caida], ...codigos(310, 602));
    expect(vistaDe(caidas, T0 + 602 * S)).toEqual({ tipo: 'pausa' });
    const vinculado = jugar(...codigos(0, 300), [304, mensaje], ...codigos(308, 600));
    expect(vistaDe(vinculado, T0 + 600 * S)).toMatchObject({ tipo: 'qr' });
  });

  test('a hidden tab is no waiting: whoever comes back finds a code, not the pause', () => {
    const conexion = jugar(...codigos(0, 300), [4000, qr('otro')]);
    expect(vistaDe(conexion, T0 + 4000 * S)).toMatchObject({ tipo: 'qr', src: 'otro' });
    expect(pausaHastaLaProxima(conexion)).toBe(4 * S);
  });
});
