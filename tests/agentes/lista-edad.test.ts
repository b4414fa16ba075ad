/** How old the list is, in words: a server that does not answer makes it no younger. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { textoEdad } from '@/features/agentes/list/textos-lista';

const MIN = 60_000;
const AHORA = Date.parse('2026-11-23T15:00:00Z');
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AHORA }));
afterEach(() => void vi.useRealTimers());

test.each<[number, boolean, string]>([
  [0, false, 'Actualizado hace un momento'],
  [0, true, 'Sin actualizar desde las 11:00'],
  [12 * MIN, false, 'Actualizado hace 12 min'],
  [12 * MIN, true, 'Sin actualizar desde las 10:48'],
  [26 * 60 * MIN, true, 'Sin actualizar desde el 22/11/2026 09:00'],
])('%d ms old, no answer since: %s', (edad, sinRespuesta, texto) => {
  expect(textoEdad(edad, AHORA - edad, sinRespuesta)).toBe(texto);
});
