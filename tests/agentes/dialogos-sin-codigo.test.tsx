/** The line dies before the code of a question has come: nothing is done, nothing typed is lost, and the page stays. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirTill, campos, filaEnServidor } from './registrar-till';

const linea = vi.hoisted(() => ({ muerta: true }));
const perdida = vi.hoisted(() => () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
vi.mock('@/features/agentes/late-dialogs', async (importOriginal) => {
  const partes = await importOriginal<typeof import('@/features/agentes/late-dialogs')>();
  return {
    get ConfirmarDialog() {
      return perdida();
    },
    get MismaDialog() {
      return perdida();
    },
    get AnularDialog() {
      return linea.muerta ? perdida() : partes.AnularDialog;
    },
  };
});

const dicho = async () => {
  const dialogo = await screen.findByRole('dialog', { name: 'No se pudo abrir' });
  expect(within(dialogo).getByRole('alert')).toHaveTextContent(
    'Revise la red y vuelva a intentar. Lo escrito sigue aquí.',
  );
  return within(dialogo).getByRole('button', { name: 'Cerrar' });
};
const escrito = () => {
  const { banco, monto, comision, referencia } = campos();
  return [banco, monto, comision, referencia].map(({ value }) => value);
};

test('an amount that is asked about', async () => {
  const { backend, registrar, user } = await abrirTill();
  await registrar({ monto: '60000' });
  await user.click(await dicho());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(escrito()).toEqual(['BCP', '60.000,00', '5,00', '8827334']);
  expect(backend.recibido('POST /agentes')).toEqual([]);
  expect(bandeja.getSnapshot().operaciones).toEqual([]);
  // Less of it needs no question.
  await user.clear(campos().monto);
  await user.type(campos().monto, '600');
  await user.click(campos().boton);
  await waitFor(() => expect(backend.recibido('POST /agentes')).toHaveLength(1));
});

test('a reference that differs in letter case', async () => {
  const { backend, registrar, user } = await abrirTill({
    antes: (b) => void filaEnServidor(b, { nro_referencia: 'QR-77a' }),
  });
  await screen.findByRole('row', { name: /QR-77a/ });
  await registrar({ referencia: 'QR-77A' });
  await user.click(await dicho());
  expect(escrito()).toEqual(['BCP', '500,00', '5,00', 'QR-77A']);
  await waitFor(() => expect(campos().referencia).not.toHaveAttribute('readonly'));
  expect(backend.recibido('POST /agentes')).toEqual([]);
});

test('an annulment; once the line is back it is asked for again', async () => {
  const { backend, user } = await abrirTill({
    antes: (b) => void filaEnServidor(b, { nro_referencia: 'QR-77a' }),
  });
  const anular = await screen.findByRole('button', { name: 'Anular transacción QR-77a' });
  await user.click(anular);
  const cerrar = await dicho();
  linea.muerta = false;
  await user.click(cerrar);
  expect(screen.getByRole('row', { name: /QR-77a/ })).toBeVisible();
  expect(backend.store.datos.transacciones).toMatchObject([{ estado: true }]);
  await user.click(anular);
  expect(await screen.findByRole('dialog', { name: 'Anular transacción' })).toBeVisible();
});
