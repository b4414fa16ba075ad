/** The browser's database gives no sign: after ten seconds the cashier reads what is not known, and what to do. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { cerrarBandeja } from '@/features/bandeja/bandeja-db';
import { abrirTill, campos } from './registrar-till';

/** `indexedDB.open` without events, from now on. */
async function callar() {
  await cerrarBandeja();
  return vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
}
const dicho = () =>
  screen.queryByText(/^No sabemos si quedó guardada en este equipo: el navegador no responde\./);

test('not «Guardando…» for ever; nothing is sent, nothing typed is lost, and the same reference goes once', async () => {
  const { backend, llenar, user } = await abrirTill();
  await llenar();
  const disco = await callar();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await user.click(campos().boton);
  expect(await screen.findByText('Guardando en este equipo…')).toBeVisible();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(dicho()).toBeNull();
  await vi.advanceTimersByTimeAsync(3_000);
  await waitFor(() => expect(dicho()).toBeVisible());
  expect(screen.getByText(/vuelva a registrarla con la misma referencia: no se duplica/)).toBeVisible();
  expect(campos().referencia).toHaveValue('8827334');
  expect(campos().monto).toHaveValue('500,00');
  expect(backend.recibido('POST /agentes')).toEqual([]);
  // The header does not call an unread tray empty.
  await waitFor(() => expect(screen.getByRole('button', { name: 'Pendientes (!)' })).toBeVisible());

  await user.click(screen.getByRole('button', { name: 'Pendientes (!)' }));
  expect(await screen.findByText(/^No sabemos qué queda sin enviar\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cerrar' }));

  disco.mockRestore();
  await user.click(campos().boton);
  expect(await screen.findByText(/^Depósito registrado/)).toBeVisible();
  expect(backend.recibido('POST /agentes')).toHaveLength(1);
});
