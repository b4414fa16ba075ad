/** «Por atender»: openings that began with another amount than there was, and near-duplicates that were overruled. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import '@/features/hoy/hoy-page'; // loaded before the clock of the first test runs
import { anularTransaccion } from '@/demo/model/agentes';
import { agregarMovimiento } from '@/demo/model/movimientos';
import { cerrarSesion } from '@/demo/model/sesiones';
import { nuevoEventoId } from '@/engines/envios/journal/evento-id';
import { anotarApertura, anotarEnBitacora, leerBitacora } from '@/engines/envios/journal/journal';
import { abrirBandeja } from '@/engines/envios/store/envios-db';
import { centavos } from '@/lib/monto';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion } from '../support/backend';
import { renderApp } from '../support/render-app';
import { conDia, type Fila } from './dia-backend';

beforeEach(vaciarBandeja);

const texto = (elemento: Element | null | undefined) =>
  (elemento?.textContent ?? '').replaceAll('\u00a0', ' ');
const region = () => screen.findByRole('region', { name: 'Por atender' });
const lineas = async () =>
  within(await region())
    .queryAllByRole('listitem')
    .map((linea) => texto(linea));
const esperar = async (dicho: RegExp) => waitFor(async () => expect(texto(await region())).toMatch(dicho));
const nadaQueda = () => esperar(/Nada por atender\./);
const actualizar = async ({ user }: ReturnType<typeof renderApp>) =>
  user.click(await screen.findByRole('button', { name: 'Actualizar' }));
const revisiones = async () =>
  (await leerBitacora({ tipo: 'revision' })).eventos.map((evento) =>
    evento.tipo === 'revision' ? [evento.acto, evento.usuario, evento.opId] : [],
  );

/** The server's clock is this device's, and WhatsApp is linked: nothing else needs a person. */
function enHora(filas: readonly Fila[]) {
  const deHoy = filas.map((fila) => ({ fecha: new Date().toISOString(), ...fila }));
  const dia = conDia(deHoy, () => Date.now());
  dia.backend.server.use(
    http.get('*/api/whatsapp/connect', () =>
      HttpResponse.json({ success: true, message: 'WhatsApp conectado' }),
    ),
  );
  return dia;
}

/** Counted Bs 14,02 short at the last closing, then opened again with the saldo, which no closing changes. */
function reabierta() {
  const dia = enHora([{}]);
  const { store } = dia.backend;
  cerrarSesion(store, dia.sesiones.cajero, -1_402, 3);
  const contado = dia.sesiones.cajero.monto_final_real ?? NaN;
  return { ...dia, contado, otra: abrirSesion(store, 'cajero@kantuta.demo', 'Mixta') };
}

describe('an opening', () => {
  test('that began with another amount than was counted: both figures, who counted; gone once it is recorded', async () => {
    const { backend, sesiones, otra } = reabierta();
    const app = renderApp('/hoy', { backend, usuario: 'admin' });
    await waitFor(async () =>
      expect(await lineas()).toEqual([
        expect.stringMatching(
          /^Revisar: Luis Choque Rojas, Caja 03 – Mixta: faltan Bs 14,02 al abrirAbrió con Bs [\d.,]+; en el último cierre se contaron Bs [\d.,]+ \(Rosa Mamani Flores\)Revisar$/,
        ),
      ]),
    );
    expect(screen.getByRole('link', { name: /^Revisar: .* al abrir$/ })).toHaveAttribute('href', '/cajas/3');
    agregarMovimiento(backend.store, otra, {
      tipo: 'EGRESO',
      monto: 1_402,
      motivo: `Ajuste por la diferencia del cierre de la sesión n.º ${sesiones.cajero.id}`,
      idUsuario: 2,
    });
    await actualizar(app);
    await nadaQueda();
  });

  test('goes when its session is closed', async () => {
    const { backend, otra } = reabierta();
    const app = renderApp('/hoy', { backend, usuario: 'admin' });
    await waitFor(async () => expect(await lineas()).toHaveLength(1));
    cerrarSesion(backend.store, otra, 0, 2);
    await actualizar(app);
    await nadaQueda();
  });

  test.each<[string, contado: number, linea: RegExp | null]>([
    [
      'counted as it was opened: what is gone since the closing',
      0,
      /sobran Bs 14,02 al abrir.*último cierre/,
    ],
    ['counted on opening: that count rules', 500, /sobran Bs 5,00 al abrir.*; al abrir se contaron/],
  ])('%s', async (_, demas, linea) => {
    const { backend, otra } = reabierta();
    await anotarApertura({
      opId: 'apertura',
      uid: 2,
      usuario: 'Luis Choque Rojas',
      sesion: otra.id,
      datos: {
        id_caja: 3,
        caja: 'Caja 03 – Mixta',
        inicial: centavos(otra.monto_inicial),
        contado: centavos(otra.monto_inicial + demas),
      },
    });
    renderApp('/hoy', { backend, usuario: 'admin' });
    await waitFor(async () => expect(await lineas()).toEqual([expect.stringMatching(linea ?? /^$/)]));
  });

  test('with what was counted at the closing, or on a caja without a closing: nothing is said', async () => {
    const { backend, sesiones } = enHora([{}]);
    cerrarSesion(backend.store, sesiones.cajero, 0, 2);
    abrirSesion(backend.store, 'cajero@kantuta.demo', 'Mixta');
    renderApp('/hoy', { backend, usuario: 'admin' });
    await waitFor(async () => expect(texto(await region())).toContain('Nada por atender.'));
  });
});

