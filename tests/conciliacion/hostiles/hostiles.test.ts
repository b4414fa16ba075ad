// @vitest-environment node
/** Statements that try to be misread: the right answer, or a question. Never a wrong figure without a word. */
import { describe, expect, test } from 'vitest';
import { leerBytes } from '../extractos';
import { FORMATOS } from './formatos';
import { MARCAS } from './marcas';
import { TABLAS } from './tablas';

const DIA = '2026-11-21';
const CORTO = { DEPOSITO: 'D', RETIRO: 'R', TRANSFERENCIA_QR: 'QR' } as const;

describe.each([
  ['tables', TABLAS],
  ['marks around values', MARCAS],
  ['formats', FORMATOS],
])('%s', (_, casos) => {
  test.each(casos.map((caso) => [caso.nombre, caso] as const))('%s', async (__, caso) => {
    const bytes = caso.bytes?.() ?? new Uint8Array(new TextEncoder().encode(caso.texto ?? ''));
    const { interpretado, preguntas } = await leerBytes(bytes, {}, null, DIA);
    const { lineas, ilegibles, ignoradas } = interpretado;
    const leidas = lineas.map(({ fecha, tipo, monto, referencia }) =>
      [fecha === DIA ? '' : `${fecha?.slice(5) ?? 'sin día'} `, `${CORTO[tipo]} ${monto} ${referencia}`].join(
        '',
      ),
    );
    expect(leidas).toEqual(caso.lineas);
    const pide = preguntas.length > 0 || ilegibles.length > 0;
    if (caso.ilegibles) expect(ilegibles.map(({ numero }) => numero)).toEqual(caso.ilegibles);
    else
      expect({ pide, causas: ilegibles, preguntas: preguntas.map(({ texto }) => texto) }).toMatchObject({
        pide: caso.pide === true,
      });
    expect(ignoradas.filter(({ causa }) => causa).map(({ numero }) => numero)).toEqual(caso.nadas ?? []);
  });
});
