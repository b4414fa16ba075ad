/** «Cajas»: who holds which drawer, what it should hold, and how it was closed last. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import { agregarMovimiento } from '@/demo/model/movimientos';
import { abrirSesion as abrirEnModelo, cerrarSesion } from '@/demo/model/sesiones';
import { anotarCierre } from '@/engines/envios/journal/journal';
import { centavos, formatCifra } from '@/lib/monto';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { operacion, sembrar } from '../envios/sembrar';
import { renderApp } from '../support/render-app';
import { conDia } from './dia-backend';

beforeEach(vaciarBandeja);

const texto = (elemento: Element | null | undefined) =>
  (elemento?.textContent ?? '').replaceAll('\u00a0', ' ');
const tabla = () => screen.findByRole('table', { name: 'Cajas' });
const fila = async (nombre: RegExp) => within(await tabla()).getByRole('row', { name: nombre });
const celdas = (row: HTMLElement) => within(row).getAllByRole('cell').map(texto);

const FILAS = [
  { monto: 500, comision_cliente: 5 },
  { monto: 120.5, tipo_operacion: 'RETIRO', comision_cliente: 2 },
  { monto: 80, tipo_operacion: 'TRANSFERENCIA_QR', comision_cliente: 1 },
  { monto: 900, estado: false },
  { monto: 40, de: 'cajera', comision_cliente: 0.5 },
] as const;

const de = (monto: number) => formatCifra(centavos(monto));

test('each drawer: holder, since when, what it should hold by its own session, and the whole', async () => {
  const { backend, sesiones } = conDia(FILAS);
  agregarMovimiento(backend.store, sesiones.cajera, {
    tipo: 'EGRESO',
    monto: 3_000,
    motivo: 'Refrigerio',
    idUsuario: 3,
  });
  renderApp('/hoy', { backend, usuario: 'admin' });
  const [ventas] = backend.store.datos.cajas;
  // 500 − 120,50 + the fees 5 + 2 + 1; QR and what is annulled leave the drawer as it is.
  const mixta = sesiones.cajero.monto_inicial + 50_000 - 12_050 + 800;
  const agentes = sesiones.cajera.monto_inicial + 4_000 + 50 - 3_000;
  await waitFor(async () =>
    expect(celdas(await fila(/Caja 03/)).slice(0, 3)).toEqual([
      'Luis Choque Rojas · desde 16:20',
      '16:20',
      de(mixta),
    ]),
  );
  expect(celdas(await fila(/Caja 02/))).toEqual([
    'Rosa Mamani Flores · desde 16:20',
    '16:20',
    de(agentes),
    'Último cierre: Todavía no se cerró.',
    'Abierta',
  ]);
  expect(celdas(await fila(/Caja 01/))).toEqual([
    'Nadie',
    '—',
    de(ventas?.saldo ?? NaN),
    'Último cierre: Todavía no se cerró.',
    'Libre',
  ]);
  expect(celdas(await fila(/^Total en gavetas/))).toContain(de(mixta + agentes + (ventas?.saldo ?? NaN)));
  expect(screen.getByRole('region', { name: 'Cajas' })).toHaveTextContent('2 abiertas de 3');
  expect(backend.recibido('GET /agentes')).toHaveLength(1);
  expect(await screen.findByRole('link', { name: /^Control de Caja 03/ })).toHaveAttribute(
    'href',
    '/cajas/3',
  );
});

test('what is pending on this device is in its drawer once, and not in «Ganado hoy», which says so', async () => {
  const { backend, sesiones } = conDia([{ monto: 500, comision_cliente: 5, nro_referencia: 'YA' }]);
  await sembrar(
    operacion({ ref: 'P-1', monto: 20_000, comision: 300 }),
    // The list has it already: counted there.
    operacion({ ref: 'YA', monto: 50_000, comision: 500 }),
  );
  renderApp('/hoy', { backend, usuario: 'admin' });
  const debe = formatCifra(centavos(sesiones.cajero.monto_inicial + 50_500 + 20_300));
  await waitFor(async () => expect(celdas(await fila(/Caja 03/))).toContain(debe));
  const ganado = screen.getByRole('region', { name: 'Ganado hoy' });
  await waitFor(() => expect(texto(ganado)).toContain('Aún no cuenta 1 pendiente de este equipo.'));
  expect(texto(ganado)).toContain('Comisión al cliente5,00');
});

test('the last closing: ours where this device knows what was expected, else only what was counted', async () => {
  const { backend, sesiones } = conDia([]);
  const { store } = backend;
  const cerrar = (sesion: typeof sesiones.cajero, diferencia: number) => {
    cerrarSesion(store, sesion, diferencia, sesion.id_usuario);
    return sesion.monto_final_real ?? NaN;
  };
  const contado = cerrar(sesiones.cajero, -1_402);
  const otro = cerrar(sesiones.cajera, 50);
  await anotarCierre({
    opId: 'c-1',
    uid: 2,
    usuario: 'Luis Mamani',
    sesion: sesiones.cajero.id,
    resultado: 'cerrada',
    motivo: 'Di mal un vuelto',
    datos: {
      id_caja: 3,
      caja: 'Caja 03 – Mixta',
      contado: centavos(contado),
      esperado: centavos(contado + 1_402),
      servidor: centavos(contado),
      abiertas: [],
    },
  });
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(celdas(await fila(/Caja 03/))[3]).toBe('Último cierre: Faltan 14,02hoy 16:20'),
  );
  // What lies in a free drawer is what was counted.
  expect(celdas(await fila(/Caja 03/))[2]).toBe(formatCifra(centavos(contado)));
  expect(celdas(await fila(/Caja 02/))[3]).toBe(
    `Último cierre: Contado ${formatCifra(centavos(otro))}hoy 16:20`,
  );
  expect(screen.getByRole('region', { name: 'Cajas' })).toHaveTextContent('3 libres');
});

test('a drawer of which nothing is known makes no total; cajas that do not come are asked for again, alone', async () => {
  const { backend } = conDia([{ comision_cliente: 5 }]);
  abrirEnModelo(backend.store, { idCaja: 1, idUsuario: 1, idCreador: 1, rol: 'Administrador' }, 10);
  backend.server.use(http.get('*/api/cajas', () => new HttpResponse(null, { status: 500 }), { once: true }));
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Cajas' })).toHaveTextContent('No pudimos traer las cajas.'),
  );
  backend.server.use(http.get('*/api/cajas/1', () => new HttpResponse(null, { status: 500 })));
  await user.click(
    within(screen.getByRole('region', { name: 'Cajas' })).getByRole('button', { name: 'Reintentar' }),
  );
  await waitFor(async () => expect(celdas(await fila(/Caja 01/))).toContain('No se pudo comprobar'));
  expect(celdas(await fila(/^Total en gavetas/))).toContain('—');
  expect(screen.getByRole('region', { name: 'Ganado hoy' })).toHaveTextContent('5,00');
});
