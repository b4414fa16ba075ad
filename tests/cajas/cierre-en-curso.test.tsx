/**
 * A drawer is not closed over operations of its session that this device has not brought to an end (R9), nor compared
 * with a trail that is not read.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { registrarTransaccion } from '@/demo/agentes';
import { bandeja } from '@/features/bandeja/bandeja';
import * as journal from '@/features/bandeja/journal';
import { NUEVA } from '../agentes/registrar-datos';
import { equipoNuevo, operacion, sembrar } from '../bandeja/sembrar';
import { abrirSesion, crearBackend } from '../support/backend';
import { crearCompuerta } from '../sesion/ayudas';
import { renderApp } from '../support/render-app';

beforeEach(equipoNuevo);
afterEach(equipoNuevo);

test('waits until the last operation of this session has ended, and says which they are', async () => {
  const rechazada = operacion({ estado: 'RECHAZADA', campos: ['monto'] });
  await sembrar(rechazada, operacion({ ref: 'otra-sesion', sesion: 99, estado: 'RECHAZADA' }));
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  const { user } = renderApp('/cajas/3', { backend });
  await screen.findByRole('button', { name: 'Pendientes (2)' });
  await user.click(await screen.findByRole('button', { name: 'Cerrar caja' }));
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  expect(en.getByRole('alert')).toHaveTextContent(
    'No se puede cerrar todavía. Hay 1 operación de esta sesión sin terminar en este equipo.',
  );
  expect(
    en.getByRole('list', { name: 'Operaciones sin terminar' }).textContent.replaceAll('\u00a0', ' '),
  ).toBe('BCP, Bs 500,00, ref. 8827334');
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await user.type(await en.findByRole('textbox', { name: 'Motivo' }), 'Sobrante');
  const boton = en.getByRole('button', { name: 'Confirmar cierre' });
  expect(boton).toHaveAttribute('aria-disabled', 'true');
  await user.click(boton);
  expect(backend.recibido('PATCH /cajas/sesion/101/cerrar')).toEqual([]);

  await user.click(en.getByRole('button', { name: 'Ver pendientes' }));
  const tray = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
  const [suya] = tray.getAllByRole('listitem', { name: /8827334/ });
  if (!suya) throw new Error('not in the tray');
  await user.click(within(suya).getByRole('button', { name: 'Descartar' }));
  await user.type(within(suya).getByRole('textbox', { name: 'Motivo' }), 'El cliente se fue');
  await user.click(within(suya).getByRole('button', { name: 'Descartar operación' }));
  expect(await tray.findByText('Descartada.')).toBeVisible();
  await user.click(tray.getByRole('button', { name: 'Cerrar' }));
  expect(bandeja.getSnapshot().operaciones.map(({ sesion }) => sesion)).toEqual([99]);
  expect(en.queryByText('No se puede cerrar todavía.')).toBeNull();
  await user.click(boton);
  expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
});

test('also over one that is confirmed while the cash is counted, until the server has it', async () => {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  const { user } = renderApp('/cajas/3', { backend });
  await user.click(await screen.findByRole('button', { name: 'Cerrar caja' }));
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await user.type(await en.findByRole('textbox', { name: 'Motivo' }), 'Sobrante');
  const boton = en.getByRole('button', { name: 'Confirmar cierre' });
  await waitFor(() => expect(boton).toHaveAttribute('aria-disabled', 'false'));
  backend.server.use(http.all('*/api/agentes', () => HttpResponse.error()));
  await act(() => bandeja.confirmar(NUEVA));
  expect(await en.findByText(/Hay 1 operación de esta sesión sin terminar en este equipo\./)).toBeVisible();
  expect(boton).toHaveAttribute('aria-disabled', 'true');
  backend.server.resetHandlers();
  await act(() => bandeja.reintentar());
  await waitFor(() => expect(boton).toHaveAttribute('aria-disabled', 'false'));
  await user.click(boton);
  expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
});

/** Counted, over one operation of another device; the trail answers with `leer`. */
async function contado(leer: typeof journal.leerBitacora) {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  registrarTransaccion(backend.store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 500,
    nro_referencia: '555',
    id_sesion_caja: 101,
    id_user_create: 2,
  });
  const bitacora = vi.spyOn(journal, 'leerBitacora').mockImplementation(leer);
  onTestFinished(() => bitacora.mockRestore());
  const { user } = renderApp('/cajas/3/cerrar', { backend });
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2000,50');
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await en.findByRole('button', { name: 'Confirmar cierre' });
  await waitFor(() => expect(bitacora).toHaveBeenCalledOnce());
  return en;
}

describe('the comparison with this device’s trail', () => {
  const AJENA = /una operación de esta sesión que este equipo no registró/;

  test('says nothing until the trail is read', async () => {
    const compuerta = crearCompuerta();
    const leer = journal.leerBitacora;
    const en = await contado(async (filtro) => {
      await compuerta.abierta;
      return leer(filtro);
    });
    expect(en.queryByText(AJENA)).toBeNull();
    compuerta.abrir();
    expect(await en.findByText(AJENA)).toBeVisible();
  });

  test('says that the trail could not be read, and accuses nobody', async () => {
    const en = await contado(async () => Promise.reject(new Error('no database')));
    expect(await en.findByRole('alert')).toHaveTextContent('No se pudo leer la bitácora de este equipo.');
    expect(en.queryByText(AJENA)).toBeNull();
  });
});
