import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { formatDiaIso, hoy } from '@/lib/fecha';
import '@/features/agentes/agentes-page'; // loaded before the clock of the first test runs
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';
import { conFilas, conLarga, haceDias } from './lista-backend';

const TITULOS = [
  'Fecha',
  'Operación',
  'Banco',
  'Cajero',
  'Monto (Bs)',
  'Com. cliente',
  'Com. banco',
  'Referencia',
  'Sesión',
  'Estado',
];
const FILAS = [
  { nro_referencia: '00123', monto: 1234.5, comision_cliente: 5, comision_banco: 180 },
  { nro_referencia: '=1+1', monto: 300, tipo_operacion: 'RETIRO', banco: '+Tigo; "Money"' },
  { nro_referencia: 'VIEJA', monto: 70, fecha: haceDias(40) },
] as const;

const boton = (name: string) => screen.findByRole('button', { name });

test('CSV: the filtered rows with the columns of the list, in its order', async () => {
  const { backend } = conFilas([...FILAS]);
  const descargas = conDescargas();
  const { user } = renderApp('/agentes?orden=nro_referencia', { backend });
  await screen.findByRole('table', { name: 'Transacciones' });
  await user.click(await boton('Exportar CSV'));
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  expect(descargas.archivos[0]?.nombre).toBe(`kantuta-transacciones-${hoy()}.csv`);
  const [titulos, ...filas] = await descargas.csv();
  expect(titulos).toEqual(TITULOS);
  const fecha = expect.stringMatching(new RegExp(`^${formatDiaIso(hoy())} \\d\\d:\\d\\d$`)) as unknown;
  expect(filas).toEqual([
    [fecha, 'Depósito', 'BCP', 'Luis Choque Rojas', '1234,50', '5,00', '1,80', '00123', '101', 'Activa'],
    [
      fecha,
      'Retiro',
      `'+Tigo; "Money"`,
      'Luis Choque Rojas',
      '300,00',
      '0,00',
      '0,00',
      "'=1+1",
      '101',
      'Activa',
    ],
  ]);
  expect(await screen.findByText(/las referencias pueden perder ceros/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cerrar' }));
  expect(screen.queryByText(/pueden perder ceros/)).toBeNull();
});

test('Excel: references are text, amounts numbers, dates dates', async () => {
  const { backend } = conFilas([...FILAS]);
  const descargas = conDescargas();
  const { user } = renderApp('/agentes?fechas=todo&orden=fecha', { backend });
  await screen.findByRole('table', { name: 'Transacciones' });
  await user.click(await boton('Exportar Excel'));
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  expect(descargas.archivos[0]?.nombre).toBe('kantuta-transacciones-todo.xlsx');
  const [hoja] = await descargas.xlsx();
  const [titulos, ...filas] = hoja?.data ?? [];
  expect(titulos).toEqual(TITULOS);
  expect(filas.map(([, ...resto]) => resto)).toEqual([
    ['Depósito', 'BCP', 'Luis Choque Rojas', 70, 0, 0, 'VIEJA', 101, 'Activa'],
    ['Depósito', 'BCP', 'Luis Choque Rojas', 1234.5, 5, 1.8, '00123', 101, 'Activa'],
    ['Retiro', '+Tigo; "Money"', 'Luis Choque Rojas', 300, 0, 0, '=1+1', 101, 'Activa'],
  ]);
  // On La Paz's clock: midday there, whatever the zone of this machine.
  expect(filas[0]?.[0]).toEqual(new Date(Date.parse(haceDias(40)) - 4 * 3_600_000));
});

test('a list of thousands is never capped', async () => {
  const backend = conLarga(3000);
  const descargas = conDescargas();
  const { user } = renderApp('/agentes?fechas=todo', { backend });
  await screen.findByRole('table', { name: 'Transacciones' });
  await user.click(await boton('Exportar CSV'));
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  expect(await descargas.csv()).toHaveLength(3001);
});

test('a file that cannot be made is one sentence, and the next try works', async () => {
  const { backend } = conFilas([...FILAS]);
  const descargas = conDescargas({ fallaPrimera: true });
  const { user } = renderApp('/agentes', { backend });
  await screen.findByRole('table', { name: 'Transacciones' });
  await user.click(await boton('Exportar Excel'));
  const aviso = await screen.findByText(
    'No se pudo preparar el archivo. Revise la conexión e intente de nuevo.',
  );
  expect(within(screen.getByRole('alert')).getByText(aviso.textContent)).toBeVisible();
  await user.click(await boton('Exportar Excel'));
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  expect(screen.queryByText(/No se pudo preparar/)).toBeNull();
});
