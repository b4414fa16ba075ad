/** The Z report of a closed session says what was expected when it was closed, whatever is set or annulled since. */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { cerrarSesion } from '@/demo/model/sesiones';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { guardarConVersion, leerReglas } from '@/domain/reglas/reglas';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

const NOTA = 'Recalculado con los ajustes de este equipo.';
const CAMBIOS = 'Cambios después del cierre';

beforeEach(async () => {
  localStorage.removeItem('kantuta.reglas');
  guardarAjustes({ comisiones_en_gaveta: {}, efecto_qr: {} });
  await vaciarBandeja();
});

/** The cajero's session 101 of «Caja 03»: Bs 1.500,50, and a deposit of 500 with a fee of 5. */
function turno() {
  const backend = crearBackend({ comportamiento: 'observado' });
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  const fila = registrarTransaccion(backend.store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 500,
    comision_cliente: 5,
    nro_referencia: '700',
    id_sesion_caja: sesion.id,
    id_user_create: 2,
  });
  return { backend, sesion, fila };
}

/** Counts what there is, to the centavo, and closes. */
async function cerrar({ user }: Pick<ReturnType<typeof renderApp>, 'user'>, contado = '2005,50') {
  await screen.findByText('Debe haber');
  await user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), contado);
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await user.click(await en.findByRole('button', { name: 'Confirmar cierre' }));
  await screen.findByText('Caja cerrada ✓');
}

async function reporte({ user }: Pick<ReturnType<typeof renderApp>, 'user'>) {
  await user.click(await screen.findByRole('link', { name: 'Reporte Z de la sesión #101' }));
  return (await screen.findByRole('article')).textContent.replaceAll('\u00a0', ' ');
}

test('closed here: the figure it was closed with, and nothing more to say', async () => {
  const app = renderApp('/cajas/3', { backend: turno().backend });
  await cerrar(app);
  const texto = await reporte(app);
  expect(texto).toContain('Efectivo esperadoBs 2.005,50');
  expect(texto).toContain('Cuadra✓');
  expect(texto).not.toContain(NOTA);
  expect(texto).not.toContain(CAMBIOS);
});

test('the fees of the caja are kept apart since: it still balances, and one line makes the parts add up', async () => {
  const app = renderApp('/cajas/3', { backend: turno().backend });
  await cerrar(app);
  act(() => guardarAjustes({ comisiones_en_gaveta: { '3': false } }));
  const texto = await reporte(app);
  expect(texto).toContain('Comisiones (aparte)5,00');
  expect(texto).toContain(`${CAMBIOS}+ 5,00Efectivo esperadoBs 2.005,50ContadoBs 2.005,50Cuadra✓`);
});

test('an operation is annulled since: the same', async () => {
  const { backend, fila } = turno();
  const app = renderApp('/cajas/3', { backend });
  await cerrar(app);
  anularTransaccion(backend.store, fila.id);
  const texto = await reporte(app);
  expect(texto).toContain('+ Depósitos0,00');
  expect(texto).toContain(`${CAMBIOS}+ 505,00Efectivo esperadoBs 2.005,50`);
  expect(texto).toContain('Cuadra✓');
});

test('closed on another device: says by whose settings it was calculated', async () => {
  const { backend, sesion } = turno();
  cerrarSesion(backend.store, sesion, 0, 2);
  const app = renderApp('/cajas/3', { usuario: 'admin', backend });
  const texto = await reporte(app);
  expect(texto).toContain('Efectivo esperadoBs 2.005,50');
  expect(texto).toContain(`${NOTA}Si cerró con otras reglas, la diferencia puede ser otra.`);
  expect(texto).not.toContain(CAMBIOS);
});

test('the rules it was closed with, and that they are others than those of the closing before', async () => {
  const { backend, sesion } = turno();
  const app = renderApp('/cajas/3', { backend });
  await cerrar(app);
  const { codigo: de } = leerReglas();
  expect(await reporte(app)).toContain(`Reglas${de} · versión 1`);
  expect(screen.queryByText(/^Las reglas cambiaron desde el último cierre/)).toBeNull();
  await app.user.click(screen.getByRole('button', { name: 'Cerrar' }));

  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  guardarConVersion(() => guardarAjustes({ efecto_qr: { BCP: 'sale' } }));
  const { codigo: a } = leerReglas();
  app.unmount();
  backend.server.close();
  const otra = renderApp('/cajas/3', { backend });
  await cerrar(otra, '1500,50');
  const frase = `Las reglas cambiaron desde el último cierre: ${de} → ${a}.`;
  expect(await screen.findByText(frase)).toBeVisible();
  await otra.user.click(screen.getByRole('link', { name: `Reporte Z de la sesión #${sesion.id + 1}` }));
  const segundo = await screen.findByRole('article', { name: `Reporte Z, sesión #${sesion.id + 1}` });
  expect(segundo).toHaveTextContent(`Reglas${a} · versión 2`);
  expect(within(segundo).getByText(frase)).toBeVisible();
  // What is set since changes no report.
  act(() => guardarConVersion(() => guardarAjustes({ efecto_qr: {} })));
  expect(segundo).toHaveTextContent(`Reglas${a} · versión 2`);
});

test('a closing of another device, or of before rules had a code, says nothing of them', async () => {
  const { backend, sesion } = turno();
  cerrarSesion(backend.store, sesion, 0, 2);
  const texto = await reporte(renderApp('/cajas/3', { usuario: 'admin', backend }));
  expect(texto).not.toContain('Reglas');
});
