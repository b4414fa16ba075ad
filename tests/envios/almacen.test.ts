/** The outbox on the disk: unique, strict, honest about what it could not keep, and never lost by a crash. */
import { createHash } from 'node:crypto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { crearAlmacen } from '@/engines/envios/store/envios-store';
import { bandeja } from '@/engines/envios/envios';
import { abrirBandeja, cerrarBandeja } from '@/engines/envios/store/envios-db';
import { esIntegra } from '@/engines/envios/operation/integridad';
import { confirmarOperacion } from '@/engines/envios/operation/confirmar';
import type { Servidor } from '@/engines/envios/protocol/ports';
import { leerBitacora } from '@/engines/envios/journal/journal';
import type { Operacion } from '@/engines/envios/operation/operacion';
import { centavos } from '@/lib/monto';
import { filaDe } from '../support/operacion';
import { abiertas, abrirTienda, NOMBRE, nueva, pausa, recientes, servidor } from './tienda';

/** Nothing is sent: what is on the disk can be looked at in peace. */
const callado = () => servidor({ sesionAbierta: async () => Promise.reject(new Error('no line')) });

describe('confirming', () => {
  test('every write is strict', async () => {
    await abrirTienda();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await bandeja.confirmar(nueva());
    await vi.waitFor(() => expect(recientes()).toHaveLength(1));
    const escrituras = transaction.mock.calls.filter(([, modo]) => modo === 'readwrite');
    expect(escrituras.length).toBeGreaterThanOrEqual(3);
    for (const [, , opciones] of escrituras) expect(opciones).toEqual({ durability: 'strict' });
  });

  test('the same reference twice, however it is spelled: one operation, the second one is told', async () => {
    await abrirTienda(callado());
    const [una, otra] = await Promise.all([
      bandeja.confirmar(nueva('Qr 77a')),
      bandeja.confirmar(nueva(' QR\u200b  77A')),
    ]);
    expect(una.tipo).toBe('guardada');
    expect(otra).toMatchObject({ tipo: 'ya-confirmada', abierta: true, opId: abiertas()[0]?.opId });
    expect(abiertas()).toHaveLength(1);
  });

  test('its reference stays known after it has left for the journal, also after a reload', async () => {
    await abrirTienda();
    await bandeja.confirmar(nueva());
    await vi.waitFor(() => expect(recientes()).toHaveLength(1));
    expect(await (await abrirBandeja()).count('ops')).toBe(0);
    await abrirTienda(servidor(), { conservar: true });
    expect(await bandeja.confirmar(nueva())).toMatchObject({ tipo: 'ya-confirmada', abierta: false });
    const { eventos } = await leerBitacora({ refKey: '8827334' });
    expect(eventos).toMatchObject([{ resultado: 'registrada', operacion: { estado: 'REGISTRADA' } }]);
  });

  test('what it was taken for is in the trail with it, or neither is there', async () => {
    await abrirTienda(callado());
    const parecidaA = { nro_referencia: '8831031', cuando: 1_795_449_600_000, serverId: 5123, opId: null };
    const hecho = await bandeja.confirmar({ ...nueva('8831O31'), parecidaA });
    const { eventos } = await leerBitacora({ tipo: 'parecida' });
    expect(eventos).toMatchObject([
      { opId: hecho.tipo === 'guardada' && hecho.op.opId, refKey: '8831O31', otra: parecidaA },
    ]);
    expect(await bandeja.confirmar({ ...nueva('8831O31'), parecidaA })).toMatchObject({
      tipo: 'ya-confirmada',
    });
    expect((await leerBitacora({ tipo: 'parecida' })).eventos).toHaveLength(1);
  });

  test('another one by the cashier’s word keeps its very letters', async () => {
    await abrirTienda(callado());
    await bandeja.confirmar(nueva('QR-77A'));
    expect(await bandeja.confirmar({ ...nueva('QR-77a'), exacta: true })).toMatchObject({
      tipo: 'guardada',
      op: { refKey: 'QR-77a' },
    });
  });

  test('…and the trail keeps which row it was taken for, as soon as it is kept', async () => {
    await abrirTienda(callado());
    const distintaDe = filaDe({ ...nueva('QR-77A'), confirmadaEn: 1_795_449_600_000 }, { id: 5123 });
    const hecho = await bandeja.confirmar({ ...nueva('QR-77a'), distintaDe });
    expect(hecho).toMatchObject({ tipo: 'guardada', op: { refKey: 'QR-77a', exacta: true } });
    expect((await leerBitacora({ tipo: 'parecida' })).eventos).toMatchObject([
      { datos: { nro_referencia: 'QR-77a' }, otra: { nro_referencia: 'QR-77A', serverId: 5123 } },
    ]);
  });

  test.each([
    ['the disk is full', 'QuotaExceededError', () => vi.spyOn(IDBObjectStore.prototype, 'add')],
    [
      'the transaction cannot be opened',
      'InvalidStateError',
      () => vi.spyOn(IDBDatabase.prototype, 'transaction'),
    ],
  ])('%s: not kept, nothing sent, and the next one is', async (_caso, nombre, espiar) => {
    const con = servidor();
    await abrirTienda(con);
    const falla = espiar().mockImplementation(() => {
      throw new DOMException('no', nombre);
    });
    expect(await bandeja.confirmar(nueva())).toEqual({ tipo: 'no-guardada' });
    expect(con.enviar).not.toHaveBeenCalled();
    falla.mockRestore();
    expect(await bandeja.confirmar(nueva())).toMatchObject({ tipo: 'guardada' });
  });

  test('the database cannot be opened at all', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    await abrirTienda(servidor(), { conservar: true });
    expect(bandeja.getSnapshot().fase).toBe('sin-almacen');
    expect(await bandeja.confirmar(nueva())).toEqual({ tipo: 'no-guardada' });
  });

  test('a newer version of the app has upgraded the database: said, nothing is written by the old one', async () => {
    await abrirTienda(callado());
    await bandeja.confirmar(nueva('ANTES'));
    const nuevaVersion = await openDB(NOMBRE, 99);
    expect(await bandeja.confirmar(nueva('DESPUES'))).toEqual({ tipo: 'no-guardada' });
    await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('version-nueva'));
    expect(await nuevaVersion.count('ops')).toBe(1);
    nuevaVersion.close();
  });
});

