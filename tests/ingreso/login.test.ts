import { describe, expect, test } from 'vitest';
import { loginRequestSchema, loginResponseSchema } from '@/domain/usuario/login';
import { z } from '@/lib/zod';

// As recorded: the whole `user` entity, password hash included, and a refresh token that lives for a week.
const respuesta = {
  access_token: 'aaa.bbb.ccc',
  refresh_token: 'rrr.rrr.rrr',
  user: {
    id: 2,
    estado: true,
    created_at: '2026-11-20T12:00:00.000Z',
    name: 'Rosa Mamani',
    email: 'rosa@tienda.bo',
    password: '$2b$10$abcdefghijklmnopqrstuv',
    reset_password_token: null,
    role: { id: 2, nombre: 'Operador', descripcion: 'x' },
  },
};

test('only what is kept gets past the schema', () => {
  expect(z.parse(loginResponseSchema, respuesta)).toEqual({
    token: 'aaa.bbb.ccc',
    usuario: { id: 2, name: 'Rosa Mamani', email: 'rosa@tienda.bo', rol: 'Operador' },
  });
});

test.each([
  [{ nombre: 'Administrador' }, 'Administrador'],
  [{ nombre: 'Operador' }, 'Operador'],
  [{ nombre: 'user' }, 'Operador'],
  [null, 'Operador'],
  [undefined, 'Operador'],
  [{ nombre: 'Usuario' }, 'Lectura'],
  [{ nombre: 'ADMINISTRADOR' }, 'Lectura'],
  [{ nombre: '' }, 'Lectura'],
  [{ nombre: 'constructor' }, 'Lectura'],
])('role %j → %s', (role, rol) => {
  expect(z.parse(loginResponseSchema, { ...respuesta, user: { ...respuesta.user, role } }).usuario.rol).toBe(
    rol,
  );
});

describe('anything else is refused', () => {
  test.each([
    ['no token', { ...respuesta, access_token: undefined }],
    ['an empty token', { ...respuesta, access_token: '' }],
    ['no user', { ...respuesta, user: null }],
    ['an id that is text', { ...respuesta, user: { ...respuesta.user, id: '2' } }],
    ['a role without a name', { ...respuesta, user: { ...respuesta.user, role: {} } }],
    ['a page', '<html>'],
  ])('%s', (_caso, cuerpo) => {
    expect(z.safeParse(loginResponseSchema, cuerpo).success).toBe(false);
  });
});

test('what is sent is the two fields and nothing else', () => {
  const pedido = { email: 'rosa@tienda.bo', password: ' clave con espacios ' };
  expect(JSON.stringify(z.encode(loginRequestSchema, pedido))).toBe(
    '{"email":"rosa@tienda.bo","password":" clave con espacios "}',
  );
  expect(() => z.encode(loginRequestSchema, Object.assign({ rol: 'Administrador' }, pedido))).toThrow(
    '"rol"',
  );
});
