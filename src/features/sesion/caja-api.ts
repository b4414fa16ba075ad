/** Endpoints of cajas and their sessions that more than one feature needs. */
import { ApiError } from '@/lib/api-error';
import { request } from '@/lib/http';
import { z } from '@/lib/zod';
import {
  abrirCajaRequestSchema,
  cajaConSesionesSchema,
  cajaSchema,
  cerrarCajaRequestSchema,
  sesionCajaSchema,
  type AbrirCajaRequest,
  type CerrarCajaRequest,
  type SesionCaja,
} from './caja';

const conSignal = (signal?: AbortSignal) => (signal ? { signal } : {});

/** GET /cajas/sesion-activa/:id_usuario. 404 is the normal "no open session": null. */
export async function getSesionActiva(idUsuario: number, signal?: AbortSignal): Promise<SesionCaja | null> {
  try {
    return await request(sesionCajaSchema, {
      url: `/cajas/sesion-activa/${idUsuario}`,
      ...conSignal(signal),
    });
  } catch (error) {
    if (error instanceof ApiError && error.motivo === 'no-encontrado') return null;
    throw error;
  }
}

/** GET /cajas: active cajas, in no order; says nothing about open sessions. */
export const getCajas = async (signal?: AbortSignal) =>
  request(z.array(cajaSchema), { url: '/cajas', ...conSignal(signal) });

/** GET /cajas/:id with its whole session history, in no order. */
export const getCaja = async (id: number, signal?: AbortSignal) =>
  request(cajaConSesionesSchema, { url: `/cajas/${id}`, ...conSignal(signal) });

/** POST /cajas/abrir → the open session. */
export const abrirCaja = async (body: AbrirCajaRequest) =>
  request(sesionCajaSchema, {
    method: 'post',
    url: '/cajas/abrir',
    data: z.encode(abrirCajaRequestSchema, body),
  });

/** PATCH /cajas/sesion/:id/cerrar → the closed session. */
export const cerrarCaja = async (idSesion: number, body: CerrarCajaRequest) =>
  request(sesionCajaSchema, {
    method: 'patch',
    url: `/cajas/sesion/${idSesion}/cerrar`,
    data: z.encode(cerrarCajaRequestSchema, body),
  });
