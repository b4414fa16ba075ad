/** What an administrator does to cajas, and what an open session forbids. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { abrirSesion, crearBackend } from '../support/backend';
import { crearCompuerta } from '../ingreso/ayudas';
import { renderApp } from '../support/render-app';

const ABIERTA = 'Esta caja tiene una sesión abierta. Ciérrela antes de cambiar la especialidad.';

const filaDe = (backend: ReturnType<typeof crearBackend>, id: number) => {
  const caja = backend.store.datos.cajas.find((cada) => cada.id === id);
  if (!caja) throw new Error(`no caja ${id}`);
  return caja;
};
const admin = (ruta = '/cajas', backend = crearBackend()) => renderApp(ruta, { usuario: 'admin', backend });

const dialogoCon = async (titulo: string, valor: string) =>
  waitFor(() =>
    expect(
      within(screen.getByRole('dialog', { name: titulo })).getByRole('textbox', { name: 'Nombre' }),
    ).toHaveValue(valor),
  );
const ir = (ruta: string) =>
  act(() => {
    history.pushState(null, '', ruta);
    dispatchEvent(new PopStateEvent('popstate'));
  });

describe('new caja', () => {
  test('is created with what was typed and appears in the list', async () => {
    const { user, backend } = admin();
    await user.click(await screen.findByRole('button', { name: 'Nueva caja' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Nueva caja' });
    await user.type(within(dialogo).getByRole('textbox', { name: 'Nombre' }), '  Kiosco El Prado ');
    const saldo = within(dialogo).getByRole('textbox', { name: 'Saldo (Bs)' });
    await user.clear(saldo);
    await user.type(saldo, '1.234,50');
    const tipos = within(dialogo).getByRole('radiogroup', { name: 'Especialidad' });
    await user.click(within(tipos).getByRole('radio', { name: 'Solo agentes' }));
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('link', { name: 'Control de Kiosco El Prado' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(backend.recibido('POST /cajas')).toEqual([
      { nombre: 'Kiosco El Prado', especialidad: 'SOLO_AGENTES', saldo: 1234.5, id_user_create: 1 },
    ]);
  });

  test('says under each field what is missing, and sends nothing', async () => {
    const { user, backend } = admin('/cajas/nueva');
    const dialogo = await screen.findByRole('dialog', { name: 'Nueva caja' });
    const saldo = within(dialogo).getByRole('textbox', { name: 'Saldo (Bs)' });
    await user.clear(saldo);
    await user.type(saldo, '1,500');
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar' }));
    expect(await within(dialogo).findByText('Escriba el nombre (3 letras o más)')).toBeVisible();
    expect(within(dialogo).getByText('¿Quiso decir 1.500,00 o 1,50?')).toBeVisible();
    expect(within(dialogo).getByText('Elija la especialidad')).toBeVisible();
    expect(backend.recibido('POST /cajas')).toEqual([]);
  });

  test('twenty clicks make one caja', async () => {
    const { user, backend } = admin('/cajas/nueva');
    const dialogo = await screen.findByRole('dialog', { name: 'Nueva caja' });
    await user.type(within(dialogo).getByRole('textbox', { name: 'Nombre' }), 'Caja 09');
    await user.click(within(dialogo).getByRole('radio', { name: 'Mixta' }));
    const guardar = within(dialogo).getByRole('button', { name: 'Guardar' });
    for (let i = 0; i < 20; i += 1) guardar.click();
    expect(await screen.findByRole('link', { name: 'Control de Caja 09' })).toBeVisible();
    expect(backend.recibido('POST /cajas')).toHaveLength(1);
  });
});

describe('edit', () => {
  test('sends only what changed', async () => {
    const { user, backend } = admin('/cajas/3/editar');
    const dialogo = await screen.findByRole('dialog', { name: 'Editar caja' });
    const nombre = await within(dialogo).findByRole('textbox', { name: 'Nombre' });
    await user.clear(nombre);
    await user.type(nombre, 'Caja del fondo');
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('link', { name: 'Control de Caja del fondo' })).toBeVisible();
    expect(backend.recibido('PATCH /cajas/3')).toEqual([{ nombre: 'Caja del fondo', id_user_update: 1 }]);
  });

  test('what moves while the dialog is open is not written back', async () => {
    const { user, backend, queryClient } = admin('/cajas/3/editar');
    const dialogo = within(await screen.findByRole('dialog', { name: 'Editar caja' }));
    const nombre = await dialogo.findByRole('textbox', { name: 'Nombre' });
    Object.assign(filaDe(backend, 3), { saldo: 77_700, especialidad: 'SOLO_VENTAS' });
    await act(async () => queryClient.invalidateQueries({ queryKey: ['cajas'] }));
    expect(within(await screen.findByRole('row', { name: /Caja 03/ })).getByText('777,00')).toBeVisible();
    await user.clear(nombre);
    await user.type(nombre, 'Caja del fondo');
    await user.click(dialogo.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('link', { name: 'Control de Caja del fondo' })).toBeVisible();
    expect(backend.recibido('PATCH /cajas/3')).toEqual([{ nombre: 'Caja del fondo', id_user_update: 1 }]);
  });

  test('the history that leads from one caja straight to another never shows the one under the other', async () => {
    const { user, backend } = admin('/cajas/2/editar');
    await dialogoCon('Editar caja', 'Caja 02 – Agentes');
    ir('/cajas/3/editar');
    await dialogoCon('Editar caja', 'Caja 03 – Mixta');
    ir('/cajas/nueva');
    await dialogoCon('Nueva caja', '');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Escriba el nombre (3 letras o más)')).toBeVisible();
    expect(backend.recibido('PATCH /cajas/3')).toEqual([]);
  });

  test('the form is filled from a read made after opening, not from what the list knew', async () => {
    const { user, backend } = admin();
    const boton = await screen.findByRole('button', { name: /^Editar Caja 03/ });
    await waitFor(() => expect(screen.getAllByText('Libre')).toHaveLength(3));
    filaDe(backend, 3).saldo = 77_700;
    const compuerta = crearCompuerta();
    backend.server.use(http.get('*/cajas/3', () => compuerta.abierta, { once: true }));
    await user.click(boton);
    const dialogo = within(await screen.findByRole('dialog', { name: 'Editar caja' }));
    expect(await dialogo.findByText('Cargando…')).toBeInTheDocument();
    expect(dialogo.queryByRole('textbox')).toBeNull();
    compuerta.abrir();
    expect(await dialogo.findByRole('textbox', { name: 'Saldo (Bs)' })).toHaveValue('777,00');
    expect(dialogo.getByRole('textbox', { name: 'Nombre' })).toHaveFocus();
  });

  test('a caja whose saldo is below zero gets another name; a saldo that is typed is judged', async () => {
    const backend = crearBackend();
    filaDe(backend, 3).saldo = -5000;
    const { user } = admin('/cajas/3/editar', backend);
    const dialogo = within(await screen.findByRole('dialog', { name: 'Editar caja' }));
    const nombre = await dialogo.findByRole('textbox', { name: 'Nombre' });
    const saldo = dialogo.getByRole('textbox', { name: 'Saldo (Bs)' });
    expect(saldo).toHaveValue('-50,00');
    await user.clear(nombre);
    await user.type(nombre, 'Caja del fondo');
    await user.clear(saldo);
    await user.type(saldo, '-40');
    await user.click(dialogo.getByRole('button', { name: 'Guardar' }));
    expect(await dialogo.findByText('El monto no lleva signo')).toBeVisible();
    await user.clear(saldo);
    await user.type(saldo, '-50,00');
    await user.click(dialogo.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('link', { name: 'Control de Caja del fondo' })).toBeVisible();
    expect(backend.recibido('PATCH /cajas/3')).toEqual([{ nombre: 'Caja del fondo', id_user_update: 1 }]);
  });

  test('of a caja with an open session only the name is changed, and the rest says why beforehand', async () => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 01');
    const { user } = admin('/cajas', backend);
    await user.click(await screen.findByRole('button', { name: /^Editar Caja 01/ }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Editar caja' }));
    const tipos = await dialogo.findByRole('radiogroup', { name: 'Especialidad' });
    expect(tipos).toHaveAccessibleDescription(ABIERTA);
    for (const tipo of within(tipos).getAllByRole('radio')) expect(tipo).toBeDisabled();
    const saldo = dialogo.getByRole('textbox', { name: 'Saldo (Bs)' });
    expect(saldo).toHaveAttribute('readonly');
    expect(saldo).toHaveAccessibleDescription(
      'Esta caja tiene una sesión abierta. Ciérrela antes de cambiar el saldo.',
    );
    const nombre = dialogo.getByRole('textbox', { name: 'Nombre' });
    await user.clear(nombre);
    await user.type(nombre, 'Caja del fondo');
    await user.click(dialogo.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('link', { name: 'Control de Caja del fondo' })).toBeVisible();
    expect(backend.recibido('PATCH /cajas/1')).toEqual([{ nombre: 'Caja del fondo', id_user_update: 1 }]);
  });

  test('a session opened after the dialog was drawn is seen too', async () => {
    const { user, backend } = admin('/cajas/1/editar');
    const dialogo = await screen.findByRole('dialog', { name: 'Editar caja' });
    await user.click(await within(dialogo).findByRole('radio', { name: 'Mixta' }));
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 01');
    await user.click(within(dialogo).getByRole('button', { name: 'Guardar' }));
    expect(await within(dialogo).findByText(ABIERTA)).toBeVisible();
    expect(backend.recibido('PATCH /cajas/1')).toEqual([]);
  });
});

