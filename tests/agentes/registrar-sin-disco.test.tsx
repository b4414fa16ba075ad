/** The browser's database gives no sign: at the limit the cashier reads what is not known, and what to do. */
import { screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { RITMO } from '@/engines/envios/protocol/pace';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { ESPERAS } from '@/lib/time/esperas';
import { abrirTill, campos } from './registrar-till';

const dicho = () =>
  screen.queryByText(/^No sabemos si quedó guardada en este equipo: el navegador no responde\./);

test('not «Guardando…» for ever; nothing is sent, nothing typed is lost, and the same reference goes once', async () => {
  const { backend, llenar, user } = await abrirTill();
  await llenar();
  // Its length is held by docs/esperas.md, and how often a disk is tried again is not what this is about.
  const { disco } = ESPERAS;
  Object.assign(RITMO, { disco: 200 });
  Object.assign(ESPERAS, { disco: 600 });
  onTestFinished(() => void Object.assign(ESPERAS, { disco }));
  await cerrarBandeja();
  const abrir = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  await user.click(campos().boton);
  expect(await screen.findByText('Guardando en este equipo…')).toBeInTheDocument();
  expect(dicho()).toBeNull();
  await waitFor(() => expect(dicho()).toBeInTheDocument());
  expect(screen.getByText(/vuelva a registrarla con la misma referencia: no se duplica/)).toBeInTheDocument();
  expect(campos().referencia).toHaveValue('8827334');
  expect(campos().monto).toHaveValue('500,00');
  expect(backend.recibido('POST /agentes')).toEqual([]);
  // A tray that cannot be read is not called empty.
  await user.click(await screen.findByRole('button', { name: 'Pendientes (!)' }));
  expect(await screen.findByText(/^No sabemos qué queda sin enviar\./)).toBeInTheDocument();
  await user.keyboard('{Escape}');

  abrir.mockRestore();
  Object.assign(ESPERAS, { disco });
  // Who presses while the last silent try is not over yet is told the same once more.
  await screen.findByRole('button', { name: 'Pendientes (0)' });
  await user.click(campos().boton);
  await waitFor(() => expect(backend.recibido('POST /agentes')).toHaveLength(1));
  expect(await screen.findByText(/^Depósito registrado/)).toBeInTheDocument();
});
