/** What the whole page makes of the readings: the result on it is always of the file that is named on it. */
import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { conFilas } from '../agentes/lista-backend';
import { renderApp } from '../support/render-app';

beforeAll(async () => {
  await Promise.all([
    import('@/features/conciliacion/conciliacion-page'),
    import('@/engines/operaciones/listado-de-operaciones'),
  ]);
}, 60_000);

const EJEMPLO = new File(
  [new Uint8Array(readFileSync('tests/conciliacion/extractos/11-ejemplo.csv'))],
  'ejemplo.csv',
);

async function abrir() {
  const app = renderApp('/conciliacion', { backend: conFilas([]).backend });
  const { user } = app;
  await user.type(await screen.findByRole('combobox', { name: 'Entidad' }), 'BCP{Enter}');
  const fecha = screen.getByLabelText('Fecha');
  await user.clear(fecha);
  await user.type(fecha, '21/11/2026{Enter}');
  return { user, elegir: (file: File) => user.upload(screen.getByLabelText('Extracto del banco'), file) };
}
const filas = () =>
  within(screen.getByRole('table', { name: 'Resultado' }))
    .getAllByRole('row')
    .slice(2);

test('a file that is no statement leaves the result; one without its columns takes its place', async () => {
  const { elegir } = await abrir();
  await elegir(EJEMPLO);
  await screen.findByRole('table', { name: 'Resultado' });
  // One of its 14 lines is of the next day.
  expect(filas()).toHaveLength(13);

  await elegir(new File(['%PDF-1.7'], 'extracto.pdf'));
  expect(await screen.findByText(/«extracto.pdf»: Es un PDF/)).toBeVisible();
  expect(screen.getByText('ejemplo.csv')).toBeVisible();
  expect(filas()).toHaveLength(13);

  await elegir(new File(['Lista de compras\nPan\nQueso\n'], 'compras.txt'));
  expect(await screen.findByText('compras.txt')).toBeVisible();
  expect(screen.getByText(/No encontramos la columna de la referencia/)).toBeVisible();
  await waitFor(() => expect(filas()).toHaveLength(3));
  expect(screen.getAllByText('Falta elegir la columna de la referencia.')).not.toHaveLength(0);
});

test('a change by hand changes the result', async () => {
  const { user, elegir } = await abrir();
  await elegir(new File(['Referencia;Monto\n8827334;500,00\n8827340;300,00\n'], 'cargos.csv'));
  await screen.findByRole('table', { name: 'Resultado' });
  // What it is must be asked: the choices are open already.
  expect(screen.getByText('Hay filas que no dicen si son depósito o retiro. ¿Qué son?')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Si la fila no lo dice, es' }), 'Retiro');
  await waitFor(() =>
    expect(within(screen.getByRole('table', { name: 'Resultado' })).getAllByText('Retiro')).toHaveLength(2),
  );
});
