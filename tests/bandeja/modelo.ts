/**
 * Every interleaving of one operation's life, within budgets, over the real protocol: the server that lets an insert wait
 * for the holder of its key, the browser that sends a request again by itself, lost answers, zombies, deaths of the page,
 * an Administrador who annuls, a list that takes its time, and the person who gives the operation up. Breadth first, so
 * that a broken promise comes with one of its shortest roads.
 */
import { accionDe, puedeCerrar, puedeCorregir, puedeEnviar } from '@/engines/envios/protocol/permitido';
import { transicion, type Clase, type Evento, type Mirada } from '@/engines/envios/protocol/protocol';
import { esFinal, type Operacion } from '@/engines/envios/operation/operacion';
import { operacion } from '../envios/sembrar';

/** Who held the key before: nobody, a row of somebody else that is active, or one that was annulled. */
export type Titular = 'nadie' | 'activa' | 'anulada';

interface FilaModelo {
  propia: boolean;
  /** `abierta`: inserted and not committed. It holds its key already and nobody sees it. */
  estado: 'abierta' | 'activa' | 'anulada';
}

export interface EstadoModelo {
  op: Operacion;
  filas: FilaModelo[];
  /** Copies of our request between browser and server, by their attempt. */
  enCamino: number[];
  /** Answers on their way back. `n`: the attempt. */
  respuestas: { n: number; clase: Clase }[];
  /** Looks under way; `vio` once the server has read its rows. */
  miradas: { vio: Mirada | null }[];
  /** Some answer, timeout or death left an attempt open before the case was told. */
  dudas: number;
  /** Our own row has been on the server, whatever became of it. */
  existio: boolean;
  quedan: { muerte: number; perdida: number; repeticion: number; error: number; anulacion: number };
}

/** A rule that is wrong on purpose, or a server unlike ours. */
export interface ReglaRota {
  transicion?: typeof transicion;
  /** When a look may begin. */
  puedeMirar?: (op: Operacion) => boolean;
  /** The server answers an insert before the holder of its key has committed. */
  sinEsperarTitular?: true;
  /** Rows that can't be read: the list shows nothing and, unless the rule is told, looks whole. */
  ilegible?: 'dicho' | 'callado';
}

const INTENTOS = 2;
/** How often somebody may send a copy once more. Two take four times as long. */
const REPETICIONES = Number(process.env['REPETICIONES'] ?? 1);
// Operations and answers are never changed in place.
const copia = (e: EstadoModelo): EstadoModelo => ({
  ...e,
  filas: e.filas.map((fila) => ({ ...fila })),
  enCamino: [...e.enCamino],
  respuestas: [...e.respuestas],
  miradas: [...e.miradas],
  quedan: { ...e.quedan },
});
const visible = (e: EstadoModelo): Mirada => {
  const fila = e.filas.find(({ estado }) => estado === 'activa');
  if (!fila) return { tipo: 'nada' };
  return { tipo: fila.propia ? 'mia' : 'ajena', serverId: 1 };
};
/** Told that nothing of it is registered, or given up on that ground. */
const dicha = ({ op }: EstadoModelo): boolean =>
  op.noRegistrada && ['CONFLICTO_OCULTO', 'CORREGIDA', 'CERRADA'].includes(op.estado);

