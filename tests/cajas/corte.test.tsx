/** «Corte X» and «Arqueo sorpresa»: counted blind in the middle of a shift, kept on this device, and nothing is sent. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registrarTransaccion } from '@/demo/model/agentes';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { plano } from '../agentes/registrar-till';
import { abrirSesion, crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

beforeEach(async () => {
  localStorage.clear();
  await vaciarBandeja();
});

/** Session 101 of «Caja 03», of the cajero: Bs 1.500,50, a deposit of 500 with a fee of 5. There must be Bs 2.005,50. */
function turno() {
  const backend = crearBackend({ comportamiento: 'observado' });
  const sesion = abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  registrarTransaccion(backend.store, {
    banco: 'BCP',
    tipo_operacion: 'DEPOSITO',
    monto: 500,
    comision_cliente: 5,
    nro_referencia: '700',
    id_sesion_caja: sesion.id,
    id_user_create: sesion.id_usuario,
  });
  return { backend, sesion };
}

type Titulo = 'Corte X' | 'Arqueo sorpresa';

const abrirConteo = async (
  { user }: Pick<ReturnType<typeof renderApp>, 'user'>,
  titulo: Titulo = 'Corte X',
) => {
  await screen.findByText('Debe haber');
  await user.click(screen.getByRole('button', { name: titulo }));
  return within(await screen.findByRole('dialog', { name: titulo }));
};

interface Cuenta {
  contado: string;
  motivo?: string;
  titulo?: Titulo;
}

async function cortar(
  app: ReturnType<typeof renderApp>,
  { contado, motivo = '', titulo = 'Corte X' }: Cuenta,
) {
  const { user } = app;
  const en = await abrirConteo(app, titulo);
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), contado);
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  const guardar = await en.findByRole('button', { name: 'Guardar en este equipo' });
  if (motivo) await user.type(en.getByRole('textbox', { name: 'Motivo' }), motivo);
  await user.click(guardar);
  return en;
}

const escrituras = ({ store }: ReturnType<typeof crearBackend>) =>
  JSON.stringify([store.datos.sesiones, store.datos.movimientos, store.datos.cajas]);

const cortes = async () =>
  (await leerBitacora({ tipo: 'corte' })).eventos.flatMap((evento) =>
    evento.tipo === 'corte' ? [evento] : [],
  );

describe('the count', () => {
  test('is blind, by pieces, and its draft is not the closing’s', async () => {
    const app = renderApp('/cajas/3', { backend: turno().backend });
    const { user } = app;
    const en = await abrirConteo(app);
    expect(en.queryByText(/2\.005,50/)).toBeNull();
    expect(screen.getByText('Se muestra cuando termine de contar.')).toBeInTheDocument();
    await user.type(en.getByRole('textbox', { name: 'Billetes de 200' }), '10');
    await user.type(en.getByRole('textbox', { name: 'Monedas de 0,50' }), '11');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText('Cuadra')).toBeVisible();
    await user.click(en.getByRole('button', { name: 'Cerrar' }));
    await user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
    const cierre = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
    expect(cierre.getByRole('textbox', { name: 'Billetes de 200' })).toHaveValue('');
    await user.click(cierre.getByRole('button', { name: 'Cerrar' }));
    expect((await abrirConteo(app)).getByRole('textbox', { name: 'Billetes de 200' })).toHaveValue('10');
  });

  test('a reload in the middle comes back to it', async () => {
    renderApp('/cajas/3/corte', { backend: turno().backend });
    expect(await screen.findByRole('dialog', { name: 'Corte X' })).toBeVisible();
  });

  test.each([
    ['2005,50', '', 'Corte X: cuadra. Contado Bs 2.005,50.'],
    ['2000', 'Monedas que no se contaron', 'Corte X: faltan Bs 5,50. Contado Bs 2.000,00.'],
    ['2010', 'Cambio mal dado', 'Corte X: sobran Bs 4,50. Contado Bs 2.010,00.'],
  ])('%s counted: %s', async (contado, motivo, dicho) => {
    const { backend, sesion } = turno();
    const app = renderApp('/cajas/3', { backend });
    const antes = escrituras(backend);
    await cortar(app, { contado, motivo });
    const aviso = await screen.findByText(/Guardado en este equipo; la sesión sigue abierta/);
    expect(plano(aviso.textContent)).toContain(dicho);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(escrituras(backend)).toBe(antes);
    expect(await cortes()).toMatchObject([
      {
        uid: 2,
        usuario: 'Luis Choque Rojas',
        sesion: sesion.id,
        motivo,
        datos: { caja: 'Caja 03 – Mixta', esperado: 200_550, sorpresa: false },
      },
    ]);
    // The next one begins empty, and the shift goes on.
    expect((await abrirConteo(app)).getByRole('textbox', { name: 'Monto contado (Bs)' })).toHaveValue('');
  });

  test('with a difference the motivo is asked for, and nothing is kept before', async () => {
    const app = renderApp('/cajas/3', { backend: turno().backend });
    const en = await cortar(app, { contado: '2000' });
    const motivo = en.getByRole('textbox', { name: 'Motivo' });
    expect(motivo).toHaveAccessibleDescription('Escriba el motivo de la diferencia (3 letras o más).');
    expect(motivo).toHaveFocus();
    expect(await cortes()).toEqual([]);
  });

  test('a device that can’t keep it says so, and the count stays', async () => {
    const app = renderApp('/cajas/3', { backend: turno().backend });
    await screen.findByText('Debe haber');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const en = await cortar(app, { contado: '2005,50' });
    expect(await en.findByText('No se pudo guardar en este equipo. Intente de nuevo.')).toBeVisible();
    vi.restoreAllMocks();
    await app.user.click(en.getByRole('button', { name: 'Guardar en este equipo' }));
    expect(await screen.findByText(/Guardado en este equipo; la sesión sigue abierta/)).toBeVisible();
    expect(await cortes()).toHaveLength(1);
  });

  test('an account that only looks has no count', async () => {
    renderApp('/cajas/3', { backend: turno().backend, usuario: 'admin', rol: 'Lectura' });
    await screen.findByText(/^Esta caja está abierta por /);
    expect(screen.queryByRole('button', { name: /Corte X|Arqueo/ })).toBeNull();
  });
});

