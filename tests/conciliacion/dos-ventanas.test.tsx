/** Two windows at one bank-day: each shows what the other has kept, and what came too late is said and stays at hand. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SIN_DECISION } from '@/domain/conciliacion/decision';
import { guardarDecision, leerDecisiones } from '@/domain/conciliacion/decisiones-db';
import { cierreVigente, type DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { anotarDia, leerDia, reabrirDia } from '@/domain/conciliacion/dias-db';
import { renderApp } from '../support/render-app';
import {
  cerrarEnOtra,
  cerrarTodo,
  conciliar,
  decir,
  dichoPorOtra,
  filaDe,
  HOY,
  ponerMesa,
  reabrir,
  tresOperaciones,
  type App,
} from './mesa';

ponerMesa(
  () => import('@/features/conciliacion/close/cerrar-dia-dialog'),
  () => import('@/features/conciliacion/close/reabrir-dia-dialog'),
);

const dia = async (): Promise<DiaBancario> => {
  const guardado = await leerDia('BCP', HOY);
  if (!guardado) throw new Error('the day is not kept');
  return guardado;
};
const OTRA = { cuando: 1, uid: 3, usuario: 'Rosa' };
const DIAS = { que: 'dias' };
const franja = () => screen.findByRole('region', { name: 'Día cerrado' });

/** Settled and closed here, and open again: nothing is left to be said. */
async function reabierto(): Promise<App> {
  const { backend } = tresOperaciones();
  const app = renderApp('/conciliacion', { backend });
  await conciliar(app);
  await cerrarTodo(app);
  await reabrir(app, 'Falta una nota');
  await waitFor(() => expect(filaDe(/8827355/).getByRole('combobox')).toBeEnabled());
  return app;
}

async function reabrirEnOtra(): Promise<void> {
  const cerrado = await dia();
  await reabrirDia(cerrado, cierreVigente(cerrado)?.hash ?? '', { ...OTRA, motivo: 'Otra vez' });
  act(() => dichoPorOtra(DIAS));
}

describe('what the other window has kept', () => {
  test('closed there, closed here, without a look at the page nor a word on it', async () => {
    await reabierto();
    await cerrarEnOtra(await dia());
    expect(screen.queryByRole('region', { name: 'Día cerrado' })).toBeNull();
    act(() => dichoPorOtra(DIAS));
    expect(await franja()).toHaveTextContent('Versión 2');
    expect(filaDe(/8827355/).getByRole('combobox')).toBeDisabled();
  });

  test('reopened there, open here', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await cerrarTodo(app);
    await reabrirEnOtra();
    await waitFor(() => expect(filaDe(/8827355/).getByRole('combobox')).toBeEnabled());
  });

  test('said there of a row, seen here; what this window has said of others stays', async () => {
    const { backend, filas } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await app.user.type(filaDe(/8827391/).getByRole('textbox'), 'De aquí');
    const clave = `s ${filas[1]?.id}`;
    await guardarDecision({ entidad: 'BCP', dia: HOY, clave }, { ...SIN_DECISION, nota: 'De allá' });
    act(() => dichoPorOtra({ que: 'fila', entidad: 'BCP', dia: HOY, clave }));
    await waitFor(() => expect(filaDe(/8827355/).getByRole('textbox')).toHaveValue('De allá'));
    expect(filaDe(/8827391/).getByRole('textbox')).toHaveValue('De aquí');
  });

  test('another statement’s count there is not written over from here, or both would for ever', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await decir(app, /8827355/, 'Explicada');
    await waitFor(async () => expect(await dia()).toMatchObject({ resueltas: 1 }));
    const { versiones: _, reabierto: __, ...suya } = await dia();
    const otra = { ...suya, necesitan: 9, extracto: { ...suya.extracto, nombre: 'otra.csv' } };
    await anotarDia(otra);
    act(() => dichoPorOtra(DIAS));
    expect(await screen.findByText('1 de 2 resueltas')).toBeVisible();
    for (let k = 0; k < 5; k += 1) await leerDecisiones('BCP', HOY);
    expect(await dia()).toMatchObject({ necesitan: 9 });
    await decir(app, /8827391/, 'Explicada');
    await waitFor(async () => expect(await dia()).toMatchObject({ necesitan: 2, resueltas: 2 }));
  });

  test('what no window of this till would say is not heard', async () => {
    await reabierto();
    await cerrarEnOtra(await dia());
    act(() => {
      for (const aviso of [null, 'dias', { que: 'cerrar' }, { que: 'fila', dia: 'ayer' }])
        dichoPorOtra(aviso);
    });
    for (let k = 0; k < 5; k += 1) await leerDecisiones('BCP', HOY);
    expect(screen.queryByRole('region', { name: 'Día cerrado' })).toBeNull();
  });
});

