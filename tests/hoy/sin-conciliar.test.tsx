/** «Por atender»: the bank-days that wait, each institution's oldest, with the way to settle that very day. */
import { screen, waitFor, within } from '@testing-library/react';
import { deleteDB } from 'idb';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import '@/features/conciliacion/conciliacion-page';
import { cerrarConciliacion } from '@/domain/conciliacion/conciliacion-db';
import type { Conciliacion } from '@/domain/conciliacion/dia-bancario';
import { anotarDia, cerrarDia, reabrirDia } from '@/domain/conciliacion/dias-db';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { formatDiaIso, hoy, sumarDias } from '@/lib/fecha';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { haceDias } from '../agentes/lista-backend';
import { renderApp } from '../support/render-app';
import { conDia, type Fila } from './dia-backend';

beforeEach(async () => {
  await vaciarBandeja();
  await cerrarConciliacion();
  await deleteDB('kx-conciliacion@http://localhost:3000');
});
afterEach(() => cerrarConciliacion());

const HOY = hoy();
const AYER = sumarDias(HOY, -1);
const corto = (hace: number): string => formatDiaIso(sumarDias(HOY, -hace)).slice(0, 5);

/** Rows of so many days ago, with a clock that is this device's and WhatsApp linked. */
function enHora(filas: readonly (Fila & { dias: number })[]) {
  const dia = conDia(
    filas.map(({ dias, ...fila }) => ({ ...fila, fecha: haceDias(dias) })),
    () => Date.now(),
  );
  dia.backend.server.use(
    http.get('*/api/whatsapp/connect', () =>
      HttpResponse.json({ success: true, message: 'WhatsApp conectado' }),
    ),
  );
  return dia;
}

const region = () => screen.findByRole('region', { name: 'Por atender' });
const lineas = async () =>
  within(await region())
    .queryAllByRole('listitem')
    .map((linea) => linea.textContent ?? '');

const LADO = { cuenta: 1, monto: 10_000 };
const TIPO = { sistema: LADO, banco: LADO, explicado: 0 };
const conciliado = (
  sistema: Conciliacion['sistema'],
  resueltas = 2,
  { entidad = 'bcp', dia = AYER } = {},
): Conciliacion => ({
  entidad,
  dia,
  extracto: { nombre: 'bcp.csv', sha256: 'a'.repeat(64) },
  porTipo: { DEPOSITO: TIPO, RETIRO: TIPO, TRANSFERENCIA_QR: TIPO },
  porClase: {
    'anulada-en-banco': 0,
    'tipo-distinto': 0,
    'monto-distinto': 2,
    'falta-en-sistema': 0,
    duplicada: 0,
    'falta-en-banco': 0,
    'fecha-distinta': 0,
    candidata: 0,
    danada: 0,
    ilegible: 0,
    conciliada: 1,
    'anulada-correcta': 0,
  },
  sistema,
  vecinas: [],
  necesitan: 2,
  resueltas,
  concilio: { cuando: 1, uid: 2, usuario: 'Ana' },
});
const sello = (filas: readonly { id: number }[]) => ({
  cuenta: filas.length,
  ids: filas.reduce((suma, { id }) => suma + id, 0),
});

const HASH = 'b'.repeat(64);

/** Settled and closed as of these rows. */
async function cerrar(filas: readonly { id: number }[], cual: { entidad?: string; dia?: string } = {}) {
  const conciliacion = conciliado(sello(filas), 2, cual);
  const { extracto, porTipo, porClase, sistema } = conciliacion;
  await cerrarDia({
    conciliacion,
    version: { cuando: 1, uid: 2, usuario: 'Ana', n: 1, motivo: null, sistema, hash: HASH },
    anterior: null,
    contenido: { extracto, porTipo, porClase, filas: [] },
    vistas: new Map(),
  });
}

test('yesterday without a statement: one line, which leads to that institution and day', async () => {
  const { backend } = enHora([{ dias: 1 }, { dias: 1 }, { dias: 0 }]);
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  const enlace = await screen.findByRole('link', { name: `Conciliar: BCP ${corto(1)} sin conciliar` });
  expect(enlace).toHaveAttribute('href', `/conciliacion?entidad=BCP&dia=${AYER}`);
  expect(await lineas()).toEqual([
    `Revisar: BCP ${corto(1)} sin conciliar2 operaciones sin extractoConciliar`,
  ]);
  await user.click(enlace);
  // Field and choice need not come in one picture.
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Entidad' })).toHaveValue('BCP'));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Fecha' })).toHaveValue(formatDiaIso(AYER)));
  expect(location.search).toBe('');
});

