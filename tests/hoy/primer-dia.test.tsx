/** The first day ever: three steps instead of cards with nothing in them. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import { vaciarBandeja } from '../agentes/con-transaccion';
import { operacion, sembrar } from '../envios/sembrar';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { conDia } from './dia-backend';

beforeEach(vaciarBandeja);

const pasos = async () => {
  const region = await screen.findByRole('region', { name: 'Tres pasos para empezar' });
  return within(region).getAllByRole('listitem');
};
const relleno = (enlace: HTMLElement) => enlace.getAttribute('data-variant');

test('three steps, of which one is the next', async () => {
  renderApp('/hoy', { backend: crearBackend(), usuario: 'admin' });
  expect(await pasos()).toHaveLength(3);
  const enlaces = ['Abrir caja', 'Registrar', 'Vincular'].map((name) => screen.getByRole('link', { name }));
  expect(enlaces.map((enlace) => enlace.getAttribute('href'))).toEqual(['/cajas', '/agentes', '/whatsapp']);
  expect(enlaces.map(relleno)).toEqual(['primary', 'secondary', 'secondary']);
  expect(screen.getByRole('region', { name: 'Cajas' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Por atender' })).toBeNull();
});

test('a step that is done says so, and the next one is filled', async () => {
  const { backend } = conDia([]);
  await sembrar(operacion({ ref: 'P-1' }));
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect((await pasos()).slice(0, 2).map((paso) => within(paso).queryByText('Hecho') !== null)).toEqual([
      true,
      true,
    ]),
  );
  expect(relleno(screen.getByRole('link', { name: 'Vincular' }))).toBe('primary');
});

test('whoever cannot take them sees a day without operations', async () => {
  renderApp('/hoy', { backend: crearBackend(), rol: 'Lectura' });
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Ganado hoy' })).toHaveTextContent(
      'Aún no hay operaciones hoy.',
    ),
  );
  expect(screen.queryByText('Tres pasos para empezar')).toBeNull();
});
