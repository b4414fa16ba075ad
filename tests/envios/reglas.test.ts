/** The rules of docs/outbox.md, each by its number, on the real store and dispatcher. */
import { openDB } from 'idb';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import type { Servidor } from '@/engines/envios/protocol/ports';
import type { Clase, Mirada } from '@/engines/envios/protocol/protocol';
import { RITMO } from '@/engines/envios/protocol/pace';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { abiertas, abrirTienda, entrar, NOMBRE, nueva, pausa, recientes, relevar, servidor } from './tienda';

const SIN_RESPUESTA: Clase = { tipo: 'desconocida', codigo: 0 };
const registrada = () => vi.waitFor(() => expect(recientes()).toMatchObject([{ estado: 'REGISTRADA' }]));
/** Answers the first POST with these, then well. */
const luegoBien = (...clases: Clase[]) =>
  vi.fn<Servidor['enviar']>(async () => clases.shift() ?? { tipo: 'registrada', serverId: 9 });

test('R1: operation and attempt are on the disk before a byte leaves', async () => {
  const vistos: unknown[] = [];
  const enviar = vi.fn<Servidor['enviar']>(async ({ opId }) => {
    const db = await openDB(NOMBRE);
    vistos.push(await db.get('ops', opId), await db.get('attempts', [opId, 1]));
    db.close();
    return { tipo: 'registrada', serverId: 9 };
  });
  await abrirTienda(servidor({ enviar }));
  await bandeja.confirmar(nueva());
  await registrada();
  expect(vistos).toMatchObject([
    { estado: 'ENVIANDO', abiertos: 1 },
    { n: 1, endedAt: null, clase: null },
  ]);
});

const siempreMirando = () => new Promise<never>(() => undefined);

test('R2: the same bytes on every attempt, also from another page after a crash', async () => {
  const enviar = luegoBien(SIN_RESPUESTA, { tipo: 'desconocida', codigo: 503 });
  // It looks for the row before it sends again, and dies while it looks.
  await abrirTienda(servidor({ enviar, listaFresca: siempreMirando, sesionAbierta: async () => 101 }));
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(abiertas()).toMatchObject([{ estado: 'INCIERTA' }]));
  expect(enviar).toHaveBeenCalledTimes(1);
  await abrirTienda(servidor({ enviar }), { conservar: true });
  await vi.waitFor(() => expect(abiertas()).toEqual([]));
  const cuerpos = new Set(enviar.mock.calls.map(([op]) => op.body));
  expect([...cuerpos]).toEqual([
    '{"banco":"BCP","tipo_operacion":"DEPOSITO","monto":500,"comision_cliente":0,"nro_referencia":"8827334","id_sesion_caja":101,"id_user_create":2}',
  ]);
  expect(enviar).toHaveBeenCalledTimes(3);
});

test('R3: absence proves nothing: not seen, it is sent again and never called failed', async () => {
  const enviar = luegoBien(SIN_RESPUESTA, SIN_RESPUESTA, SIN_RESPUESTA);
  const con = servidor({ enviar });
  await abrirTienda(con);
  await bandeja.confirmar(nueva());
  await registrada();
  expect(con.listaFresca.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(enviar).toHaveBeenCalledTimes(4);
});

test('R4: while it is uncertain nobody edits, discards or moves it', async () => {
  const nunca = servidor({
    enviar: luegoBien(SIN_RESPUESTA),
    listaFresca: () => new Promise(() => undefined),
  });
  await abrirTienda(nunca);
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(abiertas()).toMatchObject([{ estado: 'INCIERTA', incierta: true }]));
  const [op] = abiertas();
  if (!op) throw new Error('no operation');
  const quien = { uid: 1, usuario: 'Ana', motivo: 'porque sí' };
  await bandeja.cerrarCaso(op.opId, { ...quien, resultado: 'no-corresponde' });
  await bandeja.esLaMisma(op, quien);
  expect(await bandeja.corregir(op.opId, nueva('otra'))).toEqual({ tipo: 'no-corresponde' });
  expect(await bandeja.pasarASesionAbierta(op, { id: 102, caja: 'x' })).toEqual({ tipo: 'no-corresponde' });
  expect(abiertas()).toEqual([op]);
});

test('R5: look, then post: what the loaded list shows is not sent', async () => {
  const con = servidor({ listaCargada: async () => async () => ({ tipo: 'mia', serverId: 7 }) });
  await abrirTienda(con);
  await bandeja.confirmar(nueva());
  await vi.waitFor(() =>
    expect(recientes()).toMatchObject([{ estado: 'REGISTRADA', serverId: 7, yaEstaba: true }]),
  );
  expect(con.enviar).not.toHaveBeenCalled();
  expect(con.listaFresca).not.toHaveBeenCalled();
});