test('the oldest of each institution, how many more and until when; today not yet', async () => {
  const { backend } = enHora([
    { dias: 1 },
    { dias: 3 },
    { dias: 7 },
    { dias: 8 },
    { dias: 0 },
    { dias: 2, banco: 'Tigo Money' },
  ]);
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      `Revisar: BCP ${corto(8)} sin conciliar1 operación sin extracto · y 3 días más, hasta el ${corto(1)}Conciliar`,
      `Revisar: Tigo Money ${corto(2)} sin conciliar1 operación sin extractoConciliar`,
    ]),
  );
});

test('of many institutions two have a line, the others one together', async () => {
  const { backend } = enHora([
    { dias: 4 },
    { dias: 3, banco: 'SOLI' },
    { dias: 2, banco: 'Tigo Money' },
    { dias: 1, banco: 'Banco Unión' },
  ]);
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      expect.stringContaining(`BCP ${corto(4)} sin conciliar`),
      expect.stringContaining(`SOLI ${corto(3)} sin conciliar`),
      'Revisar: 2 entidades más por conciliarTigo Money, Banco Unión · 2 díasVer',
    ]),
  );
  expect(screen.getByRole('link', { name: 'Ver: 2 entidades más por conciliar' })).toHaveAttribute(
    'href',
    '/conciliacion',
  );
});

test('open rows say how far it is; once all are resolved nothing is left', async () => {
  const { backend, filas } = enHora([{ dias: 1 }, { dias: 1 }]);
  await anotarDia(conciliado(sello(filas), 1));
  const primera = renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([`Revisar: BCP ${corto(1)} con filas abiertas1 de 2 resueltasConciliar`]),
  );
  primera.unmount();
  backend.server.close();
  await anotarDia(conciliado(sello(filas)));
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () => expect(await region()).toHaveTextContent('Nada por atender.'));
});

test('what the till has changed since it was settled makes it wait again, and is no open row', async () => {
  const { backend, filas } = enHora([{ dias: 1 }, { dias: 1 }]);
  await anotarDia(conciliado(sello(filas)));
  const [primera] = filas;
  if (!primera) throw new Error('no row');
  anularTransaccion(backend.store, primera.id);
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      `Revisar: BCP ${corto(1)} cambió tras conciliarloHay una anulada o una nuevaConciliar`,
    ]),
  );
});

test('reopened with everything resolved: said as that, with who and why', async () => {
  const { backend, filas } = enHora([{ dias: 1 }]);
  await cerrar(filas);
  await reabrirDia({ entidad: 'bcp', dia: AYER }, HASH, {
    cuando: 2,
    uid: 1,
    usuario: 'Ana Quispe',
    motivo: 'Respondió el banco',
  });
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      `Revisar: BCP ${corto(1)} reabierto, sin cerrarAna Quispe: «Respondió el banco»Conciliar`,
    ]),
  );
});

test('a reopened day hides behind no older one of its institution, nor among the other institutions', async () => {
  const { backend, filas } = enHora([
    { dias: 9 },
    { dias: 2 },
    { dias: 8, banco: 'SOLI' },
    { dias: 7, banco: 'Tigo Money' },
    { dias: 6, banco: 'Banco Unión' },
    { dias: 4, banco: 'Banco Unión' },
    { dias: 3, banco: 'Banco Unión' },
  ]);
  for (const k of [1, 5, 6]) {
    const fila = filas[k];
    if (!fila) throw new Error('no row');
    const suyo = { entidad: fila.banco, dia: hoy(Date.parse(fila.fecha)) };
    await cerrar([fila], suyo);
    await reabrirDia(suyo, HASH, { cuando: 2, uid: 1, usuario: 'Ana Quispe', motivo: 'Falta una nota' });
  }
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      `Revisar: Banco Unión: 2 días reabiertos, sin cerrar${corto(4)} y ${corto(3)}Conciliar`,
      `Revisar: BCP ${corto(2)} reabierto, sin cerrarAna Quispe: «Falta una nota»Conciliar`,
      `Revisar: BCP ${corto(9)} sin conciliar1 operación sin extractoConciliar`,
      `Revisar: SOLI ${corto(8)} sin conciliar1 operación sin extractoConciliar`,
      'Revisar: 2 entidades más por conciliarTigo Money, Banco Unión · 2 díasVer',
    ]),
  );
  expect(
    screen.getByRole('link', { name: 'Conciliar: Banco Unión: 2 días reabiertos, sin cerrar' }),
  ).toHaveAttribute('href', `/conciliacion?entidad=Banco%20Uni%C3%B3n&dia=${sumarDias(HOY, -4)}`);
});

