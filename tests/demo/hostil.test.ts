/** The embedded backend asked by a hostile hand: raw sockets, since no HTTP library would send some of this. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leerTexto } from '@/demo/http/cuerpo';
import { embebido, ingresar, listo, puertoLibre, vite } from './servidor-http';
import { carpetaTemporal } from '../support/carpeta-temporal';

/** Everything the server at `origen` says to these bytes until it, or we after its answer, hang up. */
async function crudo(origen: string, peticion: string): Promise<string> {
  const { hostname, port } = new URL(origen);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.write(peticion);
  let dicho = '';
  for await (const trozo of socket) {
    dicho += String(trozo);
    const largo = /^content-length: (\d+)/im.exec(dicho)?.[1];
    const [, cuerpo] = dicho.split('\r\n\r\n');
    if (cuerpo !== undefined && Buffer.byteLength(cuerpo) >= Number(largo ?? 0)) break;
  }
  return dicho;
}

const pedir = (linea: string, host = 'localhost', extra = '') =>
  `${linea} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${extra}\r\n`;

const SIN_TRIPAS = /\bat \/|\bat .+\(|node_modules|stack|TypeError|Error:/;

describe('what is no request of this backend is answered in one line', () => {
  test.each([
    'TRACE /api/cajas',
    'TRACE /api/auth/login',
    'TRACE /demo',
    'PROPFIND /api/cajas',
    'SEARCH /api/agentes',
    'LOCK /api/cajas/1',
    'PURGE /demo',
    'M-SEARCH /api',
    'DELETE /demo',
    'OPTIONS /demo/reiniciar',
  ])('%s is 405', async (linea) => {
    const { origen } = await embebido();
    const dicho = await crudo(origen, pedir(linea));
    expect(dicho).toMatch(/^HTTP\/1\.1 405 /);
    expect(dicho).toMatch(/^allow: GET, HEAD, POST/im);
    expect(dicho).toMatch(/^x-frame-options: DENY/im);
    expect(dicho).toMatch(/Método no permitido/);
    expect(dicho).not.toMatch(SIN_TRIPAS);
  });

  test.each(['[', 'local host', 'localhost:99999999', '%'])('Host %j is 400', async (host) => {
    const { origen } = await embebido();
    const dicho = await crudo(origen, pedir('GET /api/cajas', host));
    expect(dicho).toMatch(/^HTTP\/1\.1 400 /);
    expect(dicho).not.toMatch(SIN_TRIPAS);
  });

  test.each(['/api/agentes/%', '/api/%E0%A4%A/x', '/demo/%', '/api/cajas/%00'])(
    'the address %s ends no server',
    async (ruta) => {
      const { origen } = await embebido();
      const dicho = await crudo(origen, pedir(`GET ${ruta}`));
      expect(dicho).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await fetch(`${origen}/demo`)).status).toBe(200);
    },
  );
});

describe('a body over the limit is refused while it arrives', () => {
  test.each(['/api/agentes', '/api/no-existe', '/demo/latencia'])(
    '%s, in pieces and without an end: the answer does not wait for it',
    async (ruta) => {
      const { origen } = await embebido();
      const { hostname, port } = new URL(origen);
      const socket = connect(Number(port), hostname);
      onTestFinished(() => void socket.destroy());
      socket.write(
        `POST ${ruta} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      const trozo = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      // Three pieces of 64 kB, and no end: only the limit can have brought the answer.
      for (let i = 0; i < 3; i += 1) socket.write(trozo);
      const [dicho] = (await once(socket, 'data')) as [Buffer];
      expect(String(dicho)).toMatch(ruta.startsWith('/demo') ? /^HTTP\/1\.1 413 / : /PayloadTooLargeError/);

      // Whoever goes on and on is cut off.
      const cortado = new Promise((resolve) => {
        socket.once('close', resolve);
      });
      socket.on('error', () => undefined);
      const seguir = () => {
        while (!socket.destroyed && socket.write(trozo));
      };
      socket.on('drain', seguir);
      seguir();
      await cortado;
      expect((await fetch(`${origen}/demo`)).status).toBe(200);
    },
  );

  test('one that says it is too large is not read at all', async () => {
    const { origen } = await embebido();
    const dicho = await crudo(
      origen,
      pedir(
        'POST /api/auth/login',
        'localhost',
        'Content-Type: application/json\r\nContent-Length: 999999999\r\n',
      ),
    );
    expect(dicho).toContain('PayloadTooLargeError');
  });

  test('not one piece more than the limit is taken from the stream', async () => {
    let trozos = 0;
    let cancelado = false;
    const sinFin = new ReadableStream<Uint8Array>({
      pull: (control) => {
        trozos += 1;
        control.enqueue(new Uint8Array(10 * 1024).fill(97));
      },
      cancel: () => {
        cancelado = true;
      },
    });
    const opciones = { method: 'POST', body: sinFin, duplex: 'half' };
    const request = new Request('http://x/', opciones);
    await expect(leerTexto(request)).rejects.toMatchObject({ status: 500, mensaje: 'PayloadTooLargeError' });
    expect(trozos).toBeLessThanOrEqual(13); // ten are the limit, one more breaks it, and a stream reads ahead
    expect(cancelado).toBe(true);
  });

  test.each([
    ['at the limit', 100 * 1024 - 3, 400],
    ['one byte over', 100 * 1024 - 2, 500],
  ])('%s', async (_nombre, letras, status) => {
    const { origen } = await embebido();
    const respuesta = await fetch(`${origen}/api/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `["${'é'.repeat(1)}${'x'.repeat(letras - 3)}"]`,
    });
    expect(respuesta.status).toBe(status);
  });
});

