/** A web server before the till's own, as in a shop: it can bring another release, lose a file, fall over, or hold an answer. */
import { createServer, request as pedir, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';

interface Respuesta {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface Frente {
  url: string;
  /** From now on the app's files come from there; the API stays where it was. */
  servir: (url: string) => void;
  /** Answers this path by itself. */
  poner: (ruta: string, respuesta: Respuesta) => void;
  /** The network is gone, or back. */
  caer: (caido: boolean) => void;
  /** Holds the answers of this method and path. @returns how to let them go */
  retener: (method: string, ruta: string) => () => void;
  cerrar: () => void;
}

export async function abrirFrente(detras: string): Promise<Frente> {
  let app = detras;
  let caido = false;
  let retenido: { clave: string; hasta: Promise<void> } | null = null;
  const propias = new Map<string, Respuesta>();
  const abiertos = new Set<Socket>();

  const reenviar = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { pathname } = new URL(req.url ?? '/', 'http://x');
    const propia = propias.get(pathname);
    if (propia) {
      res.writeHead(propia.status ?? 200, propia.headers).end(propia.body ?? '');
      return;
    }
    const base = pathname.startsWith('/api') ? detras : app;
    const hacia = pedir(base + (req.url ?? ''), { method: req.method, headers: req.headers }, (de) => {
      const contestar = () => {
        res.writeHead(de.statusCode ?? 502, de.headers);
        de.pipe(res);
      };
      if (retenido?.clave === `${req.method} ${pathname}`) void retenido.hasta.then(contestar);
      else contestar();
    });
    hacia.on('error', () => res.destroy());
    req.pipe(hacia);
  };

  const servidor = createServer((req, res) => {
    if (caido) req.socket.destroy();
    else void reenviar(req, res);
  });
  servidor.on('connection', (socket: Socket) => {
    abiertos.add(socket);
    socket.on('close', () => abiertos.delete(socket));
  });
  // The live channel.
  servidor.on('upgrade', (req: IncomingMessage, socket: Socket, cabeza: Buffer) => {
    const { port } = new URL(detras);
    const hacia = connect(Number(port), 'localhost', () => {
      const lineas = Object.entries(req.headers).map(([nombre, valor]) => `${nombre}: ${String(valor)}`);
      hacia.write(`GET ${req.url} HTTP/1.1\r\n${lineas.join('\r\n')}\r\n\r\n`);
      hacia.write(cabeza);
      hacia.pipe(socket).pipe(hacia);
    });
    for (const punta of [socket, hacia]) punta.on('error', () => undefined);
    socket.on('close', () => hacia.destroy());
  });
  await new Promise<void>((resolve) => {
    servidor.listen(0, '127.0.0.1', resolve);
  });
  const direccion = servidor.address();
  return {
    url: `http://localhost:${typeof direccion === 'object' && direccion ? direccion.port : 0}`,
    servir: (url) => {
      app = url;
    },
    poner: (ruta, respuesta) => propias.set(ruta, respuesta),
    caer: (si) => {
      caido = si;
      if (si) for (const socket of abiertos) socket.destroy();
    },
    retener: (method, ruta) => {
      let soltar = () => {};
      const hasta = new Promise<void>((resolve) => {
        soltar = resolve;
      });
      retenido = { clave: `${method} ${ruta}`, hasta };
      return () => {
        retenido = null;
        soltar();
      };
    },
    cerrar: () => {
      servidor.close();
      for (const socket of abiertos) socket.destroy();
    },
  };
}
