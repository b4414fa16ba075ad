/** An operation that the bank has and the till has annulled is never told as missing, nor offered to be registered again. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { leerActa, leerDia } from '@/domain/conciliacion/dias-db';
import { renderApp } from '../support/render-app';
import {
  cerrarTodo,
  conciliar,
  decir,
  elegirEntidad,
  extractoDeTres,
  filaDe,
  HOY,
  ponerMesa,
  reabrir,
  tresOperaciones,
  type App,
} from './mesa';

ponerMesa();

type Dia = ReturnType<typeof tresOperaciones>;

/** Another PC annuls it: the server lists it no more, and nothing of it is in this device's trail. */
function anularEnOtroEquipo({ backend, filas }: Dia, k: number): void {
  const fila = filas[k];
  if (!fila) throw new Error('no row');
  anularTransaccion(backend.store, fila.id);
}
function otraVez(app: App, { backend }: Dia): App {
  app.unmount();
  backend.server.close();
  return renderApp('/conciliacion', { backend });
}
function esAnuladaEnBanco(texto: RegExp): void {
  const fila = filaDe(texto);
  expect(fila.getByText('Anulada, pero está en el banco')).toBeVisible();
  expect(fila.queryByRole('button', { name: 'Registrar ahora' })).toBeNull();
}

describe('annulled on another device', () => {
  test.each([
    ['with another amount', 1, /8827355/],
    ['in order', 0, /8827334/],
  ])('after its day was closed %s: closed and reopened it is told as what it is', async (_, k, texto) => {
    const caso = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend: caso.backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    anularEnOtroEquipo(caso, k);
    const app = otraVez(primera, caso);
    await conciliar(app);
    esAnuladaEnBanco(texto);
    await reabrir(app, 'Se anuló una');
    await waitFor(() => expect(filaDe(texto).getByRole('combobox')).toBeEnabled());
    esAnuladaEnBanco(texto);

    await decir(app, texto, 'Reclamada');
    const quedan = within(screen.getByRole('table', { name: 'Resultado' })).queryAllByRole('combobox');
    for (const cada of quedan) await app.user.selectOptions(cada, 'Explicada');
    await app.user.click(screen.getByRole('button', { name: 'Cerrar el día' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar el día' }));
    await app.user.click(dialogo.getByRole('button', { name: 'Cerrar el día' }));
    await waitFor(async () => expect((await leerDia('BCP', HOY))?.versiones).toHaveLength(2));
    const acta = await leerActa('BCP', HOY, 2);
    expect(acta?.porClase).toMatchObject({ 'anulada-en-banco': 1, 'falta-en-sistema': 0 });
    // It was closed with the annulment in it.
    expect(await screen.findByRole('region', { name: 'Día cerrado' })).not.toHaveTextContent(
      'Cambió después',
    );
  });

  test('of an open day, as soon as something was said of it here; what was said counts no more', async () => {
    const caso = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend: caso.backend });
    await conciliar(primera);
    await decir(primera, /8827355/, 'Explicada');
    await screen.findByText('1 de 2 resueltas');
    anularEnOtroEquipo(caso, 1);
    const app = otraVez(primera, caso);
    await conciliar(app);
    esAnuladaEnBanco(/8827355/);
    expect(filaDe(/8827355/).getByText(/^Estaba «Explicada» antes de anularse\./)).toBeVisible();
    expect(screen.getByText('0 de 2 resueltas')).toBeVisible();
  });

  test('and the bank does not have it: annulled in order, no difference', async () => {
    const caso = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend: caso.backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    anularEnOtroEquipo(caso, 2);
    const app = otraVez(primera, caso);
    await conciliar(app);
    expect(filaDe(/8827391/).getByText('Anulada correcta')).toBeVisible();
  });

  test('corrected: the bank’s line stays with the annulled one, the new one is missing at the bank', async () => {
    const caso = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend: caso.backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    anularEnOtroEquipo(caso, 1);
    const segunda = caso.filas[1];
    registrarTransaccion(caso.backend.store, {
      banco: 'BCP',
      tipo_operacion: 'DEPOSITO',
      nro_referencia: '8827355-2',
      monto: 540,
      comision_cliente: 0,
      id_sesion_caja: segunda?.id_sesion_caja ?? 0,
      id_user_create: 2,
    });
    const app = otraVez(primera, caso);
    await conciliar(app);
    esAnuladaEnBanco(/Anulada, pero/);
    expect(screen.queryByRole('button', { name: 'Registrar ahora' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Ver transacción 8827355-2' })).toBeVisible();
  });

  test('of a statement that comes later the neighbour’s day tells, too', async () => {
    const caso = tresOperaciones();
    const primera = renderApp('/conciliacion', { backend: caso.backend });
    await conciliar(primera);
    await cerrarTodo(primera);
    anularEnOtroEquipo(caso, 1);
    const app = otraVez(primera, caso);
    await elegirEntidad(app);
    const manana = new Date(Date.parse(`${HOY}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const papel = manana.split('-').toReversed().join('/');
    const fecha = screen.getByRole('textbox', { name: 'Fecha' });
    await app.user.clear(fecha);
    await app.user.type(fecha, `${papel}{Enter}`);
    const texto = await extractoDeTres().text();
    const deManana = new File([texto.replaceAll(HOY.split('-').toReversed().join('/'), papel)], 'm.csv');
    await app.user.upload(screen.getByLabelText('Extracto del banco'), deManana);
    await screen.findByRole('table', { name: 'Resultado' });
    esAnuladaEnBanco(/8827355/);
    expect(screen.queryByRole('row', { name: /8827355.*Falta en sistema/ })).toBeNull();
  });
});
