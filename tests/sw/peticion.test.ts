// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { esPregunta } from '@/sw/mensaje';
import { guardable, tratar } from '@/sw/peticion';

const ORIGEN = 'https://caja.bo';
const RECURSOS = new Set(['/', '/tema.js', '/assets/a-12345678.js'].map((ruta) => ORIGEN + ruta));
const trato = (url: string, { method = 'GET', mode = 'no-cors' } = {}) =>
  tratar({ method, mode, url: new URL(url, ORIGEN).href }, ORIGEN, RECURSOS);

describe('what the worker does with a request', () => {
  test.each(['/', '/agentes', '/agentes/5123?q=x', '/cajas', '/apiario', '/demostracion', '/no-existe'])(
    '%s as a page: the network, or the shell',
    (ruta) => expect(trato(ruta, { mode: 'navigate' })).toBe('pagina'),
  );
  test.each([
    '/api',
    '/api/agentes',
    '/demo',
    '/demo/x',
    '/assets/a-12345678.js',
    '/sw.js',
    '/tema.js',
    '/x.pdf',
    'https://otra.bo/agentes',
  ])('%s as a page: nothing', (ruta) => expect(trato(ruta, { mode: 'navigate' })).toBe('nada'));

  test.each(['/assets/a-12345678.js', '/tema.js'])('%s: the cache', (ruta) => {
    expect(trato(ruta)).toBe('recurso');
  });
  test.each([
    '/',
    '/assets/b-12345678.js',
    '/assets/a-12345678.js?x',
    '/api/agentes',
    '/api/auth/login',
    '/sw.js',
    'https://otra.bo/assets/a-12345678.js',
  ])('%s: nothing', (ruta) => expect(trato(ruta)).toBe('nada'));

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s: nothing', (method) => {
    expect(trato('/tema.js', { method })).toBe('nada');
    expect(trato('/agentes', { method, mode: 'navigate' })).toBe('nada');
  });
});

test.each([
  [{ status: 200, type: 'basic', redirected: false }, true],
  [{ status: 200, type: 'basic', redirected: true }, false],
  [{ status: 200, type: 'cors', redirected: false }, false],
  [{ status: 0, type: 'opaque', redirected: false }, false],
  [{ status: 0, type: 'opaqueredirect', redirected: false }, false],
  [{ status: 206, type: 'basic', redirected: false }, false],
  [{ status: 304, type: 'basic', redirected: false }, false],
  [{ status: 404, type: 'basic', redirected: false }, false],
  [{ status: 503, type: 'basic', redirected: false }, false],
] as const)('may %o be kept: %s', (respuesta, si) => expect(guardable(respuesta)).toBe(si));

test.each([
  [{ tipo: 'comparar', entrada: '/assets/index-1.js' }, true],
  [{ tipo: 'comparar' }, false],
  [{ tipo: 'comparar', entrada: 5 }, false],
  [{ tipo: 'otra', entrada: '/assets/index-1.js' }, false],
  [null, false],
  ['comparar', false],
])('is %j a question: %s', (dato, si) => expect(esPregunta(dato)).toBe(si));
