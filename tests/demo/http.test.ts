/** The embedded backend over real HTTP, as `npm start` serves it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { embebido, ingresar } from './servidor-http';

const deposito = (nro_referencia: string, id_sesion_caja: number) => ({
  banco: 'BCP',
  tipo_operacion: 'DEPOSITO',
  monto: 500,
  nro_referencia,
  id_sesion_caja,
  id_user_create: 2,
});

async function conSesion() {
  const servidor = await embebido();
  const pedir = await ingresar(servidor.origen);
  const abierta = await pedir('POST', '/cajas/abrir', { id_caja: 2, id_usuario: 2, id_user_create: 2 });
  const { id } = (await abierta.json()) as { id: number };
  return { ...servidor, pedir, sesion: id };
}

test('twenty posts of one reference at once store one row', async () => {
  const { pedir, sesion } = await conSesion();
  const respuestas = await Promise.all(
    Array.from({ length: 20 }, () => pedir('POST', '/agentes', deposito('A-1', sesion))),
  );
  const estados = respuestas.map(({ status }) => status);
  expect(estados.filter((estado) => estado === 201)).toHaveLength(1);
  expect(estados.filter((estado) => estado === 409)).toHaveLength(19);
});

test('bare text, empty bodies, HEAD, lengths and the server clock survive the adapter', async () => {
  const { pedir, sesion } = await conSesion();
  const balance = await pedir('GET', `/cajas/sesion/${sesion}/balance`);
  expect(balance.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await balance.text()).toMatch(/^\d+\.\d\d$/);

  const creada = await pedir('POST', '/agentes', deposito('A-2', sesion));
  expect(Math.abs(Date.parse(creada.headers.get('date') ?? '') - Date.now())).toBeLessThan(5_000);
  const { id } = (await creada.json()) as { id: number };
  const anulada = await pedir('DELETE', `/agentes/${id}`);
  expect([anulada.status, anulada.headers.get('content-type'), await anulada.text()]).toEqual([
    200,
    null,
    '',
  ]);

  const cabeza = await pedir('HEAD', '/agentes');
  expect(await cabeza.text()).toBe('');
  const lista = await pedir('GET', '/agentes');
  expect(cabeza.headers.get('content-length')).toBe(lista.headers.get('content-length'));
});

test('answers of the API carry the security headers too, and are kept by no browser', async () => {
  const { pedir } = await conSesion();
  const { headers } = await pedir('GET', '/whatsapp/connect');
  expect([headers.get('x-frame-options'), headers.get('cache-control')]).toEqual(['DENY', 'no-store']);
});

test('a second sign-in sees what the first one wrote', async () => {
  const { origen, pedir, sesion } = await conSesion();
  await pedir('POST', '/agentes', deposito('A-3', sesion));
  const otra = await ingresar(origen, 'admin@kantuta.demo');
  expect(JSON.stringify(await (await otra('GET', '/agentes')).json())).toContain('A-3');
});

test('too large a body is refused as the real backend refuses it', async () => {
  const { pedir, sesion } = await conSesion();
  const respuesta = await pedir('POST', '/agentes', {
    ...deposito('A-4', sesion),
    banco: 'x'.repeat(150_000),
  });
  expect([respuesta.status, await respuesta.json()]).toMatchObject([
    500,
    { message: 'PayloadTooLargeError' },
  ]);
});

test('what was answered is on the disk before the answer', async () => {
  const { pedir, sesion, archivo } = await conSesion();
  for (let i = 0; i < 5; i += 1) {
    await pedir('POST', '/agentes', deposito(`B-${i}`, sesion));
    expect(readFileSync(archivo, 'utf8')).toContain(`"B-${i}"`);
  }
});

test('a broken file is set aside with a message, and the demonstration starts afresh', async () => {
  const { archivo } = await embebido();
  writeFileSync(archivo, '{"version":1,"usuarios":[');
  const { origen, avisos } = await embebido(archivo);
  const pedir = await ingresar(origen);
  expect((await pedir('GET', '/cajas')).status).toBe(200);
  expect(avisos).toHaveLength(1);
  const aparte = /Se guardó aparte como (\S+) y/.exec(avisos[0] ?? '')?.[1] ?? '';
  expect(aparte).toContain(`${archivo}.roto-`);
  expect(readFileSync(aparte, 'utf8')).toBe('{"version":1,"usuarios":[');
});

test('a file of another shape is broken too', async () => {
  const { archivo } = await embebido();
  writeFileSync(archivo, '{"version":2}');
  expect((await embebido(archivo)).avisos[0]).toContain('no se puede leer');
});

test('deleting the file, as demo:reset does, starts afresh under a running server, and says so', async () => {
  const { pedir, sesion, archivo, avisos, origen } = await conSesion();
  await pedir('POST', '/agentes', deposito('C-1', sesion));
  rmSync(archivo);
  expect((await pedir('GET', '/agentes')).status).toBe(401); // the tokens went with the data
  const denuevo = await ingresar(origen);
  expect(JSON.stringify(await (await denuevo('GET', '/agentes')).json())).not.toContain('C-1');
  expect(avisos).toEqual([expect.stringContaining('fue borrado')]);
});
