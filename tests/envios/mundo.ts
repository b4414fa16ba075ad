/**
 * A simulated till: server, network, two tabs over one durable store, people, and a virtual clock. Everything is driven
 * by one seeded source of chance, so a history is its seed. Used by the histories (docs/outbox.md, «How it is tested»).
 */
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { centavos } from '@/lib/monto';
import { refKey } from '@/lib/referencia';
import { crearDespachador } from '@/engines/envios/protocol/dispatcher';
import type { Almacen, Buscador } from '@/engines/envios/protocol/ports';
import type { Estado, Operacion } from '@/engines/envios/operation/operacion';
import { puedeCorregir, puedeCerrar } from '@/engines/envios/protocol/permitido';
import { transicion, type Clase, type Evento, type Mirada } from '@/engines/envios/protocol/protocol';
import { crearOperacion } from '../support/operacion';

export interface Cuerpo {
  banco: string;
  tipo_operacion: 'DEPOSITO' | 'RETIRO' | 'TRANSFERENCIA_QR';
  monto: number;
  comision_cliente: number;
  nro_referencia: string;
  id_sesion_caja: number;
  id_user_create: number;
}

interface Fila extends Cuerpo {
  id: number;
  visible: boolean;
  /** When it was inserted, by the world's clock. */
  desde: number;
  /** The op whose bytes made it; null: another PC. */
  deOp: string | null;
  /** The server wrote something else than it was told: a case for a person, not one of the protocol's rows. */
  alterada?: true;
}

/** Every fault the simulated server, network, store and clock can express. */
export const FALLOS = [
  'perdida-antes',
  'perdida-despues',
  'repetida',
  'repetida-408',
  'repetida-anulada',
  'error500-antes',
  'error500-despues',
  'html-200',
  'conflicto-otro',
  'tarde',
  'zombi',
  'valida-400',
  'regla-400',
  'token-401',
  'permiso-403',
  'ruta-404',
  'limite-429',
  'lista-caida',
  'lista-vieja',
  'lista-lenta',
  'fila-ilegible',
  'sesion-caida',
  'caida-de-pestana',
  'sesion-cerrada',
  'anulada-por-admin',
  'otra-pc',
  'otra-pc-igual',
  'otra-pc-mia',
  'otra-pc-anulada',
  'mayusculas',
  'salida',
  'otro-usuario',
  'distinta-201',
  'doble-confirmacion',
] as const;
export type Fallo = (typeof FALLOS)[number];

