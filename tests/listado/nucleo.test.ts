// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filaCrudaEn } from '@/engines/listado/columns/columns';
import { construir } from '@/engines/listado/columns/build-columns';
import type { LugarCache } from '@/engines/listado/listado-protocol';
import { filaDelServidor } from './filas-generadas';
import { motorConRed } from './motor-con-red';

let lugares = 0;
let lugar: LugarCache;
const conRed = (responder: Parameters<typeof motorConRed>[0]) => motorConRed(responder, lugar);
beforeEach(() => {
  lugares += 1;
  lugar = { base: `kx-lista@prueba-${lugares}`, usuario: 2 };
});

const json = (filas: unknown, cabeceras: Record<string, string> = {}) =>
  new Response(JSON.stringify(filas), { headers: { 'Content-Type': 'application/json', ...cabeceras } });
const FILAS = [filaDelServidor({ id: 1 }), filaDelServidor({ id: 2, nro_referencia: 'B-2' })];
const nueva = filaCrudaEn(construir([filaDelServidor({ id: 3, nro_referencia: 'C-3' })]).columnas, 0);

test('downloads with the token, asks for no stored answer, and filters what came', async () => {
  const { cargar, filtrar, peticiones } = conRed(() => json(FILAS));
  expect(await cargar().contestacion).toMatchObject({ valor: { version: 1, columnas: { n: 2 } } });
  expect(peticiones[0]?.headers.get('authorization')).toBe('Bearer tok');
  expect(peticiones[0]?.cache).toBe('no-store');
  expect((await filtrar(1, { texto: 'b2' }))?.filas).toHaveLength(1);
  expect(await filtrar(7)).toBeNull();
});

describe('a second download', () => {
  test('byte for byte the same says so, and only to whoever holds that list', async () => {
    const { cargar } = conRed(() => json(FILAS));
    await cargar().contestacion;
    expect(await cargar({ version: 2, tengo: 1 }).contestacion).toMatchObject({ valor: { igual: true } });
    expect(await cargar({ version: 3, tengo: null }).contestacion).toMatchObject({ valor: { version: 3 } });
  });

  test('one byte apart is a new list', async () => {
    let filas = FILAS;
    const { cargar, filtrar } = conRed(() => json(filas));
    await cargar().contestacion;
    filas = [filaDelServidor({ id: 1 }), filaDelServidor({ id: 2, nro_referencia: 'B-3' })];
    expect(await cargar({ version: 2, tengo: 1 }).contestacion).toMatchObject({ valor: { version: 2 } });
    expect(await filtrar(1)).toBeNull();
    expect((await filtrar(2, { texto: 'b-3' }))?.filas).toHaveLength(1);
  });

  test('not modified since the ETag: nothing is transferred', async () => {
    const { cargar, peticiones } = conRed((peticion) =>
      peticion.headers.get('if-none-match') === 'W/"1"'
        ? new Response(null, { status: 304 })
        : json(FILAS, { ETag: 'W/"1"' }),
    );
    await cargar().contestacion;
    expect(await cargar({ version: 2, tengo: 1 }).contestacion).toMatchObject({ valor: { igual: true } });
    expect(peticiones).toHaveLength(2);
  });
});