/** What the disk holds of an operation that no line took, changed by hand; and another page that has a line. */
async function deAntes(cambios: object) {
  await abrirTienda(callado());
  await bandeja.confirmar(nueva());
  const [confirmada] = abiertas();
  const [guardada] = await (await abrirBandeja()).getAll('ops');
  expect(guardada).not.toHaveProperty('sugerida');
  await (await abrirBandeja()).put('ops', Object.assign({}, guardada, cambios));
  const con = servidor();
  await abrirTienda(con, { conservar: true });
  await vi.waitFor(() => expect(recientes()).toMatchObject([{ estado: 'REGISTRADA' }]));
  const [enviada] = con.enviar.mock.calls[0] ?? [];
  expect(enviada).toMatchObject({ body: confirmada?.body, fp: confirmada?.fp });
  const { eventos } = await leerBitacora({ tipo: 'registro' });
  expect(eventos).toHaveLength(1);
  return eventos[0];
}

describe('the fee of the tariff, noted beside an operation', () => {
  test('is kept with it, in no byte of what is sent, and told in the trail', async () => {
    const con = servidor();
    await abrirTienda(con);
    const { datos, ...quien } = nueva('A-1', { comision_cliente: centavos(400) });
    await bandeja.confirmar({ datos, ...quien, sugerida: centavos(500) });
    await vi.waitFor(() => expect(recientes()).toMatchObject([{ estado: 'REGISTRADA', sugerida: 500 }]));
    const [enviada] = con.enviar.mock.calls[0] ?? [];
    if (!enviada) throw new Error('nothing was sent');
    expect(JSON.parse(enviada.body)).toEqual({ ...datos, monto: 500, comision_cliente: 4 });
    expect(await esIntegra(enviada)).toBe(true);
    expect((await leerBitacora({ tipo: 'registro' })).eventos).toMatchObject([{ sugerida: 500 }]);
  });

  test('one stored by a page that knew of no tariff is read and sent as ever', async () => {
    const evento = await deAntes({});
    expect(evento).not.toHaveProperty('sugerida');
    expect(evento).not.toHaveProperty('operacion.sugerida');
  });

  test.each(['5,00', 4.5, null, {}])('a spoiled one, %j, holds nothing up', async (sugerida) => {
    expect(await deAntes({ sugerida })).not.toHaveProperty('sugerida', sugerida);
  });
});

