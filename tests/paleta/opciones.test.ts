import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apuntadaEn, ofrecer, partes, type Opcion } from '@/app/palette/opciones-paleta';
import { normalizarBusqueda } from '@/lib/text/texto-busqueda';

const opcion = (texto: string, resto: Partial<Opcion> = {}): Opcion => ({
  id: texto,
  icono: 'home',
  texto,
  hacer: () => undefined,
  ...resto,
});
const textos = (opciones: readonly Opcion[]) => opciones.map(({ texto }) => texto);

describe('what a text leaves', () => {
  const TODAS = [
    opcion('Abrir caja', { nota: 'Caja 03, libre', palabras: 'turno' }),
    opcion('Cajas', { deEntrada: true }),
    opcion('Conciliación'),
    opcion('Imprimir reporte Z', { nota: 'Caja 01, cerrada 26/11/2026' }),
  ];

  test.each([
    ['', ['Cajas']],
    ['conciliacion', ['Conciliación']],
    ['CAJ', ['Abrir caja', 'Cajas', 'Imprimir reporte Z']],
    ['caja 02', []],
    ['ación', []],
    ['«»', []],
    ['03 abrir', ['Abrir caja']],
    ['turno', ['Abrir caja']],
    ['nada', []],
  ])('«%s»', (buscado, quedan) => {
    expect(textos(ofrecer(TODAS, buscado))).toEqual(quedan);
  });
});

describe('what Enter takes', () => {
  const [a, b] = [opcion('a'), opcion('b')];
  const tarde = opcion('tarde', { tarde: true });

  test.each<[string, Opcion[], string | null, Opcion | undefined]>([
    ['the first', [a, b], null, a],
    ['the one that was pointed at', [a, b], 'b', b],
    ['the first again, when that one has gone', [a], 'b', a],
    ['never what has just come before it', [tarde, a, b], null, a],
    ['what comes late, when it was pointed at', [tarde, a], 'tarde', tarde],
    ['what comes late, when there is nothing else', [tarde], null, tarde],
    ['nothing', [], 'a', undefined],
  ])('%s', (_, opciones, en, apuntada) => {
    expect(apuntadaEn(opciones, en)).toBe(apuntada);
  });

  test('what comes late changes nothing for whoever has pointed nowhere', () => {
    const deAntes = fc.array(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(deAntes, fc.array(fc.string()), (ids, llegan) => {
        const antes = ids.map((id) => opcion(id));
        const despues = [...llegan.map((id) => opcion(`tarde ${id}`, { tarde: true })), ...antes];
        expect(apuntadaEn(despues, null)).toBe(apuntadaEn(antes, null));
      }),
    );
  });
});

const marcado = (texto: string, buscado: string) =>
  partes(texto, buscado)
    .map((parte) => (parte.hallada ? `[${parte.texto}]` : parte.texto))
    .join('');

describe('what is marked', () => {
  test.each([
    ['Luis Choque', 'luis', '[Luis] Choque'],
    ['Conciliación', 'conciliacio', '[Conciliació]n'],
    ['Día de la caja', 'dia ca', '[Día] de la [ca]ja'],
    ['Conciliación', 'ción', 'Conciliación'],
    ['Transferencia QR', 'qr tra', '[Tra]nsferencia [QR]'],
    ['Caja 02', 'luis', 'Caja 02'],
    ['Caja 02', '', 'Caja 02'],
  ])('%s, searched by «%s»', (texto, buscado, queda) => {
    expect(marcado(texto, buscado)).toBe(queda);
  });

  test('the pieces are the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (texto, buscado) => {
        const piezas = partes(texto, buscado);
        expect(piezas.map((pieza) => pieza.texto).join('')).toBe(texto);
      }),
    );
  });

  test('a word of the text itself is always marked', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZáéíóúñÑ0-9]{1,12}$/), (palabra) => {
        expect(normalizarBusqueda(palabra)).not.toBe('');
        expect(marcado(`x ${palabra}`, palabra)).toContain(']');
      }),
    );
  });
});
