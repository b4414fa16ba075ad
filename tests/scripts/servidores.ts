/**
 * The real nginx and Caddy with the snippets of docs/deploy, on ports of this machine alone. A binary that is not installed is
 * taken out of its Debian package, without installing anything.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, request as pedirHttp, type RequestOptions } from 'node:http';
import { request as pedirHttps } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as esperar } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { deploySnippets } from '../../config/deploy-snippets';
import { carpetaTemporal } from '../support/carpeta-temporal';
import { puertoLibre } from '../support/puerto-libre';

export type Cual = 'nginx' | 'caddy';
export const ANFITRION = 'kantuta.example';

const CARPETAS: Record<Cual, string> = { nginx: 'usr/sbin', caddy: 'usr/bin' };
const GUARDADOS = resolve('node_modules/.cache/kantuta-servidores');

const correr = (programa: string, args: string[], cwd = '.'): string =>
  execFileSync(programa, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Takes the program out of its package, into a folder of this repository that git does not see. */
function sacarDelPaquete(cual: Cual): void {
  const carpeta = join(GUARDADOS, cual);
  mkdirSync(carpeta, { recursive: true });
  // As root apt would download as a user of its own, who may not write here.
  const bajar = () => correr('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', cual], carpeta);
  try {
    bajar();
  } catch {
    correr('apt-get', ['update']);
    bajar();
  }
  const paquete = readdirSync(carpeta).find((nombre) => nombre.endsWith('.deb')) ?? '';
  correr('dpkg-deb', ['-x', paquete, '.'], carpeta);
}

/** @returns its path, or why there is none */
export function buscarServidor(cual: Cual): { programa: string } | { porque: string } {
  const enPath = (process.env['PATH'] ?? '').split(delimiter);
  const lugares = [...enPath, '/usr/sbin', '/usr/local/sbin', join(GUARDADOS, cual, CARPETAS[cual])].map(
    (carpeta) => join(carpeta, cual),
  );
  const hallado = () => lugares.find((lugar) => existsSync(lugar));
  try {
    correr('openssl', ['version']);
    if (hallado() === undefined) sacarDelPaquete(cual);
  } catch (error) {
    return { porque: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error) };
  }
  const programa = hallado();
  return programa === undefined ? { porque: `its package has no ${cual}` } : { programa };
}

/** A dist/, a certificate, and a backend that says what arrived. */
async function preparar() {
  const raiz = carpetaTemporal();
  const dist = join(raiz, 'dist');
  const archivos: Record<string, string> = {
    'index.html': '<!doctype html><title>La app</title>',
    'sw.js': '// worker',
    'assets/app-abc123.js': 'export {};',
    '.vite/manifest.json': '{"secreto":1}',
    '.well-known/acme-challenge/ficha': 'ficha.huella',
    '.well-known/.secreto': 'secreto',
  };
  for (const [nombre, texto] of Object.entries(archivos)) {
    mkdirSync(join(dist, nombre, '..'), { recursive: true });
    writeFileSync(join(dist, nombre), texto);
  }
  const certificado = { crt: join(raiz, 'kantuta.crt'), key: join(raiz, 'kantuta.key') };
  const nombre = ['-subj', `/CN=${ANFITRION}`, '-addext', `subjectAltName=DNS:${ANFITRION}`];
  const clave = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const salida = ['-keyout', certificado.key, '-out', certificado.crt];
  correr('openssl', ['req', '-x509', '-days', '2', ...clave, ...nombre, ...salida]);
  const backend = createServer(({ url, headers }, res) => {
    res.setHeader('Content-Type', 'application/json').end(JSON.stringify({ url, host: headers.host }));
  }).listen(0, '127.0.0.1');
  await once(backend, 'listening');
  onTestFinished(() => void backend.close());
  const { port } = backend.address() as AddressInfo;
  return { raiz, dist, certificado, backend: `http://127.0.0.1:${port}` };
}

interface Puertos {
  http: number;
  https: number;
}

