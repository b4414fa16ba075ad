/** The rules as a file and as a text: they come back as they left, and nothing else comes in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deBase32, enBase32 } from '@/domain/reglas/base32';
import { canonica, codigoDe, type Reglas } from '@/domain/reglas/codigo-reglas';
import type { EstadoReglas } from '@/domain/reglas/reglas';
import { escribirArchivo, escribirTexto, leerTraidas, TEXTO_MAXIMO } from '@/domain/reglas/reglas-archivo';
import { REGLAS, reglasArb } from './generar-reglas';

const estado = (reglas: Reglas): EstadoReglas => ({
  reglas,
  codigo: codigoDe(reglas),
  version: 4,
  desde: 1_795_449_600_000,
  antes: null,
});
const TEXTO = escribirTexto(estado(REGLAS), 'Tienda') ?? '';
const ARCHIVO = escribirArchivo(estado(REGLAS), 'Tienda');

const leido = (texto: string) => {
  const lectura = leerTraidas(texto);
  return lectura.ok ? lectura.traidas : lectura.mensaje;
};

test('a file and a text bring back what left', () => {
  fc.assert(
    fc.property(reglasArb, (reglas) => {
      const texto = escribirTexto(estado(reglas), 'Tienda «Ñ»');
      for (const traido of [escribirArchivo(estado(reglas), 'Tienda «Ñ»'), texto ?? '']) {
        const lectura = leerTraidas(traido);
        if (!lectura.ok) throw new Error(lectura.mensaje);
        const { traidas } = lectura;
        expect(canonica(traidas.reglas)).toBe(canonica(reglas));
        expect(traidas).toMatchObject({ version: 4, codigo: codigoDe(reglas), tienda: 'Tienda «Ñ»' });
        // Names stay as they were written.
        expect(traidas.reglas.efecto_qr).toEqual(reglas.efecto_qr);
      }
    }),
  );
});

test('bytes survive as capitals and figures', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const texto = enBase32(bytes);
      expect(texto).toMatch(/^[2-9A-HJ-NP-Z]*$/);
      expect(deBase32(texto)).toEqual(bytes);
    }),
  );
});

test.each([
  ['in small letters', TEXTO.toLowerCase()],
  ['broken into lines', TEXTO.replace(/.{40}/g, '$&\r\n')],
  ['with signs nobody sees', `\u200e${TEXTO.slice(0, 30)}\u200b${TEXTO.slice(30)}`],
  ['inside a message', `Luis, pegue esto en la Caja 2: ${TEXTO} ¡Gracias!`],
  ['the file’s own text', `\uFEFF ${ARCHIVO}\n`],
])('pasted %s', (_, texto) => {
  expect(leido(texto)).toMatchObject({ codigo: codigoDe(REGLAS) });
});

test('a text that was cut anywhere is not taken', () => {
  for (let n = 8; n < TEXTO.length; n += 1)
    expect(leido(TEXTO.slice(0, n))).toBe(
      'A estas reglas les falta una parte. Pídalas de nuevo y tráigalas enteras.',
    );
});

test('a text with another sign in it is not taken for other rules', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 13, max: TEXTO.length - 5 }),
      fc.constantFrom('A', 'B', '8', '9'),
      (i, signo) => {
        const lectura = leerTraidas(TEXTO.slice(0, i) + signo + TEXTO.slice(i + 1));
        expect(!lectura.ok || lectura.traidas.codigo === codigoDe(REGLAS)).toBe(true);
      },
    ),
  );
});

const cambiado = (cambios: object, enReglas: object = {}) => {
  const archivo: { reglas: object } = JSON.parse(ARCHIVO);
  return JSON.stringify({ ...archivo, reglas: { ...archivo.reglas, ...enReglas }, ...cambios });
};
const MAS_NUEVA = /^Son reglas de una versión más nueva de la aplicación\. Recargue/;
const tarifa = (vigencias: unknown[]) => ({
  tarifas: { BCP: { vigencias, limites: { operacion: null, dia: null, mes: null, avisar: null } } },
});
const vacia = (desde: string) => ({ desde, efectivo: [], convenio: [] });

describe('what is something else says what it is, in one sentence', () => {
  test.each([
    [' \n', /^Está vacío/],
    ['Fecha;Monto\n1;2', /^Es un texto de otra cosa/],
    ['[]', /^Es un archivo de datos de otra cosa/],
    ['{"kantuta":"otra"}', /^Es un archivo de datos de otra cosa/],
    [
      '{"kantuta":"ajustes","version":1,"recetas":{}}',
      /^Es el archivo de ajustes y recetas: se carga más abajo/,
    ],
    ['null', /^Es un texto de otra cosa/],
    [ARCHIVO.slice(0, -20), /^A estas reglas les falta una parte/],
    ['{', /^A estas reglas les falta una parte/],
    [`${ARCHIVO}${' '.repeat(10)}${'x'.repeat(1e6)}`, /^Es demasiado largo/],
    [cambiado({ formato: 2, algo: 1 }), MAS_NUEVA],
    [cambiado({ algo: 1 }), MAS_NUEVA],
    [cambiado({}, { algo: 1 }), MAS_NUEVA],
    [cambiado({}, tarifa([{ ...vacia('2026-11-01'), algo: 1 }])), MAS_NUEVA],
    [
      cambiado(
        {},
        tarifa([{ ...vacia('2026-11-01'), efectivo: [{ hasta: 100, cliente: 0, banco: 0, algo: 1 }] }]),
      ),
      MAS_NUEVA,
    ],
    [cambiado({}, { tarifas: { BCP: { vigencias: [], limites: { algo: 1 } } } }), MAS_NUEVA],
    [cambiado({}, { tarifas: { BCP: { vigencias: [], limites: {}, algo: 1 } } }), MAS_NUEVA],
    [
      cambiado({}, { conteo_ciego: true }),
      /^Estas reglas no coinciden con su código [2-9A-Z]{4}: alguien las cambió/,
    ],
    [cambiado({ codigo: 'AAAA' }), /^Estas reglas no coinciden con su código AAAA/],
    [cambiado({}, tarifa([vacia('2026-02-30')])), /no vale en la tarifa de BCP/],
    [cambiado({}, tarifa([vacia('2026-11-01'), vacia('2026-11-01')])), /no vale en la tarifa de BCP/],
    [
      cambiado(
        {},
        tarifa([{ ...vacia('2026-11-01'), efectivo: [{ hasta: 50_000, cliente: -1, banco: 0 }] }]),
      ),
      /no vale en la tarifa de BCP/,
    ],
    [cambiado({}, { efecto_qr: { BCP: 'vuela' } }), /no vale en el efecto de las transferencias QR/],
    [cambiado({}, { comisiones_en_gaveta: { '-1': true } }), /no vale en las comisiones en la gaveta/],
    [cambiado({ version: 0 }), /no vale en el conteo ciego, la versión o la fecha/],
  ])('%#', (texto, mensaje) => {
    expect(leido(texto)).toMatch(mensaje);
  });

  test('a name that is a part of every object is a name like any other', () => {
    const texto = ARCHIVO.replace('"Tigo Money"', '"__proto__"');
    expect(typeof leido(texto)).toBe('string');
    expect(({} as Record<string, unknown>)['entra']).toBeUndefined();
  });
});

test('what is too much for a text says so by being none; the file holds it', () => {
  const [vigencia] = Object(REGLAS.tarifas['BCP']).vigencias;
  // Amounts without a pattern, as nothing else is long enough when packed.
  const vigencias = Array.from({ length: 400 }, (_, i) => ({
    ...vigencia,
    desde: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
    efectivo: Array.from({ length: 12 }, (__, j) => ({
      hasta: 100_000 * (j + 1) + ((i * 7919 + j * 104_729) % 99_991),
      cliente: (i * 31_337 + j * 7_877) % 4_999,
      banco: (i * 611_953 + j * 15_485_863) % 997,
    })),
  }));
  const muchas = estado({ ...REGLAS, tarifas: { BCP: { ...Object(REGLAS.tarifas['BCP']), vigencias } } });
  expect(escribirTexto(muchas, 'Tienda')).toBeNull();
  expect(TEXTO.length).toBeLessThan(TEXTO_MAXIMO / 20);
  expect(leido(escribirArchivo(muchas, 'Tienda'))).toMatchObject({ codigo: muchas.codigo });
});
