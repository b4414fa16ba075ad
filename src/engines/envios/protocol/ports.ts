/** What the dispatcher touches, as ports: the disk, the server, the clock, and who is signed in. */
import type { Operacion } from '@/engines/envios/operation/operacion';
import type { Clase, Evento, Mirada } from './protocol';

export interface Almacen {
  /** Everything not final, oldest confirmation first. */
  abiertas: () => Promise<Operacion[]>;
  /** Applies `transicion` inside one strict read-write transaction; undefined when the operation is gone. */
  aplicar: (opId: string, evento: Evento) => Promise<Operacion | undefined>;
  /** The event `intento` and the attempt's own row, durable before this resolves (R1). Undefined: it may not be sent any more. */
  empezarIntento: (opId: string) => Promise<{ op: Operacion; n: number } | undefined>;
  /** The attempt's outcome and the event `respuesta`, in one transaction. */
  cerrarIntento: (opId: string, n: number, clase: Clase) => Promise<Operacion | undefined>;
}

/** What a fresh or loaded list says about one operation. */
export type Buscador = (op: Operacion) => Promise<Mirada>;

/** This server takes no operation of ours, by design: asking again changes nothing. Rejected with by `Servidor`. */
export class NoRecibe extends Error {}

export interface Servidor {
  /** A look in the list already loaded; null: none is loaded. */
  listaCargada: () => Promise<Buscador | null>;
  /** One fresh GET /agentes. Rejects when there was no answer. */
  listaFresca: () => Promise<Buscador>;
  /** The open caja session of this person, or null. Rejects when there was no answer. */
  sesionAbierta: (uid: number) => Promise<number | null>;
  /**
   * POST /agentes with these very bytes. Never rejects: whatever happens is a class.
   * @param encargada an Administrador sends it under another token than its owner's
   */
  enviar: (op: Operacion, encargada: boolean) => Promise<Clase>;
}

export interface Reloj {
  /** Monotonic ms: setting the PC's clock changes nothing (§2.4). */
  ahora: () => number;
  /** 0…1 */
  azar: () => number;
}

export interface Puertos {
  almacen: Almacen;
  servidor: Servidor;
  reloj: Reloj;
  /** Who is signed in, by the token's `sub`; null: nobody. */
  quien: () => number | null;
  /**
   * An Administrador asked for this operation by hand: of another person, or an uncertain one of a session that has been
   * closed meanwhile, which can only be finished under its own (the server accepts that).
   */
  porEncargo?: (op: Operacion) => boolean;
}
