import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pausaHastaLaProxima,
  siguienteConexion,
  vistaDe,
  type Conexion,
  type Observacion,
} from '@/domain/whatsapp/conexion-whatsapp';
import { caida, conectado, jugar, mensaje, otro, prohibida, qr, S, T0 } from './jugar';

test('the wait after a failure varies by a fifth either way, so that tills do not knock all at once', () => {
  const pausas = [0, 0.5, 1].map((azar) =>
    pausaHastaLaProxima(siguienteConexion(undefined, caida, T0, azar)),
  );
  expect(pausas).toEqual([1.6 * S, 2 * S, 2.4 * S]);
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
      fc.constantFrom(mensaje, conectado, otro),
      fc.constant(caida),
      fc.constant(prohibida),
    ),
    azar: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(paso, { minLength: 1, maxLength: 40 }), (historia) => {
      let conexion: Conexion | undefined;
      let ahora = T0;
      /** Since when messages with a meaning of a link, and this one, came one after the other. */
      let desde: number | null = null;
      let dicho: Observacion | null = null;
      for (const { segundos, observacion, azar } of historia) {
        ahora += segundos * S;
        conexion = siguienteConexion(conexion, observacion, ahora, azar);
        if (observacion !== dicho) desde = ahora;
        dicho = observacion;
        const vista = vistaDe(conexion, ahora);
        // Never claims more than the evidence: connected needs 15 s of the same meaning in a row.
        if (vista.tipo === 'mensaje' && vista.comprobada !== null) {
          expect([mensaje, conectado]).toContain(observacion);
          expect(ahora - (desde ?? ahora)).toBeGreaterThanOrEqual(15 * S);
        }
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
