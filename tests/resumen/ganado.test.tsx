/** /resumen leads with what was earned: the figure, against what, and whose. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import '@/features/resumen/resumen-page'; // loaded before the clock of the first test runs
import { guardarTarifa } from '@/domain/tarifa/tarifario';
import { centavos } from '@/lib/monto';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { conDia, type Fila } from '../hoy/dia-backend';
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';

beforeEach(vaciarBandeja);

/** Saturday 28/11/2026, 16:20. Bank fees are centavos. */
const FILAS: readonly Fila[] = [
  { monto: 500, comision_cliente: 5, comision_banco: 120, hora: '08:10' },
  {
    monto: 300,
    comision_cliente: 2.5,
    comision_banco: 35,
    banco: 'Tigo Money',
    tipo_operacion: 'RETIRO',
    hora: '16:19',
  },
  { monto: 40.1, comision_cliente: 1.1, comision_banco: 0, banco: 'bcp', de: 'cajera', hora: '12:00' },
  { comision_cliente: 90, comision_banco: 900, estado: false },
  // Last Saturday: before this hour, and after it.
  { comision_cliente: 3, comision_banco: 100, hace: 7, hora: '16:19' },
  { comision_cliente: 50, comision_banco: 500, hace: 7, hora: '16:21' },
  { comision_cliente: 4, comision_banco: 60, hace: 1, hora: '19:00' },
  // Another month.
  { comision_cliente: 70, comision_banco: 0, hace: 30, hora: '10:00' },
];

const abrir = (direccion = '/resumen', filas = FILAS) => {
  const { backend } = conDia(filas);
  return renderApp(direccion, { backend, usuario: 'admin' });
};
const texto = (elemento: Element | null | undefined) =>
  elemento?.textContent.replaceAll('\u00a0', ' ').trim();
const region = (name: string) => screen.findByRole('region', { name });
const lista = async (name: string) =>
  within(await region(name))
    .getAllByRole('listitem')
    .map(texto);
const celdas = (fila: HTMLElement) => [...fila.children].map(texto);
const filasDe = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(celdas);

describe('a day that goes on', () => {
  test('both fees apart, against last week’s at the same hour; what is annulled counts nowhere', async () => {
    abrir();
    const ganado = await region('Ganado hoy');
    // 8,60 + 1,55; a week ago 4,00 by now
    expect(texto(ganado.querySelector('p'))).toBe('Bs 10,15');
    expect(within(ganado).getByText('Comisión al cliente').nextElementSibling).toHaveTextContent('8,60');
    expect(within(ganado).getByText('Comisión del banco').nextElementSibling).toHaveTextContent('1,55');
    expect(texto(ganado)).toContain('Bs 6,15 más que el sábado 21 a esta hora (+ 153,8 %)');
  });

  test('by institution with the sums of its operations, by cashier and by operation, all the same money', async () => {
    abrir();
    expect(await lista('Ganado por entidad')).toEqual([
      'BCP 71,9 % 7,30Cliente 6,10 Banco 1,20 2 operaciones',
      'Tigo Money 28,1 % 2,85Cliente 2,50 Banco 0,35 1 operación',
    ]);
    await waitFor(async () =>
      expect(await lista('Ganado por cajero')).toEqual([
        'Luis Choque Rojas 89,2 % 9,05Cliente 7,50 Banco 1,55 2 operaciones',
        'Rosa Mamani Flores 10,8 % 1,10Cliente 1,10 Banco 0,00 1 operación',
      ]),
    );
    expect(await lista('Ganado por operación')).toEqual([
      'Depósito 71,9 % 7,30Cliente 6,10 Banco 1,20 2 operaciones',
      'Retiro 28,1 % 2,85Cliente 2,50 Banco 0,35 1 operación',
    ]);
    expect(await filasDe('Ganado por cajero')).toEqual([
      ['Luis Choque Rojas', '2', '7,50', '1,55', '9,05', '+ 200,00'],
      ['Rosa Mamani Flores', '1', '1,10', '0,00', '1,10', '+ 40,10'],
      ['Total', '3', '8,60', '1,55', '10,15', '+ 240,10'],
    ]);
    expect((await filasDe('Ganado por hora')).find(([hora]) => hora === '16:00')).toEqual([
      '16:00',
      '1',
      '2,50',
      '0,35',
      '2,85',
    ]);
  });

  test('its chart is walked by the arrows: fourteen days, today first', async () => {
    const { user } = abrir();
    const grafico = await screen.findByRole('slider', { name: 'Gráfico: ganado por día, últimos 14' });
    expect(grafico).toHaveAttribute(
      'aria-valuetext',
      'Hoy: Bs 10,15, del cliente 8,60, del banco 1,55, 3 operaciones',
    );
    grafico.focus();
    await user.keyboard('{ArrowLeft}');
    expect(grafico).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Viernes 27: Bs 4,60,/));
    await user.keyboard('{Home}{ArrowRight}');
    expect(grafico).toHaveAttribute('aria-valuetext', 'Lunes 16: sin operaciones');
    // Those days are not the day: they have no total of their own.
    expect((await filasDe('Ganado por día, últimos 14')).map(([dia]) => dia)).not.toContain('Total');
  });

  test('compared, each institution says what it had earned by then', async () => {
    const { user } = abrir();
    await user.click(await screen.findByRole('checkbox', { name: 'Comparar con el sábado anterior' }));
    expect(await screen.findByText('Antes: Sábado 21 de noviembre de 2026, hasta las 16:20.')).toBeVisible();
    expect((await lista('Ganado por entidad'))[0]).toMatch(/antes 4,00 \(\+ 83 %\)$/);
    expect((await lista('Ganado por entidad'))[1]).toMatch(/antes 0,00$/);
  });
});

