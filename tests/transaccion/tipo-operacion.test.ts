// @vitest-environment node
/** What the table of the operation types says, every reader of it understands. */
import { expect, test } from 'vitest';
import {
  cortoEnFrase,
  elDe,
  segunConvenio,
  signoEnEfectivo,
  sumaEnFrase,
  TIPOS,
  TIPOS_OPERACION,
  tipoDeCodigo,
  tipoQueMueve,
  tiposQueMueven,
  todosEnFrase,
  unoDeTodos,
  unoPorSigno,
} from '@/domain/transaccion/tipo-operacion';
import { tipoDePalabras } from '@/engines/extracto/text/palabras';

test.each(TIPOS)('a statement that writes %s as we do is read as it', (tipo) => {
  const { nombre, corto, cortos } = TIPOS_OPERACION[tipo];
  expect([nombre, corto, cortos].map(tipoDePalabras)).toEqual([tipo, tipo, tipo]);
});

test('of two operations the one that is named first counts; a QR wherever it is named', () => {
  expect(tipoDePalabras('RETIRO POR DEPOSITO ERRADO')).toBe('RETIRO');
  expect(tipoDePalabras('DEPOSITO PARA RETIRO')).toBe('DEPOSITO');
  expect(tipoDePalabras('DEPOSITO POR QR')).toBe('TRANSFERENCIA_QR');
  expect(tipoDePalabras('DEPOSITO POR TRANSFERENCIA')).toBe('DEPOSITO');
  expect(tipoDePalabras('TRF 8842')).toBe('TRANSFERENCIA_QR');
  expect(tipoDePalabras('GIRO')).toBeNull();
});

test('only an abbreviation keeps its capitals inside a sentence', () => {
  expect(TIPOS.map(cortoEnFrase)).toEqual(['depósito', 'retiro', 'QR']);
});

test('a sign is read as the type that goes its way, if only one does; it contradicts none that an agreement decides', () => {
  for (const sentido of [1, -1] as const) {
    const suyos = TIPOS.filter(
      (tipo) => !segunConvenio(tipo) && signoEnEfectivo(tipo, 'no-mueve') === sentido,
    );
    expect(tiposQueMueven(sentido)).toEqual(suyos);
    expect(tipoQueMueve(sentido)).toBe(suyos.length === 1 ? suyos[0] : null);
  }
  expect([tipoQueMueve(1), tipoQueMueve(-1)]).toEqual(['DEPOSITO', 'RETIRO']);
  expect(TIPOS.filter(segunConvenio)).toEqual(['TRANSFERENCIA_QR']);
});

test('what is said of all of them, or of a sum, is made of their own words', () => {
  expect([unoDeTodos(), unoPorSigno(), todosEnFrase()]).toEqual([
    'depósito, retiro o QR',
    'depósito o retiro',
    'depósitos, retiros y QR',
  ]);
  expect((['entra', 'sale', 'qr'] as const).map(sumaEnFrase)).toEqual(['depósitos', 'retiros', 'QR']);
  expect(TIPOS.map(elDe)).toEqual(['El depósito', 'El retiro', 'La transferencia QR']);
});

test('no two types have one key', () => {
  expect(new Set(TIPOS.map((tipo) => TIPOS_OPERACION[tipo].tecla)).size).toBe(TIPOS.length);
});

test('a code that no type has passes for none', () => {
  expect(TIPOS.map((_, codigo) => tipoDeCodigo(codigo))).toEqual(TIPOS);
  for (const codigo of [-1, TIPOS.length, 255, NaN, undefined])
    expect(() => tipoDeCodigo(codigo)).toThrow('no operation type has the code');
});
