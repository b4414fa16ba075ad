/** A small day at the settlement's page: three operations of today at the BCP, one of them as the bank has it. */
import { screen, within } from '@testing-library/react';
import { deleteDB } from 'idb';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { sellar } from '@/domain/conciliacion/acta-cerrada';
import { cerrarConciliacion } from '@/domain/conciliacion/conciliacion-db';
import { leerDecisiones } from '@/domain/conciliacion/decisiones-db';
import type { DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { cerrarDia, leerActa } from '@/domain/conciliacion/dias-db';
import { hoy, type Dia } from '@/lib/fecha';
import { conFilas } from '../agentes/lista-backend';
import { vaciarBandeja } from '../agentes/con-transaccion';
import type { renderApp } from '../support/render-app';

export const HOY = hoy();
export const enPapel = (dia: Dia): string => dia.split('-').toReversed().join('/');

export const tresOperaciones = () =>
  conFilas([
    { nro_referencia: '8827334', monto: 500 },
    { nro_referencia: '8827355', monto: 450 },
    { nro_referencia: '8827391', monto: 700, tipo_operacion: 'RETIRO' },
  ]);

/** The bank has the first as it is, the second with another amount, and not the third. */
export const extractoDeTres = (nombre = 'bcp.csv', segunda = '540,00'): File =>
  new File(
    [
      'Fecha;Referencia;Tipo;Monto;Descripción\n',
      `${enPapel(HOY)};8827334;Depósito;500,00;ABONO DE JUANA\n`,
      `${enPapel(HOY)};8827355;Depósito;${segunda};ABONO DE JUANA\n`,
    ],
    nombre,
  );

export type App = ReturnType<typeof renderApp>;

export async function elegirEntidad({ user }: App, entidad = 'bcp'): Promise<void> {
  const combo = await screen.findByRole('combobox', { name: 'Entidad' });
  await user.clear(combo);
  await user.type(combo, `${entidad}{Enter}`);
}
export async function conciliar(app: App, archivo = extractoDeTres()): Promise<HTMLElement> {
  await elegirEntidad(app);
  await app.user.upload(screen.getByLabelText('Extracto del banco'), archivo);
  return screen.findByRole('table', { name: 'Resultado' });
}

export function filaDe(texto: RegExp) {
  const fila = within(screen.getByRole('table', { name: 'Resultado' }))
    .getAllByRole('row')
    .find((cada) => texto.test(cada.textContent ?? ''));
  if (!fila) throw new Error(`no row ${texto}`);
  return within(fila);
}

export async function decir(app: App, texto: RegExp, estado: 'Explicada' | 'Reclamada'): Promise<void> {
  await app.user.selectOptions(filaDe(texto).getByRole('combobox'), estado);
}

/** Both open rows resolved, and the day closed. */
export async function cerrarTodo(app: App): Promise<void> {
  await decir(app, /8827355/, 'Reclamada');
  await decir(app, /8827391/, 'Explicada');
  await app.user.click(await screen.findByRole('button', { name: 'Cerrar el día' }));
  const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar el día' }));
  await app.user.click(dialogo.getByRole('button', { name: 'Cerrar el día' }));
  await screen.findByRole('region', { name: 'Día cerrado' });
}

export async function reabrir(app: App, motivo: string): Promise<void> {
  await app.user.click(screen.getByRole('button', { name: 'Reabrir' }));
  const dialogo = within(await screen.findByRole('dialog', { name: 'Reabrir el día' }));
  await app.user.type(dialogo.getByRole('textbox', { name: 'Motivo' }), motivo);
  await app.user.click(dialogo.getByRole('button', { name: 'Reabrir' }));
}

/** Nothing of earlier tests is left on this device. */
export async function vaciarEquipo(): Promise<void> {
  await vaciarBandeja();
  await cerrarConciliacion();
  await deleteDB('kx-conciliacion@http://localhost:3000');
}

/** Each test with an empty device; the page's code, and `tambien` what opens over it, is there before the first. */
export function ponerMesa(...tambien: (() => Promise<unknown>)[]): void {
  beforeAll(async () => {
    await Promise.all([
      import('@/features/conciliacion/conciliacion-page'),
      import('@/engines/operaciones/listado-de-operaciones'),
      ...tambien.map((traer) => traer()),
    ]);
  }, 60_000);
  beforeEach(vaciarEquipo);
  afterEach(() => cerrarConciliacion());
}

/** As the other window does it, which tells nobody, with the content of the first version. */
export async function cerrarEnOtra({ versiones, reabierto, ...conciliacion }: DiaBancario): Promise<void> {
  const contenido = await leerActa('BCP', HOY, 1);
  const anterior = versiones.at(-1)?.hash ?? null;
  if (!contenido) throw new Error('no acta');
  const { entidad, dia: suyo, sistema } = conciliacion;
  const motivo = reabierto?.motivo ?? null;
  const cabeza = { entidad, dia: suyo, n: 2, cuando: 1, uid: 3, usuario: 'Rosa', motivo, sistema };
  const version = await sellar(cabeza, contenido, anterior);
  const vistas = await leerDecisiones(entidad, suyo);
  await cerrarDia({ conciliacion, version, anterior, contenido, vistas });
}

/** The other window tells what it has kept. */
export function dichoPorOtra(aviso: unknown): void {
  const canal = new BroadcastChannel('kantuta.conciliacion');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none
  canal.postMessage(aviso);
  canal.close();
}
