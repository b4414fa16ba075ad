import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../config/security-headers';
import { leerEnv } from '../../config/env';
import { listo, puertoLibre, vite } from './servidor-http';

test('nothing set is the demonstration on the own origin', () => {
  expect(leerEnv({}, '/raiz').env).toEqual({
    VITE_API_BASE_URL: '/api',
    KANTUTA_DEMO_ARCHIVO: resolve('/raiz', '.kantuta-demo.json'),
    KANTUTA_DEMO_COMPORTAMIENTO: 'documentado',
  });
});

test('an empty variable is an unset one, and good values pass', () => {
  const { env } = leerEnv(
    {
      VITE_API_BASE_URL: 'https://api.kantuta.bo/v1',
      VITE_SOCKET_URL: '',
      KANTUTA_API_URL: 'http://localhost:3000',
      KANTUTA_DEMO_COMPORTAMIENTO: 'observado',
    },
    '/raiz',
  );
  expect(env).toMatchObject({
    VITE_API_BASE_URL: 'https://api.kantuta.bo/v1',
    KANTUTA_API_URL: 'http://localhost:3000',
  });
  expect(env?.VITE_SOCKET_URL).toBeUndefined();
});

test.each([
  ['VITE_API_BASE_URL', 'api'],
  ['VITE_API_BASE_URL', '//otro.example/api'],
  ['VITE_API_BASE_URL', 'ftp://kantuta.bo'],
  ['VITE_SOCKET_URL', 'javascript:alert(1)'],
  ['VITE_SOCKET_URL', '//otro.example/'],
  ['KANTUTA_API_URL', 'localhost:3000'],
  ['KANTUTA_API_URL', '/api'],
  ['KANTUTA_DEMO_COMPORTAMIENTO', 'a medias'],
])('%s=%s gets one sentence that names it', (nombre, valor) => {
  const { env, problema } = leerEnv({ [nombre]: valor }, '/raiz');
  expect(env).toBeNull();
  expect(problema).toMatch(new RegExp(`^${nombre} debe ser .+; ahora vale «`));
  expect(problema).toContain(valor);
});

test('a build with a wrong value ends with the sentence, without a stack', async () => {
  const hijo = vite(['build'], { KANTUTA_API_URL: 'localhost' });
  const [codigo] = (await once(hijo.proceso, 'exit')) as [number];
  expect(codigo).toBe(1);
  expect(hijo.salida()).toContain(
    'KANTUTA_API_URL debe ser una dirección http:// o https:// completa; ahora vale «localhost»',
  );
  expect(hijo.salida()).not.toMatch(/\n\s+at /);
});

test('a server with a wrong value shows the sentence on every page, under every security header', async () => {
  const puerto = await puertoLibre();
  const hijo = vite(['--port', puerto], { KANTUTA_DEMO_COMPORTAMIENTO: '<b>otro</b>' });
  await listo(hijo, `http://127.0.0.1:${puerto}/`);
  const respuesta = await fetch(`http://127.0.0.1:${puerto}/agentes`);
  expect(respuesta.status).toBe(500);
  for (const [nombre, valor] of Object.entries(securityHeaders()))
    expect(respuesta.headers.get(nombre)).toBe(valor);
  expect(await respuesta.text()).toContain('«documentado» u «observado»; ahora vale «&lt;b>otro&lt;/b>»');
});
