/** A drawer is not closed over an operation whose outcome is not known. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { bandeja } from '@/features/bandeja/bandeja';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { NUEVA } from '../agentes/registrar-datos';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

test('waits for an operation of this session whose outcome is not known', async () => {
  await vaciarBandeja();
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  const { user } = renderApp('/cajas/3', { backend });
  await user.click(await screen.findByRole('button', { name: 'Cerrar caja' }, { timeout: 4000 }));
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await user.type(await en.findByRole('textbox', { name: 'Motivo' }), 'Sobrante');
  const boton = en.getByRole('button', { name: 'Confirmar cierre' });
  expect(boton).toHaveAttribute('aria-disabled', 'false');
  backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
  await act(() => bandeja.confirmar(NUEVA));
  expect(
    await en.findByText(
      'Hay una operación sin confirmar: BCP, Bs 500,00, ref. 8827334. Espere a que termine la comprobación.',
    ),
  ).toBeVisible();
  expect(boton).toHaveAttribute('aria-disabled', 'true');
  await user.click(boton);
  expect(backend.recibido('PATCH /cajas/sesion/101/cerrar')).toEqual([]);
  backend.server.resetHandlers();
  await act(() => bandeja.reintentar());
  await waitFor(() => expect(boton).toHaveAttribute('aria-disabled', 'false'));
  await user.click(boton);
  expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
});
