// @vitest-environment node
/** Live refresh against a real socket.io server, as the embedded backend opens it. */
import { QueryClient } from '@tanstack/react-query';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { agrupar, conectarEnVivo } from '@/app/en-vivo';
import { abrirCanal, avisoDe } from '@/demo/en-vivo';

describe('many events, few refreshes', () => {
  test('1 000 in a second cause one at once and one at the end of each window', () => {
    vi.useFakeTimers();
    const refrescar = vi.fn<() => void>();
    const { avisar } = agrupar(refrescar, 2000);
    for (let i = 0; i < 1000; i += 1) {
      avisar();
      vi.advanceTimersByTime(1);
    }
    expect(refrescar).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(refrescar).toHaveBeenCalledTimes(2);
  });
  test('nothing more after it was stopped', () => {
    vi.useFakeTimers();
    const refrescar = vi.fn<() => void>();
    const { avisar, parar } = agrupar(refrescar, 2000);
    avisar();
    avisar();
    parar();
    vi.advanceTimersByTime(60_000);
    expect(refrescar).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ['POST', '/api/cajas', 201, 'creada'],
  ['PATCH', '/api/cajas/3', 200, 'actualizada'],
  ['DELETE', '/api/cajas/3?id_user_update=1', 200, 'eliminada'],
  ['POST', '/api/cajas/abrir', 201, 'CAJA_ABIERTA'],
  ['PATCH', '/api/cajas/sesion/101/cerrar', 200, 'CAJA_CERRADA'],
  ['POST', '/api/cajas/movimiento', 201, 'saldo_actualizado'],
  ['POST', '/api/cajas/abrir', 400, undefined],
  ['GET', '/api/cajas', 200, undefined],
  ['POST', '/api/agentes', 201, undefined],
])('%s %s answered %i announces %s', (metodo, ruta, status, action) => {
  expect(avisoDe(metodo, `http://x${ruta}`, status)?.action).toBe(action);
});

describe('over a real channel', () => {
  let servidor: Server;
  let url: string;
  beforeEach(async () => {
    servidor = createServer();
    await new Promise<void>((listo) => {
      servidor.listen(0, '127.0.0.1', listo);
    });
    const direccion = servidor.address();
    if (direccion === null || typeof direccion === 'string') throw new Error('no port');
    url = `http://127.0.0.1:${direccion.port}`;
  });
  afterEach(() => {
    servidor.closeAllConnections();
    servidor.close();
  });

  test('an event about cajas makes them be read again', async () => {
    const anunciar = await abrirCanal(servidor);
    const client = new QueryClient();
    const invalidar = vi.spyOn(client, 'invalidateQueries');
    const parar = conectarEnVivo(client, { url, cadaMs: 10 });
    // The connection is the only thing to wait for: it has been made once an event arrives.
    await vi.waitFor(() => {
      anunciar({ entity: 'caja', action: 'CAJA_ABIERTA' });
      expect(invalidar).toHaveBeenCalledWith({ queryKey: ['cajas'] });
    });
    parar();
  });
});
