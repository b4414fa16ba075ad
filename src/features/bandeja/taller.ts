/**
 * The outbox at work: store, dispatcher, leadership and what wakes them, outside React. Loaded after the page has
 * painted; `bandeja.ts` is its door.
 */
import { credencial } from '@/lib/credencial';
import { alTerminarSesion, sesionStore } from '@/features/sesion/sesion-store';
import { crearAlmacen } from './almacen';
import { cerrarBandeja } from './bandeja-db';
import { abrirCanalBandeja } from './canal-bandeja';
import { crearCarril } from './carril';
import { confirmarOperacion, reemplazarOperacion, type Confirmacion, type NuevaOperacion } from './confirmar';
import { crearDespachador, type Servidor } from './despachador';
import { pedirPersistencia } from './durabilidad';
import type { EstadoBandeja } from './estado-bandeja';
import type { Resuelto } from './evento';
import { leerCerrada, leerCerradasDesde } from './journal';
import { anunciarTab, postularse, tabsVivas } from './lider';
import { esFinal, type Operacion, type Retencion } from './operacion';
import type { Evento } from './protocolo';
import { RITMO } from './ritmo';
import { aceptarSello, DatosBorrados } from './sello';
import { contarApartadas, escribir, leerAbiertas } from './transaccion-db';

const MAX_RECIENTES = 50;
/** Two tabs that write within the same millisecond do not order their events. */
const SOLAPE_MS = 1_000;

/** What a new sign-in or «Reintentar ahora» may bring to an end. */
const POR_INGRESO: readonly Retencion[] = ['sesion', 'permiso', 'ruta'];

interface Puerta {
  estado: () => EstadoBandeja;
  poner: (parte: Partial<EstadoBandeja>) => void;
}

const quien = (): number | null => {
  const sesion = sesionStore.get();
  // While the password is asked for nothing leaves: it would only be refused.
  return sesion.estado === 'activa' ? sesion.usuario.id : null;
};

/** A write of nothing: is the disk there, and is it still the same database? */
const sondear = async (): Promise<void> => escribir(async () => undefined);

