/** «Relevo»: the drawer counted and closed for one person, taken over by the next, and named wherever it stops. */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import '@/features/cajas/cajas-page';
import { anotarRelevo } from '@/domain/caja/relevo/relevo';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

beforeEach(async () => {
  await vaciarBandeja();
  onTestFinished(() => anotarRelevo(null));
});

/** `cajero` at the control of «Caja 02 – Agentes», which he has open with what the backend calls its saldo. */
async function enCaja() {
  const backend = crearBackend();
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Agentes');
  const app = renderApp(`/cajas/${sesion.id_caja}`, { backend, usuario: 'cajero' });
  return { ...app, sesion, saldo: sesion.monto_inicial / 100 };
}
const cerrada = ({ backend, sesion }: Awaited<ReturnType<typeof enCaja>>) =>
  backend.store.datos.sesiones.find(({ id }) => id === sesion.id)?.estado_sesion;

async function contar(user: UserEvent, contado: string, motivo?: string) {
  await user.click(await screen.findByRole('button', { name: 'Relevo' }));
  const dialogo = await screen.findByRole('dialog', { name: /^Relevo de Caja 02/ });
  await user.type(within(dialogo).getByRole('textbox', { name: 'Monto contado (Bs)' }), contado);
  await user.click(within(dialogo).getByRole('button', { name: 'Terminé de contar' }));
  await within(dialogo).findByLabelText('Correo de quien recibe');
  if (motivo) await user.type(within(dialogo).getByRole('textbox', { name: 'Motivo' }), motivo);
  return within(dialogo);
}
type Dialogo = Awaited<ReturnType<typeof contar>>;
async function entregar(user: UserEvent, dialogo: Dialogo, correo: string, clave = 'kantuta123') {
  for (const [campo, texto] of [
    ['Correo de quien recibe', correo],
    ['Contraseña de quien recibe', clave],
  ] as const) {
    await user.clear(dialogo.getByLabelText(campo));
    await user.type(dialogo.getByLabelText(campo), texto);
  }
  await user.click(dialogo.getByRole('button', { name: 'Entregar caja' }));
}
const decimal = (monto: number) => String(monto).replace('.', ',');

test('counted, closed for the first, signed in and opened by the next, the difference booked', async () => {
  const caja = await enCaja();
  const { user, backend, saldo } = caja;
  const dialogo = await contar(user, decimal(saldo + 30), 'Monedas de más');
  await entregar(user, dialogo, 'cajera@kantuta.demo');
  expect(await screen.findByText(/contó y cerró\. Abra la caja para recibirla\.$/)).toBeVisible();
  expect(cerrada(caja)).toBe('CERRADA');
  const quien = sesionStore.get();
  expect(quien.estado === 'activa' && quien.usuario.email).toBe('cajera@kantuta.demo');

  await user.click(await screen.findByRole('button', { name: 'Abrir caja' }));
  expect(await screen.findByText(/^Relevo hecho ✓/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /^Registrar ingreso de Bs/ }));
  expect(await screen.findByText(/^Ajuste registrado ✓/)).toBeVisible();
  expect(backend.store.datos.movimientos.at(-1)).toMatchObject({ tipo: 'INGRESO', monto: 3000 });
  await screen.findByRole('button', { name: 'Pendientes (0)' });
  await user.click(screen.getByRole('button', { name: 'Entendido' }));
  expect(screen.queryByText(/^Relevo hecho/)).toBeNull();
});

