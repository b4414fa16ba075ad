import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inactividadMs } from '@/domain/usuario/inactividad';
import { leerClaims } from '@/domain/usuario/jwt';
import { leerGuardada } from '@/domain/usuario/ingreso-guardado';
import { leerAjustes } from '@/domain/ajustes/ajustes';

const MIN = 60_000;
const AHORA = Date.UTC(2026, 10, 23, 14);
const jwt = (claims: object) => ['{}', JSON.stringify(claims), 'x'].map((parte) => btoa(parte)).join('.');
const s = (ms: number) => ms / 1000;

const usuario = { id: 2, name: 'Rosa', email: 'rosa@tienda.bo', rol: 'Operador' };
const vivo = jwt({ sub: 2, iat: s(AHORA - MIN), exp: s(AHORA + 14 * MIN) });
const buena = { token: vivo, usuario, desde: AHORA - MIN, actividad: AHORA - MIN };

const leer = (guardado: unknown) => {
  sessionStorage.setItem(
    'kantuta.sesion',
    typeof guardado === 'string' ? guardado : JSON.stringify(guardado),
  );
  return leerGuardada(AHORA, 10 * MIN);
};

test('what this app wrote is read back, and no more than that', () => {
  expect(leer({ ...buena, refresh_token: 'r', usuario: { ...usuario, password: '$2b$10$x' } })).toEqual(
    buena,
  );
});

test.each([
  ['nothing', 'null'],
  ['no JSON', '{'],
  ['a list', []],
  ['no token', { ...buena, token: undefined }],
  ['a token that is none', { ...buena, token: 'hola' }],
  ['a token of somebody else', { ...buena, token: jwt({ sub: 3, exp: s(AHORA + MIN) }) }],
  ['a token whose sub is text', { ...buena, token: jwt({ sub: '2', exp: s(AHORA + MIN) }) }],
  ['a dead token', { ...buena, token: jwt({ sub: 2, exp: s(AHORA - 1) }) }],
  ['a token that outlived itself', { ...buena, desde: AHORA - 15 * MIN }],
  ['no person', { ...buena, usuario: null }],
  ['an id that is text', { ...buena, usuario: { ...usuario, id: '2' } }],
  ['ten idle minutes', { ...buena, actividad: AHORA - 10 * MIN }],
  [
    'twelve hours',
    {
      ...buena,
      token: jwt({ sub: 2, exp: s(AHORA + 24 * 60 * MIN) }),
      desde: AHORA - 12 * 60 * MIN,
    },
  ],
  ['activity in the future', { ...buena, actividad: AHORA + 2 * MIN }],
  ['a sign-in in the future', { ...buena, desde: AHORA + 2 * MIN }],
  ['times that are text', { ...buena, desde: String(buena.desde) }],
])('%s is nobody', (_caso, guardado) => {
  expect(leer(guardado)).toBeNull();
});

test.each([
  ['Administrador', 'Administrador'],
  ['Operador', 'Operador'],
  ['Lectura', 'Lectura'],
  ['Supervisor', 'Lectura'],
  ['administrador', 'Lectura'],
  ['__proto__', 'Lectura'],
])('a stored role %s is %s', (guardado, rol) => {
  expect(leer({ ...buena, usuario: { ...usuario, rol: guardado } })?.usuario.rol).toBe(rol);
});

test('whatever is in the storage is nobody, and never breaks the start', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.jsonValue().map((v) => JSON.stringify({ ...buena, token: v })),
      ),
      (texto) => {
        expect(leer(texto)).toBeNull();
      },
    ),
  );
});

describe('claims', () => {
  test('of a recorded kind of token, with letters beyond ASCII in a name', () => {
    const cuerpo = Buffer.from(JSON.stringify({ sub: 7, username: 'Íñigo Ñ', iat: 10, exp: 20 })).toString(
      'base64url',
    );
    expect(leerClaims(`x.${cuerpo}.y`)).toEqual({ sub: 7, iat: 10_000, exp: 20_000 });
  });
  test('of anything else are none', () => {
    const leidos = fc.sample(fc.string(), 200).map(leerClaims);
    expect(leidos.filter((claims) => claims !== null)).toEqual([]);
  });
});

// The entry reads this one setting without zod: it must say what the real reader says.
test.each([undefined, 1, 5, 60, 0, 61, -3, 2.5, '5', null, {}, Number.MAX_VALUE])(
  'bloqueo_minutos %s means the same to both readers',
  (bloqueo_minutos) => {
    localStorage.setItem('kantuta.ajustes', JSON.stringify({ bloqueo_minutos }));
    expect(inactividadMs()).toBe(leerAjustes().bloqueo_minutos * MIN);
  },
);
