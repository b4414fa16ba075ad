import type { Operacion } from '@/engines/envios/operation/operacion';
import type { Clase, Evento, Mirada } from './protocol';

export interface Almacen {
  abiertas: () => Promise<Operacion[]>;
  /** Inside one strict read-write transaction; undefined when the operation is gone. */
  aplicar: (opId: string, evento: Evento) => Promise<Operacion | undefined>;
  /** The event and the attempt's row, durable before this resolves (R1); undefined: it may not be sent any more. */
  empezarIntento: (opId: string) => Promise<{ op: Operacion; n: number } | undefined>;
  cerrarIntento: (opId: string, n: number, clase: Clase) => Promise<Operacion | undefined>;
}

export type Buscador = (op: Operacion) => Promise<Mirada>;

/** By design this server takes no operation of ours: asking again changes nothing. */
export class NoRecibe extends Error {}

/** `listaFresca` (one fresh GET /agentes) and `sesionAbierta` reject when there was no answer. */
export interface Servidor {
  listaCargada: () => Promise<Buscador | null>;
  listaFresca: () => Promise<Buscador>;
  sesionAbierta: (uid: number) => Promise<number | null>;
  /** Never rejects: whatever happens is a class. `encargada`: an Administrador sends it under their own token. */
  enviar: (op: Operacion, encargada: boolean) => Promise<Clase>;
}

export interface Reloj {
  /** Monotonic ms: setting the PC's clock changes nothing. */
  ahora: () => number;
  azar: () => number;
}

export interface Puertos {
  almacen: Almacen;
  servidor: Servidor;
  reloj: Reloj;
  quien: () => number | null;
  /** An Administrador asked for it by hand, e.g. for one of a closed session, which can only be finished under its own. */
  porEncargo?: (op: Operacion) => boolean;
}
