/** The page of the tariffs: who may see it, what it keeps, what it refuses, what it does not lose. */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import '@/features/ajustes/tarifas/tarifas-page';
import { guardarAjustes, leerAjustes } from '@/domain/ajustes/ajustes';
import { guardarTarifa, tarifaDe } from '@/domain/tarifa/tarifario';
import { centavos } from '@/lib/monto';
import { filaEnServidor } from '../agentes/registrar-till';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

beforeEach(() => guardarAjustes({ tarifas: {} }));

const abrir = async (banco = 'BCP', antes?: (backend: ReturnType<typeof crearBackend>) => void) => {
  const backend = crearBackend();
  antes?.(backend);
  const app = renderApp(`/tarifas?banco=${banco}`, { usuario: 'admin', backend });
  const form = await screen.findByRole('form', { name: banco });
  const en = within(form);
  const tabla = (nombre: string) => within(en.getByRole('group', { name: nombre }));
  const campo = (nombre: string) => en.getByRole('textbox', { name: nombre });
  const escribir = async (nombre: string, texto: string) => {
    await app.user.clear(campo(nombre));
    if (texto) await app.user.type(campo(nombre), texto);
  };
  const guardar = async () => app.user.click(en.getByRole('button', { name: 'Guardar tarifa' }));
  return { ...app, en, tabla, campo, escribir, guardar };
};

test('a cashier is told whose it is, and the way out', async () => {
  renderApp('/tarifas');
  expect(await screen.findByText('Solo un Administrador puede ver esta página.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ir a Agentes' })).toBeVisible();
});