test('/demo says only what its own controls said', async () => {
  const { origen } = await embebido();
  const frase = 'Su cuenta vence hoy. Llame al 70000000.';
  for (const ajena of [frase, 'constructor', '__proto__', '0', 'El servidor responde sin demora.']) {
    const html = await (await fetch(`${origen}/demo?hecho=${encodeURIComponent(ajena)}`)).text();
    expect(html).not.toContain('class="hecho"');
    expect(html).not.toContain(frase);
  }
  const pulsado = await fetch(`${origen}/demo/latencia`, {
    method: 'POST',
    body: new URLSearchParams({ valor: '0' }),
  });
  expect(new URL(pulsado.url).search).toMatch(/^\?hecho=[\da-f-]{36}$/);
  expect(await pulsado.text()).toContain(
    '<p class="hecho" role="status">El servidor responde sin demora.</p>',
  );
  // A reload of the page that was reached still says it.
  expect(await (await fetch(pulsado.url)).text()).toContain('El servidor responde sin demora.');
});

describe.each([
  ['npm run dev', [] as string[]],
  ['npm start', ['preview', '--outDir', '.vitest-results/sin-dist']],
])('the live channel of %s', (_nombre, args) => {
  test('is open to our own names and pages only, as HTTP is', async () => {
    const puerto = await puertoLibre();
    const origen = `http://127.0.0.1:${puerto}`;
    const hijo = vite([...args, '--port', puerto], {
      KANTUTA_DEMO_ARCHIVO: join(carpetaTemporal(), 'demo.json'),
    });
    await listo(hijo, `${origen}/api/cajas`);

    const saludo = 'GET /socket.io/?EIO=4&transport=polling';
    const subida =
      'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    const conSubida = (host: string, extra = '') =>
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\n${subida}${extra}\r\n`;
    const propio = `127.0.0.1:${puerto}`;
    for (const [host, origin, entra] of [
      [propio, undefined, true],
      [propio, origen, true],
      [`localhost:${puerto}`, `http://localhost:${puerto}`, true],
      [`till.localhost:${puerto}`, undefined, true],
      [propio, 'https://otro.example', false],
      [propio, 'null', false],
      [propio, `http://localhost:${puerto}`, false],
      ['otro.example', undefined, false],
      ['otro.example', 'http://otro.example', false],
      [`otro.example:${puerto}`, `http://otro.example:${puerto}`, false],
      ['localhost.otro.example', undefined, false],
    ] as const) {
      const extra = origin === undefined ? '' : `Origin: ${origin}\r\n`;
      const polling = await crudo(origen, pedir(saludo, host, extra));
      expect([host, origin, /^HTTP\/1\.1 (\d+)/.exec(polling)?.[1] === '200']).toEqual([host, origin, entra]);
      expect(polling).not.toMatch(/access-control-allow-origin: \*/i);
      const websocket = await crudo(origen, conSubida(host, extra));
      expect([host, origin, websocket.startsWith('HTTP/1.1 101')]).toEqual([host, origin, entra]);
    }
    // HTTP refuses the same names.
    expect(await crudo(origen, pedir('GET /api/cajas', 'otro.example'))).toMatch(/^HTTP\/1\.1 403 /);
    // And a method that no `Request` can be made of is no page of errors there either.
    expect(await crudo(origen, pedir('TRACE /api/cajas', propio))).toMatch(/^HTTP\/1\.1 405 /);
    await expect(ingresar(origen)).resolves.toBeTypeOf('function');
  });
});
