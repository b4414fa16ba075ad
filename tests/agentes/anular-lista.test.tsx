/** Annulling row after row in the list: each is told of, and the next key annuls nobody else's. */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import '@/features/agentes/agentes-page'; // loaded before the clock of the first test runs
import { vaciarRegistros } from '@/features/agentes/result/registro';
import { quitarTransaccion } from '@/engines/listado/listado-queries';
import { renderApp } from '../support/render-app';
import { vaciarBandeja } from './con-transaccion';
import { conFilas } from './lista-backend';
import { abrirTill, filaEnServidor, plano } from './registrar-till';

beforeEach(vaciarBandeja);

const FILAS = [
  { nro_referencia: 'D-2' },
  { nro_referencia: 'D-3', tipo_operacion: 'RETIRO', banco: 'Tigo Money', monto: 300 },
  { nro_referencia: 'D-4' },
] as const;
const DICHO = {
  'D-2': 'Depósito anulado: BCP, Bs 100,00, ref. D-2.',
  'D-3': 'Retiro anulado: Tigo Money, Bs 300,00, ref. D-3.',
};

const confirmar = async (user: UserEvent) => {
  const dialogo = await screen.findByRole('dialog', { name: 'Anular transacción' });
  await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), 'Monto equivocado');
  await user.click(within(dialogo).getByRole('button', { name: 'Anular operación' }));
  await waitFor(() => expect(dialogo).not.toBeInTheDocument());
};
const botonDe = (ref: string) => screen.findByRole('button', { name: `Anular transacción ${ref}` });
const anular = async (user: UserEvent, ref: string) => {
  await user.click(await botonDe(ref));
  await confirmar(user);
};
const avisos = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => plano(textContent))
    .filter((texto) => texto.includes('anulado'));
const solo = (texto: string): unknown[] => [expect.stringContaining(texto)];

function abrir(filas: Parameters<typeof conFilas>[0] = [...FILAS], ruta = '/agentes') {
  onTestFinished(vaciarRegistros);
  return renderApp(ruta, { backend: conFilas(filas).backend });
}

describe('the strip tells of the row that was annulled', () => {
  test('although it told of another one before', async () => {
    const { user, registrar } = await abrirTill({
      antes: (b) => void filaEnServidor(b, { monto: 100, nro_referencia: 'D-2' }),
    });
    await registrar({ tipo: 'Retiro', banco: 'Tigo Money', monto: '300', referencia: 'D-1' });
    await screen.findByText(/Retiro registrado/);
    await anular(user, 'D-1');
    await waitFor(() => expect(avisos()).toEqual(solo('Retiro anulado: Tigo Money, Bs 300,00, ref. D-1.')));
    await anular(user, 'D-2');
    await waitFor(() => expect(avisos()).toEqual(solo(DICHO['D-2'])));
  });

  test('the first thing done on the page, and again after it', async () => {
    const { user } = abrir();
    await anular(user, 'D-3');
    await waitFor(() => expect(avisos()).toEqual(solo(DICHO['D-3'])));
    await anular(user, 'D-2');
    await waitFor(() => expect(avisos()).toEqual(solo(DICHO['D-2'])));
    await user.click(screen.getByRole('button', { name: 'Imprimir' }));
    const vista = await screen.findByRole('dialog', { name: 'Imprimir comprobante' });
    expect(within(vista).getByText('ANULADO')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Anular' })).toBeNull();
  });

  test('in the detail too, where the focus stays', async () => {
    const { user } = abrir();
    await user.click(await screen.findByRole('link', { name: 'Ver transacción D-3' }));
    const detalle = await screen.findByRole('dialog', { name: /^Retiro N\.º/ });
    await user.click(await within(detalle).findByRole('button', { name: 'Anular' }));
    await confirmar(user);
    expect(within(detalle).getByRole('button', { name: 'Imprimir' })).toHaveFocus();
    await user.click(within(detalle).getByRole('button', { name: 'Cerrar' }));
    await waitFor(() => expect(avisos()).toEqual(solo(DICHO['D-3'])));
    expect(document.body).not.toHaveFocus();
  });

  test('beside the offer to bring back what was cleared', async () => {
    const { user } = abrir();
    await user.type(await screen.findByRole('textbox', { name: 'N.º de referencia' }), 'X-1{Escape}');
    expect(screen.getByText('Se limpió lo que estaba escrito.')).toBeVisible();
    await anular(user, 'D-2');
    await waitFor(() => expect(avisos()).toEqual(solo(DICHO['D-2'])));
    expect(screen.getByRole('button', { name: 'Deshacer' })).toBeVisible();
  });

  test('from the strip itself, which keeps the focus', async () => {
    const { user, registrar } = await abrirTill();
    await registrar({ referencia: 'D-1' });
    await user.click(await screen.findByRole('button', { name: 'Anular' }));
    await confirmar(user);
    await waitFor(() => expect(avisos()).toEqual(solo('Depósito anulado: BCP, Bs 500,00, ref. D-1.')));
    expect(document.activeElement).toHaveTextContent('ref. D-1.');
  });
});

const lista = () => screen.getByRole('region', { name: 'Lista de transacciones' });
const otraMas = async (user: UserEvent) => {
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
};

describe('the focus stays in the list', () => {
  test.each([
    ['the first row', 'D-4'],
    ['one between two', 'D-3'],
    ['the last', 'D-2'],
  ])('%s: an Enter too many annuls no other', async (_cual, ref) => {
    const { user } = abrir();
    await anular(user, ref);
    await waitFor(() => expect(screen.queryByText(ref)).toBeNull());
    expect(lista()).toHaveFocus();
    await otraMas(user);
  });

  test('with «Incluir anuladas» the row stays and its button goes', async () => {
    const { user } = abrir();
    await user.click(await screen.findByRole('checkbox', { name: 'Incluir anuladas' }));
    await anular(user, 'D-3');
    await screen.findByRole('row', { name: /D-3.*Anulada/ });
    expect(lista()).toHaveFocus();
    await otraMas(user);
  });

  test('the only row: where the list was', async () => {
    const { user } = abrir([{ nro_referencia: 'D-2' }]);
    await anular(user, 'D-2');
    await screen.findByRole('heading', { name: 'Todavía no hay operaciones hoy' });
    expect(screen.getByRole('region', { name: 'Operaciones y totales' })).toHaveFocus();
  });

  test('a row that is annulled elsewhere leaves the focus there too', async () => {
    const { user, backend, queryClient } = abrir();
    (await screen.findByRole('link', { name: 'Ver transacción D-4' })).focus();
    const fila = backend.store.datos.transacciones.find(({ nro_referencia }) => nro_referencia === 'D-4');
    quitarTransaccion(queryClient, fila?.id ?? 0);
    await waitFor(() => expect(screen.queryByText('D-4')).toBeNull());
    expect(lista()).toHaveFocus();
    await otraMas(user);
  });
});