test('an Administrador gets there from the user menu, a cashier is not offered it', async () => {
  const { user } = renderApp('/cajas', { usuario: 'admin' });
  await user.click(await screen.findByRole('button', { name: 'Menú de usuario' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Tarifas' }));
  expect(await screen.findByRole('heading', { name: 'Tarifas' })).toBeVisible();
});

test('nothing is proposed until somebody has said what: the sample is loaded, changed and kept', async () => {
  const { en, user, campo, escribir, guardar } = await abrir();
  expect(en.getByText('BCP no tiene tarifa. El cajero escribe la comisión.')).toBeVisible();
  await user.click(en.getByRole('button', { name: 'Cargar ejemplo' }));
  expect(campo('Depósito y retiro, hasta, tramo 2')).toHaveValue('1.500,00');
  expect(leerAjustes().tarifas).toEqual({});
  await escribir('Depósito y retiro, comisión al cliente, tramo 2', '6');
  await user.click(en.getByRole('button', { name: 'Quitar tramo 4 de Depósito y retiro' }));
  await escribir('Rige desde', '1/11/2026');
  await escribir('Límite diario (Bs)', '50000');
  await guardar();
  expect(await en.findByText('Tarifa guardada ✓ Vale en este equipo.')).toBeVisible();
  expect(tarifaDe(leerAjustes(), 'BCP')).toEqual({
    banco: 'BCP',
    vigencias: [
      {
        desde: '2026-11-01',
        efectivo: [
          { hasta: 30_000, cliente: 300, banco: 90 },
          { hasta: 150_000, cliente: 600, banco: 180 },
          { hasta: 500_000, cliente: 800, banco: 450 },
        ],
        convenio: [{ hasta: 2_000_000, cliente: 100, banco: 45 }],
      },
    ],
    limites: { operacion: null, dia: 5_000_000, mes: null, avisar: null },
  });
});

test('each range begins where the one before ends, as it is typed', async () => {
  const { tabla, user, escribir, en } = await abrir();
  const efectivo = tabla('Depósito y retiro');
  await user.click(efectivo.getByRole('button', { name: 'Agregar tramo' }));
  // The hand goes on where the new range asks for something.
  expect(en.getByRole('textbox', { name: 'Depósito y retiro, hasta, tramo 1' })).toHaveFocus();
  await user.keyboard('300');
  await user.click(efectivo.getByRole('button', { name: 'Agregar tramo' }));
  expect(efectivo.getByText('1,00')).toBeVisible();
  expect(efectivo.getByText('300,01')).toBeVisible();
  await escribir('Depósito y retiro, hasta, tramo 1', '400');
  expect(efectivo.getByText('400,01')).toBeVisible();
});

describe('refused beside its field, and nothing is kept', () => {
  test.each([
    ['Depósito y retiro, hasta, tramo 2', '300', 'Escriba más de 300,00, donde termina el tramo 1'],
    ['Depósito y retiro, hasta, tramo 2', '1,500', '¿Quiso decir 1.500,00 o 1,50?'],
    ['Depósito y retiro, comisión al cliente, tramo 1', 'x', 'Solo números, punto y coma'],
    ['Transferencia QR, hasta, tramo 1', '0,5', 'Va desde Bs 1,00'],
    ['Rige desde', '31/02/2026', 'Escriba el día como 23/11/2026'],
    ['Límite diario (Bs)', '0,20', 'Va desde Bs 1,00'],
  ])('%s: «%s»', async (nombre, texto, error) => {
    const { en, user, campo, escribir, guardar } = await abrir();
    await user.click(en.getByRole('button', { name: 'Cargar ejemplo' }));
    await escribir(nombre, texto);
    await guardar();
    expect(await en.findByText('Revise los campos marcados. No se guardó nada.')).toBeVisible();
    expect(campo(nombre)).toHaveAccessibleDescription(error);
    expect(campo(nombre)).toBeInvalid();
    expect(leerAjustes().tarifas).toEqual({});
  });

  test('a browser that keeps nothing says so', async () => {
    const { en, user, guardar } = await abrir();
    await user.click(en.getByRole('button', { name: 'Cargar ejemplo' }));
    const mock = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await guardar();
    expect(await en.findByText(/Este navegador no deja guardar/)).toBeVisible();
    mock.mockRestore();
    expect(leerAjustes().tarifas).toEqual({});
  });
});

const vigencias = () => tarifaDe(leerAjustes(), 'BCP')?.vigencias;
const vigencia = (desde: string, cliente: number) => ({
  desde,
  efectivo: [{ hasta: centavos(50_000), cliente: centavos(cliente), banco: centavos(0) }],
  convenio: [],
});
const limites = { operacion: null, dia: null, mes: null, avisar: null };

describe('versions', () => {
  test('another day is another version, and what was in force before stays', async () => {
    guardarTarifa('BCP', { vigencias: [vigencia('2026-11-01', 300)], limites });
    const { en, escribir, guardar, user } = await abrir();
    await escribir('Rige desde', '15/12/2026');
    await escribir('Depósito y retiro, comisión al cliente, tramo 1', '4');
    await guardar();
    expect(await en.findByText(/Tarifa guardada/)).toBeVisible();
    expect(vigencias()).toEqual([vigencia('2026-11-01', 300), vigencia('2026-12-15', 400)]);
    await user.click(en.getByRole('button', { name: 'Quitar la tarifa desde el 15/12/2026' }));
    expect(vigencias()).toEqual([vigencia('2026-11-01', 300)]);
    expect(en.getByRole('textbox', { name: 'Rige desde' })).toHaveValue('01/11/2026');
  });

  test('without ranges and limits there is no tariff any more', async () => {
    guardarTarifa('BCP', { vigencias: [vigencia('2026-11-01', 300)], limites });
    const { en, user, guardar } = await abrir();
    await user.click(en.getByRole('button', { name: 'Quitar tramo 1 de Depósito y retiro' }));
    await guardar();
    expect(await en.findByText(/^Sin tarifa ✓/)).toBeVisible();
    expect(leerAjustes().tarifas).toEqual({});
  });
});

/** Does closing the tab ask first? */
const cerrar = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('unsaved changes', () => {
  test('wait while another institution or page is looked at, and closing the tab asks', async () => {
    guardarTarifa('BCP', { vigencias: [vigencia('2026-11-01', 300)], limites });
    const { escribir, user } = await abrir();
    expect(cerrar()).toBe(false);
    await escribir('Depósito y retiro, comisión al cliente, tramo 1', '9');
    expect(cerrar()).toBe(true);
    const nav = within(screen.getByRole('navigation', { name: 'Bancos' }));
    await user.click(nav.getByRole('link', { name: /^SOLI/ }));
    expect(await screen.findByRole('form', { name: 'SOLI' })).toBeVisible();
    expect(nav.getByRole('link', { name: /^BCP/ })).toHaveTextContent('Sin guardar');
    await user.click(screen.getByRole('link', { name: 'Cajas' }));
    await screen.findByRole('heading', { name: 'Cajas' });
    await user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tarifas' }));
    const form = within(await screen.findByRole('form', { name: 'BCP' }));
    const comision = () =>
      form.getByRole('textbox', { name: 'Depósito y retiro, comisión al cliente, tramo 1' });
    expect(comision()).toHaveValue('9,00');
    await user.click(form.getByRole('button', { name: 'Descartar' }));
    expect(comision()).toHaveValue('3,00');
    expect(cerrar()).toBe(false);
  });

  test('typed back to what is kept, there are none', async () => {
    guardarTarifa('BCP', { vigencias: [vigencia('2026-11-01', 300)], limites });
    const { escribir, user } = await abrir();
    await escribir('Depósito y retiro, comisión al cliente, tramo 1', '3');
    await user.tab();
    expect(screen.queryByText('Sin guardar')).toBeNull();
  });
});

test('shows how much of each institution’s daily limit today has taken, and what the cashier will see', async () => {
  guardarTarifa('BCP', {
    vigencias: [vigencia('2020-01-01', 300)],
    limites: { ...limites, dia: centavos(5_000_000) },
  });
  const { user } = await abrir('BCP', (backend) => {
    const { id } = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
    filaEnServidor(backend, { monto: 400, banco: 'bcp', id_sesion_caja: id });
  });
  const nav = within(screen.getByRole('navigation', { name: 'Bancos' }));
  expect(await nav.findByText('400,00 de 50.000,00 por día')).toBeVisible();
  const muestra = within(screen.getByRole('region', { name: 'Así lo ve el cajero' }));
  expect(muestra.getByText('Comisión sugerida 3,00 · tarifa BCP')).toBeVisible();
  await user.clear(muestra.getByRole('textbox'));
  await user.type(muestra.getByRole('textbox'), '600');
  expect(muestra.queryByText(/Comisión sugerida/)).toBeNull();
});

test('a bank that nobody has named yet is added by its name', async () => {
  const { user } = await abrir();
  await user.click(screen.getByRole('button', { name: 'Agregar banco' }));
  await user.keyboard('  Prodem {Enter}');
  expect(await screen.findByRole('form', { name: 'Prodem' })).toBeVisible();
});

describe('it changes in another window', () => {
  const EN_OTRA = /^Esta tarifa cambió en otra ventana/;

  test('what is typed stays, the page says so, and «Descartar» shows the other one', async () => {
    const { en, user, campo, escribir, guardar } = await abrir();
    await user.click(en.getByRole('button', { name: 'Cargar ejemplo' }));
    await guardar();
    await en.findByText(/^Tarifa guardada ✓/);
    expect(en.queryByText(EN_OTRA)).toBeNull();
    await escribir('Límite diario (Bs)', '700');
    const otros = { operacion: null, dia: centavos(90_000), mes: null, avisar: null };
    const deHoy = tarifaDe(leerAjustes(), 'BCP')?.vigencias ?? [];
    act(() => guardarTarifa('BCP', { vigencias: deHoy, limites: otros }));
    expect(en.getByText(EN_OTRA)).toBeVisible();
    expect(campo('Límite diario (Bs)')).toHaveValue('700');
    await user.click(en.getByRole('button', { name: 'Descartar' }));
    expect(campo('Límite diario (Bs)')).toHaveValue('900,00');
    expect(en.queryByText(EN_OTRA)).toBeNull();
  });
});