describe('failures are told apart', () => {
  test.each([
    [401, { message: 'Unauthorized' }],
    [500, { message: 'Internal' }],
  ])('HTTP %i keeps status and body', async (status, cuerpo) => {
    const { cargar } = conRed(() => Response.json(cuerpo, { status }));
    expect(await cargar().contestacion).toEqual({
      numero: 1,
      falla: { motivo: 'http', status, cuerpo: JSON.stringify(cuerpo) },
    });
  });

  test.each([
    ['a page of a captive portal', '<html>', 'respuesta-invalida'],
    ['an object', '{"data":[]}', 'otra-version'],
    ['an answer cut short', '[{"id":1},', 'respuesta-invalida'],
    ['nothing', '', 'respuesta-invalida'],
  ])('%s is no list', async (_, cuerpo, motivo) => {
    const { cargar } = conRed(() => new Response(cuerpo));
    expect(await cargar().contestacion).toMatchObject({ falla: { motivo } });
  });

  test('no network', async () => {
    const { cargar } = conRed(() => Promise.reject(new TypeError('failed')));
    expect(await cargar().contestacion).toMatchObject({ falla: { motivo: 'sin-red' } });
  });

  test('more than there is memory for, which is not the network’s fault', async () => {
    const { cargar } = conRed(() => json(FILAS, { 'Content-Length': String(2 ** 52) }));
    expect(await cargar().contestacion).toMatchObject({ falla: { motivo: 'sin-memoria' } });
  });

  test('given up by the page; what was there stays', async () => {
    let colgada = false;
    const { cargar, pedir, filtrar } = conRed(() => (colgada ? new Promise(() => undefined) : json(FILAS)));
    await cargar().contestacion;
    colgada = true;
    const { numero, contestacion } = cargar({ version: 2 });
    await pedir({ tipo: 'abortar', pedido: numero }).contestacion;
    expect(await contestacion).toMatchObject({ falla: { motivo: 'abortada' } });
    expect((await filtrar(1))?.filas).toHaveLength(2);
  });

  test('no answer within two minutes', async () => {
    vi.useFakeTimers();
    const { cargar } = conRed(() => new Promise(() => undefined));
    const { contestacion } = cargar();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await contestacion).toMatchObject({ falla: { motivo: 'tiempo' } });
  });
});

const bytes = (texto: string) => new TextEncoder().encode(texto);

test('a list that comes slowly comes to its end; one that stands still does not', async () => {
  vi.useFakeTimers();
  const SEGUNDO = 56_000;
  const fila = JSON.stringify(filaDelServidor()).padEnd(SEGUNDO);
  const linea: { control?: ReadableStreamDefaultController<Uint8Array> } = {};
  const lento = ({ signal }: Request) =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (control) => {
          linea.control = control;
          signal.addEventListener('abort', () => control.error(signal.reason));
        },
      }),
    );
  const { cargar } = conRed(lento);
  const { contestacion } = cargar();
  await vi.advanceTimersByTimeAsync(0);
  for (let k = 0; k < 300; k += 1) {
    linea.control?.enqueue(bytes(`${k === 0 ? '[' : ','}${fila}`));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  linea.control?.enqueue(bytes(']'));
  linea.control?.close();
  expect(await contestacion).toMatchObject({ valor: { columnas: { n: 300 } } });
  const { contestacion: colgada } = cargar({ version: 2 });
  await vi.advanceTimersByTimeAsync(0);
  linea.control?.enqueue(bytes(`[${fila}`));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await colgada).toMatchObject({ falla: { motivo: 'tiempo' } });
});

test('a row registered while a download is on its way is not lost by it', async () => {
  const respuestas: ((respuesta: Response) => void)[] = [];
  const { cargar, pedir, filtrar } = conRed(
    () =>
      new Promise<Response>((resolve) => {
        respuestas.push(resolve);
      }),
  );
  const { contestacion } = cargar();
  await pedir({ tipo: 'cambiar', cambio: { tipo: 'agregar', fila: nueva } }).contestacion;
  respuestas[0]?.(json(FILAS));
  await contestacion;
  expect((await filtrar(1))?.filas).toHaveLength(3);
  expect((await filtrar(1, { texto: 'C-3' }))?.filas).toHaveLength(1);
});

test('a row registered before an equal download is gone: the server does not have it', async () => {
  const { cargar, pedir, filtrar } = conRed(() => json(FILAS));
  await cargar().contestacion;
  await pedir({ tipo: 'cambiar', cambio: { tipo: 'agregar', fila: nueva } }).contestacion;
  expect((await filtrar(1, { texto: 'C-3' }))?.filas).toHaveLength(1);
  await cargar({ version: 2, tengo: 1 }).contestacion;
  expect((await filtrar(1, { texto: 'C-3' }))?.filas).toHaveLength(0);
});

