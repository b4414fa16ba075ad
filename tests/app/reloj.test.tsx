/** A device whose clock is wrong, in the whole app: it is said, and «Hoy» is the server's day on every page. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { diaLaPaz, formatDiaIso, formatDiaLargo } from '@/lib/fecha';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirTill, campos, filaEnServidor } from '../agentes/registrar-till';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const DIA_MS = 86_400_000;
beforeEach(vaciarBandeja);

/** A server that is a whole day (or so) behind this device, which is the same as this device being ahead. */
const atrasado = (ms = DIA_MS) => crearBackend({ now: () => Date.now() - ms });
const aviso = () => screen.queryByText(/^El reloj de este equipo va/);
const confirmadas = () => bandeja.getSnapshot().recientes.map(({ confirmadaEn }) => diaLaPaz(confirmadaEn));
const sinHora = () => HttpResponse.error();
const ayer = () => diaLaPaz(Date.now() - DIA_MS);

describe('a day ahead', () => {
  test('it is said on the page, with the day that counts and what to do', async () => {
    renderApp('/cajas', { backend: atrasado() });
    expect(await screen.findByText(/^El reloj de este equipo va/)).toHaveTextContent(
      `El reloj de este equipo va 1 día adelantado. Aquí «Hoy» es el ${formatDiaIso(ayer())}. Corrija la fecha y la hora del equipo.`,
    );
  });

  test('what the server has of its today is in «Hoy», and what is confirmed here is of that day too', async () => {
    const { registrar } = await abrirTill({
      now: () => Date.now() - DIA_MS,
      antes: (b) => void filaEnServidor(b, { nro_referencia: 'DE-HOY' }),
    });
    await screen.findByRole('row', { name: /DE-HOY/ });
    expect(screen.getByText(`${formatDiaLargo(Date.now() - DIA_MS)} · La Paz`)).toBeInTheDocument();
    await registrar({ referencia: 'NUEVA' });
    await screen.findByRole('row', { name: /NUEVA/ });
    await waitFor(() => expect(confirmadas()).toEqual([ayer()]));
    await waitFor(() => expect(campos().monto).toHaveValue(''));
  });

  test('the day that is settled is the server’s', async () => {
    renderApp('/conciliacion', { backend: atrasado(), usuario: 'admin' });
    const fecha = await screen.findByRole('textbox', { name: 'Fecha' });
    await waitFor(() => expect(fecha).toHaveValue(formatDiaIso(ayer())));
  });

  test('the summary is of the server’s day', async () => {
    renderApp('/resumen', { backend: atrasado(), usuario: 'admin' });
    await waitFor(() =>
      expect(screen.getAllByText(new RegExp(formatDiaLargo(Date.now() - DIA_MS))).length).toBeGreaterThan(0),
    );
  });
});

test.each([
  ['six minutes behind', -6 * 60_000, /va 6 minutos atrasado/],
  ['four hours ahead', 4 * 3_600_000, /va 4 horas adelantado/],
])('a device that is %s is told so', async (_, ms, texto) => {
  renderApp('/cajas', { backend: atrasado(ms) });
  expect(await screen.findByText(texto)).toBeVisible();
});

test('a device that is four minutes ahead is not bothered', async () => {
  const { backend } = renderApp('/cajas', { backend: atrasado(4 * 60_000) });
  await screen.findByRole('table', { name: 'Cajas' });
  expect(backend.recibido('GET /cajas')).not.toEqual([]);
  expect(aviso()).toBeNull();
});

test('where `Date` is not shown to another origin, the clock of an error is enough', async () => {
  const backend = crearBackend();
  const hora = new Date(Date.now() - DIA_MS).toISOString();
  backend.server.use(
    http.get('*/api/agentes', () => HttpResponse.json([])),
    http.get('*/api/cajas', () => HttpResponse.json([])),
    http.get('*/api/cajas/sesion-activa/:id', () =>
      HttpResponse.json(
        {
          statusCode: 404,
          timestamp: hora,
          path: '/',
          message: 'No hay sesión activa para el usuario 2',
          error_detail: 'Not Found',
        },
        { status: 404 },
      ),
    ),
  );
  renderApp('/agentes', { backend });
  expect(await screen.findByText(/va 1 día adelantado/)).toBeVisible();
});

test('the list alone tells too: a reader’s page asks for nothing else', async () => {
  const backend = atrasado();
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
  backend.server.use(http.get('*/api/cajas', sinHora), http.get('*/api/cajas/*', sinHora));
  renderApp('/agentes', { backend, rol: 'Lectura' });
  expect(await screen.findByText(/va 1 día adelantado/)).toBeVisible();
});

test('what a hotel’s page says of the time is not believed', async () => {
  const backend = crearBackend();
  backend.server.use(
    http.all('*/api/*', () =>
      HttpResponse.html('<h1>Bienvenido</h1>', { headers: { date: 'Thu, 01 Jan 1970 00:00:00 GMT' } }),
    ),
  );
  renderApp('/cajas', { backend });
  await screen.findByText('El sistema respondió algo que no se entiende. Avise al administrador.');
  expect(within(document.body).queryByText(/^El reloj de este equipo va/)).toBeNull();
});
