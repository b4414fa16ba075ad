/** Opening a till from its control page, by role; what is refused, and in which words. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { cerrarSesion } from '@/demo/model/sesiones';
import { abrirSesion, crearBackend } from '../support/backend';
import { crearCompuerta } from '../ingreso/ayudas';
import { renderApp } from '../support/render-app';

const monto = <T extends HTMLElement>() => screen.findByRole<T>('textbox', { name: 'Monto inicial (Bs)' });
const boton = () => screen.getByRole('button', { name: 'Abrir caja' });
const saldoDe = (backend: ReturnType<typeof crearBackend>, id: number) => {
  const caja = backend.store.datos.cajas.find((cada) => cada.id === id);
  if (!caja) throw new Error(`no caja ${id}`);
  return caja;
};

test('a cashier opens with the caja’s own balance, which is shown and can’t be typed over', async () => {
  const backend = crearBackend();
  saldoDe(backend, 2).saldo = 123_450;
  const { user } = renderApp('/cajas/2', { backend });
  expect(await monto()).toHaveValue('1.234,50');
  expect(await monto()).toHaveAttribute('readonly');
  expect(screen.getByText(/La caja abre con el saldo que tiene/)).toBeVisible();
  await user.click(boton());
  expect(await screen.findByText('Abierta por usted')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Cerrar caja' })).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toEqual([{ id_caja: 2, id_usuario: 2, id_user_create: 2 }]);
  expect(await screen.findByText('Debe haber')).toBeVisible();
  // The button that was pressed is gone.
  expect(screen.getByRole('main')).toHaveFocus();
});

test('a cashier opens a till whose balance is below zero: nothing typed, nothing to refuse', async () => {
  const backend = crearBackend();
  saldoDe(backend, 2).saldo = -5_000;
  const { user } = renderApp('/cajas/2', { backend });
  await monto();
  await user.click(boton());
  expect(await screen.findByText('Abierta por usted')).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toEqual([{ id_caja: 2, id_usuario: 2, id_user_create: 2 }]);
});

test('an administrator types the opening amount; what can’t be read is not sent', async () => {
  const { user, backend } = renderApp('/cajas/3', { usuario: 'admin' });
  await user.clear(await monto());
  await user.type(await monto(), '1,500');
  await user.click(boton());
  expect(await screen.findByText('¿Quiso decir 1.500,00 o 1,50?')).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toEqual([]);
  await user.clear(await monto());
  await user.type(await monto(), '500');
  await user.click(boton());
  expect(await screen.findByText('Abierta por usted')).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toEqual([
    { id_caja: 3, id_usuario: 1, id_user_create: 1, monto_inicial: 500 },
  ]);
});

test('a cashier who begins the count anew goes on at its first field', async () => {
  const { user } = renderApp('/cajas/2');
  await monto();
  await user.click(screen.getByText('Contar billetes y monedas'));
  await user.type(screen.getByRole('textbox', { name: 'Billetes de 50' }), '4');
  await user.click(screen.getByRole('button', { name: 'Borrar el conteo' }));
  expect(screen.getByRole('textbox', { name: 'Billetes de 50' })).toHaveValue('');
  expect(screen.getByRole('textbox', { name: 'Billetes de 200' })).toHaveFocus();
});

test('an administrator counts notes and coins into the opening amount', async () => {
  const { user, backend } = renderApp('/cajas/3', { usuario: 'admin' });
  await monto();
  await user.click(screen.getByText('Contar billetes y monedas'));
  await user.type(screen.getByRole('textbox', { name: 'Billetes de 100' }), '4');
  await user.type(screen.getByRole('textbox', { name: 'Monedas de 0,20' }), '3');
  expect(await monto()).toHaveValue('400,60');
  await user.click(boton());
  expect(await screen.findByText('Abierta por usted')).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toMatchObject([{ monto_inicial: 400.6 }]);
});

test('a count that can’t be read opens nothing; without any piece the caja’s saldo is back', async () => {
  const { user, backend } = renderApp('/cajas/3', { usuario: 'admin' });
  await monto();
  await user.click(screen.getByText('Contar billetes y monedas'));
  const de200 = screen.getByRole('textbox', { name: 'Billetes de 200' });
  const de100 = screen.getByRole('textbox', { name: 'Billetes de 100' });
  await user.type(de200, '2');
  await user.type(de100, '1o');
  expect(screen.getByText('Revise las cantidades: solo números enteros.')).toBeVisible();
  expect(await monto()).toHaveValue('');
  await user.click(boton());
  expect(await screen.findByText(/^Escriba el monto como/)).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toEqual([]);
  await user.clear(de100);
  expect(await monto()).toHaveValue('400,00');
  await user.clear(de200);
  expect(await monto()).toHaveValue('1.500,50');
});

/** «Abrir caja» at /agentes, where the caja is chosen too. An administrator; both cajas are free. */
async function elegirCaja(backend = crearBackend()) {
  const app = renderApp('/agentes', { backend, usuario: 'admin' });
  await app.user.click(await screen.findByRole('link', { name: 'Abrir caja' }));
  const selector = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Caja' });
  await waitFor(() => expect(backend.recibido('GET /cajas/3').length).toBeGreaterThan(0));
  const elegida = () => selector.selectedOptions[0]?.textContent;
  const releer = async () => act(async () => app.queryClient.invalidateQueries({ queryKey: ['cajas'] }));
  return { ...app, selector, elegida, releer };
}
type Elegir = Awaited<ReturnType<typeof elegirCaja>>;

