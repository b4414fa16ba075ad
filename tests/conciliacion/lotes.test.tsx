/** What a person accepts beyond one line for one operation: a batch, and what the network writes around a number. */
import { screen, waitFor, within } from '@testing-library/react';
import { deleteDB } from 'idb';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lecturaDeExtracto } from '@/engines/extracto/extracto';
import { cerrarConciliacion } from '@/domain/conciliacion/conciliacion-db';
import { hoy } from '@/lib/fecha';
import { conFilas } from '../agentes/lista-backend';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { renderApp } from '../support/render-app';

const DIA = hoy().split('-').toReversed().join('/');

beforeAll(async () => {
  await Promise.all([
    import('@/features/conciliacion/conciliacion-page'),
    import('@/engines/operaciones/listado-de-operaciones'),
  ]);
}, 60_000);
beforeEach(async () => {
  localStorage.clear();
  await vaciarBandeja();
  await cerrarConciliacion();
  await deleteDB('kx-conciliacion@http://localhost:3000');
});
afterEach(async () => {
  lecturaDeExtracto.cerrar();
  await cerrarConciliacion();
});

async function conciliar(nuestras: Parameters<typeof conFilas>[0], lineas: readonly string[]) {
  const { backend } = conFilas(nuestras);
  const app = renderApp('/conciliacion', { backend });
  const combo = await screen.findByRole('combobox', { name: 'Entidad' });
  await app.user.type(combo, 'bcp{Enter}');
  const texto = ['Fecha;Referencia;Operación;Monto', ...lineas.map((linea) => `${DIA};${linea}`)].join('\n');
  await app.user.upload(screen.getByLabelText('Extracto del banco'), new File([texto], 'bcp.csv'));
  await screen.findByRole('table', { name: 'Resultado' });
  return app;
}

describe('a line for a batch', () => {
  test('is proposed with the operations that add up to it; accepted and undone by a person', async () => {
    const app = await conciliar(
      [
        { nro_referencia: '9100071', monto: 500 },
        { nro_referencia: '9100372', monto: 300 },
        { nro_referencia: '9100673', monto: 100 },
      ],
      ['LOTE-0291;Depósito;900,00'],
    );
    expect(screen.getByText('0 conciliadas · 4 por revisar · 0 alertas.')).toBeVisible();
    const sumas = within(screen.getByRole('list', { name: 'Sumas que pueden ser lo mismo' }));
    const aceptar = sumas.getByRole('button', { name: 'Aceptar la suma' });
    expect(aceptar).toHaveAccessibleDescription(
      /LOTE-0291 del banco es la suma de 9100071 \(500,00\), .* del sistema/,
    );
    await waitFor(() => expect(aceptar).toBeEnabled());
    await app.user.click(aceptar);
    expect(await screen.findByText('4 conciliadas · 0 por revisar · 0 alertas.')).toBeVisible();
    await app.user.click(sumas.getByRole('button', { name: 'Deshacer la suma' }));
    expect(await screen.findByText('0 conciliadas · 4 por revisar · 0 alertas.')).toBeVisible();
  });
});

describe('what the network writes around a number', () => {
  test('becomes a rule of the bank once its candidate is accepted', async () => {
    const app = await conciliar(
      [
        { nro_referencia: '9100074', monto: 500 },
        { nro_referencia: '9100175', monto: 300 },
      ],
      ['AG12-9100074-01;Depósito;500,00', 'AG12-9100175-02;Depósito;300,00'],
    );
    expect(screen.getByText('0 conciliadas · 2 por revisar · 0 alertas.')).toBeVisible();
    const [primera] = screen.getAllByRole('button', { name: 'Aceptar' });
    if (!primera) throw new Error('nothing to accept');
    await waitFor(() => expect(primera).toBeEnabled());
    await app.user.click(primera);
    expect(
      await screen.findByText(/El banco escribe «AG##-» delante y «-##» detrás del número/),
    ).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Sí, quitarlo siempre' }));
    expect(await screen.findByText('2 conciliadas · 0 por revisar · 0 alertas.')).toBeVisible();
    expect(screen.queryByText(/El banco escribe/)).toBeNull();
    await app.user.click(screen.getByRole('button', { name: 'Cómo se leyó' }));
    expect(screen.getByText(/De la referencia se quita «AG##-» delante y «-##» detrás\./)).toBeVisible();
    expect(localStorage.getItem('kantuta.extractos')).toContain('"antes":"AG##-"');
  });
});
