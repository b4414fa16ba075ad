import { intentoSchema, type IntentoGuardado } from '@/engines/envios/store/envios-store';
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import type { Evento } from './evento';
import { leerBitacora } from './journal';
import type { Solicitud } from '@/domain/transaccion/solicitud';
import { leerAbiertas } from '@/engines/envios/store/db-transaction';

export interface IntentoAnotado extends IntentoGuardado {
  usuario: string;
  datos: Solicitud;
}

export interface Bitacora {
  eventos: readonly Evento[];
  intentos: readonly IntentoAnotado[];
  rotos: number;
}

/** @throws when the database can't be opened */
export async function leerTodo(): Promise<Bitacora> {
  const { eventos, rotos } = await leerBitacora();
  const deOperacion = new Map<string, { usuario: string; datos: Solicitud }>();
  for (const evento of eventos) if (evento.tipo === 'registro') deOperacion.set(evento.opId, evento);
  for (const op of await leerAbiertas()) deOperacion.set(op.opId, op);
  const intentos: IntentoAnotado[] = [];
  let ilegibles = 0;
  for (const fila of await (await abrirBandeja()).getAll('attempts')) {
    const { success, data } = intentoSchema.safeParse(fila);
    const op = success && deOperacion.get(data.opId);
    if (op) intentos.push({ ...data, usuario: op.usuario, datos: op.datos });
    else ilegibles += 1;
  }
  return { eventos, intentos, rotos: rotos + ilegibles };
}