test('an Administrador at another person’s drawer: the same, called «Arqueo sorpresa», with who counted', async () => {
  const { backend } = turno();
  const app = renderApp('/cajas/3', { backend, usuario: 'admin' });
  expect(await screen.findByRole('button', { name: 'Arqueo sorpresa' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Corte X' })).toBeNull();
  await cortar(app, { contado: '2000', motivo: 'Falta un billete', titulo: 'Arqueo sorpresa' });
  expect(await screen.findByText(/^Arqueo sorpresa: faltan/)).toBeVisible();
  const [corte] = await cortes();
  expect(corte).toMatchObject({ usuario: 'Ana Quispe Mamani', datos: { sorpresa: true } });
});

test('printed on its roll, with both names and what it is', async () => {
  const app = renderApp('/cajas/3', { backend: turno().backend });
  await cortar(app, { contado: '2000', motivo: 'Falta cambio' });
  const { user } = app;
  await user.click(await screen.findByRole('button', { name: 'Imprimir Corte X' }));
  const dialogo = within(await screen.findByRole('dialog', { name: 'Imprimir Corte X' }));
  await user.click(dialogo.getByRole('button', { name: '58 mm' }));
  const hoja = dialogo.getByRole('article', { name: 'Corte X, sesión #101' });
  expect(hoja).toHaveClass('is-58');
  const texto = plano(hoja.textContent);
  for (const parte of [
    'Corte X · Caja 03 – Mixta',
    'Sesión #101 · Luis Choque Rojas',
    'ContadoBs 2.000,00Debía haberBs 2.005,50FaltanBs 5,50MotivoFalta cambio',
    'La sesión sigue abierta. Guardado en este equipo.',
  ])
    expect(texto).toContain(parte);
  expect(document.querySelectorAll('body > .hoja > .voucher')).toHaveLength(1);
});

test('the Z report lists the counts of its session, in their order', async () => {
  const { backend } = turno();
  const app = renderApp('/cajas/3', { backend });
  const { user } = app;
  await cortar(app, { contado: '2000', motivo: 'Falta cambio' });
  await screen.findByText(/^Corte X: faltan/);
  await cortar(app, { contado: '2005,50' });
  await screen.findByText('Corte X: cuadra.');

  await user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
  const en = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
  await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2005,50');
  await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
  await user.click(await en.findByRole('button', { name: 'Confirmar cierre' }));
  await screen.findByText('Caja cerrada ✓');
  await user.click(screen.getByRole('link', { name: 'Reporte Z de la sesión #101' }));
  const hoja = await screen.findByRole('article', { name: 'Reporte Z, sesión #101' });
  expect(plano(hoja.textContent)).toMatch(
    /Corte X, \d\d\/\d\d\/\d{4} \d\d:\d\dLuis Choque RojasContadoBs 2\.000,00Debía haberBs 2\.005,50FaltanBs 5,50MotivoFalta cambioCorte X, .{16}Luis Choque RojasContadoBs 2\.005,50Debía haberBs 2\.005,50Cuadra✓/,
  );
});

test('the bitácora says what was counted and what there should have been', async () => {
  const { backend } = turno();
  const app = renderApp('/cajas/3', { backend, usuario: 'admin' });
  await cortar(app, { contado: '2000', motivo: 'Falta cambio', titulo: 'Arqueo sorpresa' });
  await screen.findByText(/^Arqueo sorpresa: faltan/);
  await app.user.click(screen.getByRole('button', { name: /Menú de/ }));
  await app.user.click(await screen.findByRole('menuitem', { name: 'Bitácora' }));
  const tabla = await screen.findByRole('table', { name: 'Bitácora' });
  await waitFor(() => expect(plano(tabla.textContent)).toContain('Arqueo sorpresa'));
  const fila = within(tabla).getByRole('row', { name: /Arqueo sorpresa/ });
  expect(plano(fila.textContent)).toMatch(
    /Caja 03 – Mixta.*2\.000,00.*Debía haber Bs 2\.005,50.*Falta cambio/,
  );
});