function* siguientes(e: EstadoModelo, rota: ReglaRota): Generator<[string, EstadoModelo]> {
  const mover = rota.transicion ?? transicion;
  const con = (nombre: string, cambiar: (x: EstadoModelo) => void): [string, EstadoModelo] => {
    const x = copia(e);
    cambiar(x);
    return [nombre, x];
  };
  const aplicar = (x: EstadoModelo, evento: Evento): void => {
    x.op = mover(x.op, evento);
  };
  const { op, quedan } = e;

  if (puedeEnviar(op) && op.intentos < INTENTOS)
    yield con('send', (x) => {
      aplicar(x, { tipo: 'intento' });
      x.enCamino.push(x.op.intentos);
    });
  if (op.abiertos > 0)
    yield con('no answer in time', (x) => {
      x.dudas += 1;
      x.respuestas = x.respuestas.filter(({ n }) => n !== x.op.intentos);
      aplicar(x, { tipo: 'respuesta', clase: { tipo: 'desconocida', codigo: 0 } });
    });
  if (quedan.muerte > 0)
    yield con('the page dies and comes back', (x) => {
      x.quedan.muerte -= 1;
      if (x.op.abiertos > 0) x.dudas += 1;
      x.respuestas = [];
      x.miradas = [];
      aplicar(x, { tipo: 'arranque' });
    });

  for (const [i, n] of e.enCamino.entries()) {
    const titular = e.filas.length > 0;
    const espera = e.filas.some(({ estado }) => estado === 'abierta') && !rota.sinEsperarTitular;
    /** It arrives; `otra`: the browser, or whoever is between, sends it once more. */
    const llega = (x: EstadoModelo, otra: boolean): void => {
      if (otra) x.quedan.repeticion -= 1;
      else x.enCamino.splice(i, 1);
      if (!titular) x.filas.push({ propia: true, estado: 'abierta' });
      if (!titular) x.existio = true;
    };
    for (const otra of quedan.repeticion > 0 ? [false, true] : [false]) {
      const y = otra ? ', sent again' : '';
      if (!espera) {
        const clase: Clase = titular ? { tipo: 'tomada' } : { tipo: 'registrada', serverId: 1 };
        yield con(`${titular ? '409' : 'inserts'}${y}`, (x) => {
          llega(x, otra);
          x.respuestas.push({ n, clase });
        });
        if (quedan.perdida > 0)
          yield con(`${titular ? '409' : 'inserts'}, the answer is lost${y}`, (x) => {
            x.quedan.perdida -= 1;
            llega(x, otra);
          });
      }
      if (quedan.error > 0)
        yield con(`500 before the insert${y}`, (x) => {
          x.quedan.error -= 1;
          if (otra) x.quedan.repeticion -= 1;
          else x.enCamino.splice(i, 1);
          x.respuestas.push({ n, clase: { tipo: 'desconocida', codigo: 500 } });
        });
    }
  }
  for (const [i, { estado }] of e.filas.entries()) {
    const poner = (x: EstadoModelo, nuevo: FilaModelo['estado']): void => {
      const fila = x.filas[i];
      if (fila) fila.estado = nuevo;
    };
    if (estado === 'abierta') yield con('commits', (x) => poner(x, 'activa'));
    if (estado === 'activa' && quedan.anulacion > 0)
      yield con('an Administrador annuls it', (x) => {
        x.quedan.anulacion -= 1;
        poner(x, 'anulada');
      });
  }
  for (const [i, { n, clase }] of e.respuestas.entries()) {
    // A success is only said after the commit.
    if (clase.tipo === 'registrada' && e.filas.some(({ estado }) => estado === 'abierta')) continue;
    yield con(`the page reads ${clase.tipo}`, (x) => {
      x.respuestas.splice(i, 1);
      // A late answer to an attempt that was given up is heard by nobody.
      if (n !== x.op.intentos || x.op.abiertos === 0) return;
      if (clase.tipo === 'desconocida') x.dudas += 1;
      aplicar(x, { tipo: 'respuesta', clase });
    });
  }

  const mira = rota.puedeMirar ?? ((una: Operacion) => accionDe(una) === 'mirar-fresca');
  if (e.miradas.length === 0 && op.miradas < 3 && mira(op))
    yield con('a look begins', (x) => x.miradas.push({ vio: null }));
  for (const [i, { vio }] of e.miradas.entries())
    if (vio === null)
      yield con('the list is read', (x) => {
        const ve: Mirada = rota.ilegible ? { tipo: 'nada', ciega: rota.ilegible === 'dicho' } : visible(x);
        x.miradas[i] = { vio: ve };
      });
    else
      yield con(`the look says ${vio.tipo}`, (x) => {
        x.miradas.splice(i, 1);
        aplicar(x, { tipo: 'mirada', mirada: vio, fresca: true });
      });

  if (op.noRegistrada && puedeCerrar(op)) yield con('discarded', (x) => aplicar(x, { tipo: 'cerrar' }));
  if (op.noRegistrada && puedeCorregir(op))
    yield con('corrected', (x) => aplicar(x, { tipo: 'corregir', enlace: 'otra' }));
}

