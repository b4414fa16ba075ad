// @vitest-environment node
/** The snippets of docs/deploy in the servers they are for. */
import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../../config/security-headers';
import { ANFITRION, buscarServidor, levantar, pedir, type Cual, type Respuesta } from './servidores';

const SERVIDORES: Cual[] = ['nginx', 'caddy'];
const APP = 'La app';

/** Hung up on, or told that this is no place for it (403 or 421, as the version has it). */
const negada = (respuesta: Respuesta | null): boolean =>
  respuesta === null || ([403, 421].includes(respuesta.status) && respuesta.cuerpo === '');

type Preguntar = (ruta: string, opciones?: Parameters<typeof pedir>[2]) => Promise<Respuesta | null>;

/** Another name than ours gets nothing that is ours, and is led nowhere. */
async function revisarNombres(http: Preguntar, https: Preguntar): Promise<void> {
  for (const ruta of ['/', '/agentes?caja=2', '//otro.example/x']) {
    expect(await http(ruta)).toMatchObject({
      status: 308,
      cabeceras: { location: `https://${ANFITRION}${ruta}` },
    });
  }
  const ajenos = ['otro.example', `${ANFITRION}.otro.example`, `otro.${ANFITRION}`, '127.0.0.1', 'localhost'];
  for (const host of ajenos) {
    expect([host, await http('/agentes', { host })]).toEqual([host, null]);
    expect([host, await http('/.well-known/acme-challenge/ficha', { host })]).toEqual([host, null]);
    // No certificate is shown for a name that is not ours…
    const sni = host === '127.0.0.1' ? null : host;
    const ajena = await https('/', { host, sni });
    expect([host, ajena?.status, negada(ajena)]).toEqual([host, ajena?.status, true]);
    // …and who came in by ours asks for no other.
    const cruzada = await https('/agentes', { host });
    expect([host, cruzada?.status, negada(cruzada)]).toEqual([host, cruzada?.status, true]);
  }
  expect(await https('/', { sni: 'otro.example', host: 'otro.example' })).toBeNull();
}

async function revisarRutas(https: Preguntar): Promise<void> {
  const casos: [ruta: string, status: number, cuerpo: string | RegExp, cache: string | undefined][] = [
    ['/', 200, new RegExp(APP), 'no-store'],
    ['/agentes/7', 200, new RegExp(APP), 'no-store'],
    ['/index.html', 200, new RegExp(APP), 'no-store'],
    ['/sw.js', 200, '// worker', 'no-cache'],
    ['/assets/app-abc123.js', 200, 'export {};', 'public,max-age=31536000,immutable'],
    ['/assets/no.js', 404, /^(?!.*La app)/s, undefined],
    ['/api/cajas?x=1', 200, JSON.stringify({ url: '/cajas?x=1', host: ANFITRION }), 'no-store'],
    ['/.well-known/acme-challenge/ficha', 200, 'ficha.huella', 'no-store'],
    ['/.well-known/no-existe', 404, /^(?!.*La app)/s, 'no-store'],
    ['/.well-known/.secreto', 404, /^(?!.*secreto)/s, undefined],
    ['/.vite/manifest.json', 404, /^(?!.*secreto)/s, undefined],
    ['/%2evite/manifest.json', 404, /^(?!.*secreto)/s, undefined],
    ['/.git/config', 404, /^(?!.*La app)/s, undefined],
    ['/assets/.env', 404, /^(?!.*La app)/s, undefined],
  ];
  for (const [ruta, status, cuerpo, cache] of casos) {
    const respuesta = await https(ruta);
    expect([ruta, respuesta?.status]).toEqual([ruta, status]);
    if (typeof cuerpo === 'string') expect([ruta, respuesta?.cuerpo]).toEqual([ruta, cuerpo]);
    else expect(respuesta?.cuerpo).toMatch(cuerpo);
    if (cache !== undefined) expect([ruta, respuesta?.cabeceras['cache-control']]).toEqual([ruta, cache]);
    for (const [nombre, valor] of Object.entries(securityHeaders({ https: true })))
      expect([ruta, nombre, respuesta?.cabeceras[nombre.toLowerCase()]]).toEqual([ruta, nombre, valor]);
  }
}

describe.each(SERVIDORES)('%s', (cual) => {
  test('redirects to the configured name, refuses every other, and serves what it should', async () => {
    const hallado = buscarServidor(cual);
    if ('porque' in hallado) {
      expect(hallado.porque).not.toBe('');
      process.stdout.write(`\n${cual} was not tried: ${hallado.porque}\n`);
      return;
    }
    const { http, https } = await levantar(cual, hallado.programa);
    const porHttps: Preguntar = async (ruta, opciones = {}) =>
      pedir(https, ruta, { sni: ANFITRION, ...opciones });
    await revisarNombres(async (ruta, opciones) => pedir(http, ruta, opciones), porHttps);
    await revisarRutas(porHttps);
  }, 300_000);
});