describe('the caja to open at /agentes', () => {
  test.each([
    ['typed', async ({ user }: Pick<Elegir, 'user'>) => user.type(await monto(), '{Control>}a{/Control}750')],
    ['not typed', async () => undefined],
  ])('stays, amount %s, in whatever order and state the list comes back', async (_caso, teclear) => {
    const { user, backend, elegida, releer } = await elegirCaja();
    await teclear({ user });
    const texto = (await monto<HTMLInputElement>()).value;
    const antes = elegida();
    expect(antes).toMatch(/^Caja 02/);
    backend.store.datos.cajas.reverse();
    await releer();
    expect(elegida()).toBe(antes);
    abrirSesion(backend.store, 'cajera@kantuta.demo', 'Caja 02');
    await releer();
    await waitFor(() => expect(elegida()).toMatch(/^Caja 02.*\(abierta\)$/));
    expect(await monto()).toHaveValue(texto);
  });

  test('stays when the amount was typed before it was known which are free', async () => {
    const backend = crearBackend();
    abrirSesion(backend.store, 'cajera@kantuta.demo', 'Caja 02');
    const compuerta = crearCompuerta();
    backend.server.use(http.get('*/cajas/2', () => compuerta.abierta));
    const { user, elegida } = await elegirCaja(backend);
    await user.type(await monto(), '{Control>}a{/Control}750');
    compuerta.abrir();
    await waitFor(() => expect(elegida()).toMatch(/^Caja 02.*\(abierta\)$/));
    expect(await monto()).toHaveValue('750');
  });

  test('is the first free one by name', async () => {
    const backend = crearBackend();
    backend.store.datos.cajas.reverse();
    const { selector } = await elegirCaja(backend);
    expect([...selector.options].map(({ text }) => text.slice(0, 7))).toEqual(['Caja 02', 'Caja 03']);
    expect(selector).toHaveValue('2');
  });

  test('another one chosen: the amount typed for the first is dropped', async () => {
    const { user, selector } = await elegirCaja();
    await user.clear(await monto());
    await user.type(await monto(), '750');
    await user.selectOptions(selector, '3');
    expect(await monto()).toHaveValue('1.500,50');
  });

  test('the chosen one is gone: none is opened until one is chosen', async () => {
    const { user, backend, selector, elegida, releer } = await elegirCaja();
    await user.selectOptions(selector, '3');
    backend.store.datos.cajas = backend.store.datos.cajas.filter(({ id }) => id !== 3);
    await releer();
    await waitFor(() => expect(elegida()).toBe('Elija la caja'));
    await user.click(boton());
    expect(backend.recibido('POST /cajas/abrir')).toEqual([]);
  });
});

test('somebody else was faster', async () => {
  const backend = crearBackend();
  const { user } = renderApp('/cajas/2', { backend });
  await monto();
  abrirSesion(backend.store, 'cajera@kantuta.demo', 'Caja 02');
  await user.click(boton());
  expect(await screen.findByText('Esta caja está abierta por Rosa Mamani Flores.')).toBeVisible();
  expect(screen.queryByText(/sesión abierta$/)).toBeNull();
});

test('whoever has a till open is sent to it', async () => {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  renderApp('/cajas/2', { backend });
  expect(await screen.findByText('Usted ya tiene una caja abierta.')).toBeVisible();
  expect(await screen.findByRole('link', { name: /^Ir a «Caja 03/ })).toHaveAttribute('href', '/cajas/3');
});

test('the second of two tills is refused in our words, not the server’s', async () => {
  const backend = crearBackend();
  const { user } = renderApp('/cajas/2', { backend });
  await monto();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  await user.click(boton());
  expect(await screen.findByText('Usted ya tiene una caja abierta.')).toBeVisible();
  expect(screen.queryByText(/El usuario ya cuenta/)).toBeNull();
});

test('twenty clicks open one session', async () => {
  const { backend } = renderApp('/cajas/2');
  await monto();
  const abrir = boton();
  for (let i = 0; i < 20; i += 1) abrir.click();
  expect(await screen.findByText('Abierta por usted')).toBeVisible();
  expect(backend.recibido('POST /cajas/abrir')).toHaveLength(1);
});

test('a lost answer is looked up: the till is open all the same', async () => {
  const backend = crearBackend();
  backend.server.use(
    http.post('*/cajas/abrir', () => {
      abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 02');
      return HttpResponse.error();
    }),
  );
  const { user } = renderApp('/cajas/2', { backend });
  await monto();
  await user.click(boton());
  expect(await screen.findByText('Abierta por usted')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(['/cajas/99', '/cajas/abc', '/cajas/0'])('%s: there is no such caja', async (ruta) => {
  renderApp(ruta);
  expect(await screen.findByText('Esta caja no existe o fue eliminada.')).toBeVisible();
});

test('whoever opens sees what the last closing left', async () => {
  const backend = crearBackend();
  const sesion = abrirSesion(backend.store, 'cajera@kantuta.demo', 'Caja 02');
  cerrarSesion(backend.store, sesion, -500, 3);
  renderApp('/cajas/2', { backend });
  const ultimo = await screen.findByRole('region', { name: 'Último cierre' });
  await waitFor(() => expect(ultimo).toHaveTextContent('Rosa Mamani Flores'));
  // The server's own, which the trail of this device must first prove to be the only one.
  await waitFor(() =>
    expect(ultimo).toHaveTextContent('Según los movimientos, sin operaciones de agente− 5,00'),
  );
});

test('the history shows closed sessions with the server’s figures', async () => {
  const backend = crearBackend({ seed: 'demo' });
  renderApp('/cajas/3', { backend });
  const tabla = await screen.findByRole('table', { name: 'Sesiones' });
  expect(within(tabla).getAllByRole('row').length).toBeGreaterThan(3);
});
