/** The caps: what the form becomes, who may lift them, for how long, and what is kept of it. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { olvidarLevante } from '@/engines/envios/operation/levante';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { ANA, equipoNuevo, MINUTO_MS, operacion, sembrar } from '../envios/sembrar';

const DIA_MS = 24 * 60 * MINUTO_MS;

beforeEach(async () => {
  olvidarLevante();
  await equipoNuevo();
});
afterEach(equipoNuevo);

const muchas = (cuantas: number, hace = 0) =>
  Array.from({ length: cuantas }, (_, n) => operacion({ ref: `R-${n}`, ...ANA, estado: 'RECHAZADA', hace }));

function till(opciones: Parameters<typeof renderApp>[1] = {}) {
  const backend = crearBackend();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  return renderApp('/agentes', { backend, ...opciones });
}

const formulario = () => screen.queryByRole('form', { name: 'Nueva transacción' });

/** Everything that this tab keeps. */
/** What this tab keeps, but for the last sign of life: whoever types gives one. */
const enSesion = () =>
  Object.keys(sessionStorage).map((clave) =>
    `${clave}=${sessionStorage.getItem(clave)}`.replace(/("actividad":)\d+/, '$1…'),
  );

async function autorizar(
  { user }: Pick<ReturnType<typeof renderApp>, 'user'>,
  en: ReturnType<typeof within>,
  correo: string,
  clave = 'kantuta123',
) {
  const campo = en.getByRole('textbox', { name: 'Correo del Administrador' });
  await user.clear(campo);
  await user.type(campo, correo);
  await user.clear(en.getByLabelText('Contraseña'));
  await user.type(en.getByLabelText('Contraseña'), clave);
  await user.click(en.getByRole('button', { name: 'Autorizar 30 minutos' }));
}

test('forty-nine of today change nothing', async () => {
  await sembrar(...muchas(49));
  till();
  await screen.findByRole('button', { name: 'Pendientes (49)' });
  await waitFor(() => expect(formulario()).toBeVisible());
  expect(screen.queryByText('Registro bloqueado')).toBeNull();
});

test('fifty stop the form until an Administrador types the password here; nobody is signed in by it', async () => {
  await sembrar(...muchas(50));
  const app = till();
  const { user } = app;
  expect(await screen.findByText(/^Hay 50 operaciones o más sin enviar en este equipo\./)).toBeVisible();
  expect(formulario()).toBeNull();
  const antes = enSesion();
  await user.click(screen.getByRole('button', { name: 'Ver pendientes' }));
  const en = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));

  await autorizar(app, en, 'cajera@kantuta.demo');
  expect(await en.findByText('Esa cuenta no es de un Administrador.')).toBeVisible();
  await autorizar(app, en, 'admin@kantuta.demo', 'otra');
  expect(await en.findByText('Correo o contraseña incorrectos.')).toBeVisible();
  expect(formulario()).toBeNull();

  // A try that is not sent says what is missing, and nothing any more of the one before.
  await user.clear(en.getByLabelText('Contraseña'));
  await user.click(en.getByRole('button', { name: 'Autorizar 30 minutos' }));
  await waitFor(() =>
    expect(en.getByLabelText('Contraseña')).toHaveAccessibleDescription('Escriba su contraseña.'),
  );
  expect(en.getByLabelText('Contraseña')).toHaveFocus();
  expect(en.queryByText('Correo o contraseña incorrectos.')).toBeNull();
  expect((await leerBitacora({ tipo: 'autorizacion' })).eventos).toEqual([]);

  await autorizar(app, en, 'admin@kantuta.demo');
  expect(await en.findByText(/^Autorizado por un Administrador hasta las \d\d:\d\d\.$/)).toBeVisible();
  expect(en.queryByLabelText('Contraseña')).toBeNull();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(formulario()).toBeVisible());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Pendientes (50)' })).toHaveFocus());

  const sesion = sesionStore.get();
  expect(sesion.estado === 'activa' && sesion.usuario.email).toBe('cajero@kantuta.demo');
  expect(enSesion()).toEqual(antes);
  const { eventos } = await leerBitacora({ tipo: 'autorizacion' });
  expect(eventos).toMatchObject([{ uid: 1, datos: { cuantas: 50, total: 2_500_000 } }]);
  expect(JSON.stringify(eventos)).not.toMatch(/eyJ|kantuta123/);
});

test('one that waits since yesterday stops it too; a lift outlives a reload and ends', async () => {
  await sembrar(...muchas(1, DIA_MS));
  const app = till();
  const boton = await screen.findByRole('button', { name: 'Ver pendientes' });
  expect(screen.getByText(/^Hay una operación sin enviar desde hace 24 horas o más/)).toBeVisible();
  await app.user.click(boton);
  const en = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
  await autorizar(app, en, 'admin@kantuta.demo');
  await waitFor(() => expect(formulario()).not.toBeNull());

  app.unmount();
  app.backend.server.close();
  olvidarLevante();
  const otra = till();
  await screen.findByRole('button', { name: 'Pendientes (1)' });
  await waitFor(() => expect(formulario()).toBeVisible());
  otra.unmount();
});

test('an Administrador needs the own password as well', async () => {
  await sembrar(...muchas(50));
  const backend = crearBackend();
  abrirSesion(backend.store, 'admin@kantuta.demo', 'Mixta');
  const { user } = renderApp('/agentes', { backend, usuario: 'admin' });
  await user.click(await screen.findByRole('button', { name: 'Ver pendientes' }));
  const en = within(await screen.findByRole('dialog', { name: 'Operaciones pendientes' }));
  expect(en.getByRole('textbox', { name: 'Correo del Administrador' })).toHaveValue('admin@kantuta.demo');
  await user.type(en.getByLabelText('Contraseña'), 'kantuta123{Enter}');
  expect(await en.findByText(/^Autorizado por un Administrador/)).toBeVisible();
});
