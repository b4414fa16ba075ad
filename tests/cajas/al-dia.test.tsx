/** What another device does in a session is in the figures of whoever opens its report or its card. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { registrarTransaccion } from '@/demo/model/agentes';
import { cerrarSesion } from '@/demo/model/sesiones';
import { abrirSesion, crearBackend } from '../support/backend';
import { crearCompuerta } from '../ingreso/ayudas';
import { renderApp } from '../support/render-app';

/** The cajero's session 101 of «Caja 03», which begins with Bs 1.500,50. */
function turnoAjeno() {
  const backend = crearBackend();
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  /** At the other till: a deposit of 500 with a fee of 5. */
  const deposito = (nro_referencia: string) =>
    registrarTransaccion(backend.store, {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: 500,
      comision_cliente: 5,
      nro_referencia,
      id_sesion_caja: sesion.id,
      id_user_create: 2,
    });
  const descargas = () => backend.recibido('GET /agentes').length;
  return { backend, sesion, deposito, descargas };
}
const debeHaber = async () => {
  const termino = await screen.findByText('Debe haber');
  return termino.nextElementSibling?.textContent?.replaceAll('\u00a0', ' ');
};

/** An administrator looks at the caja; meanwhile the cashier takes a deposit and closes, both right. */
async function cerradaEnOtroEquipo() {
  const { backend, sesion, deposito, descargas } = turnoAjeno();
  const app = renderApp('/cajas/3', { backend, usuario: 'admin' });
  expect(await debeHaber()).toBe('Bs 1.500,50');
  deposito('700');
  cerrarSesion(backend.store, sesion, 500, 2);
  await act(async () => app.queryClient.invalidateQueries({ queryKey: ['cajas'] }));
  const antes = descargas();
  const abrir = async () => {
    await app.user.click(await screen.findByRole('link', { name: 'Reporte Z de la sesión #101' }));
    return within(await screen.findByRole('dialog', { name: 'Reporte Z' }));
  };
  return { ...app, abrir, descargasNuevas: () => descargas() - antes };
}

/** An administrator comes to it with a list of before the deposit. */
async function alVolver(despues: (turno: ReturnType<typeof turnoAjeno>) => void) {
  const turno = turnoAjeno();
  const app = renderApp('/cajas/3', { backend: turno.backend, usuario: 'admin' });
  expect(await debeHaber()).toBe('Bs 1.500,50');
  expect(turno.descargas()).toBe(1);
  await app.user.click(screen.getByRole('link', { name: 'Cajas' }));
  turno.deposito('700');
  despues(turno);
  await app.user.click(await screen.findByRole('link', { name: /^Control de Caja 03/ }));
  return { ...app, ...turno };
}

describe('the Z report from the history', () => {
  test('downloads once per opening, and shows nothing before', async () => {
    const { backend, user, abrir, descargasNuevas } = await cerradaEnOtroEquipo();
    const compuerta = crearCompuerta();
    backend.server.use(http.get('*/api/agentes', () => compuerta.abierta));
    let en = await abrir();
    await waitFor(() => expect(descargasNuevas()).toBe(1));
    expect(en.getByText('Preparando el reporte…')).toBeVisible();
    compuerta.abrir();
    expect(await screen.findByRole('article')).toHaveTextContent('+ Depósitos500,00');
    await user.click(screen.getByRole('button', { name: 'A4' }));
    expect(descargasNuevas()).toBe(1);
    expect(screen.queryByText(/pueden no estar al día/)).toBeNull();
    en = within(screen.getByRole('dialog', { name: 'Reporte Z' }));
    await user.click(en.getByRole('button', { name: 'Volver' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Reporte Z' })).toBeNull());
    await abrir();
    expect(await screen.findByRole('article')).toBeVisible();
    expect(descargasNuevas()).toBe(2);
  });

  test('says on the paper itself that the figures may be old when they could not be read', async () => {
    const { backend, abrir } = await cerradaEnOtroEquipo();
    backend.server.use(http.get('*/api/agentes', () => HttpResponse.error()));
    await abrir();
    const hoja = await screen.findByRole('article');
    expect(hoja).toHaveTextContent('Las cifras pueden no estar al día: no se pudieron leer de nuevo.');
    expect(hoja).toHaveTextContent('+ Depósitos0,00');
  });
});

describe('the open card of another person’s session', () => {
  test('is read again when it is opened, once', async () => {
    const { descargas, queryClient } = await alVolver(() => undefined);
    expect(await debeHaber()).toBe('Bs 2.005,50');
    await act(async () => queryClient.invalidateQueries({ queryKey: ['cajas'] }));
    expect(descargas()).toBe(2);
  });

  test('says that it may be old when it could not be read, until it could', async () => {
    const { backend, user } = await alVolver((turno) =>
      turno.backend.server.use(http.get('*/api/agentes', () => HttpResponse.error())),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Las cifras pueden no estar al día. Sin conexión.',
    );
    backend.server.resetHandlers();
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    await waitFor(async () => expect(await debeHaber()).toBe('Bs 2.005,50'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('the own card is not downloaded for anew: this device knows what it did', async () => {
  const { backend, descargas } = turnoAjeno();
  const { user } = renderApp('/cajas/3', { backend });
  expect(await debeHaber()).toBe('Bs 1.500,50');
  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  await user.click(await screen.findByRole('link', { name: /^Control de Caja 03/ }));
  expect(await debeHaber()).toBe('Bs 1.500,50');
  expect(descargas()).toBe(1);
});
