/** The last weeks of each institution, day by day: what is said of each, and how one is chosen. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anularTransaccion } from '@/demo/model/agentes';
import { abrirConciliacion } from '@/domain/conciliacion/conciliacion-db';
import { rangoDelCalendario } from '@/engines/operaciones/operaciones';
import { formatDiaIso, sumarDias } from '@/lib/fecha';
import { conFilas, haceDias } from '../agentes/lista-backend';
import { renderApp } from '../support/render-app';
import {
  cerrarTodo,
  conciliar,
  decir,
  elegirEntidad,
  enPapel,
  HOY,
  ponerMesa,
  reabrir,
  tresOperaciones,
} from './mesa';

ponerMesa();

const corto = (hace: number): string => formatDiaIso(sumarDias(HOY, -hace)).slice(0, 5);
const grilla = (nombre: string) => screen.findByRole('grid', { name: nombre });

const deHoy = (estado: string) =>
  screen.findByRole('button', { name: `${corto(0)}, BCP: ${estado}, 3 operaciones` });

test('each institution has its days: without a statement, and neutral ones', async () => {
  const { backend } = conFilas([
    { fecha: haceDias(1) },
    { fecha: haceDias(1) },
    { banco: 'Tigo Money', fecha: haceDias(2) },
  ]);
  const { backend: suyo } = renderApp('/conciliacion', { backend });
  const bcp = within(await grilla('BCP'));
  expect(bcp.getByRole('button', { name: `${corto(1)}, BCP: sin extracto, 2 operaciones` })).toBeVisible();
  expect(bcp.getByRole('button', { name: `${corto(0)}, BCP: sin operaciones` })).toBeVisible();
  const tigo = within(await grilla('Tigo Money'));
  expect(
    tigo.getByRole('button', { name: `${corto(2)}, Tigo Money: sin extracto, 1 operación` }),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: new RegExp(`^${corto(-1)}, BCP`) })).toBeNull();
  expect(
    within(screen.getByRole('list', { name: 'Qué dice cada signo' })).getAllByRole('listitem'),
  ).toHaveLength(5);
  expect(suyo.recibido('GET /agentes')).toHaveLength(1);
});

test('a day that is chosen is what is settled, by the keys of a grid', async () => {
  const { backend } = conFilas([{ fecha: haceDias(1) }, { banco: 'Tigo Money', fecha: haceDias(2) }]);
  const { user } = renderApp('/conciliacion', { backend });
  const bcp = within(await grilla('BCP'));
  const de = (hace: number) => bcp.getByRole('button', { name: new RegExp(`^${corto(hace)}, BCP:`) });
  // One stop of the Tab key: today, as nothing of it is chosen.
  expect(bcp.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toEqual([de(0)]);
  de(0).focus();
  await user.keyboard('{ArrowUp}');
  expect(de(7)).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(de(6)).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  // Next week's day is not there yet, or it is tomorrow's: the focus stays where a day is.
  await user.keyboard('{End}{Home}');
  const { desde } = rangoDelCalendario(HOY);
  expect(document.activeElement).toHaveAttribute('data-dia', expect.stringMatching(/^\d{4}-\d\d-\d\d$/));
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toHaveAttribute('data-dia', desde);
  await user.keyboard('{Enter}');
  expect(screen.getByRole('combobox', { name: 'Entidad' })).toHaveValue('BCP');
  expect(screen.getByRole('textbox', { name: 'Fecha' })).toHaveValue(enPapel(desde));
  expect(document.activeElement).toHaveAttribute('data-dia', desde);
  expect(document.activeElement).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByRole('grid', { name: 'Tigo Money' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ver todas las entidades' }));
  expect(await grilla('Tigo Money')).toBeVisible();
});

test('it follows the settlement: open rows, closed, changed', async () => {
  const { backend } = tresOperaciones();
  const app = renderApp('/conciliacion', { backend });
  await conciliar(app);
  await app.user.click(screen.getByText('Calendario de días por conciliar'));
  expect(await deHoy('con filas abiertas, 0 de 2 resueltas')).toBeVisible();
  await cerrarTodo(app);
  expect(await deHoy('conciliado y cerrado')).toBeVisible();
  await reabrir(app, 'Falta una nota');
  expect(await deHoy('reabierto, sin cerrar, 2 de 2 resueltas')).toBeVisible();
});

const dosDias = () =>
  conFilas([
    { nro_referencia: '8827334', monto: 500, fecha: haceDias(1) },
    { nro_referencia: '8827355', monto: 450 },
    { nro_referencia: '8827391', monto: 700, tipo_operacion: 'RETIRO' },
  ]);
const sinLaPrimera = ({ backend, filas: [primera] }: ReturnType<typeof dosDias>) => {
  backend.server.close();
  anularTransaccion(backend.store, primera?.id ?? 0);
};
const diceDeHoy = (estado: string) =>
  waitFor(() =>
    expect(
      screen.getByRole('button', { name: `${corto(0)}, BCP: ${estado}, 2 operaciones` }),
    ).toBeInTheDocument(),
  );

describe('an operation of yesterday that the bank booked today, annulled', () => {
  test('today’s closed day has changed: the strip, the calendar and «Hoy» say so', async () => {
    const dado = dosDias();
    const { backend } = dado;
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    await primera.user.click(screen.getByText('Calendario de días por conciliar'));
    await cerrarTodo(primera);
    await diceDeHoy('conciliado y cerrado');
    primera.unmount();
    sinLaPrimera(dado);

    const segunda = renderApp('/conciliacion', { backend });
    await elegirEntidad(segunda);
    expect(
      await screen.findByText(/^Cambió después del cierre: una anulada, Depósito 8827334 de Bs\s500,00\.$/),
    ).toBeVisible();
    await diceDeHoy('cambió después del cierre');
    segunda.unmount();
    backend.server.close();

    renderApp('/hoy', { backend, usuario: 'admin' });
    expect(
      await screen.findByRole('link', { name: `Revisar: BCP ${corto(0)} cambió tras el cierre` }),
    ).toBeVisible();
  });

  test('a day that is settled and not closed waits again', async () => {
    const dado = dosDias();
    const { backend } = dado;
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    await primera.user.click(screen.getByText('Calendario de días por conciliar'));
    await decir(primera, /8827355/, 'Reclamada');
    await decir(primera, /8827391/, 'Explicada');
    await diceDeHoy('conciliado');
    primera.unmount();
    sinLaPrimera(dado);

    renderApp('/conciliacion', { backend });
    await diceDeHoy('cambió tras conciliarlo, 2 de 2 resueltas');
    expect(screen.queryByText(/^Cambió después del cierre/)).toBeNull();
  });

  test('closed before such operations were kept, its acta names them', async () => {
    const dado = dosDias();
    const { backend, filas } = dado;
    const primera = renderApp('/conciliacion', { backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    const db = await abrirConciliacion();
    const guardado = z.parse(
      z.looseObject({ vecinas: z.array(z.int()) }),
      await db.get('dias', ['bcp', HOY]),
    );
    expect(guardado.vecinas).toEqual([filas[0]?.id]);
    const { vecinas: _, ...deAntes } = guardado;
    await db.put('dias', deAntes, ['bcp', HOY]);
    primera.unmount();
    sinLaPrimera(dado);

    renderApp('/conciliacion', { backend });
    await diceDeHoy('cambió después del cierre');
  });
});

test('a statement of another day is put away when a day is chosen that it says nothing of', async () => {
  const { backend } = conFilas([{ nro_referencia: '8827334', monto: 500 }, { fecha: haceDias(1) }]);
  const app = renderApp('/conciliacion', { backend });
  await conciliar(app);
  await app.user.click(screen.getByText('Calendario de días por conciliar'));
  await app.user.click(await screen.findByRole('button', { name: new RegExp(`^${corto(1)}, BCP:`) }));
  expect(await screen.findByText('Importe el extracto del banco')).toBeVisible();
  expect(screen.queryByRole('table', { name: 'Resultado' })).toBeNull();
});

test('a link names institution and day, once', async () => {
  const { backend } = conFilas([{ fecha: haceDias(1) }]);
  const ayer = sumarDias(HOY, -1);
  const app = renderApp(`/conciliacion?entidad=Tigo%20Money&dia=${ayer}`, { backend });
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Entidad' })).toHaveValue('Tigo Money'));
  expect(screen.getByRole('textbox', { name: 'Fecha' })).toHaveValue(enPapel(ayer));
  await elegirEntidad(app);
  expect(screen.getByRole('combobox', { name: 'Entidad' })).toHaveValue('BCP');
  expect(location.search).toBe('');
});
