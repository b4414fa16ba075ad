/** What wakes the outbox, and what pages may ask of it; loaded after the page has painted. */
import { alTerminarSesion, sesionStore } from '@/domain/usuario/ingreso-store';
import { cerrarBandeja, oirCorte } from '@/engines/envios/store/envios-db';
import {
  confirmarOperacion,
  reemplazarOperacion,
  type Confirmacion,
  type NuevaOperacion,
} from '@/engines/envios/operation/confirmar';
import type { Servidor } from '@/engines/envios/protocol/ports';
import { pedirPersistencia } from './durability';
import type { Puerta } from '@/engines/envios/operation/estado-bandeja';
import type { Resuelto } from '@/engines/envios/journal/evento';
import { anunciarTab } from '@/engines/envios/protocol/leader';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { sondear } from './disk-watch';
import { crearPartes, type Partes } from './parts';
import { porOtro, quien } from './signed-in';
import type { Evento } from '@/engines/envios/protocol/protocol';
import { aceptarSello } from '@/engines/envios/store/seal';
import { leerApartadas } from '@/engines/envios/store/db-transaction';

export { leerTodo } from '@/engines/envios/journal/bitacora-lectura';
export {
  anotarAutorizacion,
  anotarRevision,
  leerAnulaciones,
  leerBitacora,
  leerCorrecciones,
  leerCorreccionesTardias,
  leerEventosDesde,
} from '@/engines/envios/journal/journal';

function seguirSesion({ estado, disco, retenidas, envio, liderazgo }: Partes): void {
  const uid = quien();
  liderazgo.seguir(estado().fase === 'borrada' ? null : uid);
  if (uid !== null) void disco.hacer(retenidas.porIngreso).then(envio.despacharYa);
}

function mirar({ envio, liderazgo, canal }: Partes): void {
  liderazgo.alMirar();
  if (!liderazgo.dirige()) canal.avisar({ tipo: 'cambio' });
  envio.despertar();
}

async function iniciar(partes: Partes): Promise<void> {
  const { fin, tabId, poner, pantalla, disco, conexion, envio } = partes;
  const alSesion = (): void => seguirSesion(partes);
  anunciarTab(tabId);
  // Told now: whoever clears the site's data may close the page before the next heartbeat.
  oirCorte(() => void disco.mirarDisco());
  await disco.hacer(async () => {
    await sondear();
    await pantalla.releer();
  });
  void pedirPersistencia().then((persistencia) => poner({ persistencia }));
  fin.signal.addEventListener('abort', sesionStore.subscribe(alSesion));
  fin.signal.addEventListener('abort', alTerminarSesion(conexion.desconectar));
  for (const tipo of ['online', 'focus', 'pageshow']) addEventListener(tipo, envio.despertar, fin);
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && mirar(partes),
    fin,
  );
  alSesion();
}

function trasConfirmar(
  { disco, envio, anotar }: Partes,
  hecho: Confirmacion & { anterior?: Operacion },
): Confirmacion {
  // A database that is gone, silent, or of a newer version, is told now and not at the next heartbeat.
  if (hecho.tipo === 'no-guardada' || hecho.tipo === 'sin-saber') void disco.hacer(sondear);
  if (hecho.tipo !== 'guardada') return hecho;
  if (hecho.anterior) anotar(hecho.anterior);
  anotar(hecho.op);
  void envio.despacharNueva();
  return hecho;
}

async function parar({ fin, disco, liderazgo, canal }: Partes): Promise<void> {
  fin.abort();
  oirCorte(() => undefined);
  disco.dejar();
  liderazgo.retirarse();
  canal.cerrar();
  aceptarSello();
  await cerrarBandeja();
}

export function crearTaller(puerta: Puerta) {
  const partes = crearPartes(puerta);
  const { encargos, estado, poner, pantalla, disco, conexion, almacen, retenidas, envio } = partes;
  const { hacer } = disco;
  return {
    iniciar: (): Promise<void> => iniciar(partes),
    despachar: (nuevo: Servidor): void => {
      conexion.conectar(nuevo);
      void envio.despachar();
    },
    confirmar: async (nueva: NuevaOperacion): Promise<Confirmacion> =>
      trasConfirmar(partes, await confirmarOperacion(nueva)),
    reemplazar: async (opId: string, nueva: NuevaOperacion): Promise<Confirmacion> => {
      await envio.mirarAntes(opId);
      return trasConfirmar(partes, await reemplazarOperacion(opId, { ...nueva, por: porOtro(nueva) }));
    },
    resolver: async (opId: string, evento: Evento, resuelto?: Resuelto): Promise<Operacion | undefined> => {
      if (evento.tipo === 'cerrar') await envio.mirarAntes(opId);
      const op = await almacen.resolver(opId, evento, resuelto);
      void envio.despachar();
      return op;
    },
    reintentar: async (): Promise<void> => {
      await hacer(async () => {
        if (estado().fase !== 'lista') await pantalla.releer();
        await retenidas.porIngreso();
        await retenidas.revisarCaja();
      });
      await envio.despacharYa();
    },
    encargar: (opId: string): void => {
      const sesion = sesionStore.get();
      if (sesion.estado !== 'activa' || sesion.usuario.rol !== 'Administrador') return;
      encargos.add(opId);
      void hacer(async () => {
        await almacen.encargar(opId, { uid: sesion.usuario.id, usuario: sesion.usuario.name });
        await envio.despachar();
      });
    },
    apartadas: leerApartadas,
    aceptarPerdida: async (): Promise<void> => {
      aceptarSello();
      poner({ perdidas: [] });
      await hacer(pantalla.releer);
      seguirSesion(partes);
    },
    parar: (): Promise<void> => parar(partes),
  };
}
export type Taller = ReturnType<typeof crearTaller>;
