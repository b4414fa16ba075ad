/** The fault proxy itself: each fault does what its name says, on the wire and in the backend. */
import { Agent, request } from 'node:http';
import { setTimeout as esperar } from 'node:timers/promises';
import { onTestFinished, describe, expect, test } from 'vitest';
import {
  cambiada,
  dosVeces,
  enVez,
  enVezDespues,
  finDespues,
  html,
  json,
  lenta,
  listaSin,
  resetAntes,
  resetDespues,
  respuesta,
  tarde,
  truncada,
  zombi,
} from '../support/fallos/fallos';
import { esLista, esRegistro, maximoALaVez } from '../support/fallos/pedido';
import { iniciarProxy, type Fallo } from '../support/fallos/proxy';
import { embebido, ingresar } from './servidor-http';

/** A backend with an open session behind a proxy. */
async function conProxy() {
  const { origen } = await embebido();
  const proxy = await iniciarProxy(origen);
  onTestFinished(async () => proxy.parar());
  const directo = await ingresar(origen);
  const abierta = await directo('POST', '/cajas/abrir', {
    id_caja: 2,
    id_usuario: 2,
    id_user_create: 2,
    monto_inicial: 100,
  });
  const { id } = (await abierta.json()) as { id: number };
  const cuerpo = (referencia: string) => ({
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 10,
    comision_cliente: 0,
    nro_referencia: referencia,
    id_sesion_caja: id,
    id_user_create: 2,
  });
  const filas = async () => (await (await directo('GET', '/agentes')).json()) as { nro_referencia: string }[];
  const enviar = await ingresar(proxy.url);
  return {
    proxy,
    filas: async (referencia: string) =>
      (await filas()).filter(({ nro_referencia: ref }) => ref === referencia).length,
    registrar: async (referencia: string) => enviar('POST', '/agentes', cuerpo(referencia)),
    listar: async () => enviar('GET', '/agentes'),
  };
}

test('passes bytes, status and headers, and logs what was written', async () => {
  const { proxy, registrar, filas } = await conProxy();
  const hecha = await registrar('P-1');
  expect(hecha.status).toBe(201);
  expect(hecha.headers.get('x-frame-options')).toBe('DENY');
  expect(await filas('P-1')).toBe(1);
  const pedido = proxy.pedidos.find(esRegistro);
  expect(pedido).toMatchObject({ fallo: null, entregas: [{ status: 201 }] });
  expect(JSON.parse(pedido?.cuerpo ?? '')).toMatchObject({ nro_referencia: 'P-1', monto: 10 });
  expect((await registrar('P-1')).status).toBe(409);
});

const ROTAS: [nombre: string, fallo: Fallo, filas: number][] = [
  ['reset before', resetAntes, 0],
  ['reset after', resetDespues, 1],
  ['FIN after', finDespues, 1],
  ['truncated', truncada, 1],
];

describe.each(ROTAS)('%s', (_nombre, fallo, escritas) => {
  test('the answer is lost, and the backend has what it says', async () => {
    const { proxy, registrar, filas } = await conProxy();
    proxy.fallar(esRegistro, fallo);
    await expect(registrar('P-2').then(async (una) => una.json())).rejects.toThrow(/fetch failed|terminated/);
    expect(await filas('P-2')).toBe(escritas);
    expect(proxy.pedidos.find(esRegistro)?.fallo).toBe(fallo.nombre);
    expect((await registrar('P-2')).status).toBe(escritas === 1 ? 409 : 201);
  });
});

test.each([
  ['500 before', enVez(json(500, { message: 'x' })), 500, 0],
  ['502 with a page, after', enVezDespues(html(502)), 502, 1],
  ['204', enVezDespues(respuesta(204, '', '')), 204, 1],
  ['408 after', enVezDespues(respuesta(408, '', '')), 408, 1],
] as const)('another answer: %s', async (_nombre, fallo, status, escritas) => {
  const { proxy, registrar, filas } = await conProxy();
  proxy.fallar(esRegistro, fallo);
  expect((await registrar('P-3')).status).toBe(status);
  expect(await filas('P-3')).toBe(escritas);
});

test('delivered twice, written once, and both answers are known', async () => {
  const { proxy, registrar, filas } = await conProxy();
  proxy.fallar(esRegistro, dosVeces);
  expect((await registrar('P-4')).status).toBe(409);
  expect(await filas('P-4')).toBe(1);
  expect(proxy.pedidos.find(esRegistro)?.entregas.map(({ status }) => status)).toEqual([201, 409]);
});

test('a zombie arrives when it is let go', async () => {
  const { proxy, registrar, filas } = await conProxy();
  const { fallo, soltar } = zombi();
  proxy.fallar(esRegistro, fallo);
  await expect(registrar('P-5')).rejects.toThrow('fetch failed');
  expect(await filas('P-5')).toBe(0);
  await soltar();
  expect(await filas('P-5')).toBe(1);
});

test('late, changed, slow and stale answers', async () => {
  const { proxy, registrar, listar } = await conProxy();
  proxy.fallar(esRegistro, tarde(120));
  const desde = performance.now();
  expect((await registrar('P-6')).status).toBe(201);
  expect(performance.now() - desde).toBeGreaterThan(100);

  proxy.fallar(
    esRegistro,
    cambiada((fila) => ({ ...fila, monto: 99 })),
  );
  expect(await (await registrar('P-7')).json()).toMatchObject({ monto: 99, nro_referencia: 'P-7' });

  proxy.fallar(
    esLista,
    listaSin(({ nro_referencia: ref }) => ref === 'P-6'),
  );
  const referencias = async () =>
    ((await (await listar()).json()) as { nro_referencia: string }[]).map(({ nro_referencia: ref }) => ref);
  const viejas = await referencias();
  expect(viejas).toContain('P-7');
  expect(viejas).not.toContain('P-6');
  proxy.fallar(esLista, lenta(400_000, 50));
  expect(await referencias()).toEqual(expect.arrayContaining(['P-6', 'P-7']));
});

test('down, nobody listens; up again, the same address answers', async () => {
  const { proxy, listar } = await conProxy();
  await proxy.bajar();
  await expect(listar()).rejects.toThrow('fetch failed');
  await proxy.subir();
  expect((await listar()).status).toBe(200);
});

test('rules are used up in order, and healing forgets the rest', async () => {
  const { proxy, listar } = await conProxy();
  proxy.fallar(esLista, enVez(html(503)), 2);
  proxy.fallar(esLista, enVez(html(504)));
  const estados = [];
  for (let i = 0; i < 4; i += 1) estados.push((await listar()).status);
  expect(estados).toEqual([503, 503, 504, 200]);
  proxy.fallar(esLista, enVez(html(503)), 9);
  proxy.sanar();
  expect((await listar()).status).toBe(200);
});

test('it knows which connections were used again, and how many requests ran at once', async () => {
  const { proxy } = await conProxy();
  const agente = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agente.destroy());
  const pedir = () =>
    new Promise<void>((resolve, reject) => {
      request(`${proxy.url}/api/nada`, { agent: agente }, (una) => {
        una.resume().once('end', resolve);
      })
        .once('error', reject)
        .end();
    });
  await pedir();
  await pedir();
  proxy.sinReuso();
  // The client hears that its connection was closed.
  await esperar(100);
  await pedir();
  await pedir();
  const nada = proxy.pedidos.filter(({ ruta }) => ruta === '/api/nada');
  expect(nada.map(({ reusada }) => reusada)).toEqual([false, true, false, false]);
  expect(maximoALaVez(nada)).toBe(1);
});
