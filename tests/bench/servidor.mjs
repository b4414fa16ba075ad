/** A static server that sends brotli and gzip, with just enough of an API for one signed-in cashier with a caja open. */
import { createServer } from 'node:http';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TIPOS = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Before the first byte of the list: the real server needs 0.1 ms a row. Long enough for every page to have started, so
 * that the time from the last byte on is the list's alone.
 */
const ESPERA_MS = 1_500;

const auditoria = (id) => ({
  id,
  estado: true,
  id_user_create: 2,
  id_user_update: null,
  created_at: new Date().toISOString(),
  updated_at: new Date().toISOString(),
});
const CAJA = { ...auditoria(3), nombre: 'Caja 03 – Mixta', especialidad: 'MIXTA', saldo: '1000.00' };
const SESION = {
  ...auditoria(101),
  id_caja: 3,
  id_usuario: 2,
  monto_inicial: '1000.00',
  monto_final_teorico: null,
  monto_final_real: null,
  diferencia: null,
  estado_sesion: 'ABIERTA',
  fecha_apertura: new Date().toISOString(),
  fecha_cierre: null,
};

const archivos = (carpeta) =>
  readdirSync(carpeta, { withFileTypes: true }).flatMap((cada) => {
    const ruta = join(carpeta, cada.name);
    return cada.isDirectory() ? archivos(ruta) : [ruta];
  });

/** Every file of a build in its three encodings, read once. */
export const cargarDist = (dist) =>
  new Map(
    archivos(dist)
      .filter((ruta) => statSync(ruta).isFile() && extname(ruta) in TIPOS)
      .map((ruta) => {
        const crudo = readFileSync(ruta);
        const br = brotliCompressSync(crudo, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        return [`/${relative(dist, ruta)}`, { crudo, br, gzip: gzipSync(crudo), tipo: TIPOS[extname(ruta)] }];
      }),
  );

/**
 * @param {ReturnType<typeof cargarDist>} dist
 * @param {{ lista: Buffer, cabeceras: Record<string, string> }} datos  the body of GET /agentes and the page's headers
 */
export async function servir(dist, { lista, cabeceras }) {
  const tiempos = { ultimoByte: 0 };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- beside its only use
  const json = (res, cuerpo, status = 200) =>
    res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(cuerpo));
  const servidor = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://x');
    if (pathname === '/api/agentes') {
      // Like the real one: everything, uncompressed, after a while. No ETag: the bytes themselves are to be compared.
      res.on('finish', () => {
        tiempos.ultimoByte = performance.timeOrigin + performance.now();
      });
      setTimeout(() => {
        res.writeHead(200, {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': lista.length,
          'Cache-Control': 'no-store',
        });
        res.end(lista);
      }, ESPERA_MS);
      return;
    }
    if (pathname.startsWith('/api/cajas/sesion-activa/')) return void json(res, SESION);
    if (pathname === '/api/cajas') return void json(res, [CAJA]);
    if (/^\/api\/cajas\/\d+$/.test(pathname)) return void json(res, { ...CAJA, sesiones: [SESION] });
    if (pathname.startsWith('/api/')) return void json(res, { message: 'Not Found' }, 404);
    const archivo = dist.get(pathname) ?? (extname(pathname) === '' ? dist.get('/index.html') : undefined);
    if (!archivo) return void res.writeHead(404).end();
    const acepta = String(req.headers['accept-encoding']);
    const [codigo, cuerpo] = acepta.includes('br')
      ? ['br', archivo.br]
      : acepta.includes('gzip')
        ? ['gzip', archivo.gzip]
        : [null, archivo.crudo];
    res.writeHead(200, {
      ...cabeceras,
      'Content-Type': archivo.tipo,
      ...(codigo ? { 'Content-Encoding': codigo } : {}),
    });
    res.end(cuerpo);
  });
  await new Promise((resolve) => servidor.listen(0, '127.0.0.1', resolve));
  return {
    origen: `http://127.0.0.1:${servidor.address().port}`,
    tiempos,
    cerrar: () =>
      new Promise((resolve) => {
        servidor.closeAllConnections();
        servidor.close(resolve);
      }),
  };
}
