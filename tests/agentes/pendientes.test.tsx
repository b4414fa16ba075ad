/** R10: what is pending is in drawer and totals once, whether its row has been seen or not; and who leaves is asked. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, onTestFinished, test } from 'vitest';
import { conPendientes, enFiltro, sinFila } from '@/engines/operaciones/pendientes';
import { leerFiltros } from '@/features/agentes/filters/filtros-lista';
import { bandeja } from '@/engines/envios/envios';
import { cerrarBandeja } from '@/engines/envios/store/envios-db';
import { ESTADOS } from '@/engines/envios/operation/operacion';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { centavos } from '@/lib/monto';
import { abrirTill, campos, filaEnServidor, plano, retener } from './registrar-till';
import { enBandeja, OPERACION } from './registrar-datos';

const totales = () => plano(screen.getByLabelText('Totales del filtro').textContent);
const NADA = { entra: 0, sale: 0, qr: 0, comision_cliente: 0, comision_banco: 0, cuenta: 0 };

const de = (tipo_operacion: typeof OPERACION.tipo_operacion) =>
  enBandeja({ datos: { ...OPERACION, tipo_operacion } });

describe('which ones, and into which sum', () => {
  test('only those whose row may still come', () => {
    const cuentan = ESTADOS.filter((estado) => sinFila([enBandeja({ estado })], undefined).length === 1);
    expect(cuentan).toEqual(['PENDIENTE', 'ENVIANDO', 'INCIERTA', 'RETENIDA']);
  });

  test('each in the sum of its kind', () => {
    expect(
      conPendientes(NADA, [de('DEPOSITO'), de('DEPOSITO'), de('RETIRO'), de('TRANSFERENCIA_QR')]),
    ).toEqual({
      entra: 100_000,
      sale: 50_000,
      qr: 50_000,
      comision_cliente: 2_000,
      comision_banco: 0,
      cuenta: 4,
    });
  });

  test.each([
    ['', 1],
    ['q=8827', 1],
    ['q=bcp', 1],
    ['q=otra', 0],
    ['banco=bcp', 1],
    ['banco=SOLI', 0],
    ['tipo=DEPOSITO', 1],
    ['tipo=RETIRO', 0],
    ['sesion=1', 1],
    ['desde=2026-11-24&hasta=2026-11-24', 0],
  ])('as the filter «%s» would', (direccion, cuantas) => {
    const filtros = leerFiltros(new URLSearchParams(direccion), '2026-11-23');
    expect(enFiltro([enBandeja()], filtros, 101)).toHaveLength(cuantas);
  });
});

test('on the screen: counted while it is on its way, once when its row is there, and named when it takes long', async () => {
  const { backend, registrar } = await abrirTill({
    antes: (b) => void filaEnServidor(b, { monto: 300, comision_cliente: 0, nro_referencia: 'ANTES' }),
  });
  await screen.findByRole('row', { name: /ANTES/ });
  const soltar = retener(backend, 'post', '*/api/agentes');
  await registrar();
  await waitFor(() => expect(totales()).toContain('Entra+ Bs 800,00'));
  expect(totales()).toContain('Operaciones2');
  expect(await screen.findByText(/Los totales incluyen 1 operación sin número todavía/)).toHaveTextContent(
    /BCP, Bs.500,00, ref\. 8827334/,
  );
  soltar();
  await screen.findByRole('row', { name: /8827334/ });
  expect(totales()).toContain('Entra+ Bs 800,00');
  expect(totales()).toContain('Operaciones2');
  await waitFor(() => expect(screen.queryByText(/Los totales incluyen/)).toBeNull());
});

test('the drawer knows what has just gone out of it although the server has not answered', async () => {
  const { backend, registrar } = await abrirTill();
  await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
  const soltar = retener(backend, 'post', '*/api/agentes');
  await registrar({ tipo: 'Retiro', monto: '2000', comision: '' });
  await waitFor(() => expect(bandeja.getSnapshot().operaciones).toHaveLength(1));
  await registrar({ monto: '100', comision: '', referencia: 'OTRA' });
  expect(plano((await screen.findByRole('dialog', { name: 'Confirme la operación' })).textContent)).toContain(
    '(Bs 0,00)',
  );
  soltar();
});

