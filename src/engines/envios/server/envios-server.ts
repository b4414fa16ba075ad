import type { QueryClient } from '@tanstack/react-query';
import { NoRecibe, type Buscador, type Servidor } from '@/engines/envios/protocol/ports';
import type { EstadoBandeja } from '@/engines/envios/operation/estado-bandeja';
import type { Operacion } from '@/engines/envios/operation/operacion';
import type { Clase, Mirada } from '@/engines/envios/protocol/protocol';
import { cajaQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { anotarReloj } from '@/domain/ajustes/desfase-detectado';
import { balanceQuery, movimientosQuery } from '@/domain/caja/movimiento/movimientos-queries';
import { sesionParaEnviar } from '@/domain/caja/puerta-caja';
import { ApiError, toApiError } from '@/lib/api-error';
import { leerDiscrepancias, type ParteDelContrato } from '@/lib/contract/contrato';
import { credencial } from '@/lib/credencial';
import {
  agregarTransaccion,
  descargarDeNuevo,
  filaDeReferencia,
  getFilaCargada,
  listadoCargado,
  type Listado,
} from '@/engines/listado/listado';
import { registrarTransaccion } from '@/domain/transaccion/transaccion-api';
import { claseDeError, claseDeFila } from './answer-class';
import { esMia, soloCambiaMayusculas } from './row-verdict';
import { sigueActiva } from './sigue-activa';

/** What a list says about an operation. A row that was annulled proves nothing: the server's key decides. */
function mirarEn(listado: Listado, { datos }: Operacion): Mirada {
  const fila = filaDeReferencia(listado, datos.nro_referencia);
  const exacta = fila !== null && !soloCambiaMayusculas(fila, datos);
  const ciega = !exacta && listado.ilegibles.total > 0;
  if (!fila || !fila.estado) return { tipo: 'nada', ciega };
  const vista = { serverId: fila.id, fila };
  if (!exacta) return { tipo: 'parecida', ciega, ...vista };
  return { tipo: esMia(fila, datos) ? 'mia' : 'ajena', ...vista };
}

function actualizar(client: QueryClient, { datos, uid }: Operacion, clase: Clase): void {
  if (clase.tipo === 'registrada' || clase.tipo === 'distinta') {
    // A server that moves cash has a new movement and another saldo; one that does not answers the same again.
    for (const { queryKey } of [movimientosQuery(datos.id_sesion_caja), balanceQuery(datos.id_sesion_caja)])
      void client.invalidateQueries({ queryKey });
  }
  if (clase.tipo === 'regla' || (clase.tipo === 'invalida' && clase.campos.includes('id_sesion_caja'))) {
    const { queryKey } = sesionActivaQuery(uid);
    const sesion = client.getQueryData(queryKey);
    void client.invalidateQueries({ queryKey });
    if (sesion) void client.invalidateQueries({ queryKey: cajaQuery(sesion.id_caja).queryKey });
  }
}

async function enviar(client: QueryClient, op: Operacion, encargada: boolean): Promise<Clase> {
  const ingreso = credencial.ingreso();
  try {
    let reloj: number | null = null;
    // By an Administrador's hand under their own token, whoever is named in the body; else only under that person's.
    const soloDe = encargada ? (credencial.uid() ?? op.uid) : op.uid;
    const fila = await registrarTransaccion(op.body, soloDe, (ms) => {
      reloj = ms;
    });
    if (reloj !== null) anotarReloj(fila.fecha, reloj);
    const clase = claseDeFila(fila, op.datos);
    if (clase.tipo !== 'desconocida' && credencial.ingreso() === ingreso) agregarTransaccion(client, fila);
    return clase;
  } catch (error) {
    return claseDeError(toApiError(error));
  }
}

async function siRecibe<T>(pregunta: () => Promise<T>): Promise<T> {
  try {
    const respuesta = await pregunta();
    if (!leerDiscrepancias().some(({ parte }) => DE_LECTURA.has(parte))) return respuesta;
  } catch (error) {
    if (!(error instanceof ApiError) || error.motivo !== 'otra-version') throw error;
  }
  throw new NoRecibe('the server speaks another contract');
}
const DE_LECTURA: ReadonlySet<ParteDelContrato> = new Set(['lista', 'sesion', 'cajas']);

export function crearServidor(client: QueryClient): Servidor {
  const buscador =
    (listado: Listado, comprobar: boolean): Buscador =>
    async (op) => {
      const mirada = mirarEn(listado, op);
      // A row of an old list may have been annulled since: asked for by itself before it is believed.
      const creida = mirada.tipo !== 'mia' || !comprobar || !mirada.fila;
      if (creida) return mirada;
      const fila = filaDeReferencia(listado, op.datos.nro_referencia);
      return fila && (await sigueActiva(client, fila)) ? mirada : { tipo: 'nada' };
    };
  return {
    listaCargada: async () => {
      const listado = listadoCargado(client);
      return listado && buscador(listado, true);
    },
    listaFresca: async () => {
      const ingreso = credencial.ingreso();
      const listado = await siRecibe(async () => descargarDeNuevo(client));
      // A list asked for under one sign-in says nothing to the next.
      if (credencial.ingreso() !== ingreso) throw new ApiError('no-autorizado');
      return buscador(listado, false);
    },
    sesionAbierta: async (uid) => siRecibe(async () => sesionParaEnviar(client, uid)),
    enviar: async (op, encargada) => {
      const clase = await enviar(client, op, encargada);
      actualizar(client, op, clase);
      return clase;
    },
  };
}

interface Seguida {
  subscribe: (oyente: () => void) => () => void;
  getSnapshot: () => Pick<EstadoBandeja, 'recientes'>;
}

/** What another tab has sent goes into this list the moment it is heard of: later the row may be gone. @returns how to stop */
export function seguirRegistradas(client: QueryClient, bandeja: Seguida): () => void {
  let vistas = bandeja.getSnapshot().recientes;
  return bandeja.subscribe(() => {
    const { recientes } = bandeja.getSnapshot();
    if (recientes === vistas) return;
    const antes = new Set(vistas.map(({ opId }) => opId));
    vistas = recientes;
    for (const { opId, estado, titular } of recientes)
      if (!antes.has(opId) && estado === 'REGISTRADA' && titular && !getFilaCargada(client, titular.id))
        agregarTransaccion(client, titular);
  });
}
