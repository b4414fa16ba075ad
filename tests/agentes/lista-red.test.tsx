import { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { buscarEnListado, descargarDeNuevo, transaccionesQuery } from '@/engines/listado/listado-queries';
import { guardarCache } from '@/engines/listado/download/listado-cache';
import { construir } from '@/engines/listado/columns/build-columns';
import { filaDeReferencia } from '@/engines/listado/listado';
import { crearTabla } from '@/engines/listado/columns/column-table';
import { conectarCredencial } from '@/lib/credencial';
import { borrarCacheListado } from '@/engines/listado/start';
import '@/features/agentes/agentes-page'; // loaded before the clock of the first test runs
import { renderApp } from '../support/render-app';
import { conFilas, haceDias } from './lista-backend';
import { filaDelServidor } from '../listado/filas-generadas';

const tabla = () => screen.findByRole('table', { name: 'Transacciones' });
const referencias = () =>
  screen.queryAllByRole('link', { name: /^Ver transacción/ }).map((enlace) => enlace.textContent);
const LISTA = '*/api/agentes';
const actualizar = () => screen.getByRole('button', { name: 'Actualizar la lista' });

const fresca = async (client: QueryClient, ref: string) =>
  filaDeReferencia(await descargarDeNuevo(client), ref);

beforeEach(() => borrarCacheListado());

/** Longer than what the page filters by itself; its body comes to its end, or breaks, when it is told to. */
function conListaLarga() {
  const filas = Array.from({ length: 30_001 }, (_, k) =>
    filaDelServidor({ id: 30_001 - k, monto: '1.00', comision_cliente: '0.00', nro_referencia: `R-${k}` }),
  );
  const { backend } = conFilas([]);
  const cuerpo = new TransformStream<Uint8Array, Uint8Array>();
  const salida = cuerpo.writable.getWriter();
  backend.server.use(
    http.get(LISTA, ({ request }) => {
      const cuantas = request.headers.get('x-kantuta-parte');
      if (cuantas !== null)
        return HttpResponse.json(filas.slice(0, Number(cuantas)), {
          headers: { 'X-Kantuta-Parte': cuantas },
        });
      // Its sums fit no list: what was announced is only that rows may be asked for alone.
      const dicho = 'marca=a; filas=30001; suma=0.00; ids=0; cambios=0; partes';
      return new HttpResponse(cuerpo.readable, { headers: { 'X-Kantuta-Lista': dicho } });
    }),
  );
  return { backend, filas, salida };
}
const totales = () => screen.getByLabelText('Totales del filtro');

describe('the first download', () => {
  test('places of rows while it lasts, nothing that could be taken for figures', async () => {
    const { backend } = conFilas([{}]);
    backend.server.use(http.get(LISTA, () => delay('infinite')));
    renderApp('/agentes', { backend });
    expect(await screen.findByText('Cargando transacciones…')).toBeInTheDocument();
    expect(screen.getByLabelText('Totales del filtro')).toHaveTextContent('Entra—');
  });

  test('fails: one sentence, and again', async () => {
    const { backend } = conFilas([{ nro_referencia: 'A-1' }]);
    backend.server.use(
      http.get(LISTA, () => HttpResponse.json({ message: 'QueryFailedError' }, { status: 400 }), {
        once: true,
      }),
    );
    const { user } = renderApp('/agentes', { backend });
    const aviso = await screen.findByRole('alert');
    expect(aviso).toHaveTextContent('El sistema no permite hacerlo ahora.');
    expect(document.body).not.toHaveTextContent('QueryFailedError');
    await user.click(within(aviso).getByRole('button', { name: 'Reintentar' }));
    await waitFor(() => expect(referencias()).toEqual(['A-1']));
  });

  test('of a long list: its newest rows meanwhile, without totals and without a file to export', async () => {
    const { backend, filas, salida } = conListaLarga();
    const { user } = renderApp('/agentes?fechas=todo', { backend });
    await waitFor(() => expect(referencias()[0]).toBe('R-0'));
    expect(totales()).toHaveTextContent('Entra—');
    expect(
      screen.getByText(
        'Se ven solo las últimas operaciones. Las anteriores y los totales todavía están llegando…',
      ),
    ).toBeVisible();
    const csv = await screen.findByRole('button', { name: 'Exportar CSV' });
    expect(csv).toHaveAttribute('aria-disabled', 'true');
    const dichos = new Set<string>();
    const mirar = new MutationObserver(() => dichos.add(totales().textContent));
    mirar.observe(document.body, { subtree: true, childList: true, characterData: true });
    const buscar = screen.getByRole('searchbox', { name: 'Buscar transacciones' });
    // Not among them: neither «none» nor a number of anything is said of rows that are still coming.
    await user.type(buscar, 'R-2999');
    expect(await screen.findByText('Cargando transacciones…')).toBeInTheDocument();
    await user.clear(buscar);
    await user.type(buscar, 'R-99');
    await waitFor(() => expect(referencias()[0]).toBe('R-99'));
    await salida.write(new TextEncoder().encode(JSON.stringify(filas)));
    await salida.close();
    await waitFor(() => expect(totales()).toHaveTextContent(/Operaciones\s*111$/));
    mirar.disconnect();
    expect([...dichos].filter((dicho) => !dicho.endsWith('111') && !dicho.includes('Entra—'))).toEqual([]);
    expect(screen.queryByText(/todavía están llegando/)).not.toBeInTheDocument();
    expect(csv).not.toHaveAttribute('aria-disabled', 'true');
  });

  test('of a long list breaks off: its newest rows stay, and it is said that they are not all', async () => {
    const { backend, salida } = conListaLarga();
    renderApp('/agentes?fechas=todo', { backend });
    await waitFor(() => expect(referencias()[0]).toBe('R-0'));
    await salida.abort(new Error('gone'));
    expect(
      await screen.findByText(
        'Se ven solo las últimas operaciones. Las anteriores y los totales no llegaron.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reintentar' })).toBeVisible();
    expect(referencias()[0]).toBe('R-0');
    expect(totales()).toHaveTextContent('Entra—');
  });

  test('is forbidden: said, without offering to try again', async () => {
    const { backend } = conFilas([{}]);
    backend.server.use(http.get(LISTA, () => HttpResponse.json({}, { status: 403 })));
    renderApp('/agentes', { backend });
    expect(await screen.findByRole('heading', { name: 'Sin permiso' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reintentar' })).not.toBeInTheDocument();
  });

  test('token rejected: the password is asked for, and the list comes', async () => {
    const { backend } = conFilas([{ nro_referencia: 'A-1' }]);
    backend.server.use(http.get(LISTA, () => HttpResponse.json({}, { status: 401 }), { once: true }));
    const { user } = renderApp('/agentes', { backend });
    const dialogo = await screen.findByRole('dialog', { name: 'Su sesión venció' });
    await user.type(within(dialogo).getByLabelText('Contraseña'), 'kantuta123');
    await user.click(within(dialogo).getByRole('button', { name: 'Continuar' }));
    await waitFor(() => expect(referencias()).toEqual(['A-1']));
  });

  test.each([
    ['a page of a captive portal', '<html>Ingrese</html>', 'algo que no se entiende'],
    ['an object', '{"data":[]}', 'es de otra versión'],
  ])('%s is not taken for a list', async (_, cuerpo, dicho) => {
    const { backend } = conFilas([{}]);
    backend.server.use(http.get(LISTA, () => new HttpResponse(cuerpo)));
    renderApp('/agentes', { backend });
    expect(await screen.findByRole('alert')).toHaveTextContent(dicho);
  });

  test('rows that cannot be read are counted and named, the others are shown', async () => {
    const { backend } = conFilas([]);
    const hoy = haceDias(0);
    backend.server.use(
      http.get(LISTA, () =>
        HttpResponse.json([
          filaDelServidor({ id: 1, fecha: hoy }),
          filaDelServidor({ id: 7, fecha: hoy, monto: null }),
          null,
          filaDelServidor({ id: 9, fecha: 'ayer' }),
        ]),
      ),
    );
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    expect(referencias()).toEqual(['BCP-0001']);
    const resumen = screen.getByText(/3 filas no se pudieron leer\. No están en los totales\./);
    await user.click(resumen);
    expect(screen.getByText('N.º 7: monto')).toBeVisible();
    expect(screen.getByText('La fila 3: fila')).toBeVisible();
    expect(screen.getByText('N.º 9: fecha')).toBeVisible();
  });
});

describe('a later download', () => {
  test('on demand, with what came since', async () => {
    const { backend } = conFilas([{ nro_referencia: 'A-1' }]);
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    expect(screen.getByText('Actualizado hace un momento')).toBeVisible();
    registrarTransaccion(backend.store, {
      banco: 'SOLI',
      tipo_operacion: 'DEPOSITO',
      monto: 20,
      nro_referencia: 'B-2',
      id_sesion_caja: 101,
      id_user_create: 2,
    });
    await user.click(actualizar());
    await waitFor(() => expect(referencias()).toEqual(['B-2', 'A-1']));
    expect(backend.recibido('GET /agentes')).toHaveLength(2);
  });

  test('brings only what changed, by whoever did it', async () => {
    const { backend, filas } = conFilas([{ nro_referencia: 'A-1' }, { nro_referencia: 'A-2' }]);
    const preguntas: (string | null)[] = [];
    backend.server.events.on('request:start', ({ request }) => {
      if (request.method === 'GET' && request.url.endsWith('/agentes'))
        preguntas.push(request.headers.get('x-kantuta-desde'));
    });
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    anularTransaccion(backend.store, filas[0]?.id ?? 0);
    await user.click(actualizar());
    await waitFor(() => expect(referencias()).toEqual(['A-2']));
    expect(preguntas).toEqual([null, expect.stringMatching(/^[\da-f]{12}\.\d+$/)]);
  });

  test('of equal data touches no row', async () => {
    const { backend } = conFilas([{ nro_referencia: 'A-1' }]);
    const { user } = renderApp('/agentes', { backend });
    const fila = within(await tabla()).getByRole('row', { name: /A-1/ });
    const cambios = vi.fn<() => void>();
    const vigia = new MutationObserver(cambios);
    vigia.observe(await tabla(), { childList: true, subtree: true, attributes: true, characterData: true });
    await user.click(actualizar());
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(2));
    await waitFor(() => expect(actualizar()).toHaveAttribute('aria-disabled', 'false'));
    expect(fila).toBeInTheDocument();
    expect(cambios).not.toHaveBeenCalled();
    vigia.disconnect();
  });

  test('that fails keeps the old list and says how old it is', async () => {
    const { backend } = conFilas([{ nro_referencia: 'A-1' }]);
    const { user } = renderApp('/agentes', { backend });
    await tabla();
    backend.server.use(http.get(LISTA, () => HttpResponse.json({}, { status: 400 }), { once: true }));
    await user.click(actualizar());
    expect(await screen.findByText(/No se pudo actualizar: la lista es de hace un momento\./)).toBeVisible();
    expect(referencias()).toEqual(['A-1']);
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    await waitFor(() => expect(screen.queryByText(/No se pudo actualizar/)).not.toBeInTheDocument());
  });

  test('not on returning to the window before five minutes, on reconnecting always', async () => {
    const { backend } = conFilas([{}]);
    renderApp('/agentes', { backend });
    await tabla();
    fireEvent(document, new Event('visibilitychange'));
    fireEvent.focus(window);
    fireEvent.offline(window);
    fireEvent.online(window);
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(2));
  });
});

const dejar = (filas: unknown[], haceMs: number) =>
  guardarCache(
    { base: 'kx-lista@http://localhost:3000', usuario: 2 },
    crearTabla(construir(filas).columnas),
    Date.now() - haceMs,
  );

describe('after a reload', () => {
  test('the newest rows of the last visit are there before the network answers, with their age', async () => {
    await dejar([filaDelServidor({ id: 1, nro_referencia: 'DE-ANTES', fecha: haceDias(0) })], 12 * 60_000);
    const { backend } = conFilas([{ nro_referencia: 'DE-AHORA' }]);
    const respuestas: (() => void)[] = [];
    backend.server.use(
      http.get(LISTA, async () => {
        await new Promise<void>((resolve) => {
          respuestas.push(resolve);
        });
        return undefined;
      }),
    );
    renderApp('/agentes', { backend });
    await waitFor(() => expect(referencias()).toEqual(['DE-ANTES']));
    expect(screen.getByText('Lista de hace 12 min, actualizando…')).toBeVisible();
    for (const responder of respuestas) responder();
    await waitFor(() => expect(referencias()).toEqual(['DE-AHORA']));
    expect(screen.queryByText(/actualizando…/)).not.toBeInTheDocument();
  });

  test('signing out leaves nothing of them', async () => {
    await dejar([filaDelServidor()], 1000);
    const { backend } = conFilas([]);
    const { user } = renderApp('/agentes', { backend });
    await user.click(await screen.findByRole('button', { name: 'Menú de usuario' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Salir' }));
    await waitFor(async () =>
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
        'kx-lista@http://localhost:3000',
      ),
    );
  });
});

const conClient = () => {
  const preparado = conFilas([{ nro_referencia: 'Qr-77a' }]);
  preparado.backend.escuchar();
  conectarCredencial({
    token: () => preparado.backend.tokenDe('cajero@kantuta.demo'),
    renovar: () => Promise.reject(new Error('not in this test')),
    uid: () => 2,
    ingreso: () => 0,
  });
  return { ...preparado, client: new QueryClient() };
};

describe('looking a reference up', () => {
  test('in the loaded list: by refKey, without asking the server', async () => {
    const { backend, client } = conClient();
    expect(await buscarEnListado(client, 'QR-77A')).toBeNull();
    await client.query(transaccionesQuery());
    expect(await buscarEnListado(client, ' qr-77A\u200b')).toMatchObject({
      nro_referencia: 'Qr-77a',
      monto: 10_000,
    });
    expect(await buscarEnListado(client, 'QR-77')).toBeNull();
    expect(backend.recibido('GET /agentes')).toHaveLength(1);
    backend.server.close();
  });

  test('fresh: never from an answer that was on its way before', async () => {
    const { backend, client } = conClient();
    const lista = client.query(transaccionesQuery());
    registrarTransaccion(backend.store, {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: 20,
      nro_referencia: 'NUEVA-1',
      id_sesion_caja: 101,
      id_user_create: 2,
    });
    expect(await fresca(client, 'nueva-1')).toMatchObject({ monto: 2_000 });
    await lista;
    expect(backend.recibido('GET /agentes').length).toBeGreaterThan(1);
    backend.server.close();
  });

  test('fresh for several at once: those who ask while one is under way share the next', async () => {
    const { backend, client } = conClient();
    const filas = await Promise.all(['Qr-77a', 'no-1', 'no-2', 'QR-77A'].map((ref) => fresca(client, ref)));
    expect(filas.map((fila) => fila?.nro_referencia)).toEqual(['Qr-77a', undefined, undefined, 'Qr-77a']);
    expect(backend.recibido('GET /agentes')).toHaveLength(2);
    backend.server.close();
  });

  test('fresh: a server that fails is an error, not an absence', async () => {
    const { backend, client } = conClient();
    backend.server.use(http.get(LISTA, () => HttpResponse.json({}, { status: 500 })));
    await expect(fresca(client, 'Qr-77a')).rejects.toMatchObject({ motivo: 'servidor' });
    backend.server.close();
  });
});
