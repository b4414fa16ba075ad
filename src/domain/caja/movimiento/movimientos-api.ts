import { request } from '@/lib/http';
import { montoSchema } from '@/lib/monto';
import { z } from '@/lib/zod';
import {
  crearMovimientoRequestSchema,
  movimientoCajaSchema,
  movimientosDeSesionSchema,
  type CrearMovimientoRequest,
  type MovimientoCaja,
} from './movimiento-caja';

const conSignal = (signal?: AbortSignal) => (signal ? { signal } : {});

export async function getMovimientos(idSesion: number, signal?: AbortSignal): Promise<MovimientoCaja[]> {
  const url = `/reportes/data/movimientos-caja/${idSesion}`;
  return (await request(movimientosDeSesionSchema, { url, ...conSignal(signal) })).movimientos;
}

/** A bare decimal, the caja's saldo of the moment, in centavos. */
export const getBalance = async (idSesion: number, signal?: AbortSignal) =>
  request(montoSchema, { url: `/cajas/sesion/${idSesion}/balance`, ...conSignal(signal) });

export const crearMovimiento = async (body: CrearMovimientoRequest) =>
  request(movimientoCajaSchema, {
    method: 'post',
    url: '/cajas/movimiento',
    data: z.encode(crearMovimientoRequestSchema, body),
  });
