/** «Exportar» on the page of the day: the file and the sheet of paper hold the page's own figures. */
import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import '@/ui/dialog/impresion-dialog';
import { cerrarSesion } from '@/demo/model/sesiones';
import type { TipoOperacion } from '@/domain/transaccion/tipo-operacion';
import { bandeja } from '@/engines/envios/envios';
import { hojasDelDia } from '@/features/hoy/export/hojas-del-dia';
import { ganadoDe, ganadoDeCadaBanco, type RenglonPeriodo } from '@/engines/listado/listado';
import { movimientoDe, movimientoPorPersona } from '@/features/hoy/movement/movimiento';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { operacion, sembrar } from '../envios/sembrar';
import { conDescargas } from '../support/descargas';
import { renderApp } from '../support/render-app';
import { conDia, type Fila } from './dia-backend';

beforeEach(vaciarBandeja);

const texto = (elemento: Element | null | undefined) =>
  (elemento?.textContent ?? '').replaceAll('\u00a0', ' ');

const FILAS: readonly Fila[] = [
  { monto: 500.1, comision_cliente: 5, comision_banco: 123 },
  { monto: 120.5, tipo_operacion: 'RETIRO', comision_cliente: 2.1, banco: 'SOLI' },
  { monto: 80, tipo_operacion: 'TRANSFERENCIA_QR', comision_cliente: 1, banco: 'Tigo Money' },
  { monto: 900, comision_cliente: 90, estado: false },
  { monto: 40, comision_cliente: 0.53, comision_banco: 7, de: 'cajera' },
  { monto: 7_000, comision_cliente: 12.35, comision_banco: 410, banco: 'Banco Unión', de: 'cajera' },
  { monto: 33.3, comision_cliente: 0.3, banco: 'Prodem' },
  { monto: 61.2, tipo_operacion: 'RETIRO', comision_cliente: 0.9, banco: 'Ecofuturo', de: 'cajera' },
  { monto: 999, comision_cliente: 99, hace: 1 },
];

const abrirMenu = async ({ user }: ReturnType<typeof renderApp>, opcion: string) => {
  const boton = await screen.findByRole('button', { name: 'Exportar' });
  await waitFor(() => expect(boton).toHaveAttribute('aria-disabled', 'false'));
  await user.click(boton);
  await user.click(await screen.findByRole('menuitem', { name: opcion }));
};

/** In thousandths of a boliviano, from the rows the test gave, by the rules of the house and none of its code. */
const suma = (de: (fila: Fila) => number, cuales: (fila: Fila) => boolean = () => true) =>
  FILAS.filter(({ estado = true, hace = 0 }) => estado && hace === 0)
    .filter(cuales)
    .reduce((total, fila) => total + BigInt(Math.round(de(fila) * 1000)), 0n);
const enBs = (milesimos: bigint) => Number(milesimos) / 1000;
const cliente = ({ comision_cliente = 0 }: Fila) => comision_cliente;
const banco = ({ comision_banco = 0 }: Fila) => comision_banco / 100;
const entra = ({ monto = 0, tipo_operacion = 'DEPOSITO' }: Fila) =>
  tipo_operacion === 'DEPOSITO' ? monto : 0;
const sale = ({ monto = 0, tipo_operacion }: Fila) => (tipo_operacion === 'RETIRO' ? monto : 0);

const enRenglon = (...partes: readonly unknown[]) => {
  const [gravedad = '', asunto = '', detalle = '', verbo = ''] = partes.map((parte) =>
    String(parte).replaceAll('\u00a0', ' '),
  );
  return `${gravedad}: ${asunto}${detalle}${verbo}`;
};
const deCajera = ({ de: quien = 'cajero' }: Fila) => quien === 'cajera';
const noMueve = () => 'no-mueve' as const;