describe('R6: only under the token of the person who confirmed it', () => {
  test('another person on this device sends nothing of it; its owner does', async () => {
    await abrirTienda(servidor({ sesionAbierta: async () => Promise.reject(new Error('no line')) }));
    await bandeja.confirmar(nueva());
    const con = servidor();
    await relevar(con, 3);
    await bandeja.reintentar();
    await pausa(100);
    expect(con.enviar).not.toHaveBeenCalled();
    expect(abiertas()).toMatchObject([{ estado: 'PENDIENTE', uid: 2 }]);
    await relevar(con, 2);
    await registrada();
    expect(con.enviar).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ uid: 2 }), false);
  });

  test('an Administrador by hand, and the server port is told so', async () => {
    await abrirTienda(servidor({ sesionAbierta: async () => Promise.reject(new Error('no line')) }));
    await bandeja.confirmar(nueva());
    const con = servidor();
    await relevar(con, 1, 'Administrador');
    await pausa(60);
    expect(con.enviar).not.toHaveBeenCalled();
    await bandeja.encargar(abiertas()[0]?.opId ?? '');
    await registrada();
    expect(con.enviar).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ uid: 2 }), true);
  });
});

test('R7: the session is read before each POST; a closed one holds it', async () => {
  const con = servidor({ sesionAbierta: async () => 102 });
  await abrirTienda(con);
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(abiertas()).toMatchObject([{ estado: 'RETENIDA', retencion: 'caja' }]));
  expect(con.enviar).not.toHaveBeenCalled();
  con.sesionAbierta.mockResolvedValue(101);
  await bandeja.reintentar();
  await registrada();
  expect(con.sesionAbierta.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test('R8: leadership is politeness: two dispatchers over one disk, one row', async () => {
  const vistas = new Set<string>();
  let filas = 0;
  const enviar = vi.fn<Servidor['enviar']>(async ({ refKey }) => {
    await pausa(5);
    if (vistas.has(refKey)) return { tipo: 'tomada' };
    vistas.add(refKey);
    filas += 1;
    return { tipo: 'registrada', serverId: filas };
  });
  const con = servidor({ enviar, listaFresca: async () => async () => ({ tipo: 'mia', serverId: 1 }) });
  await abrirTienda(con);
  // A second page over the same disk; the simulated locks let everybody lead.
  const { crearTaller } = await import('@/engines/envios/work/outbox');
  const otro = crearTaller({ estado: () => bandeja.getSnapshot(), poner: () => undefined });
  await otro.iniciar();
  otro.despachar(con);
  await Promise.all(Array.from({ length: 10 }, (_, i) => bandeja.confirmar(nueva(`R8-${i}`))));
  await vi.waitFor(() => expect(filas).toBe(10));
  await vi.waitFor(() => expect(recientes()).toHaveLength(10));
  expect(recientes().every(({ estado }) => estado === 'REGISTRADA')).toBe(true);
  await otro.parar();
});

test('R11: one POST of one kind: nothing else is sent for an operation', async () => {
  const con = servidor();
  await abrirTienda(con);
  await bandeja.confirmar(nueva());
  await registrada();
  expect(con.enviar).toHaveBeenCalledTimes(1);
  expect(con.listaFresca).not.toHaveBeenCalled();
});

test('R12: a 401 keeps the operation, asks for the password once, and the same bytes go on', async () => {
  const enviar = luegoBien({ tipo: 'no-escrita', retencion: 'sesion', codigo: 401 });
  await abrirTienda(servidor({ enviar }));
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(sesionStore.get().estado).toBe('vencida'));
  expect(abiertas()).toMatchObject([{ estado: 'RETENIDA', retencion: 'sesion' }]);
  await pausa(60);
  expect(enviar).toHaveBeenCalledTimes(1); // no loop while nobody types it
  entrar();
  await registrada();
  const [primero, segundo] = enviar.mock.calls;
  expect(segundo?.[0].body).toBe(primero?.[0].body);
});

/** One list after the other shows this; the last one from then on. */
const conMiradas = (...miradas: Mirada[]) => {
  const ultima = miradas.at(-1) ?? { tipo: 'nada' };
  return async () => {
    const mirada = miradas.shift() ?? ultima;
    return async () => mirada;
  };
};
/** The looks behind the first one are not waited for. */
function unaMirada(): void {
  Object.assign(RITMO, { miradas: [0, 60_000, 60_000] });
  onTestFinished(() => void Object.assign(RITMO, { miradas: [0, 10, 10] }));
}
const oculta = () => vi.waitFor(() => expect(abiertas()).toMatchObject([{ estado: 'CONFLICTO_OCULTO' }]));

describe('R13: a first 409 and one look that sees every row', () => {
  const TOMADA: Clase = { tipo: 'tomada' };
  test('are enough to say that it is not registered, and its own cashier ends it', async () => {
    unaMirada();
    const con = servidor({ enviar: luegoBien(TOMADA) });
    await abrirTienda(con);
    await bandeja.confirmar(nueva());
    await oculta();
    expect(con.listaFresca).toHaveBeenCalledTimes(1);
    expect(abiertas()).toMatchObject([{ noRegistrada: true, miradas: 1 }]);
    const quien = { uid: 2, usuario: 'Luis', motivo: 'Era de otro comprobante' };
    expect(
      await bandeja.cerrarCaso(abiertas()[0]?.opId ?? '', { ...quien, resultado: 'no-corresponde' }),
    ).toBe(true);
    expect(abiertas()).toEqual([]);
    expect(con.enviar).toHaveBeenCalledTimes(1);
  });

  test('are not when an earlier attempt is unknown: three looks, and an Administrador’s', async () => {
    const con = servidor({ enviar: luegoBien(SIN_RESPUESTA, TOMADA) });
    await abrirTienda(con);
    await bandeja.confirmar(nueva());
    await oculta();
    expect(abiertas()).toMatchObject([{ noRegistrada: false, miradas: 3, intentos: 2 }]);
  });

  test('are not while the list holds rows that cannot be read', async () => {
    const con = servidor({
      enviar: luegoBien(TOMADA),
      listaFresca: conMiradas({ tipo: 'nada', ciega: true }),
    });
    await abrirTienda(con);
    await bandeja.confirmar(nueva());
    await oculta();
    expect(abiertas()).toMatchObject([{ noRegistrada: false, miradas: 3 }]);
  });

  test('nor beside one that differs in letter case, which the cashier said is another', async () => {
    const parecida: Mirada = { tipo: 'parecida', serverId: 5, ciega: true };
    const con = servidor({ enviar: luegoBien(TOMADA), listaFresca: conMiradas(parecida) });
    await abrirTienda(con);
    await bandeja.confirmar({ ...nueva(), exacta: true });
    await oculta();
    expect(abiertas()).toMatchObject([{ noRegistrada: false, miradas: 3 }]);
  });

  test('are looked at twice more behind it: a list that lagged behind is found out', async () => {
    const con = servidor({
      enviar: luegoBien(TOMADA),
      listaFresca: conMiradas({ tipo: 'nada' }, { tipo: 'mia', serverId: 7 }),
    });
    await abrirTienda(con);
    await bandeja.confirmar(nueva());
    await registrada();
    expect(recientes()).toMatchObject([{ serverId: 7, noRegistrada: false }]);
  });

  test.each(['discarded', 'corrected'])('before it is %s it is looked for once more', async (como) => {
    unaMirada();
    const con = servidor({
      enviar: luegoBien(TOMADA),
      listaFresca: conMiradas({ tipo: 'nada' }, { tipo: 'mia', serverId: 7 }),
    });
    await abrirTienda(con);
    await bandeja.confirmar(nueva());
    await oculta();
    const opId = abiertas()[0]?.opId ?? '';
    const quien = { uid: 2, usuario: 'Luis', motivo: 'No era', resultado: 'no-corresponde' } as const;
    if (como === 'discarded') expect(await bandeja.cerrarCaso(opId, quien)).toBe(false);
    else expect(await bandeja.corregir(opId, nueva('otra'))).toEqual({ tipo: 'no-corresponde' });
    expect(recientes()).toMatchObject([{ estado: 'REGISTRADA', serverId: 7 }]);
    expect(abiertas()).toEqual([]);
  });
});

describe('one shared look', () => {
  test('for all that are uncertain, while new ones go on', async () => {
    let soltar: (() => void) | undefined;
    const lenta = new Promise<void>((resolve) => {
      soltar = resolve;
    });
    let mal = 3;
    const enviar = vi.fn<Servidor['enviar']>(async () => {
      mal -= 1;
      return mal >= 0 ? SIN_RESPUESTA : { tipo: 'registrada', serverId: 50 - mal };
    });
    const listaFresca = vi.fn<Servidor['listaFresca']>(async () => {
      await lenta;
      return async () => ({ tipo: 'mia', serverId: 1 });
    });
    await abrirTienda(servidor({ enviar, listaFresca }));
    for (const ref of ['a', 'b', 'c']) await bandeja.confirmar(nueva(ref));
    await vi.waitFor(() => expect(abiertas().filter(({ estado }) => estado === 'INCIERTA')).toHaveLength(3));
    await bandeja.confirmar(nueva('d'));
    await vi.waitFor(() => expect(recientes().map(({ refKey }) => refKey)).toEqual(['D']));
    soltar?.();
    await vi.waitFor(() => expect(recientes()).toHaveLength(4));
    expect(listaFresca.mock.calls.length).toBeLessThanOrEqual(3);
  });
});
