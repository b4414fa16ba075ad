/** What is around an operation: rows annulled meanwhile, an unknown one that cannot go on, and who must wait for it. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { anularTransaccion } from '@/demo/agentes';
import { leerBitacora } from '@/features/bandeja/journal';
import { quitarTransaccion } from '@/features/agentes/agentes-queries';
import { registroDe } from '@/features/agentes/registro-store';
import { registrosEnCurso } from '@/features/sesion/registro-en-curso';
import { sesionStore } from '@/features/sesion/sesion-store';
import { abrirTill, campos, compuerta, filaEnServidor, plano } from './registrar-till';

// The rests between two looks are not waited for; their length is the protocol's own test.
vi.mock('@/features/agentes/entorno-registro', async (importar) => {
  const real = await importar<typeof import('@/features/agentes/entorno-registro')>();
  const crearEntorno: typeof real.crearEntorno = (...de) => ({
    ...real.crearEntorno(...de),
    esperar: async () => undefined,
  });
  return { ...real, crearEntorno };
});

const POST = 'POST /agentes';
const tira = () => plano(document.querySelector('.entry-status')?.textContent);
const decir = async (texto: RegExp | string) => waitFor(() => expect(tira()).toMatch(texto));
const cortar = () => http.post('*/api/agentes', () => HttpResponse.error());

/** Does the tab ask before it is closed? */
function cierre(): boolean {
  const evento = new Event('beforeunload', { cancelable: true });
  dispatchEvent(evento);
  return evento.defaultPrevented;
}

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

test('an unknown one whose caja was closed says why, can be left, and is never called a failure', async () => {
  const { backend, registrar, user } = await abrirTill();
  backend.server.use(cortar());
  await registrar();
  await screen.findByRole('button', { name: 'Reenviar la misma' });
  expect(screen.queryByRole('button', { name: 'Dejar para un Administrador' })).toBeNull();
  backend.store.datos.sesiones.forEach((sesion) => Object.assign(sesion, { estado_sesion: 'CERRADA' }));
  await user.click(screen.getByRole('button', { name: 'Reenviar la misma' }));
  await decir(/La caja de esta operación se cerró\. Avise a un Administrador\./);

  await user.click(screen.getByRole('button', { name: 'Dejar para un Administrador' }));
  await decir(/Sin resolver: no sabemos si se guardó la ref\. 8827334\. Un Administrador debe revisarla\./);
  expect(tira()).not.toMatch(/fall|error|no se registró/i);
  expect(registroDe(2).get().fase).toBe('libre');
  expect(registroDe(2).borrador()?.nro_referencia).toBe('');
  const { eventos } = await leerBitacora({ tipo: 'registro' });
  expect(eventos.at(-1)).toMatchObject({
    resultado: 'desconocida',
    detalle: 'Se dejó para un Administrador',
  });
});

test('the busy flag and the guard of the tab follow the operation, on any page', async () => {
  const { backend, registrar, user } = await abrirTill();
  const { retenido, soltar } = compuerta();
  backend.server.use(
    http.post('*/api/agentes', async () => {
      await retenido;
      return HttpResponse.error();
    }),
  );
  await registrar();
  await waitFor(() => expect(registrosEnCurso()).toMatchObject([{ uid: 2, sesion: 101, enviando: true }]));
  soltar();
  await screen.findByRole('button', { name: 'Comprobar ahora' });
  expect(registrosEnCurso()).toMatchObject([{ enviando: false }]);
  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  await screen.findByRole('heading', { name: 'Cajas' });
  expect(cierre()).toBe(true);
  filaEnServidor(backend);
  // Back on the page it is looked for by itself.
  await user.click(screen.getByRole('link', { name: 'Agentes' }));
  await decir(/Depósito registrado ✓/);
  expect(registrosEnCurso()).toEqual([]);
  expect(cierre()).toBe(false);
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
  await screen.findByRole('button', { name: 'Comprobar ahora' });
});

test('signed out while it is being looked for: nobody asks for the list under the next sign-in', async () => {
  const { backend, registrar } = await abrirTill();
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
  const antes = pedidas;
  sesionStore.salir();
  soltar();
  await waitFor(() => expect(registroDe(2).get().fase).toBe('incierta'));
  expect(pedidas).toBe(antes);
});