test('signing out over pending operations asks, keeps them, and they go on with the next sign-in', async () => {
  const { backend, registrar, user } = await abrirTill();
  backend.server.use(http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.error()));
  await registrar();
  await screen.findByText(/quedó guardada en este equipo/);
  await user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
  await user.click(screen.getByRole('menuitem', { name: 'Salir' }));
  const dialogo = await screen.findByRole('dialog', { name: 'Salir' });
  expect(dialogo).toHaveTextContent('Queda 1 operación sin enviar; se enviará cuando vuelva a ingresar.');
  await user.click(within(dialogo).getByRole('button', { name: 'Quedarse' }));
  expect(sesionStore.get().estado).toBe('activa');
  await user.click(screen.getByRole('button', { name: 'Menú de usuario' }));
  await user.click(screen.getByRole('menuitem', { name: 'Salir' }));
  await user.click(
    within(await screen.findByRole('dialog', { name: 'Salir' })).getByRole('button', { name: 'Salir' }),
  );
  expect(sesionStore.get().estado).toBe('anonima');
  expect(bandeja.getSnapshot().operaciones).toHaveLength(1);
});

describe('where nothing is kept', () => {
  test('a private window that can be told: said, and nothing can be confirmed', async () => {
    Object.defineProperty(navigator, 'storage', {
      configurable: true,
      value: { getDirectory: async () => Promise.reject(new DOMException('private', 'SecurityError')) },
    });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'));
    const { backend, registrar } = await abrirTill();
    expect(await screen.findByText(/Esta ventana es privada y olvida lo que guarda/)).toBeVisible();
    expect(campos().boton).toHaveAttribute('aria-disabled', 'true');
    expect(campos().referencia).toHaveAttribute('readonly');
    await registrar();
    expect(bandeja.getSnapshot().operaciones).toEqual([]);
    expect(backend.recibido('POST /agentes')).toEqual([]);
  });

  test.each([
    ['denied', 'told beside what waits', false],
    ['granted', 'not a word', true],
  ])('persist() %s: %s, and confirming goes on', async (_respuesta, _dicho, concedida) => {
    Object.defineProperty(navigator, 'storage', {
      configurable: true,
      value: { persisted: async () => false, persist: async () => concedida },
    });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'));
    const { backend, registrar } = await abrirTill();
    backend.server.use(http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.error()));
    await registrar();
    const aviso = await screen.findByText(/^Los totales incluyen 1 operación sin número todavía/);
    const dicho = 'El navegador no garantiza conservarlas: no borre sus datos hasta que se envíen.';
    if (concedida) expect(aviso).not.toHaveTextContent(dicho);
    else expect(aviso).toHaveTextContent(dicho);
    expect(bandeja.getSnapshot().operaciones).toHaveLength(1);
  });

  test('site data cleared under the page: told with what it remembers, to be printed or written down', async () => {
    const { backend, registrar, user } = await abrirTill();
    backend.server.use(http.get('*/api/cajas/sesion-activa/:id', () => HttpResponse.error()));
    await registrar();
    await screen.findByText(/quedó guardada en este equipo/);
    await cerrarBandeja();
    indexedDB.deleteDatabase('kx-outbox@http://localhost:3000');
    await act(() =>
      bandeja.confirmar({
        datos: { ...OPERACION, nro_referencia: 'X', monto: centavos(100) },
        usuario: 'Luis',
        caja: 'C',
      }),
    );
    const dialogo = await screen.findByRole('dialog', { name: 'Se borraron los datos de este navegador' });
    expect(plano(dialogo.textContent)).toMatch(/Depósito · BCP, Bs 500,00, ref\. 8827334/);
    expect(document.querySelector('body > .hoja')).toHaveTextContent('8827334');
    await user.click(within(dialogo).getByRole('button', { name: 'Ya las anoté' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