export function crearTaller({ estado, poner: ponerEn }: Puerta) {
  const fin = new AbortController();
  /** This page's own name. */
  const tabId = crypto.randomUUID();
  const encargos = new Set<string>();
  const rechazados = new Map<string, string | null>();
  let servidor: Servidor | null = null;
  let lider: ReturnType<typeof postularse> | null = null;
  let uidLider: number | null = null;
  let dirige = false;
  let reloj: ReturnType<typeof setTimeout> | undefined;
  let ultimoDespertar = -Infinity;
  let despertarPendiente: ReturnType<typeof setTimeout> | undefined;

  const poner = (parte: Partial<EstadoBandeja>): void => {
    if (!fin.signal.aborted) ponerEn(parte);
  };

  // what is on the screen --------------------------------------------------------------------------------------------
  /** Counts the changes of this page: what was read before one is old. */
  let cambios = 0;
  const publicar = (operaciones: readonly Operacion[], finales: readonly Operacion[] = []): void => {
    const vistas = new Set(estado().recientes.map(({ opId }) => opId));
    const unaVez = new Map(finales.map((op) => [op.opId, op])).values();
    const nuevas = [...unaVez].filter(({ opId }) => !vistas.has(opId));
    poner({
      fase: 'lista',
      operaciones,
      ...(nuevas.length > 0 ? { recientes: [...estado().recientes, ...nuevas].slice(-MAX_RECIENTES) } : {}),
    });
  };

  function anotar(op: Operacion): void {
    if (fin.signal.aborted) return;
    cambios += 1;
    const otras = estado().operaciones.filter(({ opId }) => opId !== op.opId);
    if (esFinal(op.estado)) publicar(otras, [op]);
    else publicar([...otras, op].toSorted((a, b) => (a.opId < b.opId ? -1 : 1)));
    canal.avisar({ tipo: 'cambio' });
  }

  /** The token was refused: the password is asked for in place, unless it has been typed again meanwhile. */
  function trasRechazo(op: Operacion): void {
    const token = rechazados.get(op.opId);
    rechazados.delete(op.opId);
    if (op.retencion !== 'sesion' || op.uid !== quien()) return;
    if (token === credencial.token()) credencial.renovar().catch(() => undefined);
    else void hacer(() => liberar((cada) => cada.opId === op.opId));
  }

  const almacen = crearAlmacen({
    tabId,
    fin: fin.signal,
    alCambiar: (op) => {
      anotar(op);
      if (op.estado === 'RETENIDA') trasRechazo(op);
    },
  });

  /** Runs what touches the disk; a disk that fails is told, and asked again later. */
  async function hacer<T>(tarea: () => Promise<T>): Promise<T | undefined> {
    try {
      return await tarea();
    } catch (error) {
      if (fin.signal.aborted) return undefined;
      alFallar(error);
      return undefined;
    }
  }

  function alFallar(error: unknown): void {
    if (error instanceof DatosBorrados) {
      const perdidas = [...estado().perdidas, ...estado().operaciones];
      // Nothing was in it: the new one is as good.
      if (perdidas.length === 0) aceptarSello();
      else poner({ fase: 'borrada', perdidas, operaciones: [] });
    } else {
      const vieja = error instanceof DOMException && error.name === 'VersionError';
      poner({ fase: vieja ? 'version-nueva' : 'sin-almacen' });
    }
    programar(RITMO.disco);
  }

  const abierto = Date.now();
  let leido = abierto;
  /**
   * Reads what is on the disk, again when something has changed meanwhile. What another tab confirmed and brought to its
   * end between two readings was never among the operations: the journal tells.
   */
  const releer = crearCarril(async () => {
    let desde: number;
    let ahora: number;
    let operaciones: Operacion[];
    let cerradas: (Operacion | null)[];
    do {
      desde = cambios;
      ahora = Date.now();
      // oxlint-disable-next-line no-await-in-loop -- one reading after the other is the point
      operaciones = await leerAbiertas();
      const siguen = new Set(operaciones.map(({ opId }) => opId));
      const idas = estado().operaciones.filter(({ opId }) => !siguen.has(opId));
      // oxlint-disable-next-line no-await-in-loop -- see above
      cerradas = await Promise.all(idas.map(({ opId }) => leerCerrada(opId)));
      // oxlint-disable-next-line no-await-in-loop -- see above
      cerradas.push(...(await leerCerradasDesde(Math.max(abierto, leido - SOLAPE_MS))));
    } while (desde !== cambios);
    leido = ahora;
    publicar(
      operaciones,
      cerradas.flatMap((op) => op ?? []),
    );
    poner({ apartadas: await contarApartadas() });
  });

  // sending ----------------------------------------------------------------------------------------------------------
  const responde = (si: boolean): void => {
    const conexion = si ? 'responde' : 'no-responde';
    if (estado().conexion !== conexion) poner({ conexion });
  };
  const preguntar = async <T>(pregunta: (de: Servidor) => Promise<T>): Promise<T> => {
    if (!servidor) throw new Error('not connected');
    try {
      const respuesta = await pregunta(servidor);
      responde(true);
      return respuesta;
    } catch (error) {
      responde(false);
      throw error;
    }
  };
  const despachador = crearDespachador({
    almacen,
    quien,
    porEncargo: ({ opId }) => encargos.has(opId),
    reloj: { ahora: () => performance.now(), azar: Math.random },
    servidor: {
      listaCargada: async () => servidor?.listaCargada() ?? null,
      listaFresca: async () => preguntar(async (de) => de.listaFresca()),
      sesionAbierta: async (uid) => preguntar(async (de) => de.sesionAbierta(uid)),
      enviar: async (op, encargada) => {
        const token = credencial.token();
        const clase = servidor
          ? await servidor.enviar(op, encargada)
          : ({ tipo: 'desconocida', codigo: 0 } as const);
        responde(!(clase.tipo === 'desconocida' && clase.codigo === 0));
        if (clase.tipo === 'no-escrita') rechazados.set(op.opId, token);
        return clase;
      },
    },
  });

  const carriles = [despachador.primeras, despachador.inciertas].map((ronda) =>
    crearCarril(async () => {
      if (dirige && servidor && quien() !== null) await hacer(ronda);
    }),
  );

  function programar(ms: number): void {
    clearTimeout(reloj);
    if (!fin.signal.aborted) reloj = setTimeout(() => void despachar(), Math.max(ms, RITMO.respiro));
  }

  async function despachar(): Promise<void> {
    await Promise.all(
      carriles.map(async (correr) => {
        await correr();
        const proxima = dirige ? await hacer(() => despachador.proxima()) : null;
        if (typeof proxima === 'number') programar(proxima - performance.now());
      }),
    );
  }

  async function liberar(cuales: (op: Operacion) => boolean): Promise<void> {
    const retenidas = estado().operaciones.filter((op) => op.estado === 'RETENIDA' && cuales(op));
    await Promise.all(retenidas.map(({ opId }) => almacen.aplicar(opId, { tipo: 'liberar' })));
  }

  const detenidaPor = (motivos: readonly Retencion[]) => (op: Operacion) =>
    op.uid === quien() && op.retencion !== null && motivos.includes(op.retencion);

  /** A session that was only out of sight is there again; an uncertain operation may look for its row in any case. */
  async function revisarCaja(): Promise<void> {
    const uid = quien();
    const mias = estado().operaciones.filter(detenidaPor(['caja']));
    if (uid === null || mias.length === 0) return;
    const sesion = await preguntar(async (de) => de.sesionAbierta(uid)).catch(() => undefined);
    await liberar((op) => detenidaPor(['caja'])(op) && (op.incierta || op.sesion === sesion));
  }

  /** Something may have changed for the better. Asked by nobody, at most once per few seconds. */
  function despertar(): void {
    clearTimeout(despertarPendiente);
    const resto = ultimoDespertar + RITMO.despertar - performance.now();
    if (resto > 0) {
      despertarPendiente = setTimeout(despertar, resto);
      return;
    }
    ultimoDespertar = performance.now();
    despachador.despertar();
    void despachar();
  }

  // who leads, who is signed in --------------------------------------------------------------------------------------
  async function recuperar(desplazado: boolean): Promise<void> {
    const viven = await tabsVivas();
    await almacen.recuperar((suya) => suya === tabId || (viven(suya) && !desplazado));
  }

  function alSesion(): void {
    const uid = quien();
    if (uid !== uidLider) {
      lider?.retirarse();
      uidLider = uid;
      lider =
        uid === null
          ? null
          : postularse({
              uid,
              avisar: (aviso) => canal.avisar(aviso),
              alDejar: () => {
                dirige = false;
              },
              alLiderar: (desplazado) => {
                dirige = true;
                void hacer(() => recuperar(desplazado)).then(despachar);
              },
            });
    }
    if (uid !== null)
      void hacer(async () => liberar(detenidaPor(POR_INGRESO))).then(() => {
        despachador.despertar();
        return despachar();
      });
  }

  const canal = abrirCanalBandeja((aviso) => {
    if (aviso.tipo === 'latido') {
      if (aviso.uid === uidLider) lider?.oir();
    } else void hacer(releer).then(despachar);
  });

  const latido = setInterval(() => {
    if (document.visibilityState === 'hidden' && !dirige) return;
    void hacer(async () => {
      // Is it still the same database? A page that only looks would never find out.
      await sondear();
      if (dirige) await recuperar(false);
      if (estado().fase !== 'lista') await releer();
    });
  }, RITMO.latido);

  function desconectar(): void {
    servidor = null;
  }

  // the door ---------------------------------------------------------------------------------------------------------
  async function iniciar(): Promise<void> {
    anunciarTab(tabId);
    await hacer(async () => {
      await sondear();
      await releer();
    });
    void pedirPersistencia().then((persistencia) => poner({ persistencia }));
    fin.signal.addEventListener('abort', sesionStore.subscribe(alSesion));
    // The caches it works with end with the session; the next one brings its own.
    fin.signal.addEventListener('abort', alTerminarSesion(desconectar));
    for (const tipo of ['online', 'focus', 'pageshow']) addEventListener(tipo, despertar, fin);
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && despertar(),
      fin,
    );
    alSesion();
  }

  const trasConfirmar = (hecho: Confirmacion & { anterior?: Operacion }): Confirmacion => {
    // Why not? A database that is gone, or of a newer version, is told now and not at the next heartbeat.
    if (hecho.tipo === 'no-guardada') void hacer(sondear);
    if (hecho.tipo !== 'guardada') return hecho;
    if (hecho.anterior) anotar(hecho.anterior);
    anotar(hecho.op);
    void despachar();
    return hecho;
  };

  return {
    iniciar,
    /** From here on it sends. */
    despachar: (nuevo: Servidor): void => {
      servidor = nuevo;
      void despachar();
    },
    confirmar: async (nueva: NuevaOperacion): Promise<Confirmacion> =>
      trasConfirmar(await confirmarOperacion(nueva)),
    reemplazar: async (opId: string, nueva: NuevaOperacion): Promise<Confirmacion> =>
      trasConfirmar(await reemplazarOperacion(opId, nueva)),
    /** What a person decided. @throws when it could not be kept */
    resolver: async (opId: string, evento: Evento, resuelto?: Resuelto): Promise<Operacion | undefined> => {
      const op = await almacen.resolver(opId, evento, resuelto);
      void despachar();
      return op;
    },
    reintentar: async (): Promise<void> => {
      await hacer(async () => {
        if (estado().fase !== 'lista') await releer();
        await liberar(detenidaPor(POR_INGRESO));
        await revisarCaja();
      });
      despachador.despertar();
      await despachar();
    },
    encargar: (opId: string): void => {
      const sesion = sesionStore.get();
      if (sesion.estado !== 'activa' || sesion.usuario.rol !== 'Administrador') return;
      encargos.add(opId);
      void hacer(async () => {
        await almacen.aplicar(opId, { tipo: 'liberar' });
        await despachar();
      });
    },
    aceptarPerdida: async (): Promise<void> => {
      aceptarSello();
      poner({ perdidas: [] });
      await hacer(releer);
    },
    parar: async (): Promise<void> => {
      fin.abort();
      clearInterval(latido);
      clearTimeout(reloj);
      clearTimeout(despertarPendiente);
      lider?.retirarse();
      canal.cerrar();
      aceptarSello();
      await cerrarBandeja();
    },
  };
}
export type Taller = ReturnType<typeof crearTaller>;
