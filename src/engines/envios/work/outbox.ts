/**
 * The outbox at work: store, dispatcher, leadership and what wakes them, outside React. Loaded after the page has
 * painted; `bandeja.ts` is its door. Each part has a file of its own; here they are put together.
 */
import { alTerminarSesion, sesionStore } from '@/domain/usuario/ingreso-store';
import { crearAlmacen } from '@/engines/envios/store/envios-store';
import { cerrarBandeja, oirCorte } from '@/engines/envios/store/envios-db';
import { abrirCanalBandeja } from './envios-channel';
import { crearConexion } from './connection';
import {
  confirmarOperacion,
  reemplazarOperacion,
  type Confirmacion,
  type NuevaOperacion,
} from '@/engines/envios/operation/confirmar';
import type { Servidor } from '@/engines/envios/protocol/ports';
import { pedirPersistencia } from './durability';
import { crearEnvio } from '@/engines/envios/protocol/envio';
import type { EstadoBandeja, Puerta } from '@/engines/envios/operation/estado-bandeja';
import type { Resuelto } from '@/engines/envios/journal/evento';
import { anunciarTab, tabsVivas } from '@/engines/envios/protocol/leader';
import { crearLiderazgo } from '@/engines/envios/protocol/leadership';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { sondear, vigilarDisco } from './disk-watch';
import { crearRetenidas } from './held';
import { crearPantalla } from './screen-state';
import { porOtro, quien } from './signed-in';
import type { Evento } from '@/engines/envios/protocol/protocol';
import { aceptarSello } from '@/engines/envios/store/seal';
import { leerApartadas } from '@/engines/envios/store/db-transaction';

export function crearTaller({ estado, poner: ponerEn }: Puerta) {
  const fin = new AbortController();
  /** This page's own name. */
  const tabId = crypto.randomUUID();
  const encargos = new Set<string>();
  /** It has offered the lead since somebody looked at it, or at another page. */
  let cedido = false;
  const poner = (parte: Partial<EstadoBandeja>): void => {
    if (!fin.signal.aborted) ponerEn(parte);
  };

  const pantalla = crearPantalla({ estado, poner });
  const { hacer, mirarDisco, dejar } = vigilarDisco({
    estado,
    pantalla,
    fin: fin.signal,
    dirige: () => liderazgo.dirige(),
    // Whoever has another database in mind sends nothing, and must not keep the others from it.
    alBorrarse: () => liderazgo.seguir(null),
    alMirar: async () => {
      if (liderazgo.dirige()) await recuperar(false);
    },
    alVolver: () => envio.despachar(),
  });
  const conexion = crearConexion({ estado, poner });
  const almacen = crearAlmacen({
    tabId,
    fin: fin.signal,
    alCambiar: (op) => {
      anotar(op);
      if (op.estado === 'RETENIDA') retenidas.trasRechazo(op);
    },
  });
  const retenidas = crearRetenidas({ estado, almacen, conexion, hacer });
  const envio = crearEnvio({
    // What is on the screen is what was on the disk when it last changed, and each step asks the disk again by itself:
    // reading all of it anew for each would keep ten thousand from being sent.
    almacen: {
      ...almacen,
      abiertas: async () => (estado().fase === 'lista' ? [...estado().operaciones] : almacen.abiertas()),
    },
    servidor: conexion.servidor,
    quien,
    porEncargo: ({ opId }) => encargos.has(opId),
    dirige: () => liderazgo.dirige(),
    ceder: () => {
      if (!cedido) liderazgo.ceder();
      cedido = true;
    },
    puede: () => conexion.hay() && quien() !== null,
    hacer,
    fin: fin.signal,
  });
  const liderazgo = crearLiderazgo({
    avisar: (aviso) => canal.avisar(aviso),
    alLiderar: (desplazado) =>
      void hacer(async () => {
        await recuperar(desplazado);
        // It may have slept through what the leader before it said.
        await pantalla.releer();
      }).then(envio.despachar),
  });
  const canal = abrirCanalBandeja((aviso) => {
    if (aviso.tipo === 'latido') {
      liderazgo.oir(aviso.uid);
      return;
    }
    cedido = false;
    void hacer(pantalla.releer).then(envio.despachar);
  });

  function anotar(op: Operacion): void {
    if (fin.signal.aborted) return;
    pantalla.anotar(op);
    canal.avisar({ tipo: 'cambio' });
  }

  async function recuperar(desplazado: boolean): Promise<void> {
    const viven = await tabsVivas();
    await almacen.recuperar((suya) => viven(suya) && !desplazado);
  }

  function alSesion(): void {
    const uid = quien();
    liderazgo.seguir(estado().fase === 'borrada' ? null : uid);
    if (uid !== null) void hacer(retenidas.porIngreso).then(envio.despacharYa);
  }

  // the door ---------------------------------------------------------------------------------------------------------
  /** Somebody looks at this page: it asks at once, and one that leads unseen and has stopped asking lets it. */
  function alMirar(): void {
    cedido = false;
    if (!liderazgo.dirige()) canal.avisar({ tipo: 'cambio' });
    envio.despertar();
  }

  async function iniciar(): Promise<void> {
    anunciarTab(tabId);
    // Told now: whoever clears the site's data may close the page before the next heartbeat.
    oirCorte(() => void mirarDisco());
    await hacer(async () => {
      await sondear();
      await pantalla.releer();
    });
    void pedirPersistencia().then((persistencia) => poner({ persistencia }));
    fin.signal.addEventListener('abort', sesionStore.subscribe(alSesion));
    // The caches it works with end with the session; the next one brings its own.
    fin.signal.addEventListener('abort', alTerminarSesion(conexion.desconectar));
    for (const tipo of ['online', 'focus', 'pageshow']) addEventListener(tipo, envio.despertar, fin);
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && alMirar(),
      fin,
    );
    alSesion();
  }

  const trasConfirmar = (hecho: Confirmacion & { anterior?: Operacion }): Confirmacion => {
    // Why not? A database that is gone, silent, or of a newer version, is told now and not at the next heartbeat.
    if (hecho.tipo === 'no-guardada' || hecho.tipo === 'sin-saber') void hacer(sondear);
    if (hecho.tipo !== 'guardada') return hecho;
    if (hecho.anterior) anotar(hecho.anterior);
    anotar(hecho.op);
    void envio.despacharNueva();
    return hecho;
  };

  return {
    iniciar,
    /** From here on it sends. */
    despachar: (nuevo: Servidor): void => {
      conexion.conectar(nuevo);
      void envio.despachar();
    },
    confirmar: async (nueva: NuevaOperacion): Promise<Confirmacion> =>
      trasConfirmar(await confirmarOperacion(nueva)),
    reemplazar: async (opId: string, nueva: NuevaOperacion): Promise<Confirmacion> => {
      await envio.mirarAntes(opId);
      return trasConfirmar(await reemplazarOperacion(opId, { ...nueva, por: porOtro(nueva) }));
    },
    /** What a person decided. @throws when it could not be kept */
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
      alSesion();
    },
    parar: async (): Promise<void> => {
      fin.abort();
      oirCorte(() => undefined);
      dejar();
      liderazgo.retirarse();
      canal.cerrar();
      aceptarSello();
      await cerrarBandeja();
    },
  };
}
export type Taller = ReturnType<typeof crearTaller>;
