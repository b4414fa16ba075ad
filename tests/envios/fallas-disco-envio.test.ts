/** The disk fails in the middle of sending: nothing hangs, and the server is not asked for nothing. */
import { expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { RITMO } from '@/engines/envios/protocol/pace';
import { compuerta } from '../agentes/registrar-till';
import { abiertas, abrirTienda, nueva, pausa, recientes, servidor } from './tienda';

const llena = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

test('an answer that could not be written: looked for again once the disk is back, not «Enviando» for ever', async () => {
  const { retenido, soltar } = compuerta();
  const con = servidor({
    enviar: async () => {
      await retenido;
      return { tipo: 'registrada', serverId: 9 };
    },
    listaFresca: async () => async () => ({ tipo: 'mia', serverId: 9 }),
  });
  await abrirTienda(con);
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(con.enviar).toHaveBeenCalledTimes(1));
  const disco = llena();
  soltar();
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('sin-almacen'));
  expect(abiertas()).toMatchObject([{ estado: 'ENVIANDO' }]);
  disco.mockRestore();
  await vi.waitFor(() => expect(abiertas()).toEqual([]));
  expect(recientes()).toMatchObject([{ estado: 'REGISTRADA', serverId: 9 }]);
  expect(con.enviar).toHaveBeenCalledTimes(1);
  expect(bandeja.enviando()).toBe(false);
});

test('a disk that takes no write: asked again at its own pace, and the server with it', async () => {
  const paciencia = RITMO.disco;
  Object.assign(RITMO, { disco: 60_000 });
  const con = servidor();
  await abrirTienda(con);
  const disco = vi.spyOn(IDBObjectStore.prototype, 'put');
  // Confirming only adds; the attempt is what changes a record.
  disco.mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await bandeja.confirmar(nueva());
  await vi.waitFor(() => expect(bandeja.getSnapshot().fase).toBe('sin-almacen'));
  const antes = con.sesionAbierta.mock.calls.length;
  await pausa(300);
  expect(con.sesionAbierta.mock.calls.length - antes).toBeLessThanOrEqual(1);
  expect(con.enviar).not.toHaveBeenCalled();
  Object.assign(RITMO, { disco: paciencia });
});
