// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { construir } from '@/engines/listado/columns/build-columns';
import { crearComparacion, Cuerpo } from '@/engines/listado/download/body-diff';
import { crearLectura } from '@/engines/listado/download/read-stream';
import { filaBuena, filaDelServidor, filaMala } from './filas-generadas';

const bytesDe = (texto: string) => new TextEncoder().encode(texto);

/** Reads a body that arrives in pieces of these lengths, in parts of a few bytes. */
function leerPorPartes(texto: string, largos: number[], { parte = 1, soltar = false } = {}) {
  const cuerpo = new Cuerpo(0);
  const lectura = crearLectura(cuerpo, { parte, soltar });
  const bytes = bytesDe(texto);
  let desde = 0;
  for (const largo of [...largos, bytes.length]) {
    cuerpo.agregar(bytes.subarray(desde, desde + largo));
    desde += largo;
    lectura.avanzar();
  }
  return lectura.terminar();
}

/** What a cut must not be fooled by. */
const traicionera = fc
  .constantFrom('},{', '"},{"', '\\"},{\\"', '}],[{', '\\', '\n},\n{', '💥},{', '[{"id":1},{"id":2}]')
  .map((nro_referencia) => filaDelServidor({ nro_referencia }));
const anidada = fc.constantFrom<unknown>(
  { ...filaDelServidor(), extra: [{ a: 1 }, { b: [{ c: 2 }, { d: 3 }] }] },
  [[{ a: 1 }, { b: 2 }]],
  [{ a: 1 }, { b: 2 }],
);
const fila = fc.oneof(filaBuena, filaMala, traicionera, anidada);
const largos = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 });

test('a list read in pieces is the list read whole, whatever is in it and wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fila, { maxLength: 12 }),
      largos,
      fc.constantFrom(0, 2),
      fc.boolean(),
      (filas, cortes, sangria, soltar) => {
        const texto = JSON.stringify(filas, null, sangria);
        const { muestra, ...leida } = leerPorPartes(texto, cortes, { soltar }) ?? { muestra: [] };
        expect(leida).toEqual(construir(JSON.parse(texto) as unknown[]));
        if (filas.length > 0) expect(muestra[0]).toEqual(JSON.parse(JSON.stringify(filas[0])));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what is no list is no list in pieces either', () => {
  const buena = JSON.stringify([filaDelServidor(), filaDelServidor({ id: 2 }), filaDelServidor({ id: 3 })]);
  const rota = fc.oneof(
    fc.nat({ max: buena.length - 1 }).map((hasta) => buena.slice(0, hasta)),
    fc.constantFrom('', '<html>', '{"data":[{},{}]}', 'null', '7', `${buena},`, `${buena}]`, `[${buena}`),
    fc.nat({ max: buena.length - 1 }).map((en) => `${buena.slice(0, en)}},{${buena.slice(en)}`),
  );
  fc.assert(
    fc.property(rota, largos, fc.boolean(), (texto, cortes, soltar) => {
      let entera: unknown = null;
      try {
        entera = JSON.parse(texto);
      } catch {
        // not JSON
      }
      const leida = leerPorPartes(texto, cortes, { soltar });
      if (Array.isArray(entera)) expect(leida).toMatchObject(construir(entera));
      else expect(leida).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

/** A body that arrives in pieces, against one that is here. */
function comparar(antes: string, ahora: string, cortes: number[]) {
  const anterior = new Cuerpo(0);
  anterior.agregar(bytesDe(antes));
  const comparacion = crearComparacion(anterior);
  const cuerpo = new Cuerpo(3);
  const bytes = bytesDe(ahora);
  let desde = 0;
  const pasos = [...cortes, bytes.length].map((largo) => {
    cuerpo.agregar(bytes.subarray(desde, desde + largo));
    desde += largo;
    return comparacion.sigueIgual(cuerpo);
  });
  return { pasos, igual: comparacion.esIgual(cuerpo) };
}

describe('compared with what is here', () => {
  test('equal only when every byte is', () => {
    const texto = fc.string({ minLength: 1, maxLength: 60 });
    const cortes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 });
    fc.assert(
      fc.property(texto, fc.option(texto), cortes, (antes, otro, en) => {
        const ahora = otro ?? antes;
        expect(comparar(antes, ahora, en).igual).toBe(antes === ahora);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['the last byte', 'abcdefghi', 'abcdefghX'],
    ['the first', 'abcdefghi', 'Xbcdefghi'],
    ['one more', 'abcdefgh', 'abcdefghi'],
    ['one less', 'abcdefghi', 'abcdefgh'],
  ])('%s', (_, antes, ahora) => {
    expect(comparar(antes, ahora, [2, 3]).igual).toBe(false);
  });

  test('a difference is told as soon as it has arrived', () => {
    expect(comparar('aaaabbbbcccc', 'aaaaXbbbcccc', [4, 4]).pasos).toEqual([true, false, false]);
  });

  test('nothing is equal to nothing that was here', () => {
    expect(crearComparacion(null).esIgual(new Cuerpo(0))).toBe(false);
  });
});