describe('who receives', () => {
  test.each([
    ['nobody of that name', 'nadie@kantuta.demo', 'kantuta123', 'Correo o contraseña incorrectos.'],
    ['another password', 'cajera@kantuta.demo', 'otra', 'Correo o contraseña incorrectos.'],
    ['the same person', 'cajero@kantuta.demo', 'kantuta123', 'Es la misma persona que entrega.'],
  ])('%s: said at the field, and nothing is closed', async (_quien, correo, clave, dicho) => {
    const caja = await enCaja();
    const dialogo = await contar(caja.user, decimal(caja.saldo));
    await entregar(caja.user, dialogo, correo, clave);
    expect(await dialogo.findByText(dicho)).toBeVisible();
    expect(dialogo.getByLabelText('Correo de quien recibe')).toHaveValue(correo);
    expect(cerrada(caja)).toBe('ABIERTA');
    expect(screen.getByRole('button', { name: 'Pendientes (0)', hidden: true })).toBeInTheDocument();
  });

  test('somebody who holds another caja: said at the field, and nothing is closed', async () => {
    const caja = await enCaja();
    abrirSesion(caja.backend.store, 'cajera@kantuta.demo', 'Caja 03');
    const dialogo = await contar(caja.user, decimal(caja.saldo));
    await entregar(caja.user, dialogo, 'cajera@kantuta.demo', 'kantuta123');
    expect(
      await dialogo.findByText(/ ya tiene una caja abierta\. Que la cierre antes de recibir esta\.$/),
    ).toBeVisible();
    expect(cerrada(caja)).toBe('ABIERTA');
    expect(screen.getByRole('button', { name: 'Pendientes (0)', hidden: true })).toBeInTheDocument();
  });

  test('nothing typed: said at both, nothing asked', async () => {
    const caja = await enCaja();
    const dialogo = await contar(caja.user, decimal(caja.saldo));
    await caja.user.click(dialogo.getByRole('button', { name: 'Entregar caja' }));
    expect(await dialogo.findByText('Escriba el correo de quien recibe.')).toBeVisible();
    expect(dialogo.getByText('Escriba su contraseña.')).toBeVisible();
    expect(caja.backend.recibido('POST /auth/login')).toEqual([]);
  });
});

describe('where it stops', () => {
  test('a difference without its motivo: asked for before anybody signs in', async () => {
    const caja = await enCaja();
    const dialogo = await contar(caja.user, decimal(caja.saldo + 5));
    await entregar(caja.user, dialogo, 'cajera@kantuta.demo');
    expect(await dialogo.findByText(/^Escriba el motivo de la diferencia/)).toBeVisible();
    expect(caja.backend.recibido('POST /auth/login')).toEqual([]);
  });

  test('the closing is refused: the turn goes on, and nothing is half done', async () => {
    const caja = await enCaja();
    caja.backend.server.use(
      http.patch('*/api/cajas/sesion/:id/cerrar', () =>
        HttpResponse.json({ statusCode: 403 }, { status: 403 }),
      ),
    );
    const dialogo = await contar(caja.user, decimal(caja.saldo));
    await entregar(caja.user, dialogo, 'cajera@kantuta.demo');
    expect(await dialogo.findByRole('alert')).toBeVisible();
    expect(cerrada(caja)).toBe('ABIERTA');
    expect(localStorage.getItem('kantuta.relevo')).toBe('null');
  });

  test('closed and the page gone: the tray names it for whoever is there, and leads to the caja', async () => {
    const caja = await enCaja();
    const { user } = caja;
    const dialogo = await contar(user, decimal(caja.saldo));
    await entregar(user, dialogo, 'cajera@kantuta.demo');
    await screen.findByText(/Abra la caja para recibirla\.$/);
    // Another person comes to this device.
    const fila = caja.backend.store.datos.usuarios.find(({ email }) => email === 'admin@kantuta.demo');
    sesionStore.entrar(caja.backend.tokenDe('admin@kantuta.demo'), {
      id: fila?.id ?? 0,
      name: fila?.name ?? '',
      email: 'admin@kantuta.demo',
      rol: 'Administrador',
    });
    await screen.findByRole('link', { name: 'Hoy' });
    await user.click(await screen.findByRole('button', { name: 'Pendientes (1)' }));
    const tray = await screen.findByRole('dialog', { name: 'Operaciones pendientes' });
    const lista = await within(tray).findByRole('list', { name: 'Relevo por terminar' });
    expect(lista).toHaveTextContent('Caja 02 – Agentes');
    await user.click(within(lista).getByRole('link', { name: 'Ir a la caja' }));
    expect(await screen.findByText(/ingrese y la abra\.$/)).toBeVisible();
    expect(screen.queryByText(/^Aquí no hay una sesión abierta/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ya no hace falta' }));
    await screen.findByRole('button', { name: 'Pendientes (0)' });
    await waitFor(() => expect(screen.queryByText(/^Relevo a medias/)).toBeNull());
  });
});
