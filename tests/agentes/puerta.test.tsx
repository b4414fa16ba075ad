/** The gate: who may register, on which caja; what isn't known is never allowed. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { decidirPuerta } from '@/domain/caja/puerta-caja';
import { cajaSchema, sesionCajaSchema, type Especialidad } from '@/domain/caja/caja';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';
import { abrirTill, CAJERO, campos, retener } from './registrar-till';

const FORM = 'Nueva transacción';
const formulario = () => screen.queryByRole('form', { name: FORM });

function conCaja(nombre: string | null) {
  const backend = crearBackend();
  if (nombre) abrirSesion(backend.store, CAJERO, nombre);
  return backend;
}

describe('blocked', () => {
  test('while it is checked the form is drawn but inert, and then it is the same form', async () => {
    const backend = conCaja('Agentes');
    const soltar = retener(backend, 'get', '*/api/cajas/sesion-activa/:id');
    renderApp('/agentes', { backend });
    expect(await screen.findByText('Verificando su caja…')).toBeVisible();
    const form = screen.getByText(FORM).closest('form');
    expect(form).toHaveAttribute('inert');
    soltar();
    await waitFor(() => expect(form).not.toHaveAttribute('inert'));
    expect(formulario()).toBe(form);
    expect(screen.queryByText('Verificando su caja…')).toBeNull();
  });

  test('no open session: a caja can be opened right here, and the form is there', async () => {
    const { backend, user } = renderApp('/agentes', { backend: conCaja(null) });
    expect(
      await screen.findByText('No tiene una caja abierta. Abra su turno para registrar operaciones.'),
    ).toBeVisible();
    expect(formulario()).toBeNull();
    const enlace = await screen.findByRole('link', { name: 'Abrir caja' });
    expect(enlace).toHaveAttribute('href', '/cajas');
    await waitFor(() => expect(backend.recibido('GET /cajas')).toHaveLength(1));
    await user.click(enlace);
    const abrir = await screen.findByRole('form', { name: 'Abrir caja' });
    const ofrecidas = within(abrir).getAllByRole('option');
    expect(ofrecidas.map(({ textContent }) => textContent)).toEqual([
      'Caja 02 – Agentes · Solo agentes',
      'Caja 03 – Mixta · Mixta',
    ]);
    await user.click(within(abrir).getByRole('button', { name: 'Abrir caja' }));
    expect(await screen.findByRole('form', { name: FORM })).toBeVisible();
    expect(backend.recibido('POST /cajas/abrir')).toEqual([{ id_caja: 2, id_usuario: 2, id_user_create: 2 }]);
  });

  test('opened by keyboard alone, the focus is never lost on the way', async () => {
    const { backend, user } = renderApp('/agentes', { backend: conCaja(null) });
    const enlace = await screen.findByRole('link', { name: 'Abrir caja' });
    await waitFor(() => expect(backend.recibido('GET /cajas')).toHaveLength(1));
    enlace.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('combobox', { name: 'Caja' })).toHaveFocus();
    screen.getByRole('button', { name: 'Abrir caja' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('form', { name: FORM })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Banco' })).toHaveFocus());
  });

  test('a SOLO_VENTAS caja, with another one that would do', async () => {
    renderApp('/agentes', { backend: conCaja('Ventas') });
    expect(
      await screen.findByText(
        'La caja «Caja 01 – Ventas» es SOLO_VENTAS y no admite operaciones de agente. Use una caja SOLO_AGENTES o MIXTA.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ver cajas' })).toHaveAttribute('href', '/cajas');
    expect(screen.queryByText(/Contacte a un Administrador/)).toBeNull();
    expect(formulario()).toBeNull();
  });

  test('and none that would', async () => {
    const backend = conCaja('Ventas');
    for (const caja of backend.store.datos.cajas) caja.especialidad = 'SOLO_VENTAS';
    renderApp('/agentes', { backend });
    expect(
      await screen.findByText('Contacte a un Administrador para que cree o reconfigure una caja.'),
    ).toBeVisible();
  });

  test.each([
    ['the session', '*/api/cajas/sesion-activa/:id'],
    ['the caja', '*/api/cajas/2'],
  ])('%s could not be read: never allowed, and «Reintentar» checks again', async (_que, ruta) => {
    const backend = conCaja('Agentes');
    backend.server.use(http.get(ruta, () => HttpResponse.json({ stack: 'at x' }, { status: 500 })));
    const { user } = renderApp('/agentes', { backend });
    expect(
      await screen.findByText(
        'No pudimos comprobar el tipo de su caja. Para evitar descuadres no se puede registrar todavía.',
      ),
    ).toBeVisible();
    expect(formulario()).toBeNull();
    backend.server.resetHandlers();
    const panel = screen.getByText('Registro bloqueado').closest<HTMLElement>('[data-panel]');
    await user.click(within(panel ?? document.body).getByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByRole('form', { name: FORM })).toBeVisible();
  });

  test('an especialidad nobody knows is not allowed either', async () => {
    const backend = conCaja('Agentes');
    for (const caja of backend.store.datos.cajas) caja.especialidad = 'OTRA' as Especialidad;
    renderApp('/agentes', { backend });
    expect(await screen.findByText(/No pudimos comprobar el tipo de su caja/)).toBeVisible();
  });

  test('an account that may only look', async () => {
    renderApp('/agentes', { backend: conCaja('Agentes'), rol: 'Lectura' });
    expect(await screen.findByText('Su cuenta solo puede consultar.')).toBeVisible();
    expect(formulario()).toBeNull();
  });
});