describe('a near-duplicate that was registered all the same', () => {
  const PAR: readonly Fila[] = [{ nro_referencia: '8831031' }, { nro_referencia: '8831O31' }];
  const ASUNTO = '8831O31 se registró, parecida a 8831031';

  /** Two rows; the second was asked about and overruled here, `hace` ms ago. */
  async function overruled({
    hace = 0,
    rol = 'Administrador',
  }: { hace?: number; rol?: 'Lectura' | 'Administrador' } = {}) {
    const dia = enHora(PAR);
    const [otra, fila] = dia.filas;
    const cuando = Date.now() - hace;
    const datos = {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO' as const,
      monto: centavos(10_000),
      comision_cliente: centavos(0),
      nro_referencia: '8831O31',
      id_sesion_caja: 101,
      id_user_create: 2,
    };
    const quien = { opId: 'op-2', uid: 2, usuario: 'Luis Choque Rojas' };
    await (
      await abrirBandeja()
    ).add('journal', {
      tipo: 'parecida',
      eventoId: nuevoEventoId(cuando),
      cuando,
      ...quien,
      refKey: '8831O31',
      sesion: 101,
      serverId: null,
      datos,
      otra: { nro_referencia: '8831031', cuando: cuando - 60_000, serverId: otra?.id ?? 0, opId: null },
    });
    await anotarEnBitacora({
      tipo: 'registro',
      ...quien,
      serverId: fila?.id ?? 0,
      resultado: 'registrada',
      datos,
    });
    const app = renderApp('/hoy', {
      backend: dia.backend,
      ...(rol === 'Lectura' ? { rol } : { usuario: 'admin' }),
    });
    return { ...app, otra, fila };
  }

  test('both references, who answered, and the list with the two of them', async () => {
    const { user } = await overruled();
    await waitFor(async () =>
      expect(await lineas()).toEqual([
        expect.stringMatching(
          /^Revisar: 8831O31 se registró, parecida a 8831031Luis Choque Rojas dijo que es otra · Depósito Bs 100,00, BCP · \d\d:\d\dCompararRevisada$/,
        ),
      ]),
    );
    await user.click(screen.getByRole('link', { name: `Comparar: ${ASUNTO}` }));
    expect(await screen.findByRole('row', { name: /8831O31/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /8831031/ })).toBeVisible();
  });

  test('goes by «Revisada», which the trail keeps with who and when, and comes back by «Deshacer»', async () => {
    const { user, unmount, backend } = await overruled();
    await user.click(await screen.findByRole('button', { name: `Revisada: ${ASUNTO}` }));
    const deshacer = await screen.findByRole('button', { name: 'Deshacer' });
    expect(deshacer).toHaveFocus();
    await nadaQueda();
    expect(await revisiones()).toEqual([['revisada', 'Ana Quispe Mamani', 'op-2']]);
    await user.click(deshacer);
    await waitFor(async () => expect(await lineas()).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
    expect(await revisiones()).toHaveLength(2);
    await user.click(await screen.findByRole('button', { name: `Revisada: ${ASUNTO}` }));
    await nadaQueda();
    // The page is left, and with it the way back; what was said stays.
    unmount();
    backend.server.close();
    renderApp('/hoy', { backend, usuario: 'admin' });
    await nadaQueda();
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
  });

  test.each(['otra', 'fila'] as const)('goes when one of the two is annulled elsewhere: %s', async (cual) => {
    const app = await overruled();
    await waitFor(async () => expect(await lineas()).toHaveLength(1));
    anularTransaccion(app.backend.store, app[cual]?.id ?? 0);
    await app.user.click(await screen.findByRole('button', { name: 'Actualizar' }));
    await waitFor(async () => expect((await lineas()).join()).not.toContain('parecida'));
  });

  test('of another day is not told; whoever only looks is told, and marks nothing', async () => {
    const { unmount, backend } = await overruled({ hace: 86_400_000 });
    await nadaQueda();
    unmount();
    backend.server.close();
    await vaciarBandeja();
    await overruled({ rol: 'Lectura' });
    await waitFor(async () => expect(await lineas()).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /^Revisada/ })).toBeNull();
  });
});
