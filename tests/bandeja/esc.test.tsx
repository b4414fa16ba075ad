/** Esc in the tray: from a form back to its case, from there out of the tray. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { olvidarLevante } from '@/engines/envios/operation/levante';
import { centavos } from '@/lib/monto';
import { ANA, equipoNuevo, operacion, sembrar, sinServidor } from '../envios/sembrar';
import { filaDe } from '../support/operacion';
import { renderApp } from '../support/render-app';

beforeEach(async () => {
  olvidarLevante();
  await equipoNuevo();
});

async function abrir(cuantas: number, usuario: 'cajero' | 'admin' = 'cajero') {
  const { user } = renderApp('/cajas', { backend: sinServidor(), usuario });
  await user.click(await screen.findByRole('button', { name: `Pendientes (${cuantas})` }));
  const bandeja = await screen.findByRole('dialog', { name: 'Operaciones pendientes' });
  return { user, bandeja, en: within(bandeja) };
}

const ajena = () => {
  const op = operacion();
  const titular = filaDe(op, { monto: centavos(30_000), tipo_operacion: 'RETIRO' });
  return { ...op, estado: 'DUPLICADA_AJENA' as const, ajena: titular.id, titular };
};

test.each([
  ['Corregir referencia', 'N.º de referencia', ajena(), 'cajero'],
  ['Descartar', 'Motivo', operacion({ estado: 'RECHAZADA', campos: ['monto'] }), 'cajero'],
  ['Cerrar caso', 'Motivo', operacion({ estado: 'CONFLICTO_OCULTO', dup409: true }), 'admin'],
] as const)(
  '«%s»: as «Volver», and only the next one closes the tray',
  async (nombre, campo, op, usuario) => {
    await sembrar(op);
    const { user, bandeja, en } = await abrir(1, usuario);
    await user.click(en.getByRole('button', { name: nombre }));
    await user.type(en.getByRole('textbox', { name: campo }), 'XYZ');
    await user.keyboard('{Escape}');
    expect(bandeja).toBeVisible();
    expect(en.queryByRole('textbox', { name: campo })).toBeNull();
    expect(en.getByRole('button', { name: nombre })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Pendientes (1)' })).toHaveFocus();
  },
);

test('«Volver» gives the focus to the button as well', async () => {
  await sembrar(operacion({ estado: 'RECHAZADA', campos: ['monto'] }));
  const { user, en } = await abrir(1);
  await user.click(en.getByRole('button', { name: 'Descartar' }));
  await user.click(en.getByRole('button', { name: 'Volver' }));
  expect(en.getByRole('button', { name: 'Descartar' })).toHaveFocus();
});

test('at «¿Es la misma operación?» it is «Corregir»: what was typed stays', async () => {
  await sembrar(ajena(), operacion({ ref: '8831031', estado: 'RECHAZADA' }));
  const { user, en } = await abrir(2);
  await user.click(en.getByRole('button', { name: 'Corregir referencia' }));
  const campo = en.getByRole('textbox', { name: 'N.º de referencia' });
  await user.clear(campo);
  await user.type(campo, '8831O31{Enter}');
  const caso = within(en.getByRole('listitem', { name: /8827334/ }));
  await waitFor(() => expect(caso.getByRole('button', { name: 'Corregir' })).toHaveFocus());
  await user.keyboard('{Escape}');
  expect(campo).toHaveFocus();
  expect(campo).toHaveValue('8831O31');
  expect(en.getByRole('button', { name: 'Guardar y enviar' })).toBeVisible();
});

test('in the authorization it leaves the fields with what was typed', async () => {
  await sembrar(
    ...Array.from({ length: 50 }, (_, n) => operacion({ ref: `R-${n}`, ...ANA, estado: 'RECHAZADA' })),
  );
  const { user, en } = await abrir(50);
  const correo = en.getByRole('textbox', { name: 'Correo del Administrador' });
  await user.type(correo, 'admin@kantuta.demo{Escape}');
  expect(correo).toHaveValue('admin@kantuta.demo');
  expect(en.getByRole('region', { name: 'Autorización de un Administrador' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});