describe('longer periods', () => {
  test('a week, a month: by their own segments, in the address, and cut into days', async () => {
    const { user } = abrir();
    await user.click(await screen.findByRole('button', { name: 'Semana' }));
    expect(location.search).toBe('?por=semana');
    const semana = await region('Ganado');
    await waitFor(() => expect(texto(semana.querySelector('p'))).toBe('Bs 14,75'));
    expect(texto(semana)).toContain('más que la semana anterior a esta altura');
    expect((await filasDe('Ganado por día')).map(([dia, , , , total]) => [dia, total])).toEqual([
      ['Lunes 23', '0,00'],
      ['Martes 24', '0,00'],
      ['Miércoles 25', '0,00'],
      ['Jueves 26', '0,00'],
      ['Viernes 27', '4,60'],
      ['Sábado 28', '10,15'],
      ['Domingo 29', '0,00'],
      ['Total', '14,75'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Mes' }));
    // 10,15 + 59,00 + 4,60
    await waitFor(() =>
      expect(texto(screen.getByRole('region', { name: 'Ganado' }).querySelector('p'))).toBe('Bs 73,75'),
    );
    expect(screen.getByText('Noviembre de 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mes anterior' }));
    expect(location.search).toBe('?por=mes&dia=2026-10-31');
    await waitFor(() =>
      expect(texto(screen.getByRole('region', { name: 'Ganado' }).querySelector('p'))).toBe('Bs 70,00'),
    );
    expect(await region('Ganado')).toHaveTextContent('Septiembre de 2026: sin operaciones');
  });

  test('a bank fee that nobody has told is not 0,00', async () => {
    abrir('/resumen', [{ comision_cliente: 5 }, { comision_cliente: 1, banco: 'SOLI' }]);
    const ganado = await region('Ganado hoy');
    expect(within(ganado).getByText('Comisión del banco').nextElementSibling).toHaveTextContent(
      'por confirmar',
    );
    expect(ganado).toHaveTextContent('Falta la comisión del banco de 2 operaciones.');
    expect((await lista('Ganado por entidad'))[0]).toContain('Banco por confirmar');
  });
});

const tramo = (hasta: number, banco: number) => ({
  hasta: centavos(hasta),
  cliente: centavos(300),
  banco: centavos(banco),
});
const tarifa = (desde: string, ...efectivo: ReturnType<typeof tramo>[]) => ({
  vigencias: [{ desde, efectivo, convenio: [] }],
  limites: { operacion: null, dia: null, mes: null, avisar: null },
});
const sinNombres = (filas: (string | undefined)[][]) =>
  filas.map((fila) =>
    fila.map((celda) => celda?.replace(/^(N\.º|Estimada|Del banco|Diferencia|Sin tarifa)/, '')),
  );

describe('the bank’s fee against its tariffs', () => {
  test('apart from what came, per month and per institution, and what no tariff speaks of is told', async () => {
    guardarTarifa('BCP', tarifa('2026-01-01', tramo(30_000, 90), tramo(150_000, 150)));
    const { user } = abrir();
    const ganado = await region('Ganado hoy');
    // 500,00 → 1,50; 40,10 → 0,90: there came 1,20 of them.
    expect(within(ganado).getByText('Del banco, estimada').nextElementSibling).toHaveTextContent('2,40');
    expect(texto(ganado)).toContain(
      'De 2 operaciones con tarifa llegó Bs 1,20: Bs 1,20 menos que lo estimado.Sin tarifa: 1 operación.',
    );
    // What is estimated is no earning.
    expect(texto(ganado.querySelector('p'))).toBe('Bs 10,15');
    expect(sinNombres(await filasDe('Comisión del banco por mes'))).toEqual([
      ['Noviembre de 2026', '5', '5,10', '7,80', '+ 2,70', '1 · 0,35'],
      ['Octubre de 2026', '1', '0,90', 'por confirmar', '—', '—'],
    ]);
    expect(
      screen.getByText(/A 2 operaciones el banco aún no les puso comisión: se estiman Bs 1,80\./),
    ).toBeVisible();
    await user.click(screen.getByText('Ver por mes y entidad'));
    expect(sinNombres(await filasDe('Comisión del banco por mes y entidad')).slice(0, 3)).toEqual([
      ['Noviembre de 2026', '5', '5,10', '7,80', '+ 2,70', '1 · 0,35'],
      ['BCP', '5', '5,10', '7,80', '+ 2,70', '—'],
      ['Tigo Money', '0', '—', '—', '—', '1 · 0,35'],
    ]);
  });

  test('leaves with the page, in the workbook and on paper', async () => {
    guardarTarifa('BCP', tarifa('2026-01-01', tramo(30_000, 90), tramo(150_000, 150)));
    const descargas = conDescargas();
    const { user } = abrir();
    await user.click(await screen.findByRole('button', { name: 'Exportar' }));
    await user.click(screen.getByRole('menuitem', { name: 'Exportar Excel' }));
    await waitFor(() => expect(descargas.archivos).toHaveLength(1));
    const hoja = (await descargas.xlsx()).find(({ sheet }) => sheet === 'Comisión del banco por mes');
    expect(hoja?.data.slice(1)).toEqual([
      ['noviembre de 2026', 'BCP', 5, 5.1, 7.8, 2.7, 0, 0],
      ['noviembre de 2026', 'Tigo Money', 0, 0, 0, null, 1, 0.35],
      // No fee has come: there is no difference.
      ['octubre de 2026', 'BCP', 1, 0.9, 0, null, 0, 0],
    ]);
    await user.click(screen.getByRole('button', { name: 'Exportar' }));
    await user.click(screen.getByRole('menuitem', { name: 'Imprimir' }));
    const papel = within(await screen.findByRole('dialog', { name: 'Imprimir resumen' })).getByRole(
      'article',
    );
    expect(papel).toHaveTextContent('Del banco, estimada2,40');
    expect(papel).toHaveTextContent('noviembre de 20265,107,80+ 2,70');
    expect(papel).toHaveTextContent('octubre de 20260,90——');
  });

  test('without tariffs nothing is estimated, and an Administrador is led to them', async () => {
    abrir();
    const comision = await region('Comisión del banco por mes');
    expect(within(comision).getByRole('link', { name: 'Tarifas' })).toHaveAttribute('href', '/tarifas');
    expect(screen.queryByText('Del banco, estimada')).toBeNull();
  });
});

const tabla = () => screen.getByRole('table', { name: 'Por entidad y operación' });

test('tables are folded under their charts, and open on paper', async () => {
  const { user } = abrir();
  await region('Ganado por entidad');
  expect(tabla()).not.toBeVisible();
  fireEvent(window, new Event('beforeprint'));
  expect(tabla()).toBeVisible();
  fireEvent(window, new Event('afterprint'));
  expect(tabla()).not.toBeVisible();
  await user.click(screen.getByText('Por entidad y operación'));
  expect(tabla()).toBeVisible();
});

test('one menu takes it away: by arrows, and Escape gives the focus back', async () => {
  const { user } = abrir();
  const boton = await screen.findByRole('button', { name: 'Exportar' });
  boton.focus();
  await user.keyboard('{ArrowDown}');
  const items = screen.getAllByRole('menuitem');
  expect(items.map((item) => [item.textContent, item.getAttribute('aria-label')])).toEqual([
    ['CSV', 'Exportar CSV'],
    ['Excel', 'Exportar Excel'],
    ['Imprimir', null],
  ]);
  expect(items[0]).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(items[2]).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(boton).toHaveFocus();
  await user.click(boton);
  await user.click(screen.getByRole('menuitem', { name: 'Imprimir' }));
  const hoja = within(await screen.findByRole('dialog', { name: 'Imprimir resumen' })).getByRole('article');
  expect(hoja).toHaveTextContent('GanadoBs 10,15');
  expect(hoja).toHaveTextContent(/BCP6,101,207,30/);
  expect(hoja).toHaveTextContent(/Rosa Mamani Flores1,100,001,10/);
});
