/** «Ganado hoy»: what it counts, what it compares with, and what it says while it does not know. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import { vaciarBandeja } from '../agentes/con-transaccion';
import { renderApp } from '../support/render-app';
import { conDia, type Fila } from './dia-backend';

beforeEach(vaciarBandeja);

const abrir = (filas: readonly Fila[]) => {
  const { backend } = conDia(filas);
  return renderApp('/hoy', { backend, usuario: 'admin' });
};
const tarjeta = async () => {
  const region = await screen.findByRole('region', { name: 'Ganado hoy' });
  await waitFor(() => expect(region).toHaveAttribute('aria-busy', 'false'));
  return region;
};
const parte = (region: HTMLElement, nombre: string) =>
  within(region).getByText(nombre).nextElementSibling?.textContent;
const texto = (elemento: Element | null | undefined) => elemento?.textContent.replaceAll('\u00a0', ' ');

const SEMANA: readonly Fila[] = [
  { comision_cliente: 5, comision_banco: 120, hora: '08:10' },
  { comision_cliente: 2.5, comision_banco: 35, banco: 'Tigo Money', tipo_operacion: 'RETIRO', hora: '16:19' },
  { comision_cliente: 1.1, comision_banco: 0, banco: 'bcp', de: 'cajera', hora: '12:00' },
  { comision_cliente: 90, comision_banco: 900, estado: false },
  // Last Saturday: one before this hour, one at it, which no longer counts.
  { comision_cliente: 3, comision_banco: 100, hace: 7, hora: '16:19' },
  { comision_cliente: 50, comision_banco: 500, hace: 7, hora: '16:21' },
  { comision_cliente: 4, comision_banco: 60, hace: 1, hora: '19:00' },
  { comision_cliente: 77, hace: 14 },
];

test('both fees apart, against last Saturday at the same hour; what is annulled counts nowhere', async () => {
  abrir(SEMANA);
  const region = await tarjeta();
  // 5 + 2,50 + 1,10 = 8,60 and 1,20 + 0,35 = 1,55
  expect(texto(region.querySelector('p'))).toBe('Bs 10,15');
  expect(parte(region, 'Comisión al cliente')).toBe('8,60');
  expect(parte(region, 'Comisión del banco')).toBe('1,55');
  // 10,15 − 4,00
  await waitFor(() =>
    expect(texto(region)).toContain('Bs 6,15 más que el sábado 21 a esta hora (+ 153,8 %)'),
  );
});

test('by bank the best first, letter case is no other bank, and the figures add up to the whole', async () => {
  abrir(SEMANA);
  const region = await tarjeta();
  const bancos = within(region).getAllByRole('listitem').map(texto);
  expect(bancos).toEqual([
    'BCP7,30: del cliente 6,10, del banco 1,20',
    'Tigo Money2,85: del cliente 2,50, del banco 0,35',
  ]);
});

test('fourteen days are said to who does not see them', async () => {
  abrir(SEMANA);
  await tarjeta();
  const grafico = screen.getByRole('img', { name: /^Ganado por día, / });
  expect(grafico).toHaveAccessibleName(
    /^Ganado por día, del 15 de noviembre al 28 de noviembre\. Hoy, Bs 10,15; /,
  );
  expect(grafico).toHaveAccessibleName(/sábado 21, Bs 59,00; domingo 22, nada;/);
  expect(grafico).toHaveAccessibleName(/viernes 27, Bs 4,60\.$/);
});

describe('the comparison', () => {
  const HOY: Fila = { comision_cliente: 5, comision_banco: 100 };
  test.each<[string, Fila[], string]>([
    ['no such day before', [HOY, { comision_cliente: 1, hace: 3 }], 'Primer sábado con operaciones'],
    ['the same', [HOY, { ...HOY, hace: 7 }], 'Igual que el sábado 21 a esta hora'],
    [
      'less',
      [HOY, { comision_cliente: 20, comision_banco: 0, hace: 7 }],
      'Bs 14,00 menos que el sábado 21 a esta hora (− 70,0 %)',
    ],
    [
      'that day had nothing yet at this hour',
      [HOY, { ...HOY, hace: 7, hora: '18:00' }],
      'Bs 6,00 más que el sábado 21 a esta hora',
    ],
    [
      'the shop was closed a week ago',
      [HOY, { comision_cliente: 1, comision_banco: 0, hace: 14 }],
      'Bs 5,00 más que el sábado 14 a esta hora (+ 500,0 %)',
    ],
    [
      'the banks have not told their fees of today: like with like',
      [{ comision_cliente: 5 }, { comision_cliente: 4, comision_banco: 900, hace: 7 }],
      'Bs 1,00 más que el sábado 21 a esta hora (+ 25,0 %), solo la comisión al cliente',
    ],
  ])('%s', async (_, filas, dicho) => {
    abrir(filas);
    const region = await tarjeta();
    await waitFor(() => expect(texto(region)).toContain(dicho));
  });
});

test('a bank fee that nobody has told is not 0,00', async () => {
  abrir([{ comision_cliente: 5 }, { comision_cliente: 1 }]);
  const region = await tarjeta();
  expect(parte(region, 'Comisión del banco')).toBe('por confirmar');
  await waitFor(() => expect(region).toHaveTextContent('Falta la comisión del banco de 2 operaciones.'));
});

test('a day without operations says so and keeps its fourteen days', async () => {
  abrir([{ comision_cliente: 5, comision_banco: 10, hace: 2 }]);
  const region = await tarjeta();
  expect(texto(region.querySelector('p'))).toBe('Bs 0,00');
  await waitFor(() => expect(region).toHaveTextContent('Aún no hay operaciones hoy.'));
  expect(within(region).queryByText('Por banco')).toBeNull();
  expect(screen.getByRole('img', { name: /jueves 26, Bs 5,10/ })).toBeInTheDocument();
});

test('while the list is on its way no figure is shown; when it does not come, why, and it can be asked again', async () => {
  const { backend } = conDia(SEMANA);
  const esperan: (() => void)[] = [];
  backend.server.use(
    http.get(
      '*/api/agentes',
      async () => {
        await new Promise<void>((seguir) => {
          esperan.push(seguir);
        });
        return new HttpResponse(null, { status: 500 });
      },
      { once: true },
    ),
  );
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  const region = await screen.findByRole('region', { name: 'Ganado hoy' });
  expect(region).toHaveAttribute('aria-busy', 'true');
  expect(region).not.toHaveTextContent('0,00');
  for (const seguir of esperan) seguir();
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Ganado hoy' })).toHaveTextContent(
      'No pudimos traer las operaciones.',
    ),
  );
  await user.click(
    within(screen.getByRole('region', { name: 'Ganado hoy' })).getByRole('button', { name: 'Reintentar' }),
  );
  expect(texto((await tarjeta()).querySelector('p'))).toBe('Bs 10,15');
});

test('who may see it, and who lands on it', async () => {
  const { backend } = conDia(SEMANA);
  renderApp('/', { backend, usuario: 'admin' });
  await tarjeta();
  expect(location.pathname).toBe('/hoy');
  expect(screen.getByRole('heading', { name: 'Hoy', level: 1 })).toBeVisible();
  expect(screen.getByText(/^Sábado 28/)).toHaveTextContent('Sábado 28 de noviembre de 2026 · 16:20');
  expect(screen.getByRole('link', { name: 'Ver resumen' })).toHaveAttribute('href', '/resumen');
});

test('a reader sees it too, and a cashier is told that it is not for them', async () => {
  const { backend } = conDia(SEMANA);
  const { unmount } = renderApp('/hoy', { backend, rol: 'Lectura' });
  await tarjeta();
  unmount();
  renderApp('/hoy');
  expect(await screen.findByText('No tiene permiso para ver esta página.')).toBeVisible();
});