/** The snippet as it is, but for ports, folders and the certificate. */
function configurar(
  cual: Cual,
  { raiz, dist, certificado, backend }: Awaited<ReturnType<typeof preparar>>,
  { http, https }: Puertos,
): string[] {
  const snippets = deploySnippets({ backend, host: ANFITRION });
  if (cual === 'caddy') {
    const texto = (snippets['Caddyfile'] ?? '')
      .replace(
        '{\n',
        `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tdefault_bind 127.0.0.1\n\tstorage file_system ${raiz}/caddy\n`,
      )
      .replace(`\n${ANFITRION} {`, `\n${ANFITRION} {\n\ttls ${certificado.crt} ${certificado.key}`)
      .replaceAll('/srv/kantuta/dist', dist);
    writeFileSync(join(raiz, 'Caddyfile'), texto);
    return ['run', '--config', join(raiz, 'Caddyfile'), '--adapter', 'caddyfile'];
  }
  const texto = (snippets['nginx.conf'] ?? '')
    .replaceAll('listen 80', `listen 127.0.0.1:${http}`)
    .replaceAll('listen 443', `listen 127.0.0.1:${https}`)
    .replaceAll('/etc/nginx/tls/kantuta.crt', certificado.crt)
    .replaceAll('/etc/nginx/tls/kantuta.key', certificado.key)
    .replaceAll('/srv/kantuta/dist', dist);
  const temporales = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (que) => `${que}_temp_path ${raiz}/${que};`,
  );
  writeFileSync(join(raiz, 'kantuta.conf'), texto);
  writeFileSync(join(raiz, 'kantuta-headers.conf'), snippets['kantuta-headers.conf'] ?? '');
  writeFileSync(
    join(raiz, 'nginx.conf'),
    `daemon off;\nmaster_process off;\npid ${raiz}/pid;\nerror_log stderr;\nevents {}\nhttp {\n  access_log off;\n  types { text/html html; text/javascript js; application/json json; }\n  ${temporales.join('\n  ')}\n  include kantuta.conf;\n}\n`,
  );
  return ['-p', raiz, '-c', join(raiz, 'nginx.conf'), '-e', 'stderr'];
}

/** @throws when it does not open its ports, with what it printed */
export async function levantar(cual: Cual, programa: string): Promise<Puertos> {
  const preparado = await preparar();
  const puertos = { http: await puertoLibre(), https: await puertoLibre() };
  const proceso = spawn(programa, configurar(cual, preparado, puertos), {
    env: { ...process.env, HOME: preparado.raiz, XDG_CONFIG_HOME: preparado.raiz },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void proceso.kill('SIGKILL'));
  let dicho = '';
  for (const flujo of [proceso.stdout, proceso.stderr])
    flujo.on('data', (trozo: Buffer) => {
      dicho += String(trozo);
    });
  for (const puerto of [puertos.http, puertos.https]) {
    let abierto = false;
    for (let i = 0; i < 200 && !abierto; i += 1) {
      if (proceso.exitCode !== null) throw new Error(`${cual} ended:\n${dicho}`);
      const socket = connect(puerto, '127.0.0.1');
      abierto = await once(socket, 'connect').then(
        () => true,
        () => esperar(100, false),
      );
      socket.destroy();
    }
    if (!abierto) throw new Error(`${cual} does not listen:\n${dicho}`);
  }
  return puertos;
}

export interface Respuesta {
  status: number;
  cabeceras: Record<string, unknown>;
  cuerpo: string;
}

/** One request by address, so that the names are whatever is asked for; null when the server hung up without an answer. */
export async function pedir(
  puerto: number,
  ruta: string,
  { host = ANFITRION, sni, metodo = 'GET' }: { host?: string; sni?: string | null; metodo?: string } = {},
): Promise<Respuesta | null> {
  const opciones: RequestOptions & { servername?: string; rejectUnauthorized?: boolean } = {
    host: '127.0.0.1',
    port: puerto,
    path: ruta,
    method: metodo,
    headers: { Host: host, Connection: 'close' },
    ...(sni === undefined ? {} : { servername: sni ?? '', rejectUnauthorized: false }),
  };
  return new Promise((resolver) => {
    const peticion = (sni === undefined ? pedirHttp : pedirHttps)(opciones, (res) => {
      let cuerpo = '';
      res.setEncoding('utf8');
      res.on('data', (trozo: string) => (cuerpo += trozo));
      res.on('end', () => resolver({ status: res.statusCode ?? 0, cabeceras: res.headers, cuerpo }));
      res.on('error', () => resolver(null));
    });
    peticion.on('error', () => resolver(null));
    peticion.end();
  });
}
