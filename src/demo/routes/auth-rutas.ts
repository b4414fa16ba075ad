import { z } from 'zod';
import { campo, correo, dto, noVacio, texto } from '../http/dto.ts';
import { noAutorizado, noEncontrado } from '../http/errores.ts';
import { ROLES, type Usuario } from '../model/modelo.ts';
import { conCuerpo, ruta } from '../http/ruta.ts';
import { firmarAcceso, firmarRefresco, hashClave, leerRefresco } from '../http/token.ts';
import { rolDe, vistaUsuarioConRol } from '../model/vistas.ts';

const loginDto = dto(
  {
    email: campo(correo('El email no tiene un formato valido'), noVacio('El email es requerido')),
    password: campo(texto('La contraseña debe ser texto'), noVacio('La contraseña es requerida')),
  },
  z.object({ email: z.string(), password: z.string() }),
);
const correoDto = dto(
  { email: campo(correo('El email no tiene un formato valido')) },
  z.object({ email: z.string() }),
);

/** Claims of a sign-in. Without a role the real backend says "user", with the id of Operador. */
export const claimsDe = (usuario: Usuario) => {
  const rol = rolDe(usuario);
  return { sub: usuario.id, username: usuario.name, roleName: rol?.nombre ?? 'user', roleId: rol?.id ?? 2 };
};

export const rutasAuth = [
  ruta('post', '/auth/login', {
    publica: true,
    soloLectura: true,
    hacer: conCuerpo(loginDto, ({ store, cuerpo }) => {
      const { secreto, usuarios } = store.datos;
      const usuario = usuarios.find(({ email }) => email === cuerpo.email);
      if (!usuario) throw noEncontrado('Usuario no encontrado');
      if (usuario.password !== hashClave(cuerpo.password, usuario.email))
        throw noAutorizado('Contraseña incorrecta');
      return {
        json: {
          access_token: firmarAcceso(secreto, claimsDe(usuario), store.ahora()),
          refresh_token: firmarRefresco(secreto, usuario.id, store.ahora()),
          user: vistaUsuarioConRol(usuario),
        },
      };
    }),
  }),
  ruta('post', '/auth/refresh_token', {
    publica: true,
    soloLectura: true,
    hacer: ({ store, cabeceras }) => {
      const { secreto, usuarios } = store.datos;
      const token = (cabeceras.get('authorization') ?? '').replace(/^Bearer /, '');
      const claims = leerRefresco(secreto, token, store.ahora());
      const usuario = usuarios.find(({ id }) => id === claims?.sub);
      if (!usuario) throw noAutorizado('Invalid or expired refresh token');
      // The real one forgets the role, and the guard then refuses what it issued.
      const datos = { sub: usuario.id, username: usuario.name };
      return { json: { access_token: firmarAcceso(secreto, datos, store.ahora()) } };
    },
  }),
  ruta('post', '/auth/reset/code', {
    publica: true,
    soloLectura: true,
    hacer: conCuerpo(correoDto, ({ store, cuerpo }) => {
      if (!store.datos.usuarios.some(({ email }) => email === cuerpo.email))
        throw noEncontrado('Usuario no encontrado');
      return { json: { message: 'Código enviado' } };
    }),
  }),
  ruta('get', '/auth/roles/list', { hacer: () => ({ json: ROLES }) }),
];
