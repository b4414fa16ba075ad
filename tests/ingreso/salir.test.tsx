/** Whoever leaves over what has not been sent is asked, wherever the way out is. */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { ANA, equipoNuevo, operacion, sembrar, sinServidor } from '../envios/sembrar';
import { renderApp } from '../support/render-app';

beforeEach(equipoNuevo);

async function conPendientes(...ops: Parameters<typeof sembrar>) {
  await sembrar(...ops);
  const app = renderApp('/agentes', { backend: sinServidor() });
  await screen.findByRole('button', { name: `Pendientes (${ops.length})` });
  return app;
}
const boton = (nombre: string) => screen.findByRole('button', { name: nombre });
const pregunta = async () => within(await screen.findByRole('dialog', { name: 'Salir' }));

test('in «Su sesión venció»: «Quedarse» leaves it open, «Salir» ends it and keeps the operation', async () => {
  const { user } = await conPendientes(operacion());
  act(() => sesionStore.vencer());
  const vencio = within(await screen.findByRole('dialog', { name: 'Su sesión venció' }));
  await user.click(vencio.getByRole('button', { name: 'Salir' }));
  const primera = await pregunta();
  expect(primera.getByText(/^Queda 1 operación sin enviar/)).toBeVisible();
  await user.click(primera.getByRole('button', { name: 'Quedarse' }));
  expect(sesionStore.get().estado).toBe('vencida');
  expect(screen.getAllByRole('dialog')).toHaveLength(1);

  await user.click(vencio.getByRole('button', { name: 'Salir' }));
  await user.click((await pregunta()).getByRole('button', { name: 'Salir' }));
  expect(sesionStore.get().estado).toBe('anonima');
  expect(bandeja.getSnapshot().operaciones).toHaveLength(1);
});

test('from the menu: whoever stays is back at its button', async () => {
  const { user } = await conPendientes(operacion());
  await user.click(await boton('Menú de usuario'));
  await user.click(screen.getByRole('menuitem', { name: 'Salir' }));
  await pregunta();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await boton('Menú de usuario')).toHaveFocus();
});

test('at the lock: «Entrar con otra cuenta» asks too', async () => {
  const { user } = await conPendientes(operacion(), operacion({ ref: 'OTRA' }));
  act(() => sesionStore.bloquear());
  await user.click(await boton('Entrar con otra cuenta'));
  expect((await pregunta()).getByText(/^Quedan 2 operaciones sin enviar/)).toBeVisible();
  expect(sesionStore.get().estado).toBe('bloqueada');
  await user.click((await pregunta()).getByRole('button', { name: 'Salir' }));
  expect(await screen.findByLabelText('Correo electrónico')).toHaveValue('');
});

test('about another person’s nobody is asked', async () => {
  const { user } = await conPendientes(operacion(ANA));
  act(() => sesionStore.bloquear());
  await user.click(await boton('Entrar con otra cuenta'));
  expect(sesionStore.get().estado).toBe('anonima');
});
