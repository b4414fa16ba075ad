/** The control page, pressed as a browser presses it: forms, followed redirects, no script. */
import { rmSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { embebido, ingresar } from './servidor-http';

async function abrir() {
  const { origen, archivo } = await embebido();
  const pulsar = async (control: string, valor = '', origin = origen) =>
    fetch(`${origen}/demo/${control}`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ valor }),
    });
  return { origen, archivo, pulsar, pedir: await ingresar(origen) };
}

test('the page is Spanish, has no inline script nor style, and lists the accounts', async () => {
  const { origen } = await abrir();
  const respuesta = await fetch(`${origen}/demo`);
  const html = await respuesta.text();
  expect(html).toContain('<html lang="es-BO">');
  expect(html).not.toMatch(/<style|style="|\son\w+="|<script(?! src="\/tema\.js">)/);
  for (const correo of ['admin', 'cajero', 'cajera']) expect(html).toContain(`${correo}@kantuta.demo`);
  expect(respuesta.headers.get('x-frame-options')).toBe('DENY');
  expect(respuesta.headers.get('referrer-policy')).toBe('same-origin'); // or the forms would send Origin: null
  for (const hoja of ['demo.css', 'tokens.css']) {
    expect((await fetch(`${origen}/demo/${hoja}`)).headers.get('content-type')).toContain('text/css');
  }
});

test('annulling and closing as another person', async () => {
  const { pulsar, pedir } = await abrir();
  await pedir('POST', '/cajas/abrir', { id_caja: 2, id_usuario: 2, id_user_create: 2 });
  const sesion = (await (await pedir('GET', '/cajas/sesion-activa/2')).json()) as { id: number };
  const cuerpo = {
    banco: '<b>BCP</b>',
    tipo_operacion: 'DEPOSITO',
    monto: 10,
    nro_referencia: '"><script>',
    id_user_create: 2,
  };
  const fila = (await (await pedir('POST', '/agentes', { ...cuerpo, id_sesion_caja: sesion.id })).json()) as {
    id: number;
  };

  const pagina = await (await pulsar('latencia', '0')).text();
  expect(pagina).toContain('&lt;b&gt;BCP&lt;/b&gt;');
  expect(pagina).not.toContain('"><script>');

  expect(await (await pulsar('anular', String(fila.id))).text()).toContain('fue anulada por otra persona');
  expect((await pedir('GET', `/agentes/${fila.id}`)).status).toBe(404);
  expect(await (await pulsar('anular', String(fila.id))).text()).toContain('ya estaba anulada');
  expect(await (await pulsar('cerrar', String(sesion.id))).text()).toContain('fue cerrada por otra persona');
  expect((await pedir('GET', '/cajas/sesion-activa/2')).status).toBe(404);
});

test('after the data is deleted, a press begins afresh as a request does', async () => {
  const { origen, archivo, pulsar, pedir } = await abrir();
  const caja = { id_caja: 2, id_usuario: 2, id_user_create: 2 };
  await pedir('POST', '/cajas/abrir', caja);
  rmSync(archivo);
  await pulsar('whatsapp', 'escanear');
  const deNuevo = await ingresar(origen);
  expect((await deNuevo('GET', '/cajas/sesion-activa/2')).status).toBe(404);
});

test('failures come once, in order, and a lost answer still saves', async () => {
  const { pulsar, pedir } = await abrir();
  await pulsar('fallo', 'error-500');
  await pulsar('fallo', 'sin-conexion');
  expect((await pedir('GET', '/cajas')).status).toBe(500);
  await expect(pedir('GET', '/cajas')).rejects.toThrow('fetch failed');
  expect((await pedir('GET', '/cajas')).status).toBe(200);

  await pulsar('fallo', 'respuesta-perdida');
  await expect(
    pedir('POST', '/cajas/abrir', { id_caja: 2, id_usuario: 2, id_user_create: 2 }),
  ).rejects.toThrow('fetch failed');
  expect((await pedir('GET', '/cajas/sesion-activa/2')).status).toBe(200);
});

test('expiring the sessions, and starting again', async () => {
  const { origen, pulsar, pedir } = await abrir();
  await pulsar('vencer');
  expect((await pedir('GET', '/cajas')).status).toBe(401);
  const otra = await ingresar(origen);
  await otra('POST', '/cajas/abrir', { id_caja: 2, id_usuario: 2, id_user_create: 2 });
  expect(await (await pulsar('reiniciar')).text()).toContain('Los datos empezaron de nuevo');
  const nueva = await ingresar(origen);
  expect((await nueva('GET', '/cajas/sesion-activa/2')).status).toBe(404);
});

test('WhatsApp: the next code, scanned, logged out, down', async () => {
  const { pulsar, pedir } = await abrir();
  const conectar = async () =>
    (await (await pedir('GET', '/whatsapp/connect')).json()) as Record<string, unknown>;
  const primero = await conectar();
  expect(Object.keys(primero)).toEqual(['success', 'qrBase64']);
  await pulsar('whatsapp', 'siguiente-codigo');
  const segundo = await conectar();
  expect(segundo['qrBase64']).not.toBe(primero['qrBase64']);
  await pulsar('whatsapp', 'escanear');
  expect(await conectar()).toEqual(segundo); // the used code, for 5 s
  await pulsar('whatsapp', 'cerrar-sesion');
  expect(Object.keys(await conectar())).toEqual(['success', 'message']); // generating, for 4 s
  await pulsar('whatsapp', 'caer');
  expect((await pedir('GET', '/whatsapp/connect')).status).toBe(503);
});

test('WhatsApp: bodies that no page can use, until it answers well again', async () => {
  const { pulsar, pedir } = await abrir();
  const conectar = () => pedir('GET', '/whatsapp/connect');
  await pulsar('averia', 'html');
  expect(await (await conectar()).text()).toMatch(/^<!doctype html>/);
  await pulsar('averia', 'truncada');
  await expect((await conectar()).json()).rejects.toThrow(/JSON/);
  await pulsar('averia', 'no-imagen');
  expect(await (await conectar()).json()).toMatchObject({ qrBase64: expect.stringContaining('svg') });
  await pulsar('averia', 'enorme');
  const { qrBase64 } = (await (await conectar()).json()) as { qrBase64: string };
  const imagen = PNG.sync.read(Buffer.from(qrBase64.split(',')[1] ?? '', 'base64'));
  expect(imagen.width).toBeGreaterThan(1024);
  await pulsar('averia', 'cortada');
  await expect(conectar()).rejects.toThrow('fetch failed');
  expect(await (await pulsar('averia', 'nada')).text()).toContain('No se conoce');
  await pulsar('averia', 'ninguna');
  expect(await (await conectar()).json()).toHaveProperty('qrBase64');
});

test('another site cannot press the buttons', async () => {
  const { pulsar, pedir } = await abrir();
  for (const origin of ['https://otro.example', 'null']) {
    expect((await pulsar('reiniciar', '', origin)).status).toBe(403);
  }
  expect((await pedir('GET', '/cajas')).status).toBe(200);
});

test.each(['nada', 'toString', '__proto__', 'constructor'])(
  'an unknown control, %s, is 404',
  async (control) => {
    const { pulsar } = await abrir();
    expect((await pulsar(control)).status).toBe(404);
  },
);