const guardar = async (filas: unknown[]) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { cargar, pedir } = conRed(() => json(filas));
  await cargar().contestacion;
  await pedir({ tipo: 'cambiar', cambio: { tipo: 'agregar', fila: nueva } }).contestacion;
  await pedir({ tipo: 'cambiar', cambio: { tipo: 'anular', id: 1 } }).contestacion;
  await vi.runAllTimersAsync();
  vi.useRealTimers();
};
const leer = async (de = lugar) => {
  const { pedir } = conRed(() => new Promise(() => undefined));
  const contestacion = await pedir({ tipo: 'puente', version: 1, cache: de }).contestacion;
  return 'valor' in contestacion && contestacion.valor && 'columnas' in contestacion.valor
    ? contestacion.valor
    : null;
};

describe('the newest rows of the last visit', () => {
  test('come back as they were, with the registered one and without the annulled one', async () => {
    await guardar(FILAS);
    await vi.waitFor(async () => {
      const puente = await leer();
      expect(puente && [...puente.columnas.id]).toEqual([3, 2]);
    });
    const puente = await leer();
    expect(puente && filaCrudaEn(puente.columnas, 0)).toEqual(nueva);
  });

  test('at most 200', async () => {
    await guardar(Array.from({ length: 300 }, (_, k) => filaDelServidor({ id: k + 10 })));
    await vi.waitFor(async () => expect((await leer())?.columnas.n).toBe(200));
  });

  test('are nobody else’s', async () => {
    await guardar(FILAS);
    await vi.waitFor(async () => expect(await leer()).not.toBeNull());
    expect(await leer({ ...lugar, usuario: 3 })).toBeNull();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['rubbish', 'hola'],
    ['rows that are none', { descargado: 1, filas: [{ id: 'x' }, null, 7] }],
    ['no rows', { descargado: 1, filas: [] }],
    ['a time to come', { descargado: Date.now() + 9e9, filas: FILAS }],
    ['no time', { filas: FILAS }],
  ])('%s on the disk is as good as nothing', async (_, guardado) => {
    const { openDB } = await import('idb');
    const db = await openDB(lugar.base, 1, { upgrade: (nuevaDb) => void nuevaDb.createObjectStore('lista') });
    if (guardado !== undefined) await db.put('lista', guardado, lugar.usuario);
    db.close();
    expect(await leer()).toBeNull();
  });

  test('come too late when the list is there already', async () => {
    await guardar(FILAS);
    const { cargar, pedir } = conRed(() => json(FILAS));
    await cargar().contestacion;
    expect(await pedir({ tipo: 'puente', version: 9, cache: lugar }).contestacion).toMatchObject({
      valor: null,
    });
  });
});

describe('once ended', () => {
  test.each([
    ['what was about to be kept is not', true],
    ['what comes afterwards is not kept', false],
  ])('%s, so that a person who left leaves nothing behind', async (_, antes) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { cargar, pedir, cerrar } = conRed(() => json(FILAS));
    await cargar().contestacion;
    if (antes) await vi.advanceTimersByTimeAsync(500);
    else await vi.runAllTimersAsync();
    cerrar();
    const agregar = { tipo: 'cambiar', cambio: { tipo: 'agregar', fila: nueva } } as const;
    if (!antes) await pedir(agregar).contestacion;
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect((await leer())?.columnas.n).toBe(antes ? undefined : FILAS.length);
  });

  test('neither a download nor a look at the last visit goes on', async () => {
    const { cargar, pedir, cerrar } = conRed(() => new Promise(() => undefined));
    const { contestacion } = cargar();
    cerrar();
    expect(await contestacion).toMatchObject({ falla: { motivo: 'abortada' } });
    expect(await pedir({ tipo: 'puente', version: 9, cache: lugar }).contestacion).toMatchObject({
      valor: null,
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(lugar.base);
  });
});