describe('a page that dies', () => {
  test('with an attempt on the wire: uncertain, looked for, one row', async () => {
    const colgado = servidor({ enviar: vi.fn<Servidor['enviar']>(() => new Promise(() => undefined)) });
    await abrirTienda(colgado);
    await bandeja.confirmar(nueva());
    await vi.waitFor(() => expect(abiertas()).toMatchObject([{ estado: 'ENVIANDO' }]));
    // Another page finds it: the dead one's name is not among the living.
    const vivo = servidor({ listaFresca: async () => async () => ({ tipo: 'mia', serverId: 5 }) });
    await abrirTienda(vivo, { conservar: true });
    await vi.waitFor(() => expect(recientes()).toMatchObject([{ estado: 'REGISTRADA', serverId: 5 }]));
    expect(vivo.enviar).not.toHaveBeenCalled();
  });

  // Every store write of one operation's life, cut off before it happens: what was «Guardada» is found again.
  test.each([1, 2, 3])('before write %i after «Guardada»: kept, and one row in the end', async (cual) => {
    const filas = new Set<string>();
    const enviar = vi.fn<Servidor['enviar']>(async ({ refKey }) => {
      if (filas.has(refKey)) return { tipo: 'tomada' };
      filas.add(refKey);
      return { tipo: 'registrada', serverId: 1 };
    });
    const con = servidor({
      enviar,
      listaFresca: async () => async (op) =>
        filas.has(op.refKey) ? { tipo: 'mia', serverId: 1 } : { tipo: 'nada' },
    });
    await abrirTienda(con);
    // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
    const real = IDBDatabase.prototype.transaction;
    let n = 0;
    await bandeja.confirmar(nueva());
    const corte = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...de
    ) {
      if (de[1] === 'readwrite') n += 1;
      if (n >= cual) throw new DOMException('gone', 'InvalidStateError');
      return real.apply(this, de);
    });
    await vi.waitFor(() => expect(n >= cual || recientes().length > 0).toBe(true));
    await bandeja.parar();
    corte.mockRestore();
    await abrirTienda(con, { conservar: true });
    await vi.waitFor(() => expect(abiertas()).toEqual([]));
    expect(filas.size).toBe(1);
    const { eventos } = await leerBitacora({ refKey: '8827334' });
    expect(
      eventos.some((evento) => evento.tipo === 'registro' && evento.operacion?.estado === 'REGISTRADA'),
    ).toBe(true);
  });
});

describe('another tab', () => {
  test('confirms one and brings it to its end between two looks: this one hears of its row all the same', async () => {
    await abrirTienda(callado());
    const otra = crearAlmacen({
      tabId: 'otra',
      alCambiar: () => undefined,
      fin: new AbortController().signal,
    });
    const hecho = await confirmarOperacion(nueva('DE-OTRA'));
    const opId = hecho.tipo === 'guardada' ? hecho.op.opId : '';
    const intento = await otra.empezarIntento(opId);
    await otra.cerrarIntento(opId, intento?.n ?? 0, { tipo: 'registrada', serverId: 77 });
    const canal = new BroadcastChannel('kantuta.bandeja');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
    canal.postMessage({ tipo: 'cambio' });
    await vi.waitFor(() => expect(recientes()).toMatchObject([{ estado: 'REGISTRADA', serverId: 77 }]));
    // Said again, it is not there twice.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
    canal.postMessage({ tipo: 'cambio' });
    await bandeja.confirmar(nueva('PROPIA'));
    expect(recientes()).toHaveLength(1);
    canal.close();
  });
});

describe('records that cannot be read', () => {
  test('go aside as they are, keep their reference taken, and the rest go on', async () => {
    await abrirTienda(callado());
    await bandeja.confirmar(nueva('MALA'));
    await bandeja.confirmar(nueva('BUENA'));
    const mala = abiertas().find(({ refKey }) => refKey === 'MALA');
    await (await abrirBandeja()).put('ops', { ...mala, estado: 'INVENTADO', token: '<script>' });
    await abrirTienda(servidor(), { conservar: true });
    await vi.waitFor(() => expect(recientes().map(({ refKey }) => refKey)).toEqual(['BUENA']));
    expect(bandeja.getSnapshot().apartadas).toBe(1);
    const db = await abrirBandeja();
    expect(await db.getAll('cuarentena')).toMatchObject([{ fila: { estado: 'INVENTADO', refKey: 'MALA' } }]);
    expect(await bandeja.confirmar(nueva('mala'))).toMatchObject({ tipo: 'ya-confirmada' });
  });
});

