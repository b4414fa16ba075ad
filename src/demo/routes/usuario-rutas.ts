import { z } from 'zod';
import { idDe } from '../model/decimal.ts';
import { campo, correo, dto, entero, noVacio, opcional, texto } from '../http/dto.ts';
import { errorSql, noEncontrado } from '../http/errores.ts';
import { ROLES, type Usuario } from '../model/modelo.ts';
import { conCuerpo, ruta } from '../http/ruta.ts';
import { ahoraIso, auditoria, type Store } from '../model/store.ts';
import { hashClave } from '../http/token.ts';
import { vistaUsuario, vistaUsuarioConRol } from '../model/vistas.ts';

const requerido = () => campo(noVacio(), texto());
const registroSchema = z.object({
  email: z.string(),
  password: z.string(),
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string(),
  fecha_nacimiento: z.string(),
  genero: z.string(),
  name: z.string().nullish(),
  estado: z.boolean().nullish(),
  id_role: z.int().nullish(),
});
const registroDto = dto(
  {
    email: campo(correo('El email no tiene un formato válido')),
    password: requerido(),
    nombres: requerido(),
    p_apellido: requerido(),
    s_apellido: requerido(),
    fecha_nacimiento: requerido(),
    genero: requerido(),
    name: opcional(texto()),
    estado: opcional(),
    id_role: opcional(entero()),
  },
  registroSchema,
);

/** Adds an account with its person. @throws ErrorHttp 409 for a taken e-mail or an unknown role */
export function registrarUsuario(store: Store, datos: z.output<typeof registroSchema>): Usuario {
  const persona = {
    ...auditoria(store, 'persona', null),
    nombres: datos.nombres,
    p_apellido: datos.p_apellido,
    s_apellido: datos.s_apellido,
    fecha_nacimiento: datos.fecha_nacimiento,
    genero: datos.genero,
  };
  const usuario: Usuario = {
    ...auditoria(store, 'usuario', null),
    estado: datos.estado ?? true,
    name: datos.name ?? `${datos.nombres} ${datos.p_apellido} ${datos.s_apellido}`,
    email: datos.email,
    password: hashClave(datos.password, datos.email),
    persona,
    id_role: datos.id_role ?? null,
  };
  if (store.datos.usuarios.some(({ email }) => email === datos.email)) {
    throw errorSql(`Key (email)=(${datos.email}) already exists.`);
  }
  if (usuario.id_role !== null && !ROLES.some(({ id }) => id === usuario.id_role)) {
    throw errorSql(`Key (id_role)=(${usuario.id_role}) is not present in table "role".`);
  }
  store.datos.usuarios.push(usuario);
  return usuario;
}

function usuarioConId(store: Store, id: number): Usuario {
  const usuario = store.datos.usuarios.find((cada) => cada.id === id);
  if (!usuario) throw noEncontrado(`Usuario con ID ${id} no encontrado`);
  return usuario;
}

export const rutasUsuario = [
  ruta('get', '/', { publica: true, hacer: () => ({ html: 'Hello World!' }) }),
  ruta('get', '/usuario', {
    hacer: ({ store }) => ({
      json: {
        status: 200,
        message: 'Listado de usuarios registradas!',
        data: store.datos.usuarios.filter(({ estado }) => estado).map(vistaUsuario),
      },
    }),
  }),
  ruta('get', '/usuario/:id', {
    hacer: ({ store, params }) => ({
      json: {
        status: 200,
        message: 'Usuario encontrado!',
        data: vistaUsuarioConRol(usuarioConId(store, idDe(params['id']))),
      },
    }),
  }),
  ruta('post', '/usuario/register', {
    publica: true,
    hacer: conCuerpo(registroDto, ({ store, cuerpo }) => {
      const usuario = registrarUsuario(store, cuerpo);
      const role = usuario.id_role === null ? {} : { role: { id: usuario.id_role } };
      return { json: { ...vistaUsuario(usuario), ...role } };
    }),
  }),
  ruta('delete', '/usuario/:id', {
    hacer: ({ store, params }) => {
      const usuario = usuarioConId(store, idDe(params['id']));
      usuario.estado = false;
      usuario.updated_at = ahoraIso(store);
      return { json: vistaUsuario(usuario) };
    },
  }),
  ruta('get', '/notificaciones/contactos', { roles: ['Administrador'], hacer: () => ({ json: [] }) }),
];
