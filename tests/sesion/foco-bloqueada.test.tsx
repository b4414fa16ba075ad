import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { cerrarSesion } from '@/demo/model/sesiones';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const CAJERO = 'cajero@kantuta.demo';
type Backend = ReturnType<typeof crearBackend>;
const conVentas = ({ store }: Backend) => void abrirSesion(store, CAJERO, 'Ventas');
const sinCajas = ({ server }: Backend) =>
  server.use(http.get('*/api/cajas', () => HttpResponse.json({}, { status: 500 })));
const sinEspecialidad = (backend: Backend) => {
  abrirSesion(backend.store, CAJERO, 'Agentes');
  backend.server.use(http.get('*/api/cajas/:id', () => HttpResponse.json({}, { status: 500 })));
};
const sinLista = ({ server }: Backend) =>
  server.use(http.get('*/api/agentes', () => HttpResponse.json({}, { status: 500 })));

describe('a page that opens blocked has the focus at the one thing that can be done', () => {
  test.each<[ruta: string, accion: string, preparar: ((backend: Backend) => void) | null]>([
    ['/agentes', 'Abrir caja', null],
    ['/agentes', 'Ver cajas', conVentas],
    ['/agentes', 'Reintentar', sinEspecialidad],
    ['/cajas', 'Reintentar', sinCajas],
    ['/cajas/999', 'Ver cajas', null],
    ['/cajas/3', 'Ir a «Caja 01 – Ventas»', conVentas],
    ['/conciliacion', 'Reintentar', sinLista],
    ['/resumen', 'Reintentar', sinLista],
    ['/ajustes', 'Ir a Agentes', null],
    ['/no/existe', 'Ir a Agentes', null],
  ])('%s: «%s»', async (ruta, accion, preparar) => {
    const backend = crearBackend();
    preparar?.(backend);
    renderApp(ruta, { backend });
    await waitFor(() => expect(document.activeElement).toHaveTextContent(accion));
    expect(document.activeElement?.closest('main')).not.toBeNull();
    // And why is read with it.
    expect(document.activeElement?.closest('[role=group]')).toHaveAccessibleName(/\w+ \w+/);
  });
});

test('by the menu too: the focus goes to the action, not to the heading before it', async () => {
  const { user } = renderApp('/cajas');
  await screen.findByRole('table', { name: 'Cajas' });
  await user.click(screen.getByRole('link', { name: 'Agentes' }));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Abrir caja' })).toHaveFocus());
});

test('whoever is busy elsewhere stays there when the page is blocked under their hands', async () => {
  const backend = crearBackend();
  const sesion = abrirSesion(backend.store, CAJERO, 'Agentes');
  const { user, queryClient } = renderApp('/agentes', { backend });
  await waitFor(() =>
    expect(screen.getByRole('form', { name: 'Nueva transacción' })).not.toHaveAttribute('inert'),
  );
  const busca = screen.getByRole('searchbox', { name: 'Buscar transacciones' });
  await user.type(busca, '88');
  cerrarSesion(backend.store, sesion, 0, 2);
  await act(() => queryClient.invalidateQueries());
  expect(await screen.findByText(/^No tiene una caja abierta\./)).toBeVisible();
  expect(busca).toHaveFocus();
});
