/** The production bundle, built and served as `npm start` does: none of the demonstration is in it. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../config/security-headers';
import { VITE, entorno, listo, puertoLibre, vite } from './servidor-http';
import { carpetaTemporal } from '../support/carpeta-temporal';

const dist = join(carpetaTemporal(), 'dist');
let archivos: string[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [VITE, 'build', '--logLevel', 'warn', '--outDir', dist], { env: entorno() });
  archivos = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entrada) => entrada.isFile())
    .map((entrada) => join(entrada.parentPath, entrada.name));
}, 60_000);

const texto = async (puerto: string, ruta: string) =>
  (await fetch(`http://localhost:${puerto}${ruta}`)).text();

describe('dist/', () => {
  test('holds nothing of the demonstration', () => {
    const huellas = [
      'kantuta123',
      '@kantuta.demo',
      'Controles de la demostración',
      'setupWorker',
      'mockServiceWorker',
    ];
    for (const archivo of archivos) {
      const contenido = readFileSync(archivo, 'utf8');
      expect([archivo, huellas.filter((huella) => contenido.includes(huella))]).toEqual([archivo, []]);
    }
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).not.toMatch(/kantuta-(demo|socket)/);
  });

  test('holds only what a page needs: no source maps, no sources, no environment', () => {
    const ajenas = archivos.filter(
      (archivo) => !['.html', '.js', '.css', '.svg', '.webmanifest', '.png'].includes(extname(archivo)),
    );
    expect(ajenas).toEqual([join(dist, '.vite/manifest.json')]);
  });

  test('holds no secret, and no code that runs text but the one the policy stops', () => {
    const secretos =
      /-----BEGIN|\beyJ[\w-]{20,}\.eyJ|\$2[aby]\$\d\d\$|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bghp_\w{36}\b|\bnpm_\w{36}\b|KANTUTA_/;
    const correTexto = /\beval\(|document\.write|\bset(?:Timeout|Interval)\(["'`]|\bimportScripts\(/;
    for (const archivo of archivos) {
      const contenido = readFileSync(archivo, 'utf8');
      expect([archivo, secretos.exec(contenido)?.[0], correTexto.exec(contenido)?.[0]]).toEqual([
        archivo,
        undefined,
        undefined,
      ]);
    }
    // socket.io’s way to the global object of browsers older than ours. The policy would stop it.
    const compilan = archivos.filter((archivo) => /\bFunction\(/.test(readFileSync(archivo, 'utf8')));
    expect(compilan.map((archivo) => basename(archivo).replace(/-[\w-]{8}\.js$/, ''))).toEqual(['en-vivo']);
  });

  test('has no inline script nor style, which the policy would refuse', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    expect(html).toContain('<path id="i-'); // the icons came along
  });
});

describe('served with a real backend', () => {
  let real: Server;
  beforeAll(async () => {
    real = createServer((req, res) => res.end(`real ${req.url}`)).listen(0, '127.0.0.1');
    await once(real, 'listening');
  });
  afterAll(() => real.close());

  test('/api is forwarded without /api, nothing says demonstration, and a 502 has the headers too', async () => {
    const { port } = real.address() as AddressInfo;
    const puerto = await puertoLibre();
    const hijo = vite(['preview', '--outDir', dist, '--port', puerto], {
      KANTUTA_API_URL: `http://127.0.0.1:${port}`,
    });
    await listo(hijo, `http://localhost:${puerto}/`);
    expect(await texto(puerto, '/api/cajas?x=1')).toBe('real /cajas?x=1');
    expect(await texto(puerto, '/login')).not.toContain('kantuta-demo');
    expect(await texto(puerto, '/demo')).not.toContain('Controles de la demostración');
    expect(hijo.salida()).toContain(`Kantuta Agentes está en http://localhost:${puerto}`);

    // And when it is gone: 502, under the same headers, kept by nobody.
    real.closeAllConnections();
    await new Promise((resolve) => {
      real.close(resolve);
    });
    const { status, headers } = await fetch(`http://localhost:${puerto}/api/cajas`);
    expect(status).toBe(502);
    expect(headers.get('content-security-policy')).toBe(
      securityHeaders({ formularios: true })['Content-Security-Policy'],
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

test('served on the embedded backend, the page offers the accounts and /demo', async () => {
  const archivo = join(carpetaTemporal(), 'demo.json');
  const puerto = await puertoLibre();
  const hijo = vite(['preview', '--outDir', dist, '--port', puerto], { KANTUTA_DEMO_ARCHIVO: archivo });
  await listo(hijo, `http://localhost:${puerto}/`);
  expect(await texto(puerto, '/login')).toContain('<meta name="kantuta-demo" content="[{&quot;correo&quot;');
  expect(await texto(puerto, '/demo')).toContain('Controles de la demostración');
  expect(await texto(puerto, '/api/')).toBe('Hello World!');
});