describe('what came too late', () => {
  test('the question of closing stays and says that it is closed already', async () => {
    const app = await reabierto();
    await app.user.click(screen.getByRole('button', { name: 'Cerrar el día' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar el día' }));
    await cerrarEnOtra(await dia());
    act(() => dichoPorOtra(DIAS));
    expect(
      await dialogo.findByText(/^Otra ventana ya cerró este día: versión 2, el .* por Rosa\.$/),
    ).toBeVisible();
    await app.user.click(dialogo.getByRole('button', { name: 'Cerrar el día' }));
    await app.user.click(dialogo.getByRole('button', { name: 'Ver cómo quedó' }));
    expect(await franja()).toHaveTextContent('Versión 2');
    expect((await dia()).versiones).toHaveLength(2);
  });

  test('so does one whose window was not told: the act itself finds it closed', async () => {
    const app = await reabierto();
    await app.user.click(screen.getByRole('button', { name: 'Cerrar el día' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Cerrar el día' }));
    await cerrarEnOtra(await dia());
    await app.user.click(dialogo.getByRole('button', { name: 'Cerrar el día' }));
    expect(await dialogo.findByText(/^Otra ventana ya cerró este día/)).toBeVisible();
    expect((await dia()).versiones).toHaveLength(2);
  });

  test('a motivo that is being typed stays when the other window has reopened the day', async () => {
    const { backend } = tresOperaciones();
    const app = renderApp('/conciliacion', { backend });
    await conciliar(app);
    await cerrarTodo(app);
    await app.user.click(screen.getByRole('button', { name: 'Reabrir' }));
    const dialogo = within(await screen.findByRole('dialog', { name: 'Reabrir el día' }));
    await app.user.type(dialogo.getByRole('textbox', { name: 'Motivo' }), 'Llegó la respuesta');
    await reabrirEnOtra();
    expect(await dialogo.findByText('Otra ventana ya reabrió este día: vuelva y siga con él.')).toBeVisible();
    expect(dialogo.getByRole('textbox', { name: 'Motivo' })).toHaveValue('Llegó la respuesta');
    await app.user.click(dialogo.getByRole('button', { name: 'Reabrir' }));
    expect((await dia()).reabierto).toMatchObject({ motivo: 'Otra vez' });
  });

  test('a word on a row of a closed day is refused in a sentence, kept, and said again once the day is open', async () => {
    const app = await reabierto();
    await cerrarEnOtra(await dia());
    await app.user.type(filaDe(/8827355/).getByRole('textbox'), 'x');
    expect(await screen.findByText('No se anotó: otra ventana cerró este día.')).toBeVisible();
    expect(screen.getByText('Fila 8827355: la nota «x»')).toBeVisible();
    expect(filaDe(/8827355/).getByText(/^No se anotó: otra ventana cerró el día\./)).toBeVisible();
    await waitFor(() => expect(filaDe(/8827355/).getByRole('textbox')).toHaveValue(''));
    expect(screen.queryByRole('button', { name: 'Anotarlo ahora' })).toBeNull();

    await reabrir(app, 'Faltaba la nota');
    await app.user.click(await screen.findByRole('button', { name: 'Anotarlo ahora' }));
    expect(await screen.findByDisplayValue('x')).toBeVisible();
    expect(screen.queryByText('No se anotó: otra ventana cerró este día.')).toBeNull();
    await waitFor(async () =>
      expect([...(await leerDecisiones('BCP', HOY)).values()].map(({ nota }) => nota)).toContain('x'),
    );
  });
});
