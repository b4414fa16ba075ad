import { ApiError } from '@/lib/api-error';
import { cumple } from '@/lib/contract/contrato';
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
import { juez, segunContrato, segunEscritura } from '@/lib/contract/contrato-partes';

const conSignal = (signal?: AbortSignal) => (signal ? { signal } : {});

/** GET /cajas/sesion-activa/:id_usuario. 404 is the normal "no open session": null. */
export async function getSesionActiva(idUsuario: number, signal?: AbortSignal): Promise<SesionCaja | null> {
  try {
    const url = `/cajas/sesion-activa/${idUsuario}`;
    const pedir = async () =>
      request(sesionCajaSchema, { url, ...conSignal(signal) }, { alNoEntender: juez('sesion') });
    return await segunContrato('sesion', pedir);
  } catch (error) {
    if (!(error instanceof ApiError) || error.motivo !== 'no-encontrado') throw error;
    cumple('sesion');
    return null;
  }
}

export const getCajas = async (signal?: AbortSignal) =>
  segunContrato('cajas', async () =>
    request(z.array(cajaSchema), { url: '/cajas', ...conSignal(signal) }, { alNoEntender: juez('cajas') }),
  );

/** GET /cajas/:id with its whole session history, in no order. */
export const getCaja = async (id: number, signal?: AbortSignal) =>
  request(cajaConSesionesSchema, { url: `/cajas/${id}`, ...conSignal(signal) });

export const abrirCaja = async (body: AbrirCajaRequest) =>
  request(sesionCajaSchema, {
    method: 'post',
    url: '/cajas/abrir',
    data: z.encode(abrirCajaRequestSchema, body),
  });

export async function cerrarCaja(idSesion: number, body: CerrarCajaRequest): Promise<SesionCaja> {
  try {
    const cerrada = await request(sesionCajaSchema, {
      method: 'patch',
      url: `/cajas/sesion/${idSesion}/cerrar`,
      data: z.encode(cerrarCajaRequestSchema, body),
    });
    cumple('cierre');
    return cerrada;
  } catch (error) {
    throw error instanceof ApiError ? segunEscritura('cierre', error, Object.keys(body)) : error;
  }
}