describe('delete', () => {
  test('asks, then the caja leaves the list', async () => {
    const { user, backend } = admin();
    await user.click(await screen.findByRole('button', { name: /^Eliminar Caja 03/ }));
    const dialogo = await screen.findByRole('dialog', { name: 'Eliminar caja' });
    await user.click(await within(dialogo).findByRole('button', { name: 'Eliminar caja' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: /Caja 03/ })).toBeNull());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(backend.recibido('DELETE /cajas/3')).toHaveLength(1);
    expect(backend.store.datos.cajas.find(({ id }) => id === 3)?.estado).toBe(false);
  });

  test('is refused while a session is open', async () => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    const { user } = admin('/cajas', backend);
    await user.click(await screen.findByRole('button', { name: /^Eliminar Caja 03/ }));
    const dialogo = await screen.findByRole('dialog', { name: 'Eliminar caja' });
    expect(await within(dialogo).findByText(/Ciérrela antes de eliminarla/)).toBeVisible();
    expect(within(dialogo).queryByRole('button', { name: 'Eliminar caja' })).toBeNull();
    expect(backend.recibido('DELETE /cajas/3')).toEqual([]);
  });

  test('a session opened after the question was drawn is seen right before', async () => {
    const { user, backend } = admin('/cajas/3/eliminar');
    const boton = await screen.findByRole('button', { name: 'Eliminar caja' });
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
    await user.click(boton);
    expect(await screen.findByRole('alert')).toHaveTextContent('Ciérrela antes de eliminarla');
    expect(backend.recibido('DELETE /cajas/3')).toEqual([]);
  });

  test('a failure is one sentence in the dialog, which stays', async () => {
    const backend = crearBackend();
    backend.server.use(
      http.delete('*/cajas/3', () =>
        HttpResponse.json({ statusCode: 500, message: 'TypeError' }, { status: 500 }),
      ),
    );
    const { user } = admin('/cajas/3/eliminar', backend);
    await user.click(await screen.findByRole('button', { name: 'Eliminar caja' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'El sistema falló. Intente de nuevo en un momento.',
    );
    expect(screen.getByRole('dialog', { name: 'Eliminar caja' })).toBeVisible();
  });
});
