/** A row that the server took into a session after it had been closed: nobody counted its cash, so somebody is told. */
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registrarTransaccion } from '@/demo/model/agentes';
import { cerrarSesion } from '@/demo/model/sesiones';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

beforeEach(vaciarBandeja);

/** The cajero's session 101 of «Caja 03», with one row before the closing and `despues` after it. */
function cerradaCon(...despues: string[]) {
  let ahora = Date.parse('2026-11-25T15:00:00Z');
  // Only a server that takes rows into a closed session, as the real one does, can have any.
  const backend = crearBackend({ comportamiento: 'observado', now: () => ahora });
  const { store } = backend;
  const sesion = abrirSesion(store, 'cajero@kantuta.demo', 'Caja 03');
  const registrar = (nro_referencia: string) => {
    ahora += 60_000;
    return registrarTransaccion(store, {
      banco: 'BCP',
      tipo_operacion: 'RETIRO',
      monto: 300,
      nro_referencia,
      id_sesion_caja: 101,
      id_user_create: 2,
    });
  };
  registrar('ANTES');
  ahora += 60_000;
  cerrarSesion(store, sesion, 0, 1);
  despues.forEach(registrar);
  return backend;
}
const AVISO = 'Operaciones después del cierre de la sesión #101';

describe('/cajas/:id', () => {
  test.each(['admin', 'cajero'] as const)(
    'tells the %s which row came after the closing',
    async (usuario) => {
      renderApp('/cajas/3', { usuario, backend: cerradaCon('DESPUES') });
      const lista = await screen.findByRole('list', { name: AVISO });
      expect(lista.textContent.replaceAll('\u00a0', ' ')).toBe('Retiro · BCP, Bs 300,00, ref. DESPUES');
      expect(lista.closest('[role=alert]')).toHaveTextContent(
        'Revise el cierre de la sesión #101. Ya estaba cerrada cuando entró 1 operación: su efectivo no se contó.',
      );
    },
  );

  test('several of them', async () => {
    renderApp('/cajas/3', { usuario: 'admin', backend: cerradaCon('D-1', 'D-2') });
    const lista = within(await screen.findByRole('list', { name: AVISO }));
    expect(lista.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText(/cuando entraron 2 operaciones: su efectivo no se contó/)).toBeVisible();
  });

  test.each([
    ['an administrator when nothing came', 'admin', cerradaCon],
    ['who had nothing to do with it', 'cajera', () => cerradaCon('DESPUES')],
  ] as const)('is silent to %s', async (_caso, usuario, crear) => {
    const backend = crear();
    renderApp('/cajas/3', { usuario, backend });
    expect(await screen.findByRole('link', { name: 'Reporte Z de la sesión #101' })).toBeVisible();
    if (usuario === 'admin') await vi.waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
    await vi.waitFor(() => expect(screen.queryByText(/Cargando/)).toBeNull());
    expect(screen.queryByText(/Revise el cierre/)).toBeNull();
  });
});