test('Excel: four sheets whose sums are those of the rows, each institution by its name', async () => {
  const { backend } = conDia(FILAS);
  const descargas = conDescargas();
  const app = renderApp('/hoy', { backend, usuario: 'admin' });
  await abrirMenu(app, 'Exportar Excel');
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  expect(descargas.archivos[0]?.nombre).toBe('kantuta-hoy-2026-11-28.xlsx');
  const hojas = new Map((await descargas.xlsx()).map(({ sheet, data }) => [sheet, data]));
  expect([...hojas.keys()]).toEqual(['Ganado', 'Cajas', 'Por cajero', 'Por atender']);

  const [titulos, ...ganado] = hojas.get('Ganado') ?? [];
  expect(titulos).toEqual(['Entidad', 'Operaciones', 'Com. cliente', 'Com. banco', 'Ganado']);
  const de = (nombre: string) => ganado.find(([cual]) => cual === nombre)?.slice(1);
  const total = [6, enBs(suma(cliente)), enBs(suma(banco)), enBs(suma(cliente) + suma(banco))];
  expect(de('Total')).toEqual([7, ...total.slice(1)]);
  for (const nombre of ['BCP', 'SOLI', 'Tigo Money', 'Banco Unión', 'Prodem', 'Ecofuturo']) {
    const suyas = ({ banco: cual = 'BCP' }: Fila) => cual === nombre;
    const [, c, b, g] = de(nombre) ?? [];
    expect([c, b ?? 0, g]).toEqual([
      enBs(suma(cliente, suyas)),
      enBs(suma(banco, suyas)),
      enBs(suma(cliente, suyas) + suma(banco, suyas)),
    ]);
  }
  // Not told by the bank yet: empty, never 0,00.
  expect(de('SOLI')?.[2]).toBeNull();

  const [, ...cajeros] = hojas.get('Por cajero') ?? [];
  expect(cajeros.find(([nombre]) => nombre === 'Rosa Mamani Flores')).toEqual([
    'Rosa Mamani Flores',
    3,
    enBs(suma(entra, deCajera)),
    enBs(suma(sale, deCajera)),
    enBs(suma(entra, deCajera) - suma(sale, deCajera)),
    0,
    enBs(suma(cliente, deCajera) + suma(banco, deCajera)),
  ]);
  expect(cajeros.at(-1)).toEqual([
    'Total',
    7,
    enBs(suma(entra)),
    enBs(suma(sale)),
    enBs(suma(entra) - suma(sale)),
    80,
    enBs(suma(cliente) + suma(banco)),
  ]);

  const [, ...cajas] = hojas.get('Cajas') ?? [];
  expect(cajas.map(([nombre, quien]) => [nombre, quien])).toEqual([
    ['Caja 01 – Ventas', 'Nadie'],
    ['Caja 02 – Agentes', 'Rosa Mamani Flores'],
    ['Caja 03 – Mixta', 'Luis Choque Rojas'],
    ['Total en gavetas', null],
  ]);
  expect(cajas.slice(0, -1).reduce((hasta, [, , , debe]) => hasta + Math.round(Number(debe) * 100), 0)).toBe(
    Math.round(Number(cajas.at(-1)?.[3]) * 100),
  );
  const [cabeza, ...atender] = hojas.get('Por atender') ?? [];
  expect(cabeza).toEqual(['Gravedad', 'Asunto', 'Detalle', 'Qué hacer']);
  const enPagina = within(screen.getByRole('region', { name: 'Por atender' }))
    .getAllByRole('listitem')
    .map((linea) => texto(linea));
  expect(
    atender.map(([gravedad, asunto, detalle, verbo]) => enRenglon(gravedad, asunto, detalle, verbo)),
  ).toEqual(enPagina);
});

test('CSV carries what was earned, and its name the day', async () => {
  const { backend } = conDia(FILAS);
  const descargas = conDescargas();
  const app = renderApp('/hoy', { backend, usuario: 'admin' });
  await abrirMenu(app, 'Exportar CSV');
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  const filas = await descargas.csv();
  expect(filas[0]).toEqual(['Entidad', 'Operaciones', 'Com. cliente', 'Com. banco', 'Ganado']);
  expect(filas.at(-1)?.[0]).toBe('Total');
  expect(await screen.findByText('kantuta-hoy-2026-11-28.csv está en sus descargas.')).toBeVisible();
});

test('on paper: shop, day, who and when; the page’s figures; what it does not count', async () => {
  const { backend, sesiones } = conDia(FILAS);
  cerrarSesion(backend.store, sesiones.cajera, 50, sesiones.cajera.id_usuario);
  await sembrar(operacion({ ref: 'P-1', monto: 20_000 }));
  const app = renderApp('/hoy', { backend, usuario: 'admin' });
  await abrirMenu(app, 'Imprimir');
  const dialogo = await screen.findByRole('dialog', { name: 'Imprimir el día' });
  const hoja = within(dialogo).getByRole('article', { name: 'El día' });
  const dicho = texto(hoja);
  expect(dicho).toMatch(
    /^Kantuta ?Sábado 28 de noviembre de 2026 ?Impreso por Ana Quispe Mamani · 28\/11\/2026 16:20/,
  );
  const enPagina = screen.getByRole('region', { name: 'Ganado hoy' });
  const figura = texto(enPagina.querySelector('p')).replace('Bs ', '');
  expect(dicho).toContain(`GanadoBs ${figura}`);
  expect(dicho).toContain('Aún no cuenta 1 pendiente de este equipo.');
  const tabla = (nombre: string) =>
    within(within(hoja).getByRole('table', { name: nombre }))
      .getAllByRole('row')
      .map((fila) => texto(fila));
  expect(tabla('Cajas').at(-1)).toMatch(/^Total en gavetas[\d.,]+$/);
  expect(tabla('Cajas')).toContainEqual(
    expect.stringMatching(/^Caja 02 – AgentesNadie—[\d.,]+28\/11 16:20 · contado [\d.,]+$/),
  );
  expect(tabla('Por cajero').at(-1)).toContain('Total');
  expect(within(hoja).getByRole('table', { name: 'Por atender' })).toHaveTextContent(
    /Urgente: 1 operación pendiente en este equipo\./,
  );
});

