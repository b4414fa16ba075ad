/** The statement of the day comes again with another amount: what was said of the first one counts no more. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SIN_DECISION } from '@/domain/conciliacion/decision';
import { guardarDecision, leerDecisiones } from '@/domain/conciliacion/decisiones-db';
import { leerDia } from '@/domain/conciliacion/dias-db';
import { renderApp } from '../support/render-app';
import { conciliar, decir, extractoDeTres, filaDe, HOY, tresOperaciones, ponerMesa } from './mesa';

ponerMesa();

test('an explained row waits again, says of which amount it was, keeps its motivo, and the day stays open', async () => {
  const { backend } = tresOperaciones();
  const app = renderApp('/conciliacion', { backend });
  await conciliar(app);
  await app.user.type(filaDe(/8827355/).getByRole('textbox'), 'Dígitos');
  await decir(app, /8827355/, 'Explicada');
  await decir(app, /8827391/, 'Reclamada');
  await screen.findByText('2 de 2 resueltas');
  const cerrar = screen.getByRole('button', { name: 'Cerrar el día' });
  await waitFor(() => expect(cerrar).toHaveAttribute('aria-disabled', 'false'));

  const archivo = screen.getByLabelText('Extracto del banco');
  await app.user.upload(archivo, extractoDeTres('bcp.csv', '9.990,00'));
  expect(await screen.findByText('1 de 2 resueltas')).toBeVisible();
  const fila = filaDe(/8827355/);
  expect(fila.getByRole('combobox')).toHaveValue('pendiente');
  expect(fila.getByRole('textbox')).toHaveValue('Dígitos');
  expect(fila.getByText(/^Estaba «Explicada» con 540,00 en banco\./)).toBeVisible();
  expect(
    screen.getByText('Una fila que ya tenía estado cambió desde entonces: está pendiente otra vez.'),
  ).toBeVisible();
  expect(cerrar).toHaveAttribute('aria-disabled', 'true');
  expect(cerrar).toHaveAccessibleDescription('Para cerrar el día, resuelva la fila que falta.');
  await waitFor(async () => expect(await leerDia('BCP', HOY)).toMatchObject({ resueltas: 1, necesitan: 2 }));

  // More of a motivo is not yet an explanation of this amount.
  await app.user.type(fila.getByRole('textbox'), ' otra vez');
  expect(screen.getByText('1 de 2 resueltas')).toBeVisible();
  await decir(app, /8827355/, 'Explicada');
  expect(await screen.findByText('2 de 2 resueltas')).toBeVisible();
  expect(screen.queryByText(/^Estaba «Explicada»/)).toBeNull();

  // The first file again: now it is the other one that was explained.
  await app.user.upload(archivo, extractoDeTres());
  expect(await screen.findByText('1 de 2 resueltas')).toBeVisible();
  expect(filaDe(/8827355/).getByText(/^Estaba «Explicada» con 9\.990,00 en banco\./)).toBeVisible();
});

test('what was said before devices kept of what is read, does not count, and is said again with one choice', async () => {
  const { backend, filas } = tresOperaciones();
  for (const k of [1, 2]) {
    const clave = `s ${filas[k]?.id}`;
    await guardarDecision(
      { entidad: 'BCP', dia: HOY, clave },
      { ...SIN_DECISION, estado: 'explicada', nota: 'De antes' },
    );
  }
  const app = renderApp('/conciliacion', { backend });
  await conciliar(app);
  expect(await screen.findByText('0 de 2 resueltas')).toBeVisible();
  const fila = filaDe(/8827355/);
  expect(fila.getByText(/^Estaba «Explicada» sin constancia de su monto\./)).toBeVisible();
  expect(fila.getByRole('textbox')).toHaveValue('De antes');
  await decir(app, /8827355/, 'Explicada');
  expect(await screen.findByText('1 de 2 resueltas')).toBeVisible();
  const dichas = await leerDecisiones('BCP', HOY);
  expect([...dichas.values()].map(({ sobre }) => sobre?.banco?.monto ?? null)).toEqual([54_000, null]);
});
