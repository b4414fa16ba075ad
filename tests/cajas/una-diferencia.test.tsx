/** One closing has one difference, wherever it is told; the server's own is never taken for it. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { registrarTransaccion } from '@/demo/model/agentes';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const LEMA = 'Según los movimientos, sin operaciones de agente';
beforeEach(vaciarBandeja);

/** A deposit of 500 that the server's own account knows nothing of, and 2,00 too little in the drawer. */
async function cerradaConFaltante() {
  const backend = crearBackend({ comportamiento: 'observado' });
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  registrarTransaccion(backend.store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 500,
    comision_cliente: 0,
    nro_referencia: '700',
    id_sesion_caja: sesion.id,
    id_user_create: 2,
  });
  const app = renderApp('/cajas/3', { backend });
  await screen.findByText('Debe haber');
  await app.user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await app.user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '1998,50');
  await app.user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await app.user.type(await en.findByRole('textbox', { name: 'Motivo' }), 'Vuelto mal dado');
  await app.user.click(en.getByRole('button', { name: 'Confirmar cierre' }));
  await screen.findByText('Caja cerrada ✓');
  return { ...app, backend };
}

const espaciado = (nodo: Element | null | undefined) => nodo?.textContent.replaceAll('\u00a0', ' ');

/** The cells of the only session, by their heading. */
function fila() {
  const tabla = within(screen.getByRole('table', { name: 'Sesiones' }));
  const titulos = tabla.getAllByRole('columnheader').map(({ textContent }) => textContent);
  const celdas = within(screen.getByRole('row', { name: /#101/ }));
  const valores = [celdas.getByRole('rowheader'), ...celdas.getAllByRole('cell')].map((celda) =>
    espaciado(celda)?.replace(/^.*: /, ''),
  );
  return Object.fromEntries(titulos.map((titulo, i) => [titulo, valores[i]]));
}
/** The lines of the last closing's card. */
const tarjeta = () =>
  Object.fromEntries(
    within(screen.getByRole('region', { name: 'Último cierre' }))
      .getAllByRole('term')
      .map((dt) => [dt.textContent, espaciado(dt.nextElementSibling)]),
  );

test('closed here: the same in the notice, the card, the history and the report', async () => {
  const { user } = await cerradaConFaltante();
  expect(espaciado(screen.getByText(/^Faltan/).closest('p'))).toMatch(/^Faltan Bs 2,00\./);
  await waitFor(() => expect(fila()).toMatchObject({ Diferencia: '− 2,00', 'Debía haber': '2.000,50' }));
  expect(fila()).not.toHaveProperty([LEMA]);
  expect(tarjeta()).toMatchObject({ Diferencia: '− 2,00', 'Debía haber': 'Bs 2.000,50' });
  expect(tarjeta()).not.toHaveProperty([LEMA]);
  await user.click(screen.getByRole('link', { name: 'Reporte Z de la sesión #101' }));
  expect(espaciado(await screen.findByRole('article'))).toContain('FaltanBs 2,00');
});

test('closed elsewhere: the server’s own, in its own place and by its own name', async () => {
  const { unmount, backend } = await cerradaConFaltante();
  unmount();
  backend.server.close();
  await vaciarBandeja();
  renderApp('/cajas/3', { backend });
  await waitFor(() =>
    expect(fila()).toMatchObject({ [LEMA]: '+ 498,00', Diferencia: '—', 'Debía haber': '—' }),
  );
  expect(tarjeta()).toMatchObject({ [LEMA]: '+ 498,00', Contado: 'Bs 1.998,50' });
  expect(tarjeta()).not.toHaveProperty('Diferencia');
});
