/** What an Administrador did with a cashier's operation is found under both names. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { equipoNuevo, operacion, sembrar } from '../envios/sembrar';

beforeEach(equipoNuevo);
afterEach(equipoNuevo);

test.each([
  ['Pasar a la sesión abierta', 'caja', /Reemplazada por otra por Ana/],
  ['Enviar ahora', 'ruta', /Enviada a mano por Ana/],
] as const)('«%s»', async (acto, retencion, dicho) => {
  const backend = crearBackend();
  backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  await sembrar(operacion({ sesion: 90, estado: 'RETENIDA', retencion }));
  const { user } = renderApp('/cajas', { backend, usuario: 'admin' });
  await user.click(await screen.findByRole('button', { name: 'Pendientes (1)' }));
  const bandeja = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
  await user.click(bandeja.getByRole('button', { name: acto }));
  await waitFor(() => expect(bandeja.getByText(/^(Pasó a|Enviando…)/)).toBeVisible());
  await user.keyboard('{Escape}');

  await user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Bitácora' }));
  const buscador = await screen.findByRole('searchbox', { name: 'Buscar en la bitácora' });
  for (const nombre of ['ana', 'luis']) {
    await user.clear(buscador);
    await user.type(buscador, nombre);
    expect(await screen.findByRole('row', { name: dicho })).toBeVisible();
  }
});
