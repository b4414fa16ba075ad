/**
 * The project's own fault proxy: stands between Chromium and the production server, on a TCP level where it has to.
 * What no rule is about passes untouched. Every request is logged with what the backend answered, whether or not the
 * browser ever heard of it: that log is the oracle.
 */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Pedido, Respuesta } from './pedido';

/** What a fault can do with the request it was given. */
export interface Paso {
  pedido: Pedido;
  /** Takes it to the backend. When it resolves, whatever the backend writes has been written. */
  entregar: () => Promise<Respuesta>;
  contestar: (respuesta: Respuesta) => void;
  res: ServerResponse;
  socket: Socket;
}
export interface Fallo {
  nombre: string;
  jugar: (paso: Paso) => Promise<void>;
}
export type Cual = (pedido: Pedido) => boolean;

interface Regla {
  cual: Cual;
  fallo: Fallo;
  veces: number;
}

export interface Proxy {
  url: string;
  pedidos: readonly Pedido[];
  /** The next `veces` requests that `cual` recognises suffer `fallo`. Rules are used up in the order they were given. */
  fallar: (cual: Cual, fallo: Fallo, veces?: number) => void;
  /** No more faults, also those that have not happened yet. */
  sanar: () => void;
  /** Nobody listens: connections break and new ones are refused. */
  bajar: () => Promise<void>;
  subir: () => Promise<void>;
  /** Each answer closes its connection, so that the next request needs a fresh one. */
  sinReuso: (si?: boolean) => void;
  parar: () => Promise<void>;
}

const DE_CONEXION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

async function leerTodo(flujo: IncomingMessage): Promise<Buffer> {
  const trozos: Buffer[] = [];
  for await (const trozo of flujo) trozos.push(Buffer.from(trozo));
  return Buffer.concat(trozos);
}

async function comoRespuesta(vuelta: IncomingMessage): Promise<Respuesta> {
  const cuerpo = await leerTodo(vuelta);
  const utiles = Object.entries(vuelta.headers).flatMap(([nombre, valor]) =>
    DE_CONEXION.has(nombre) || valor === undefined ? [] : [[nombre, valor] as const],
  );
  return { status: vuelta.statusCode ?? 502, headers: Object.fromEntries(utiles), cuerpo };
}

/** One delivery, on a connection of its own: what breaks on the browser's side never breaks this one. */
function entregarA(destino: URL, { metodo, ruta, headers }: Pedido, cuerpo: Buffer): Promise<Respuesta> {
  return new Promise((resolve, reject) => {
    const ida = request(
      new URL(ruta, destino),
      { method: metodo, headers: { ...headers, host: destino.host, connection: 'close' } },
      (vuelta) => resolve(comoRespuesta(vuelta)),
    );
    ida.on('error', reject);
    ida.end(cuerpo);
  });
}

const escuchar = (servidor: Server, puerto: number): Promise<number> =>
  new Promise((resolve, reject) => {
    servidor.once('error', reject);
    servidor.listen(puerto, '127.0.0.1', () => {
      servidor.off('error', reject);
      // A TCP server's address is never a pipe's name.
      resolve((servidor.address() as AddressInfo).port);
    });
  });

const cerrar = (servidor: Server, sockets: Iterable<Socket>): Promise<void> =>
  new Promise((resolve) => {
    servidor.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });

export async function iniciarProxy(url: string): Promise<Proxy> {
  const destino = new URL(url);
  const pedidos: Pedido[] = [];
  const sockets = new Map<Socket, { id: number; llevados: number }>();
  let reglas: Regla[] = [];
  let reuso = true;
  let conexiones = 0;

  function reglaPara(pedido: Pedido): Fallo | null {
    const regla = reglas.find(({ cual, veces }) => veces > 0 && cual(pedido));
    if (!regla) return null;
    regla.veces -= 1;
    return regla.fallo;
  }

  async function atender(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { socket } = req;
    const conexion = sockets.get(socket) ?? { id: 0, llevados: 0 };
    const reusada = conexion.llevados > 0;
    conexion.llevados += 1;
    const inicio = performance.now();
    const cuerpo = await leerTodo(req);
    const pedido: Pedido = {
      metodo: req.method ?? 'GET',
      ruta: req.url ?? '/',
      cuerpo: cuerpo.toString('utf8'),
      headers: req.headers,
      conexion: conexion.id,
      reusada,
      inicio,
      fin: null,
      fallo: null,
      entregas: [],
    };
    pedidos.push(pedido);
    res.once('close', () => {
      pedido.fin ??= performance.now();
    });
    const paso: Paso = {
      pedido,
      res,
      socket,
      entregar: async () => {
        const respuesta = await entregarA(destino, pedido, cuerpo);
        pedido.entregas.push({ status: respuesta.status, cuerpo: respuesta.cuerpo.toString('utf8') });
        return respuesta;
      },
      contestar: ({ status, headers, cuerpo: texto }) => {
        res.writeHead(status, { ...headers, ...(reuso ? {} : { connection: 'close' }) });
        res.end(texto);
      },
    };
    const fallo = reglaPara(pedido);
    pedido.fallo = fallo?.nombre ?? null;
    if (fallo) await fallo.jugar(paso);
    else paso.contestar(await paso.entregar());
  }

  const crear = (): Server => {
    const nuevo = createServer((req, res) => {
      // The backend or the browser went away: there is nobody left to tell.
      atender(req, res).catch(() => res.destroy());
    });
    nuevo.keepAliveTimeout = 60_000;
    nuevo.on('connection', (socket) => {
      sockets.set(socket, { id: (conexiones += 1), llevados: 0 });
      socket.on('error', () => socket.destroy());
      socket.once('close', () => sockets.delete(socket));
    });
    // The live channel passes as bytes.
    nuevo.on('upgrade', (req, socket, cabeza) => {
      const ida = connect(Number(destino.port), destino.hostname, () => {
        const lineas = req.rawHeaders.flatMap((nombre, i, todas) =>
          i % 2 === 0 ? [`${nombre}: ${todas[i + 1] ?? ''}`] : [],
        );
        ida.write(`${req.method ?? 'GET'} ${req.url ?? '/'} HTTP/1.1\r\n${lineas.join('\r\n')}\r\n\r\n`);
        ida.write(cabeza);
        ida.pipe(socket).pipe(ida);
      });
      ida.on('error', () => socket.destroy());
      socket.on('error', () => ida.destroy());
      socket.once('close', () => ida.destroy());
    });
    return nuevo;
  };

  let servidor = crear();
  const puerto = await escuchar(servidor, 0);
  const bajar = async (): Promise<void> => cerrar(servidor, sockets.keys());
  return {
    url: `http://localhost:${puerto}`,
    pedidos,
    fallar: (cual, fallo, veces = 1) => void reglas.push({ cual, fallo, veces }),
    sanar: () => {
      reglas = [];
    },
    bajar,
    subir: async () => {
      servidor = crear();
      await escuchar(servidor, puerto);
    },
    sinReuso: (si = true) => {
      reuso = !si;
      if (si) servidor.closeIdleConnections();
    },
    parar: bajar,
  };
}
