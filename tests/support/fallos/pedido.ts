/** One request as the proxy saw it, and what became of it. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Respuesta {
  status: number;
  headers: Record<string, string | string[]>;
  cuerpo: Buffer;
}

export interface Pedido {
  metodo: string;
  /** Path and query, e.g. `/api/agentes`. */
  ruta: string;
  cuerpo: string;
  headers: IncomingHttpHeaders;
  /** Which connection of the browser it came on, and how many requests that one had carried before. */
  conexion: number;
  reusada: boolean;
  /** Monotonic ms. `fin` is null while nothing has been said to the browser. */
  inicio: number;
  fin: number | null;
  /** The fault that was played on it, or null. */
  fallo: string | null;
  /** What the backend answered, once per delivery: the oracle of what was written. */
  entregas: { status: number; cuerpo: string }[];
}

/** POST /agentes: the one request that moves money. */
export const esRegistro = ({ metodo, ruta }: Pedido): boolean => metodo === 'POST' && ruta === '/api/agentes';

/** GET /agentes: the whole list. */
export const esLista = ({ metodo, ruta }: Pedido): boolean => metodo === 'GET' && ruta === '/api/agentes';

/** How many of these ran at the same moment, at most. */
export const maximoALaVez = (pedidos: readonly Pedido[]): number =>
  Math.max(
    0,
    ...pedidos.map(
      ({ inicio }) =>
        pedidos.filter((otro) => otro.inicio <= inicio && (otro.fin === null || otro.fin > inicio)).length,
    ),
  );