describe('what is kept is not what was confirmed', () => {
  const OTRO = { banco: 'SOLI', monto: centavos(50_001), comision_cliente: centavos(1), nro_referencia: 'X' };
  const cambios: Record<string, (op: Operacion) => Partial<Operacion>> = {
    'the bytes': ({ body }) => ({ body: body.replace('500', '900') }),
    'the bytes and their fingerprint': ({ body }) => {
      const otro = body.replace('500', '900');
      return { body: otro, fp: createHash('sha256').update(otro).digest('hex') };
    },
    'a field more in the bytes': ({ body }) => {
      const otro = body.replace('{', '{"fecha":"2020-01-01",');
      return { body: otro, fp: createHash('sha256').update(otro).digest('hex') };
    },
    'bytes that are none': () => ({ body: 'x', fp: createHash('sha256').update('x').digest('hex') }),
    'the fingerprint': () => ({ fp: '0'.repeat(64) }),
    'the session it belongs to': () => ({ sesion: 102 }),
    ...Object.fromEntries(
      Object.entries(OTRO).map(([campo, valor]) => [
        `${campo} on the screen`,
        ({ datos }: Operacion) => ({ datos: { ...datos, [campo]: valor } }),
      ]),
    ),
  };
  test.each(Object.keys(cambios))(
    '%s: not sent, put aside with its cause, and its cashier ends it',
    async (cual) => {
      await abrirTienda(callado());
      await bandeja.confirmar(nueva());
      const [op] = abiertas();
      if (!op) throw new Error('no operation');
      await (await abrirBandeja()).put('ops', { ...op, ...cambios[cual]?.(op) });
      const con = servidor({ sesionAbierta: async () => abiertas()[0]?.sesion ?? 101 });
      await abrirTienda(con, { conservar: true });
      await vi.waitFor(() =>
        expect(abiertas()).toMatchObject([{ estado: 'RETENIDA', retencion: 'cambiada' }]),
      );
      await bandeja.reintentar();
      await pausa(50);
      expect(con.enviar).not.toHaveBeenCalled();
      expect(await (await abrirBandeja()).count('attempts')).toBe(0);
      const quien = {
        uid: 2,
        usuario: 'Luis',
        motivo: 'La vuelvo a cargar',
        resultado: 'no-corresponde',
      } as const;
      expect(await bandeja.cerrarCaso(op.opId, quien)).toBe(true);
      expect(await bandeja.confirmar(nueva())).toMatchObject({ tipo: 'guardada' });
    },
  );

  test('and others are sent as ever, under the fingerprint of their confirmation', async () => {
    const con = servidor();
    await abrirTienda(con);
    await bandeja.confirmar(nueva());
    await vi.waitFor(() => expect(recientes()).toMatchObject([{ estado: 'REGISTRADA' }]));
    const [op] = recientes();
    expect(op?.fp).toBe(
      createHash('sha256')
        .update(op?.body ?? '')
        .digest('hex'),
    );
  });
});

describe('the site’s data is cleared while the page is open', () => {
  test('found with the next write: told with what the page remembers, and the next one is kept again', async () => {
    await abrirTienda(callado());
    await bandeja.confirmar(nueva('PERDIDA'));
    await cerrarBandeja();
    indexedDB.deleteDatabase(NOMBRE);
    expect(await bandeja.confirmar(nueva('OTRA'))).toEqual({ tipo: 'no-guardada' });
    await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('borrada'));
    expect(bandeja.getSnapshot().perdidas).toMatchObject([{ refKey: 'PERDIDA' }]);
    await bandeja.aceptarPerdida();
    expect(bandeja.getSnapshot()).toMatchObject({ fase: 'lista', perdidas: [] });
    expect(await bandeja.confirmar(nueva('OTRA'))).toMatchObject({ tipo: 'guardada' });
  });
});

test('nothing that opens a door is on the disk', async () => {
  await abrirTienda();
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(recientes()).toHaveLength(1));
  const db = await abrirBandeja();
  const todo = await Promise.all(
    (['ops', 'attempts', 'journal', 'cuarentena', 'meta'] as const).map((nombre) => db.getAll(nombre)),
  );
  expect(JSON.stringify(todo)).not.toMatch(/eyJ|password|authorization/i);
});