test('a closed day of today waits once it has changed, and stays away until then', async () => {
  const { backend, filas, sesiones } = enHora([{ dias: 0 }]);
  await cerrar(filas, { dia: HOY });
  const primera = renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () => expect(await region()).toHaveTextContent('Nada por atender.'));
  primera.unmount();
  backend.server.close();
  registrarTransaccion(backend.store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    nro_referencia: 'TARDE-1',
    id_sesion_caja: sesiones.cajero.id,
    id_user_create: sesiones.cajero.id_usuario,
    monto: 50,
  });
  renderApp('/hoy', { backend, usuario: 'admin' });
  const enlace = await screen.findByRole('link', { name: `Revisar: BCP ${corto(0)} cambió tras el cierre` });
  expect(enlace).toHaveAttribute('href', `/conciliacion?entidad=BCP&dia=${HOY}`);
  expect(await lineas()).toEqual([
    `Urgente: BCP ${corto(0)} cambió tras el cierreHay una anulada o una nuevaRevisar`,
  ]);
});

test('a changed day hides behind no older one of its institution, nor among the other institutions', async () => {
  const { backend, filas } = enHora([
    { dias: 9 },
    { dias: 5 },
    { dias: 2 },
    { dias: 1 },
    { dias: 8, banco: 'SOLI' },
    { dias: 7, banco: 'Tigo Money' },
    { dias: 6, banco: 'Banco Unión' },
    { dias: 4, banco: 'Banco Unión' },
  ]);
  const cerrados = filas.filter((_, k) => k === 2 || k === 3 || k === 7);
  for (const fila of cerrados)
    await cerrar([fila], { entidad: fila.banco, dia: hoy(Date.parse(fila.fecha)) });
  for (const { id } of cerrados) anularTransaccion(backend.store, id);
  renderApp('/hoy', { backend, usuario: 'admin' });
  await waitFor(async () =>
    expect(await lineas()).toEqual([
      `Urgente: Banco Unión ${corto(4)} cambió tras el cierreHay una anulada o una nuevaRevisar`,
      `Urgente: BCP: 2 días cambiaron tras el cierre${corto(2)} y ${corto(1)}Revisar`,
      `Revisar: BCP ${corto(9)} sin conciliar1 operación sin extracto · y 1 día más, hasta el ${corto(5)}Conciliar`,
      `Revisar: SOLI ${corto(8)} sin conciliar1 operación sin extractoConciliar`,
      'Revisar: 2 entidades más por conciliarTigo Money, Banco Unión · 2 díasVer',
    ]),
  );
  expect(screen.getByRole('link', { name: 'Revisar: BCP: 2 días cambiaron tras el cierre' })).toHaveAttribute(
    'href',
    `/conciliacion?entidad=BCP&dia=${sumarDias(HOY, -2)}`,
  );
});

test('however many have changed, every institution is in view; only what is less is folded', async () => {
  const bancos = ['BCP', 'SOLI', 'BISA', 'BNB', 'Unión', 'FIE', 'Prodem', 'Ganadero'];
  const { backend, filas } = enHora([
    ...bancos.map((banco) => ({ dias: 1, banco })),
    { dias: 2, banco: 'Tigo Money' },
  ]);
  for (const fila of filas.slice(0, -1)) {
    await cerrar([fila], { entidad: fila.banco });
    anularTransaccion(backend.store, fila.id);
  }
  const { user } = renderApp('/hoy', { backend, usuario: 'admin' });
  const demas = await screen.findByRole('button', { name: 'Ver los 9' });
  expect(await lineas()).toHaveLength(8);
  await user.click(demas);
  expect((await lineas()).at(-1)).toContain(`Tigo Money ${corto(2)} sin conciliar`);
  // Whoever goes on by keys stands at what was unfolded.
  expect(screen.getByRole('link', { name: `Conciliar: Tigo Money ${corto(2)} sin conciliar` })).toHaveFocus();
});

test('as many days as the calendar shows, from one download', async () => {
  const { backend } = enHora(Array.from({ length: 60 }, (_, dias) => ({ dias })));
  const primera = renderApp('/hoy', { backend, usuario: 'admin' });
  const linea = await screen.findByText(/^1 operación sin extracto · y \d+ días más/);
  const dichos = 1 + Number(/y (\d+) días/.exec(linea.textContent)?.[1]);
  expect(backend.recibido('GET /agentes')).toHaveLength(1);
  primera.unmount();
  backend.server.close();
  renderApp('/conciliacion', { backend, usuario: 'admin' });
  const grilla = within(await screen.findByRole('grid', { name: 'BCP' }));
  const celdas = grilla.getAllByRole('button', { name: /: sin extracto/ });
  // Today's statement comes tomorrow.
  expect(celdas.length - 1).toBe(dichos);
});

test('whoever may not settle is not asked to', async () => {
  const { backend } = enHora([{ dias: 1 }]);
  renderApp('/hoy', { backend, usuario: 'admin', rol: 'Lectura' });
  await waitFor(async () => expect(await region()).toHaveTextContent('Nada por atender.'));
});