const con = <T,>(data: T) => ({ data, isError: false });

describe('decided in its order', () => {
  const nada = { data: undefined, isError: false };
  const falla = { data: undefined, isError: true };
  const auditoria = {
    id: 9,
    estado: true,
    created_at: '2026-11-23T12:05:00.000Z',
    updated_at: '2026-11-23T12:05:00.000Z',
  };
  const sesion = sesionCajaSchema.parse({
    ...auditoria,
    id_caja: 2,
    id_usuario: 2,
    monto_inicial: '0.00',
    estado_sesion: 'ABIERTA',
    fecha_apertura: '2026-11-23T12:05:00.000Z',
  });
  const caja = (especialidad: Especialidad) =>
    cajaSchema.parse({ ...auditoria, nombre: 'Caja', especialidad, saldo: '0.00' });
  const puerta = (
    rol: 'Operador' | 'Administrador' | 'Lectura',
    lecturas: Partial<Parameters<typeof decidirPuerta>[1]>,
  ) =>
    decidirPuerta({ id: 2, rol }, { sesion: nada, caja: nada, cajas: nada, ...lecturas }, () => undefined)
      .estado;

  test.each([
    ['nothing known yet', {}, 'verificando'],
    ['the session failed', { sesion: falla }, 'sin-comprobar'],
    ['no session', { sesion: con(null) }, 'sin-sesion'],
    ['a closed one', { sesion: con({ ...sesion, estado_sesion: 'CERRADA' as const }) }, 'sin-sesion'],
    ['somebody else’s', { sesion: con({ ...sesion, id_usuario: 3 }) }, 'sin-sesion'],
    ['its caja not known yet', { sesion: con(sesion) }, 'verificando'],
    ['its caja failed', { sesion: con(sesion), caja: falla }, 'sin-comprobar'],
    ['SOLO_VENTAS', { sesion: con(sesion), caja: con(caja('SOLO_VENTAS')) }, 'solo-ventas'],
    ['SOLO_AGENTES', { sesion: con(sesion), caja: con(caja('SOLO_AGENTES')) }, 'lista'],
    ['MIXTA', { sesion: con(sesion), caja: con(caja('MIXTA')) }, 'lista'],
  ])('%s', (_caso, lecturas, estado) => {
    expect(puerta('Operador', lecturas)).toBe(estado);
    expect(puerta('Administrador', lecturas)).toBe(estado);
    expect(puerta('Lectura', lecturas)).toBe('solo-lectura');
  });
});

const cerrarTodo = (backend: ReturnType<typeof crearBackend>) => {
  for (const sesion of backend.store.datos.sesiones) sesion.estado_sesion = 'CERRADA';
};

describe('open, and asked again before a POST', () => {
  test('closed from another place meanwhile: kept, not sent into another session, and the panel comes', async () => {
    const { backend, registrar, user, llenar } = await abrirTill();
    cerrarTodo(backend);
    await registrar();
    expect(await screen.findByText(/No tiene una caja abierta/)).toBeVisible();
    expect(await screen.findByText(/se cerró antes de enviarla\. Llame al administrador\./)).toBeVisible();
    expect(backend.recibido('POST /agentes')).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Abrir caja' }));
    await user.click(await screen.findByRole('button', { name: 'Abrir caja' }));
    await screen.findByRole('form', { name: FORM });
    await llenar({ referencia: 'OTRA' });
    await user.click(campos().boton);
    await screen.findByText(/Depósito registrado ✓/);
    expect(backend.recibido('POST /agentes')).toEqual([
      expect.objectContaining({ id_sesion_caja: 102, nro_referencia: 'OTRA' }),
    ]);
  });

  test('made SOLO_VENTAS meanwhile: seen once what we know is a minute old', async () => {
    const { backend, registrar, queryClient } = await abrirTill();
    const agentes = backend.store.datos.cajas.find(({ id }) => id === 2);
    if (agentes) agentes.especialidad = 'SOLO_VENTAS';
    const [consulta] = queryClient.getQueryCache().findAll({ queryKey: ['cajas', 'caja', 2] });
    queryClient.setQueryData(['cajas', 'caja', 2], consulta?.state.data, { updatedAt: Date.now() - 61_000 });
    await registrar();
    expect(await screen.findByText(/es SOLO_VENTAS y no admite/)).toBeVisible();
    expect(backend.recibido('POST /agentes')).toEqual([]);
  });
});
