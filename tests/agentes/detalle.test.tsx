/** Opening one transaction: by its address, over the list, also when the server has it no more. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { anotarEnBitacora } from '@/engines/envios/journal/journal';
import { centavos } from '@/lib/monto';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { conTransaccion, vaciarBandeja } from './con-transaccion';

beforeEach(vaciarBandeja);

const detalle = (nombre: RegExp | string = /^(Depósito|Retiro|Transferencia QR) N\.º \d+$/) =>
  screen.findByRole('dialog', { name: nombre });
const dato = (dialogo: HTMLElement, nombre: string) => {
  const celda = within(dialogo).getByText(nombre, { selector: 'dt' }).nextElementSibling;
  return celda?.textContent?.replaceAll('\u00a0', ' ');
};

const anotada = (id: number, resultado: 'anulada' | 'ya-anulada' | 'pedida', uid = 2) =>
  anotarEnBitacora({
    tipo: 'anulacion',
    opId: 'op-1',
    uid,
    usuario: 'Luis Choque Rojas',
    serverId: id,
    resultado,
    motivo: 'El cliente se arrepintió',
    datos: {
      id,
      estado: true,
      id_user_create: 2,
      created_at: Date.UTC(2026, 10, 23, 14, 42),
      updated_at: Date.UTC(2026, 10, 23, 14, 42),
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      monto: centavos(50_000),
      comision_cliente: centavos(500),
      comision_banco: centavos(0),
      nro_referencia: '8827334',
      url_comprobante: null,
      fecha: Date.UTC(2026, 10, 23, 14, 42),
      id_sesion_caja: 101,
    },
  });

describe('by its address', () => {
  test('shows every field in words', async () => {
    const { backend, ruta, row } = conTransaccion({
      monto: 1234.5,
      comision_banco: 150,
      fecha: '2026-11-23T14:42:00.000Z',
      created_at: '2026-11-23T14:42:00.000Z',
      updated_at: '2026-11-23T14:42:00.000Z',
    });
    renderApp(ruta, { backend });
    const dialogo = await detalle(`Depósito N.º ${row.id}`);
    expect(within(dialogo).getByText(/^\+ Bs\s1\.234,50$/)).toBeVisible();
    expect(within(dialogo).getByText('mil doscientos treinta y cuatro 50/100 bolivianos')).toBeVisible();
    expect(within(dialogo).getByText('Activa')).toBeVisible();
    await waitFor(() => expect(dato(dialogo, 'Sesión de caja')).toBe('N.º 101 · Caja 03 – Mixta'));
    expect(dato(dialogo, 'Fecha y hora')).toBe('23/11/2026 10:42');
    expect(dato(dialogo, 'Banco')).toBe('BCP');
    expect(dato(dialogo, 'N.º de referencia')).toContain('8827334');
    expect(dato(dialogo, 'Comisión al cliente')).toBe('Bs 5,00');
    expect(dato(dialogo, 'Comisión del banco')).toBe('Bs 1,50');
    expect(dato(dialogo, 'Total recibido')).toBe('Bs 1.239,50');
    expect(dato(dialogo, 'Comprobante del banco')).toBe('No tiene');
    expect(dato(dialogo, 'Registrada por')).toBe('Luis Choque Rojas');
    expect(dato(dialogo, 'Creada')).toBe('23/11/2026 10:42');
    expect(within(dialogo).queryByText('Último cambio')).toBeNull();
  });

  test('of somebody else: the caja of that session, the name of that user', async () => {
    const { backend, ruta } = conTransaccion({ de: 'cajera', tipo_operacion: 'RETIRO', monto: 300 });
    renderApp(ruta, { backend });
    const dialogo = await detalle(/^Retiro/);
    await waitFor(() => expect(dato(dialogo, 'Sesión de caja')).toBe('N.º 101 · Caja 03 – Mixta'));
    await waitFor(() => expect(dato(dialogo, 'Registrada por')).toBe('Rosa Mamani Flores'));
    expect(dato(dialogo, 'Total entregado')).toBe('Bs 300,00');
  });

  test('closing goes back to the list with the same filters', async () => {
    const { backend, ruta } = conTransaccion();
    const { user } = renderApp(`${ruta}?banco=BCP&desde=2026-11-01`, { backend });
    await user.click(within(await detalle()).getByRole('button', { name: 'Cerrar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(location.pathname + location.search).toBe('/agentes?banco=BCP&desde=2026-11-01');
  });

  test('the reference is copied', async () => {
    const { backend, ruta } = conTransaccion({ nro_referencia: 'QR-77a 01' });
    const { user } = renderApp(ruta, { backend });
    const dialogo = await detalle();
    await user.click(within(dialogo).getByRole('button', { name: 'Copiar referencia' }));
    expect(await within(dialogo).findByText('Copiada')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('QR-77a 01');
  });
});

const enlace = async (url_comprobante: string) => {
  const { backend, ruta } = conTransaccion({ url_comprobante });
  renderApp(ruta, { backend });
  const dialogo = await detalle();
  return { dialogo, link: within(dialogo).queryByRole('link') };
};

describe('the bank’s voucher', () => {
  test.each(['https://banco.bo/v/1.pdf?x=1', 'http://localhost:3000/archivos/1.png'])(
    '%s is a link that tells the other site nothing',
    async (url) => {
      const { link } = await enlace(url);
      expect(link).toHaveAttribute('href', url);
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    },
  );

  test.each([
    'javascript:alert(1)',
    'jAvA\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/x',
    'http://evil.example/x',
    'https://user:clave@banco.bo/',
  ])('%s is only shown', async (url) => {
    const { dialogo, link } = await enlace(url);
    expect(link).toBeNull();
    expect(dato(dialogo, 'Comprobante del banco')).toBe(url.replace('\t', ' '));
  });
});

test('free text is shown as text, whatever is in it', async () => {
  const banco = '<img src=x onerror=alert(1)>';
  const { backend, ruta } = conTransaccion({ banco, nro_referencia: '<b>88</b>\u202e7334' });
  renderApp(ruta, { backend });
  const dialogo = await detalle();
  expect(dato(dialogo, 'Banco')).toBe(banco);
  expect(dato(dialogo, 'N.º de referencia')).toContain('<b>88</b>7334');
  expect(dialogo.querySelector('img, b')).toBeNull();
});

describe('when the server does not show it', () => {
  test.each(['999', '9999999999'])('number %s that nobody knows', async (id) => {
    const { backend } = renderApp(`/agentes/${id}`);
    const dialogo = await detalle(`Transacción N.º ${id}`);
    expect(await within(dialogo).findByText('No existe o fue anulada.')).toBeVisible();
    expect(within(dialogo).queryByRole('button', { name: 'Imprimir' })).toBeNull();
    // Beyond the server's integers it would answer an error: it isn't asked.
    expect(backend.recibido(`GET /agentes/${id}`)).toHaveLength(id === '999' ? 1 : 0);
  });

  test('annulled here: the trail has it, with motivo, when and by whom', async () => {
    const { backend, row, ruta } = conTransaccion();
    anularTransaccion(backend.store, row.id);
    await anotada(row.id, 'anulada');
    renderApp(ruta, { backend });
    const dialogo = await detalle(`Depósito N.º ${row.id}`);
    expect(within(dialogo).getByText('Anulada')).toBeVisible();
    expect(within(dialogo).getByText(/^La anuló usted el \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/)).toBeVisible();
    expect(within(dialogo).getByText('El cliente se arrepintió')).toBeVisible();
    expect(within(dialogo).queryByRole('button', { name: 'Anular' })).toBeNull();
    expect(within(dialogo).getByRole('button', { name: 'Imprimir' })).toBeVisible();
  });

  test('annulled by a colleague on this device', async () => {
    const { backend, row, ruta } = conTransaccion({ de: 'cajera' });
    anularTransaccion(backend.store, row.id);
    await anotada(row.id, 'pedida'); // that page died before the answer came
    renderApp(ruta, { backend, usuario: 'cajera' });
    expect(await within(await detalle()).findByText(/^La anuló Luis Choque Rojas el/)).toBeVisible();
  });

  test('a trail that says annulled does not outweigh a row that is there', async () => {
    const { backend, row, ruta } = conTransaccion();
    await anotada(row.id, 'pedida');
    renderApp(ruta, { backend });
    expect(await within(await detalle(/^Depósito/)).findByText('Activa')).toBeVisible();
  });

  test('without a trail that can be read it still says what it knows', async () => {
    await cerrarBandeja();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    renderApp('/agentes/999', { backend: crearBackend() });
    expect(await screen.findByText('No existe o fue anulada.')).toBeVisible();
  });
});

test('a failure is one sentence with a retry', async () => {
  const { backend, ruta } = conTransaccion();
  backend.server.use(
    http.get('*/agentes/:id', () => HttpResponse.json({ stack: 'secreto' }), { once: true }),
  );
  const { user } = renderApp(ruta, { backend });
  const dialogo = await detalle(/^(Transacción|Depósito)/);
  const aviso = await within(dialogo).findByRole('alert');
  expect(aviso).toHaveTextContent('El sistema respondió algo que no se entiende. Avise al administrador.');
  await user.click(within(dialogo).getByRole('button', { name: 'Reintentar' }));
  await waitFor(() => expect(within(dialogo).queryByRole('alert')).toBeNull());
  expect(within(dialogo).getByText('Activa')).toBeVisible();
});
