import { cajaSchema } from './caja';
import { request, vacioSchema } from '@/lib/http';
import { z } from '@/lib/zod';
import {
  crearCajaRequestSchema,
  editarCajaRequestSchema,
  type CrearCajaRequest,
  type EditarCajaRequest,
} from './caja-request';

export const crearCaja = async (body: CrearCajaRequest) =>
  request(cajaSchema, { method: 'post', url: '/cajas', data: z.encode(crearCajaRequestSchema, body) });

/** PATCH /cajas/:id → the caja. The server lets any role do it and at any time: the guards are ours. */
export const editarCaja = async (id: number, body: EditarCajaRequest) =>
  request(cajaSchema, {
    method: 'patch',
    url: `/cajas/${id}`,
    data: z.encode(editarCajaRequestSchema, body),
  });

export const eliminarCaja = async (id: number, idUsuario: number) =>
  request(vacioSchema, { method: 'delete', url: `/cajas/${id}`, params: { id_user_update: idUsuario } });