/** What must hold in every state. @returns what is broken */
export type Promesa = (e: EstadoModelo) => string | null;

const PROMESAS: Record<string, Promesa> = {
  'told or given up: no row of it is active or can still come': (e) =>
    dicha(e) && e.filas.some(({ propia, estado }) => propia && estado !== 'anulada')
      ? 'its own row is there'
      : null,
  'told: the reference is held by a row that is not active': (e) =>
    dicha(e) && !e.filas.some(({ estado }) => estado === 'anulada') ? 'nobody holds it' : null,
  'told: no answer was missing before it': (e) => (dicha(e) && e.dudas > 0 ? 'an attempt was open' : null),
  'registered: its own row has been there': (e) =>
    e.op.estado === 'REGISTRADA' && !e.existio ? 'it never was' : null,
};
/** More than is promised. The browser's own second copy, and an annulment before the look, break it. */
export const NUNCA_EXISTIO: Promesa = (e) => (dicha(e) && e.existio ? 'it was, and was annulled' : null);

export interface Exploracion {
  estados: number;
  /** States in which the case was told, and in which it was given up on that ground. */
  dichas: number;
  resueltas: number;
  /** The first broken promise, with the road that leads to it. */
  rota: { promesa: string; camino: string[] } | null;
}

function inicial(titular: Titular): EstadoModelo {
  const filas: FilaModelo[] = titular === 'nadie' ? [] : [{ propia: false, estado: titular }];
  return {
    op: operacion({ ref: 'R', opId: 'op', confirmadaEn: 0 }),
    filas,
    enCamino: [],
    respuestas: [],
    miradas: [],
    dudas: 0,
    existio: false,
    quedan: { muerte: 1, perdida: 1, repeticion: REPETICIONES, error: 1, anulacion: 1 },
  };
}

/** Everything about an operation that a rule reads; the rest never changes here. */
const clave = ({ op, ...e }: EstadoModelo): string => {
  const { estado, retencion, incierta, dup409, abiertos, intentos, miradas, yaEstaba, noRegistrada } = op;
  return JSON.stringify([
    [estado, retencion, incierta, dup409, abiertos, intentos, miradas, yaEstaba, noRegistrada],
    { ...e, dudas: Math.min(e.dudas, 1) },
  ]);
};

interface Paso {
  estado: EstadoModelo;
  de: Paso | null;
  nombre: string;
}
const caminoDe = (paso: Paso): string[] => (paso.de ? [...caminoDe(paso.de), paso.nombre] : []);

/** Explores all that can happen from one beginning. */
export function explorar(
  titular: Titular,
  rota: ReglaRota = {},
  promesas: Record<string, Promesa> = PROMESAS,
): Exploracion {
  const primero: Paso = { estado: inicial(titular), de: null, nombre: '' };
  const vistos = new Set([clave(primero.estado)]);
  let frente: Paso[] = [primero];
  const hallado: Exploracion = { estados: 0, dichas: 0, resueltas: 0, rota: null };
  while (frente.length > 0) {
    const nuevo: Paso[] = [];
    for (const paso of frente) {
      hallado.estados += 1;
      if (dicha(paso.estado)) hallado[esFinal(paso.estado.op.estado) ? 'resueltas' : 'dichas'] += 1;
      for (const [promesa, cumple] of Object.entries(promesas))
        if (cumple(paso.estado)) return { ...hallado, rota: { promesa, camino: caminoDe(paso) } };
      for (const [nombre, estado] of siguientes(paso.estado, rota)) {
        const suya = clave(estado);
        if (vistos.has(suya)) continue;
        vistos.add(suya);
        nuevo.push({ estado, de: paso, nombre });
      }
    }
    frente = nuevo;
  }
  return hallado;
}