test('cajas that do not come are said on paper and have no sheet; until all is read nothing leaves', async () => {
  const { backend } = conDia(FILAS);
  backend.server.use(http.get('*/api/cajas', () => new HttpResponse(null, { status: 500 })));
  const descargas = conDescargas();
  const app = renderApp('/hoy', { backend, usuario: 'admin' });
  expect(await screen.findByRole('button', { name: 'Exportar' })).toHaveAttribute('aria-disabled', 'true');
  await abrirMenu(app, 'Exportar Excel');
  await waitFor(() => expect(descargas.archivos).toHaveLength(1));
  expect((await descargas.xlsx()).map(({ sheet }) => sheet)).toEqual(['Ganado', 'Por cajero', 'Por atender']);
  await abrirMenu(app, 'Imprimir');
  const hoja = await screen.findByRole('article', { name: 'El día' });
  expect(hoja).toHaveTextContent('No pudimos traer las cajas.');
  expect(hoja).toHaveTextContent('No pudimos revisar las cajas: puede faltar algo.');
  expect(hoja).not.toHaveTextContent('Nada por atender.');
});

test('nothing leaves before what waits on this device is read: it is in «Debe haber»', async () => {
  const leyendo = { ...bandeja.getSnapshot(), fase: 'cargando' as const };
  vi.spyOn(bandeja, 'getSnapshot').mockReturnValue(leyendo);
  const { backend } = conDia(FILAS);
  renderApp('/hoy', { backend, usuario: 'admin' });
  await screen.findByRole('table', { name: 'Por cajero' });
  await waitFor(() =>
    expect(screen.getByRole('row', { name: /^Total en gavetas/ })).toHaveTextContent(/\d,\d\d$/),
  );
  expect(screen.getByRole('button', { name: 'Exportar' })).toHaveAttribute('aria-disabled', 'true');
});

describe('any day', () => {
  const RENGLON: fc.Arbitrary<RenglonPeriodo> = fc.record({
    banco: fc.constantFrom('BCP', 'SOLI', 'Tigo Money', 'Banco Unión', 'Ecofuturo', 'Fassil', 'Prodem'),
    tipo_operacion: fc.constantFrom<TipoOperacion>('DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'),
    cuenta: fc.integer({ min: 1, max: 9_999 }),
    monto: fc.integer({ min: 0, max: 9_999_999_999 }),
    comision_cliente: fc.integer({ min: 0, max: 99_999_999 }),
    comision_banco: fc.integer({ min: 0, max: 99_999_999 }),
  });

  test('the lines of each sheet add up to its total, and the totals to the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.array(RENGLON, { maxLength: 8 }), { maxLength: 5 }), (partes) => {
        const personas = partes.map((renglones, k) => ({ id: k + 1, renglones }));
        const todos = partes.flat();
        const [ganado, , cajeros] = hojasDelDia({
          dia: '2026-11-28',
          ganado: ganadoDe(todos),
          bancos: ganadoDeCadaBanco(todos),
          cajas: [],
          enGavetas: 0,
          movimiento: movimientoDe(todos, noMueve),
          personas: movimientoPorPersona({ personas }, noMueve).map((cada) => ({ ...cada, nombre: 'X' })),
          asuntos: [],
          sinRevisar: null,
          pendientes: 0,
        });
        const columna = (hoja: typeof ganado, k: number) =>
          Array.from({ length: hoja?.largo ?? 0 }, (_, i) => BigInt(Number(hoja?.celdas(i)[k] ?? 0)));
        for (const [hoja, columnas] of [
          [ganado, [1, 2, 3, 4]],
          [cajeros, [1, 2, 3, 4, 5, 6]],
        ] as const)
          for (const k of columnas) {
            const cifras = columna(hoja, k);
            const total = cifras.pop();
            expect(cifras.reduce((hasta, una) => hasta + una, 0n)).toBe(total);
          }
        const cobrado = todos.reduce(
          (hasta, fila) => hasta + BigInt(fila.comision_cliente) + BigInt(fila.comision_banco),
          0n,
        );
        expect(columna(ganado, 4).at(-1)).toBe(cobrado);
        expect(columna(cajeros, 6).at(-1)).toBe(cobrado);
      }),
    );
  });
});