/** Small, fast, good enough: mulberry32. */
export function azarDe(semilla: number): () => number {
  let a = semilla >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Cuenta {
  estados: Map<Estado, number>;
  transiciones: Map<string, number>;
  fallos: Map<Fallo, number>;
}
export const cuentaNueva = (): Cuenta => ({ estados: new Map(), transiciones: new Map(), fallos: new Map() });
const mas = <K>(mapa: Map<K, number>, clave: K) => mapa.set(clave, (mapa.get(clave) ?? 0) + 1);

type Transicion = (op: Operacion, evento: Evento) => Operacion;

/** A deliberately wrong protocol, as permanent tests want them. */
export interface Mutante {
  transicion?: Transicion;
  /** The queue lives in memory: a crash empties it. */
  enMemoria?: boolean;
  /** People may do this although the protocol says no. */
  persona?: 'descarta' | 'edita';
  /** A look may be answered with the rows of some seconds ago: it began before the 409 that it is to explain. */
  listaDeAntes?: boolean;
  /** A second confirmation of a reference gets a suffix instead of a refusal. */
  sufijo?: boolean;
}

const UID = 2;
const OTRO_UID = 3;
const TIMEOUT = 15_000;

const sin = <T>(lista: readonly T[], uno: T): T[] => lista.filter((cada) => cada !== uno);
const desconocida = (codigo = 0): Clase => ({ tipo: 'desconocida', codigo });

export class Mundo {
  ahora = 0;
  filas: Fila[] = [];
  /** Everything ever inserted, also what was hidden later. */
  bitacora: Fila[] = [];
  ops = new Map<string, Operacion>();
  /** The customer's movement behind each operation; a corrected one shares it with the first. */
  movimiento = new Map<string, number>();
  /** Distinct bodies that left for each operation. */
  bytes = new Map<string, Set<string>>();
  /** Confirmed on screen («Guardada»). */
  confirmadas = new Set<string>();
  /** What was told or given up while a row said otherwise, as it happened. */
  mentiras = new Set<string>();
  /** Requests still on their way to the server. */
  enCamino = 0;
  sesion: number | null = 101;
  quien: number | null = UID;
  sanando = false;
  private cola: { t: number; n: number; f: () => void }[] = [];
  private n = 0;
  private opN = 0;
  private movN = 0;

  readonly azar: () => number;
  readonly cuenta: Cuenta;
  readonly mutante: Mutante;
  /** 0…1: how often faults happen. */
  readonly intensidad: number;

  constructor(azar: () => number, cuenta: Cuenta, mutante: Mutante = {}, intensidad = 0.35) {
    this.azar = azar;
    this.cuenta = cuenta;
    this.mutante = mutante;
    this.intensidad = intensidad;
  }

  // chance and time ------------------------------------------------------------------------------------------------
  elegir<T>(lista: readonly T[]): T {
    const uno = lista[Math.floor(this.azar() * lista.length)];
    if (uno === undefined) throw new Error('empty choice');
    return uno;
  }
  fallo(cual: Fallo, probabilidad = 1): boolean {
    if (this.sanando || this.azar() >= probabilidad) return false;
    mas(this.cuenta.fallos, cual);
    return true;
  }
  en(ms: number, f: () => void): void {
    this.cola.push({ t: this.ahora + ms, n: this.n++, f });
  }
  /** Runs until nothing is left to happen before `hasta`. */
  async correr(hasta: number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      this.cola.sort((a, b) => a.t - b.t || a.n - b.n);
      const paso = this.cola[0];
      if (!paso || paso.t > hasta) break;
      this.cola.shift();
      this.ahora = Math.max(this.ahora, paso.t);
      paso.f();
    }
    this.ahora = Math.max(this.ahora, hasta);
  }
  dormir = (ms: number): Promise<void> => new Promise((resolve) => this.en(ms, resolve));

  // the durable store ----------------------------------------------------------------------------------------------
  private poner(opId: string, evento: Evento): Operacion | undefined {
    const antes = this.ops.get(opId);
    if (!antes) return undefined;
    const despues = (this.mutante.transicion ?? transicion)(antes, evento);
    this.ops.set(opId, despues);
    this.mirarMentira(despues);
    mas(this.cuenta.transiciones, `${antes.estado}>${despues.estado}`);
    if (antes.estado !== despues.estado) mas(this.cuenta.estados, despues.estado);
    return despues;
  }
  /** R13: from the moment it is told that nothing of it is registered, no active row of its own may be there. */
  private mirarMentira(op: Operacion): void {
    if (!op.noRegistrada) return;
    const suya = this.filas.some(({ visible, deOp }) => visible && deOp === op.opId);
    if (suya) this.mentiras.add(`INV12 ${op.opId} ${op.estado}: not registered, and its row is active`);
  }
  aplicar = (opId: string, evento: Evento): Operacion | undefined => this.poner(opId, evento);

  /** The store as one tab sees it; every call is an await at which the tab may die, before or after the write. */
  private almacenDe(vive: () => boolean, morir: () => void): Almacen {
    const paso = async <T>(f: () => T): Promise<T> => {
      if (vive() && this.fallo('caida-de-pestana', 0.004 * this.intensidad)) morir();
      if (!vive()) await new Promise<never>(() => undefined);
      const valor = f();
      await Promise.resolve();
      if (vive() && this.fallo('caida-de-pestana', 0.004 * this.intensidad)) morir();
      if (!vive()) await new Promise<never>(() => undefined);
      return valor;
    };
    return {
      abiertas: async () =>
        paso(() =>
          [...this.ops.values()].filter(
            ({ estado }) => !['REGISTRADA', 'CORREGIDA', 'CERRADA'].includes(estado),
          ),
        ),
      aplicar: async (opId, evento) => paso(() => this.poner(opId, evento)),
      empezarIntento: async (opId) =>
        paso(() => {
          const op = this.ops.get(opId);
          if (!op || op.abiertos > 0 || !['PENDIENTE', 'INCIERTA'].includes(op.estado)) return undefined;
          const puesta = this.poner(opId, { tipo: 'intento' });
          return puesta && { op: puesta, n: puesta.intentos };
        }),
      cerrarIntento: async (opId, _n, clase) => paso(() => this.poner(opId, { tipo: 'respuesta', clase })),
    };
  }

  // the server -----------------------------------------------------------------------------------------------------
  private insertar(cuerpo: Cuerpo, deOp: string | null): Fila | null {
    if (this.bitacora.some((fila) => fila.nro_referencia === cuerpo.nro_referencia)) return null;
    const fila: Fila = { ...cuerpo, id: this.bitacora.length + 1, visible: true, desde: this.ahora, deOp };
    this.bitacora.push(fila);
    this.filas.push(fila);
    const op = deOp === null ? undefined : this.ops.get(deOp);
    if (op) this.mirarMentira(op);
    return fila;
  }

  /** One POST from one tab: what reaches the server, and what comes back. Resolves with what the tab is told. */
  private enviar = async (op: Operacion): Promise<Clase> => {
    const cuerpo = JSON.parse(op.body) as Cuerpo;
    this.bytes.set(op.opId, (this.bytes.get(op.opId) ?? new Set()).add(op.body));
    const ida = 20 + this.azar() * 200;
    const llegar = (ms: number, f: () => void) => {
      this.enCamino += 1;
      this.en(ms, () => {
        this.enCamino -= 1;
        f();
      });
    };
    const insertar = (): Clase => {
      const fila = this.insertar(cuerpo, op.opId);
      if (!fila) return { tipo: 'tomada' };
      if (this.fallo('distinta-201', 0.01 * this.intensidad)) {
        fila.monto += 1;
        fila.alterada = true;
        return { tipo: 'distinta', serverId: fila.id };
      }
      return { tipo: 'registrada', serverId: fila.id };
    };
    const p = 0.05 * this.intensidad * 2;
    let respuesta: Clase = desconocida();
    const hecho = (ms: number) => this.dormir(ms);

    if (this.fallo('perdida-antes', p)) return hecho(ida).then(() => desconocida());
    if (this.fallo('token-401', p / 2))
      return hecho(ida).then((): Clase => ({ tipo: 'no-escrita', retencion: 'sesion', codigo: 401 }));
    if (this.fallo('permiso-403', p / 6))
      return hecho(ida).then((): Clase => ({ tipo: 'no-escrita', retencion: 'permiso', codigo: 403 }));
    if (this.fallo('ruta-404', p / 6))
      return hecho(ida).then((): Clase => ({ tipo: 'no-escrita', retencion: 'ruta', codigo: 404 }));
    if (this.fallo('limite-429', p / 4))
      return hecho(ida).then((): Clase => ({ tipo: 'espera', pausaMs: 30_000 }));
    if (this.fallo('valida-400', p / 4))
      return hecho(ida).then((): Clase => ({ tipo: 'invalida', campos: ['banco'], codigo: 400 }));
    if (this.fallo('regla-400', p / 4)) return hecho(ida).then((): Clase => ({ tipo: 'regla', codigo: 400 }));
    if (this.fallo('error500-antes', p)) return hecho(ida).then(() => desconocida(500));
    if (this.fallo('conflicto-otro', p)) return hecho(ida).then(() => desconocida(409));

    const zombi = this.fallo('zombi', p / 2);
    const tarde = !zombi && this.fallo('tarde', p / 2);
    const llega = zombi ? 60_000 + this.azar() * 300_000 : tarde ? 16_000 + this.azar() * 20_000 : ida;
    await new Promise<void>((resolve) => {
      const plazo = () => resolve();
      if (llega > TIMEOUT) this.en(TIMEOUT, plazo);
      llegar(llega, () => {
        respuesta = insertar();
        const anulada = this.fallo('repetida-anulada', p / 3);
        const otra = anulada || this.fallo('repetida-408', p / 2) || this.fallo('repetida', p / 2);
        // Somebody annuls the first copy before the second one is answered.
        const suya = anulada && this.filas.find(({ deOp }) => deOp === op.opId);
        if (suya) suya.visible = false;
        // The browser itself sends the request again; the page only sees the second answer.
        if (otra)
          llegar(ida, () => {
            respuesta = insertar();
            resolve();
          });
        else resolve();
      });
    });
    if (llega > TIMEOUT) return desconocida();
    if (this.fallo('perdida-despues', p)) return hecho(ida).then(() => desconocida());
    if (this.fallo('error500-despues', p)) return hecho(ida).then(() => desconocida(500));
    if (this.fallo('html-200', p / 2)) return hecho(ida).then(() => desconocida(200));
    await hecho(ida);
    return respuesta;
  };

  private buscadorDe(filas: readonly Fila[], ciega = false): Buscador {
    return async (op): Promise<Mirada> => {
      const cuerpo = JSON.parse(op.body) as Cuerpo;
      const iguales = filas.filter((fila) => refKey(fila.nro_referencia) === refKey(cuerpo.nro_referencia));
      const exacta = iguales.find((fila) => fila.nro_referencia === cuerpo.nro_referencia);
      if (exacta) return { tipo: sonIguales(exacta, cuerpo) ? 'mia' : 'ajena', serverId: exacta.id };
      const parecida = iguales[0];
      return parecida ? { tipo: 'parecida', serverId: parecida.id, ciega } : { tipo: 'nada', ciega };
    };
  }

  // a tab ----------------------------------------------------------------------------------------------------------
  /** Opens a tab: recovers what a dead one left, then dispatches until it dies. */
  abrirPestana(): void {
    let viva = true;
    const morir = () => {
      if (!viva) return;
      viva = false;
      if (this.mutante.enMemoria) {
        for (const [id, op] of this.ops)
          if (!['REGISTRADA', 'CORREGIDA', 'CERRADA'].includes(op.estado)) this.ops.delete(id);
      }
      this.en(500 + this.azar() * 4000, () => this.abrirPestana());
    };
    const despachador = crearDespachador({
      almacen: this.almacenDe(() => viva, morir),
      quien: () => this.quien,
      reloj: { ahora: () => this.ahora, azar: this.azar },
      servidor: {
        listaCargada: async () =>
          this.azar() < 0.5 ? this.buscadorDe(this.filas.filter((fila) => fila.visible)) : null,
        listaFresca: async () => {
          const hasta = this.mutante.listaDeAntes ? this.ahora - 3000 : Infinity;
          const vieja =
            this.mutante.listaDeAntes || this.fallo('lista-vieja', 0.1 * this.intensidad)
              ? this.filas.filter((fila) => fila.visible && fila.desde <= hasta)
              : null;
          await this.dormir(
            this.fallo('lista-lenta', 0.1 * this.intensidad) ? 30_000 : 100 + this.azar() * 400,
          );
          if (this.fallo('lista-caida', 0.15 * this.intensidad)) throw new Error('no list');
          const filas = vieja ?? this.filas.filter((fila) => fila.visible);
          // One that cannot be read is in the list, and nobody knows which it is.
          return filas.length > 0 && this.fallo('fila-ilegible', 0.1 * this.intensidad)
            ? this.buscadorDe(sin(filas, this.elegir(filas)), true)
            : this.buscadorDe(filas);
        },
        sesionAbierta: async () => {
          await this.dormir(30 + this.azar() * 60);
          if (this.fallo('sesion-caida', 0.1 * this.intensidad)) throw new Error('no session');
          return this.sesion;
        },
        enviar: this.enviar,
      },
    });
    const vive = () => viva;
    const latir = async () => {
      while (vive()) {
        await despachador.vuelta();
        await this.dormir(1000);
      }
    };
    for (const op of this.ops.values()) this.poner(op.opId, { tipo: 'arranque' });
    void latir();
  }

  // people ---------------------------------------------------------------------------------------------------------
  confirmar(
    cuerpo: Omit<Cuerpo, 'id_sesion_caja' | 'id_user_create'>,
    movimiento: number,
    enlace: string | null = null,
  ): string | null {
    if (this.sesion === null || this.quien !== UID) return null;
    let ref = cuerpo.nro_referencia;
    const viva = () =>
      [...this.ops.values()].some((op) => op.refKey === refKey(ref) && !['CORREGIDA'].includes(op.estado));
    if (viva()) {
      if (!this.mutante.sufijo) return null;
      ref = `${ref}-b`;
      if (viva()) return null;
    }
    const opId = `op${(this.opN += 1)}`;
    const body = JSON.stringify({
      ...cuerpo,
      nro_referencia: ref,
      id_sesion_caja: this.sesion,
      id_user_create: UID,
    });
    const op = crearOperacion({
      opId,
      body,
      fp: body,
      datos: {
        ...cuerpo,
        nro_referencia: ref,
        monto: centavos(cuerpo.monto),
        comision_cliente: centavos(0),
        id_sesion_caja: this.sesion,
        id_user_create: UID,
      },
      confirmadaEn: this.ahora,
      enlace,
    });
    this.ops.set(opId, op);
    mas(this.cuenta.estados, 'PENDIENTE');
    this.movimiento.set(opId, movimiento);
    this.confirmadas.add(opId);
    return opId;
  }

  private nueva(): Omit<Cuerpo, 'id_sesion_caja' | 'id_user_create'> {
    return {
      banco: this.elegir(['BCP', 'SOLI']),
      tipo_operacion: this.elegir(TIPOS),
      monto: 100 + Math.floor(this.azar() * 5) * 50,
      comision_cliente: 0,
      nro_referencia: `QR-${Math.floor(this.azar() * 1e6)}a`,
    };
  }

  /** One thing that people do at the counter or elsewhere. */
  actuar(): void {
    const ops = [...this.ops.values()];
    const dado = this.azar();
    if (dado < 0.42) {
      const cuerpo = this.nueva();
      const movimiento = (this.movN += 1);
      if (this.fallo('otra-pc', 0.1 * this.intensidad))
        this.insertar(
          { ...cuerpo, monto: cuerpo.monto + 7, id_sesion_caja: 102, id_user_create: OTRO_UID },
          null,
        );
      else if (this.fallo('otra-pc-igual', 0.05 * this.intensidad))
        this.insertar({ ...cuerpo, id_sesion_caja: 102, id_user_create: OTRO_UID }, null);
      else if (this.fallo('otra-pc-mia', 0.05 * this.intensidad))
        this.insertar({ ...cuerpo, id_sesion_caja: 101, id_user_create: UID }, null);
      else if (this.fallo('otra-pc-anulada', 0.08 * this.intensidad)) {
        const fila = this.insertar({ ...cuerpo, id_sesion_caja: 102, id_user_create: OTRO_UID }, null);
        if (fila) fila.visible = false;
      } else if (this.fallo('mayusculas', 0.05 * this.intensidad))
        this.insertar(
          {
            ...cuerpo,
            nro_referencia: cuerpo.nro_referencia.toUpperCase(),
            monto: cuerpo.monto + 9,
            id_sesion_caja: 102,
            id_user_create: OTRO_UID,
          },
          null,
        );
      this.confirmar(cuerpo, movimiento);
      if (this.fallo('doble-confirmacion', 0.2)) this.confirmar(cuerpo, movimiento);
    } else if (dado < 0.5) {
      const visible = this.filas.filter((fila) => fila.visible);
      if (visible.length > 0 && this.fallo('anulada-por-admin')) this.elegir(visible).visible = false;
    } else if (dado < 0.56) {
      if (this.fallo('sesion-cerrada')) {
        this.sesion = null;
        this.en(5000 + this.azar() * 30_000, () => {
          this.sesion ??= 101;
        });
      }
    } else if (dado < 0.62) {
      if (this.fallo('salida')) {
        this.quien = null;
        this.en(3000 + this.azar() * 20_000, () => {
          this.quien ??= UID;
        });
      }
    } else if (dado < 0.66) {
      if (this.fallo('otro-usuario')) {
        this.quien = OTRO_UID;
        this.en(3000 + this.azar() * 20_000, () => {
          this.quien = UID;
        });
      }
    } else {
      const casos = ops.filter(({ estado }) => !['REGISTRADA', 'CORREGIDA', 'CERRADA'].includes(estado));
      if (casos.length > 0) this.decidir(this.elegir(casos));
    }
  }

  /** A person in front of a case: only what the protocol allows, unless the mutant says otherwise. */
  decidir(op: Operacion): void {
    const legal = puedeCorregir(op);
    if (op.noRegistrada && puedeCerrar(op) && this.azar() < 0.5) {
      this.poner(op.opId, { tipo: 'cerrar' });
      return;
    }
    if (legal || (this.mutante.persona === 'edita' && op.incierta && op.estado === 'INCIERTA')) {
      const cuerpo = JSON.parse(op.body) as Cuerpo;
      const { id_sesion_caja: _s, id_user_create: _u, ...resto } = cuerpo;
      const corregida = { ...resto, nro_referencia: `${resto.nro_referencia}x` };
      if (this.sesion === null || this.quien !== UID) return;
      const enlace = this.confirmar(corregida, this.movimiento.get(op.opId) ?? 0, op.opId);
      if (!enlace) return;
      if (legal) this.poner(op.opId, { tipo: 'corregir', enlace });
      else this.ops.set(op.opId, { ...op, estado: 'CORREGIDA' });
    } else if (this.mutante.persona === 'descarta' && op.estado === 'INCIERTA')
      this.ops.set(op.opId, { ...op, estado: 'CERRADA' });
    else if (op.estado === 'RETENIDA') {
      if (op.retencion === 'parecida') this.poner(op.opId, { tipo: 'es-otra' });
      else if (op.retencion === 'caja') {
        if (this.sesion === op.sesion) this.poner(op.opId, { tipo: 'liberar' });
      } else if (op.retencion !== 'datos') this.poner(op.opId, { tipo: 'liberar' });
    } else if (puedeCerrar(op) && op.estado === 'DIFERENTE') this.poner(op.opId, { tipo: 'cerrar' });
  }

  /** Faults over, everybody signed in, the session open: then quiet. */
  async sanar(): Promise<void> {
    this.sanando = true;
    this.sesion = 101;
    this.quien = UID;
    for (let i = 0; i < 40; i += 1) {
      for (const op of this.ops.values()) {
        if (op.estado === 'RETENIDA' && op.retencion !== 'datos')
          this.poner(op.opId, { tipo: op.retencion === 'parecida' ? 'es-otra' : 'liberar' });
      }
      await this.correr(this.ahora + 60_000);
      const quieta = [...this.ops.values()].every(
        ({ estado }) => estado !== 'PENDIENTE' && estado !== 'ENVIANDO' && estado !== 'INCIERTA',
      );
      if (quieta && this.enCamino === 0) break;
    }
  }
}

/** All fields that make two records one bank movement. Times are never compared. */
export const sonIguales = (a: Cuerpo, b: Cuerpo): boolean =>
  refKey(a.nro_referencia) === refKey(b.nro_referencia) &&
  a.banco === b.banco &&
  a.tipo_operacion === b.tipo_operacion &&
  a.monto === b.monto &&
  a.comision_cliente === b.comision_cliente &&
  a.id_sesion_caja === b.id_sesion_caja &&
  a.id_user_create === b.id_user_create;
