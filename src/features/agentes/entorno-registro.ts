/** The real world for `registrar`: network, caches, the local trail, the clock. */
import type { QueryClient } from '@tanstack/react-query';
import type { Intento } from '@/features/bandeja/evento';
import { cajaQuery, sesionActivaQuery } from '@/features/sesion/caja-queries';
import { anotarReloj } from '@/features/sesion/desfase-detectado';
import { balanceQuery, movimientosQuery } from '@/features/sesion/movimientos-queries';
import { comprobarAntesDeEnviar } from '@/features/sesion/puerta-caja';
import { alTerminarSesion } from '@/features/sesion/sesion-store';
import type { Usuario } from '@/features/sesion/usuario';
import { ApiError } from '@/lib/api-error';
import { credencial } from '@/lib/credencial';
import { getTransaccion, registrarTransaccion } from './agentes-api';
import { agregarTransaccion, buscarEnListado, buscarFresca, quitarTransaccion } from './agentes-queries';
import type { Operacion } from './clasificar';
import { motivoSinEnviar, type SinEnviar } from './registrar';
import type { EntornoDePagina, Final } from './registro-store';
import type { TransaccionAgente } from './transaccion-agente';

type Resuelto = Exclude<Final, { tipo: 'dejada' }>;

const EN_BITACORA: Record<Resuelto['tipo'], Intento['resultado']> = {
  registrada: 'registrada',
  distinta: 'registrada',
  'ya-registrada': 'ya-registrada',
  'otra-persona': 'otra-persona',
  'otra-operacion': 'otra-operacion',
  oculta: 'oculta',
  rechazada: 'rechazada',
  'sin-enviar': 'sin-conexion',
};

/** The trail opens a database: its code comes after the page. One that can't be had changes nothing about the outcome. */
const anotar = async (intento: Intento): Promise<boolean> =>
  import('@/features/bandeja/journal').then(
    ({ anotarIntento }) => anotarIntento(intento),
    () => false,
  );

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

/** A row of the loaded list, asked for by itself: 404 is the server's word for annulled. No answer changes nothing. */
async function sigueActiva(client: QueryClient, { id }: TransaccionAgente): Promise<boolean> {
  try {
    if ((await getTransaccion(id)).estado) return true;
  } catch (error) {
    if (!(error instanceof ApiError && error.motivo === 'no-encontrado')) return true;
  }
  quitarTransaccion(client, id);
  return false;
}

/** Rests; rejects as soon as the session ends. */
const esperar = async (ms: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const soltar = alTerminarSesion(() => {
      clearTimeout(reloj);
      soltar();
      reject(new ApiError('no-autorizado'));
    });
    const reloj = setTimeout(() => {
      soltar();
      resolve();
    }, ms);
  });

/** What an outcome changes in the caches. The list is never downloaded again for it. */
function actualizar(client: QueryClient, usuario: Usuario, op: Operacion, resultado: Resuelto): void {
  if (resultado.tipo === 'registrada' || resultado.tipo === 'distinta') {
    agregarTransaccion(client, resultado.fila);
    // A server that moves cash has a new movement and another saldo; one that does not answers the same again.
    for (const { queryKey } of [movimientosQuery(op.id_sesion_caja), balanceQuery(op.id_sesion_caja)])
      void client.invalidateQueries({ queryKey });
  }
  if (resultado.tipo === 'rechazada' && resultado.releerCaja) {
    const sesion = client.getQueryData(sesionActivaQuery(usuario.id).queryKey);
    void client.invalidateQueries({ queryKey: sesionActivaQuery(usuario.id).queryKey });
    if (sesion) void client.invalidateQueries({ queryKey: cajaQuery(sesion.id_caja).queryKey });
  }
}

/** The world of one sign-in: what began under it neither looks nor writes under the next one. */
export function crearEntorno(client: QueryClient, usuario: Usuario): EntornoDePagina {
  const ingreso = credencial.ingreso();
  const sigue = (): boolean => credencial.ingreso() === ingreso;
  const exigir = (): void => {
    if (!sigue()) throw new ApiError('no-autorizado');
  };
  const quien = { uid: usuario.id, usuario: usuario.name };
  return {
    buscarEnListado: async (ref) => buscarEnListado(client, ref),
    buscarFresca: async (ref) => {
      exigir();
      const fila = await buscarFresca(client, ref);
      exigir();
      return fila;
    },
    sigueActiva: async (fila) => sigueActiva(client, fila),
    comprobarCaja: async (op) => (sigue() ? comprobarCaja(client, usuario, op) : 'sin-comprobar'),
    enviar,
    esperar: async (ms) => {
      exigir();
      return esperar(ms);
    },
    ahora: () => performance.now(),
    alDudar: (op, opId, detalle) => {
      const dudosa = { opId, ...quien, serverId: null, resultado: 'desconocida', datos: { ...op } } as const;
      void anotar({ ...dudosa, ...(detalle === undefined ? {} : { detalle }) });
    },
    alResolver: (op, resultado, opId) => {
      if (sigue()) actualizar(client, usuario, op, resultado);
      void anotar({
        opId,
        ...quien,
        serverId: 'fila' in resultado ? resultado.fila.id : null,
        resultado: EN_BITACORA[resultado.tipo],
        datos: { ...op },
        ...('causa' in resultado ? { detalle: resultado.causa } : {}),
      });
    },
  };
}
