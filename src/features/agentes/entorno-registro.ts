/** The real world for `registrar`: network, caches, the local trail, the clock. */
import type { QueryClient } from '@tanstack/react-query';
import { anotarIntento } from '@/features/bandeja/journal';
import type { Intento } from '@/features/bandeja/evento';
import { cajaQuery, sesionActivaQuery } from '@/features/sesion/caja-queries';
import { anotarReloj } from '@/features/sesion/desfase-detectado';
import { movimientosQuery } from '@/features/sesion/movimientos-queries';
import { comprobarAntesDeEnviar } from '@/features/sesion/puerta-caja';
import type { Usuario } from '@/features/sesion/usuario';
import { registrarTransaccion } from './agentes-api';
import { agregarTransaccion, buscarEnListado, buscarFresca } from './agentes-queries';
import type { Operacion } from './clasificar';
import { motivoSinEnviar, type Resultado, type SinEnviar } from './registrar';
import type { EntornoDePagina } from './registro-store';
import type { TransaccionAgente } from './transaccion-agente';

type Resuelto = Exclude<Resultado, { tipo: 'parecida' }>;

const EN_BITACORA: Record<Resuelto['tipo'], Intento['resultado']> = {
  registrada: 'registrada',
  distinta: 'registrada',
  'ya-registrada': 'ya-registrada',
  'otra-persona': 'otra-persona',
  'otra-operacion': 'otra-operacion',
  oculta: 'oculta',
  rechazada: 'rechazada',
  'sin-enviar': 'sin-conexion',
  incierta: 'desconocida',
};

async function enviar(op: Operacion): Promise<TransaccionAgente> {
  let reloj: number | null = null;
  const fila = await registrarTransaccion(op, (ms) => {
    reloj = ms;
  });
  if (reloj !== null) anotarReloj(fila.fecha, reloj);
  return fila;
}

async function comprobarCaja(
  client: QueryClient,
  usuario: Usuario,
  op: Operacion,
): Promise<'lista' | SinEnviar> {
  try {
    return (await comprobarAntesDeEnviar(client, usuario, op.id_sesion_caja)) ? 'lista' : 'caja-cambio';
  } catch (error) {
    return motivoSinEnviar(error);
  }
}

/** What an outcome changes in the caches. The list is never downloaded again for it. */
function actualizar(client: QueryClient, usuario: Usuario, op: Operacion, resultado: Resuelto): void {
  if (resultado.tipo === 'registrada' || resultado.tipo === 'distinta') {
    agregarTransaccion(client, resultado.fila);
    // A server that moves cash has a new movement; one that does not answers the same again.
    void client.invalidateQueries({ queryKey: movimientosQuery(op.id_sesion_caja).queryKey });
  }
  if (resultado.tipo === 'rechazada' && resultado.releerCaja) {
    const sesion = client.getQueryData(sesionActivaQuery(usuario.id).queryKey);
    void client.invalidateQueries({ queryKey: sesionActivaQuery(usuario.id).queryKey });
    if (sesion) void client.invalidateQueries({ queryKey: cajaQuery(sesion.id_caja).queryKey });
  }
}

export const crearEntorno = (client: QueryClient, usuario: Usuario): EntornoDePagina => ({
  buscarEnListado: async (ref) => buscarEnListado(client, ref),
  buscarFresca: async (ref) => buscarFresca(client, ref),
  comprobarCaja: async (op) => comprobarCaja(client, usuario, op),
  enviar,
  esperar: async (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
  ahora: () => performance.now(),
  alResolver: (op, resultado, opId) => {
    actualizar(client, usuario, op, resultado);
    void anotarIntento({
      opId,
      uid: usuario.id,
      usuario: usuario.name,
      serverId: 'fila' in resultado ? resultado.fila.id : null,
      resultado: EN_BITACORA[resultado.tipo],
      datos: { ...op },
      ...('causa' in resultado ? { detalle: resultado.causa } : {}),
    });
  },
});
