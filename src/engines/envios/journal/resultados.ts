import { z } from '@/lib/zod';

export const resultadoRegistroSchema = z.enum([
  'registrada',
  'ya-registrada',
  'otra-operacion',
  'otra-persona',
  'oculta',
  'rechazada',
  'sin-conexion',
  'desconocida',
  'distinta',
  'corregida',
  'cerrada',
  'encargada',
]);

/** `pedida` is written before the DELETE; `sigue-activa`: no answer, but the row was still seen; `desconocida`: neither. */
export const resultadoAnulacionSchema = z.enum([
  'pedida',
  'anulada',
  'ya-anulada',
  'rechazada',
  'sigue-activa',
  'desconocida',
]);

/** `pedida` is written before the PATCH; older events were only written when the server had confirmed. */
export const resultadoCierreSchema = z.enum(['pedida', 'cerrada', 'rechazada', 'desconocida']);

/** `pedida` is written before the POST; `no-enviada`: nothing left this device; `desconocida`: no answer that tells. */
export const resultadoAjusteSchema = z.enum([
  'pedida',
  'registrada',
  'rechazada',
  'no-enviada',
  'desconocida',
]);
