/**
 * A drawer is not closed over operations of its session that may still end by themselves, and over the others with a
 * motivo (R9); nor is it compared with a trail that is not read.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
// The lazy chunks, loaded before the clock of the first test runs.
import '@/app/providers';
import '@/features/cajas/control/caja-control';
import '@/features/cajas/closing/cierre-dialog';
import { registrarTransaccion } from '@/demo/model/agentes';
import { bandeja } from '@/engines/envios/envios';
import * as journal from '@/engines/envios/journal/journal';
import { NUEVA } from '../agentes/registrar-datos';
import { equipoNuevo, MINUTO_MS, operacion, sembrar, sinServidor } from '../envios/sembrar';
import { abrirSesion, crearBackend } from '../support/backend';
import { crearCompuerta } from '../ingreso/ayudas';
import { renderApp } from '../support/render-app';

beforeEach(equipoNuevo);
afterEach(equipoNuevo);

test('waits for one that may end by itself, says which it is, and for no other session’s', async () => {
  await sembrar(
    operacion({ estado: 'INCIERTA', incierta: true, intentos: 1 }),
    operacion({ ref: 'otra-sesion', sesion: 99, estado: 'RECHAZADA' }),
  );
  const backend = crearBackend();
  backend.server.use(http.post('*/api/agentes', () => HttpResponse.error()));
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  const { user } = renderApp('/cajas/3/cerrar', { backend });
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  expect(await en.findByRole('alert')).toHaveTextContent(
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
  expect(await screen.findByRole('dialog', { name: 'Operaciones pendientes' })).toBeVisible();
});

/** Nobody is there who could end it. What each means for the expected cash: `abiertas-al-cerrar.test.ts`. */
const ABIERTAS: Record<string, [Parameters<typeof operacion>[0], string]> = {
  'a hidden holder': [
    { estado: 'CONFLICTO_OCULTO', dup409: true },
    'No está en lo esperado: si su dinero ya se movió, la diferencia es de + 125,00.',
  ],
  'uncertain for minutes': [
    { estado: 'INCIERTA', incierta: true, intentos: 1, hace: 3 * MINUTO_MS },
    'Está en lo esperado: si no se registra, lo esperado cambia en − 125,00.',
  ],
};

/** The closing of a session with one that nobody there can end. */
async function sobre(parte: Parameters<typeof operacion>[0]) {
  await sembrar(operacion({ monto: 12_000, ...parte }));
  const backend = sinServidor();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  // The list is there; what is sent is not taken.
  backend.server.use(http.get('*/api/agentes', () => HttpResponse.json([])));
  backend.server.use(http.get('*/api/cajas/sesion-activa/:id', () => undefined));
  const { user } = renderApp('/cajas/3/cerrar', { backend });
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await en.findByText(/Puede cerrar con un motivo: quedan en el reporte Z\./);
  return { user, backend, en };
}

test.each(Object.keys(ABIERTAS))(
  '%s: it is closed over it with a motivo, and the Z report says what it means for the count',
  async (cual) => {
    const [parte, significa] = ABIERTAS[cual] ?? [{}, ''];
    const { user, backend, en } = await sobre(parte);
    expect(en.queryByText('No se puede cerrar todavía.')).toBeNull();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2000,50');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    const boton = await en.findByRole('button', {
      name: /^Cerrar con 1 operación por revisar \(Bs\s120,00\)$/,
    });
    await user.click(boton);
    expect(backend.recibido('PATCH /cajas/sesion/101/cerrar')).toEqual([]);
    await user.type(en.getByRole('textbox', { name: 'Motivo' }), 'No hay administrador');
    await user.click(boton);
    expect(await screen.findByText(/Quedó por resolver: 1 operación por revisar/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Imprimir reporte Z' }));
    const zeta = await screen.findByRole('article', { name: /Reporte Z/ });
    const dice = zeta.textContent.replaceAll('\u00a0', ' ');
    expect(dice).toContain('Se cerró con 1 operación por revisar (Bs 120,00).');
    expect(dice).toContain(`BCP, Bs 120,00, ref. 8827334. ${significa}`);
    expect(dice).toContain('No hay administrador');
    // It is still there, for whoever comes.
    expect(bandeja.getSnapshot().operaciones).toHaveLength(1);
  },
);

test('what an open one accounts for is no search for a mistake', async () => {
  const { user, en } = await sobre({ estado: 'RECHAZADA' });
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '1625,50');
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  expect(await en.findByText(/^Sobran Bs\s125,00$/)).toBeVisible();
  const renglon = (nombre: RegExp) =>
    en.getByText(nombre).closest('div')?.textContent.replaceAll('\u00a0', ' ');
  expect(renglon(/^1 operación por revisar \(Bs\s120,00\)$/)).toMatch(/Bs 125,00$/);
  expect(renglon(/^Sin explicar$/)).toBe('Sin explicarBs 0,00');
  expect(en.queryByRole('list', { name: 'Explicaciones posibles' })).toBeNull();
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
  await waitFor(() => expect(bitacora).toHaveBeenCalledWith({ sesion: 101 }));
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
