/** What is around an operation: rows annulled meanwhile, an unknown one that cannot go on, and who must wait for it. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { quitarTransaccion } from '@/engines/listado/listado-queries';
import { bandeja } from '@/engines/envios/envios';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { ingresar } from './ingresar';
import { abrirTill, campos, compuerta, filaEnServidor, plano } from './registrar-till';

const POST = 'POST /agentes';
const tira = () => plano(document.querySelector('[data-strip]')?.textContent);
const decir = async (texto: RegExp | string) => waitFor(() => expect(tira()).toMatch(texto));
const cortar = () => http.post('*/api/agentes', () => HttpResponse.error());

test('annulled elsewhere, the strip says so, prints it as annulled and offers no «Anular»', async () => {
  const { registrar, queryClient, user } = await abrirTill();
  await registrar();
  await decir(/Depósito registrado ✓/);
  expect(screen.getByRole('button', { name: 'Anular' })).toBeVisible();
  quitarTransaccion(queryClient, 4601);
  await decir(/^Depósito anulado: BCP, Bs 500,00, ref\. 8827334\./);
  expect(screen.queryByRole('button', { name: 'Anular' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Imprimir' }));
  const dialogo = await screen.findByRole('dialog', { name: 'Imprimir comprobante' });
  expect(within(dialogo).getByText('ANULADO')).toBeVisible();
});

test('a row annulled since the list came is not said to be registered already', async () => {
  const { backend, registrar } = await abrirTill({ antes: (b) => void filaEnServidor(b) });
  await screen.findByRole('row', { name: /8827334/ });
  anularTransaccion(backend.store, 4601);
  await registrar();
  await waitFor(() => expect(campos().referencia).toHaveAttribute('aria-invalid', 'true'));
  expect(screen.getByText(/ya existe, pero no se ve/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('row', { name: /8827334/ })).toBeNull());
  expect(backend.recibido(POST)).toEqual([]);
});

test('as soon as it is in doubt the trail has it', async () => {
  const { backend, registrar } = await abrirTill();
  backend.server.use(cortar());
  const { retenido, soltar } = compuerta();
  backend.server.use(
    http.get('*/api/agentes', async () => {
      await retenido;
      return HttpResponse.json([]);
    }),
  );
  await registrar();
  await decir(/Estamos comprobando/);
  await waitFor(async () =>
    expect((await leerBitacora({ tipo: 'registro' })).eventos).toMatchObject([{ resultado: 'desconocida' }]),
  );
  soltar();
});

test('signed out while it is being looked for: nobody asks under the next sign-in; the owner finds it again', async () => {
  const { backend, registrar, user } = await abrirTill();
  backend.server.use(cortar());
  const { retenido, soltar } = compuerta();
  let pedidas = 0;
  backend.server.use(
    http.get('*/api/agentes', async () => {
      pedidas += 1;
      await retenido;
      return HttpResponse.json([]);
    }),
  );
  await registrar();
  await decir(/Estamos comprobando/);
  await waitFor(() => expect(pedidas).toBeGreaterThan(0));
  act(sesionStore.salir);
  soltar();
  backend.server.resetHandlers();
  const posts = backend.recibido(POST).length;
  // Another person comes: R6.
  await ingresar(user, 'cajera@kantuta.demo');
  await screen.findByRole('heading', { name: 'Agentes bancarios' });
  await waitFor(() =>
    expect(bandeja.getSnapshot().operaciones).toMatchObject([{ estado: 'INCIERTA', uid: 2 }]),
  );
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  expect(backend.recibido(POST)).toHaveLength(posts);
  act(sesionStore.salir);
  filaEnServidor(backend);
  await ingresar(user, 'cajero@kantuta.demo');
  await waitFor(() => expect(bandeja.getSnapshot().operaciones).toEqual([]));
  expect(backend.recibido(POST)).toHaveLength(posts);
});
