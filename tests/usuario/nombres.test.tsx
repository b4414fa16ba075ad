/** Who somebody is: asked once, kept for the session, and never more than a name on the page. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { leerPersona } from '@/domain/usuario/nombres/persona';
import { conFilas } from '../agentes/lista-backend';
import { renderApp } from '../support/render-app';

const DE_ROSA = { id_user_create: 3, nro_referencia: 'DE-ROSA' };
const filaDe = async (referencia: string) => {
  const enlace = await screen.findByRole('link', { name: `Ver transacción ${referencia}` });
  const fila = enlace.closest<HTMLElement>('[role=row]');
  if (!fila) throw new Error('a link outside of the rows');
  return fila;
};
const filtro = () => screen.findByRole('combobox', { name: 'Filtrar por cajero' });

describe('the list', () => {
  test('names who registered each row, and asks for nobody twice', async () => {
    const { backend } = conFilas([{}, DE_ROSA, { ...DE_ROSA, nro_referencia: 'OTRA' }]);
    const { user, queryClient } = renderApp('/agentes', { backend });
    expect(await within(await filaDe('DE-ROSA')).findByText('Rosa Mamani Flores')).toBeVisible();
    expect(within(await filaDe('REF-1')).getByText('Luis Choque Rojas')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Ver transacción OTRA' }));
    expect(within(await screen.findByRole('dialog')).getByText('Rosa Mamani Flores')).toBeVisible();
    expect(backend.recibido('GET /usuario/3')).toHaveLength(1);
    expect(backend.recibido('GET /usuario')).toEqual([]);
    const guardado = JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    );
    expect(guardado).toContain('Rosa Mamani Flores');
    expect(guardado).not.toMatch(/\$2b\$|password|fecha_nacimiento|cajera@/);
  });

  test('is narrowed to one cashier, in the address too', async () => {
    const { backend } = conFilas([{}, DE_ROSA]);
    const { user } = renderApp('/agentes', { backend });
    await filaDe('REF-1');
    await waitFor(async () => expect(within(await filtro()).getByText('Rosa Mamani Flores')).toBeVisible());
    await user.selectOptions(await filtro(), 'Rosa Mamani Flores');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Ver transacción REF-1' })).toBeNull());
    expect(await filaDe('DE-ROSA')).toBeVisible();
    expect(location.search).toBe('?cajero=3');
    await user.selectOptions(await filtro(), 'Todos los cajeros');
    expect(await filaDe('REF-1')).toBeVisible();
    expect(location.search).toBe('');
  });

  test('is searched by a cashier’s name, together with other words', async () => {
    const { backend } = conFilas([{}, DE_ROSA, { ...DE_ROSA, nro_referencia: 'SOLI-1', banco: 'SOLI' }]);
    const { user } = renderApp('/agentes', { backend });
    await within(await filaDe('DE-ROSA')).findByText('Rosa Mamani Flores');
    await user.type(screen.getByRole('searchbox', { name: 'Buscar transacciones' }), 'mamani soli');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Ver transacción DE-ROSA' })).toBeNull());
    expect(await filaDe('SOLI-1')).toBeVisible();
  });
});

describe('where the server does not say it', () => {
  test.each([
    ['refused', () => new HttpResponse(null, { status: 403 })],
    ['gone', () => new HttpResponse(null, { status: 404 })],
    ['down', () => HttpResponse.error()],
    ['another shape', () => HttpResponse.json({ data: [{ id: 3, name: 'Rosa' }] })],
    ['somebody else', () => HttpResponse.json({ data: { id: 2, name: 'Luis', role: null } })],
    ['no name', () => HttpResponse.json({ data: { id: 3, name: '  ', role: null } })],
  ])('%s: the number, and no error', async (_, respuesta) => {
    const { backend } = conFilas([DE_ROSA]);
    backend.server.use(http.get('*/api/usuario/3', respuesta));
    renderApp('/agentes', { backend });
    expect(await within(await filaDe('DE-ROSA')).findByText('Cajero n.º 3')).toBeVisible();
    await waitFor(() => expect(backend.recibido('GET /usuario/3')).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('of the recorded answer only id, name and role come out', async () => {
  const { backend } = conFilas([]);
  backend.escuchar();
  try {
    const token = backend.tokenDe('cajero@kantuta.demo');
    const url = new URL('/api/usuario', location.href).href;
    expect(await leerPersona({ numero: 1, id: 1, url, token })).toEqual({
      id: 1,
      name: 'Ana Quispe Mamani',
      rol: 'Administrador',
    });
  } finally {
    backend.server.close();
  }
});
