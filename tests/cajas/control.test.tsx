/** The control page of an open till: expected cash in both behaviours, movements, and the closing count. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anularTransaccion, registrarTransaccion } from '@/demo/model/agentes';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { vaciarBandeja } from '../agentes/con-transaccion';
import { abrirSesion, crearBackend } from '../support/backend';
import { crearCompuerta } from '../ingreso/ayudas';
import { renderApp } from '../support/render-app';

type Backend = ReturnType<typeof crearBackend>;
type Comportamiento = 'documentado' | 'observado';
const SESION = 101;

/** The shift of the example: opening 500; three deposits, two withdrawals, a QR; fees 13,00 and 1,00. */
function turnoDeEjemplo(comportamiento: Comportamiento): Backend {
  const backend = crearBackend({ comportamiento });
  const caja = backend.store.datos.cajas.find(({ id }) => id === 3);
  if (!caja) throw new Error('no caja 3');
  caja.saldo = 50_000;
  abrirSesion(backend.store, 'cajero@kantuta.demo', 'Caja 03');
  const registrar = (
    tipo_operacion: 'DEPOSITO' | 'RETIRO' | 'TRANSFERENCIA_QR',
    monto: number,
    comision_cliente: number,
    nro_referencia: string,
  ) =>
    registrarTransaccion(backend.store, {
      banco: 'BCP',
      tipo_operacion,
      monto,
      comision_cliente,
      nro_referencia,
      id_sesion_caja: SESION,
      id_user_create: 2,
    });
  registrar('DEPOSITO', 500, 5, 'D1');
  registrar('DEPOSITO', 1200, 3, 'D2');
  registrar('DEPOSITO', 450, 2, 'D3');
  registrar('RETIRO', 300, 3, 'R1');
  registrar('RETIRO', 250, 0, 'R2');
  registrar('TRANSFERENCIA_QR', 80, 1, 'Q1');
  // Recorded and annulled: must leave no trace in any figure.
  const { id } = registrar('DEPOSITO', 77, 7, 'A1');
  anularTransaccion(backend.store, id);
  return backend;
}

const cifra = (nombre: string) => {
  const termino = screen.getAllByRole('term').find((dt) => dt.textContent?.startsWith(nombre));
  return termino?.nextElementSibling?.textContent?.replaceAll('\u00a0', ' ');
};
/** The closings that the trail keeps: how each step ended, and why. */
const pasos = async () =>
  (await leerBitacora({ tipo: 'cierre' })).eventos.flatMap((evento) =>
    evento.tipo === 'cierre' ? [[evento.resultado, evento.motivo]] : [],
  );
const listo = () => screen.findByText('Debe haber');

describe.each<Comportamiento>(['documentado', 'observado'])('expected cash, server %s', (comportamiento) => {
  test('the example of the documents comes out, line by line', async () => {
    renderApp('/cajas/3', { backend: turnoDeEjemplo(comportamiento) });
    await listo();
    expect({
      inicial: cifra('Monto inicial'),
      depositos: cifra('Depósitos'),
      retiros: cifra('Retiros'),
      qr: cifra('Efecto QR'),
      comisiones: cifra('Comisiones en efectivo'),
      ingresos: cifra('Otros ingresos'),
      egresos: cifra('Otros egresos'),
      total: cifra('Debe haber'),
    }).toEqual({
      inicial: '500,00',
      depositos: '+ 2.150,00',
      retiros: '− 550,00',
      qr: '0,00',
      comisiones: '+ 14,00',
      ingresos: '0,00',
      egresos: '0,00',
      total: 'Bs 2.114,00',
    });
    expect(cifra('Calculado aquí')).toBe('Bs 2.114,00');
    expect(cifra('Según el servidor')).toBe(comportamiento === 'documentado' ? 'Bs 2.100,00' : 'Bs 500,00');
    expect(
      screen.getByText(comportamiento === 'documentado' ? 'sin comisiones' : 'sin las operaciones de agente'),
    ).toBeVisible();
  });

  test('fees kept apart and a QR that brings cash change the figure', async () => {
    guardarAjustes({ comisiones_en_gaveta: { '3': false } });
    const { unmount, backend } = renderApp('/cajas/3', { backend: turnoDeEjemplo(comportamiento) });
    await listo();
    expect(cifra('Debe haber')).toBe('Bs 2.100,00');
    unmount();
    backend.server.close();
    guardarAjustes({ comisiones_en_gaveta: {}, efecto_qr: { BCP: 'entra' } });
    renderApp('/cajas/3', { backend: turnoDeEjemplo(comportamiento) });
    await listo();
    expect(cifra('Debe haber')).toBe('Bs 2.194,00');
  });

  test('a movement is added once and counts', async () => {
    const { user, backend } = renderApp('/cajas/3', { backend: turnoDeEjemplo(comportamiento) });
    await listo();
    const form = screen.getByRole('form', { name: 'Movimiento de efectivo' });
    await user.click(within(form).getByRole('radio', { name: 'Egreso' }));
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '20,50');
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), 'Compra de bolsas');
    const boton = within(form).getByRole('button', { name: 'Registrar movimiento' });
    for (let i = 0; i < 20; i += 1) boton.click();
    expect(await within(form).findByText(/Egreso registrado ✓ Bs\s20,50\./)).toBeVisible();
    expect(backend.recibido('POST /cajas/movimiento')).toEqual([
      { tipo: 'EGRESO', monto: 20.5, motivo: 'Compra de bolsas', id_sesion_caja: SESION, id_user_create: 2 },
    ]);
    expect(cifra('Otros egresos')).toBe('− 20,50');
    expect(cifra('Debe haber')).toBe('Bs 2.093,50');
    expect(screen.getByText('Compra de bolsas')).toBeVisible();
    expect(within(form).getByRole('textbox', { name: 'Monto (Bs)' })).toHaveValue('');
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '1,500');
    await user.click(boton);
    expect(await within(form).findByText('¿Quiso decir 1.500,00 o 1,50?')).toBeVisible();
    expect(within(form).queryByText(/registrado ✓/)).toBeNull();
  });
});

describe('movements', () => {
  test.each([
    ['0,09', 'Bolsas', 'El monto mínimo es Bs 0,10'],
    ['10', 'ab', 'Escriba el motivo (3 letras o más)'],
    ['-5', 'Bolsas', 'El monto no lleva signo'],
  ])('%s for «%s» is refused here', async (monto, motivo, texto) => {
    const { user, backend } = renderApp('/cajas/3', { backend: turnoDeEjemplo('documentado') });
    const form = await screen.findByRole('form', { name: 'Movimiento de efectivo' });
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), monto);
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), motivo);
    await user.click(within(form).getByRole('button', { name: 'Registrar movimiento' }));
    expect(await within(form).findByText(texto)).toBeVisible();
    expect(backend.recibido('POST /cajas/movimiento')).toEqual([]);
  });

  test('more than the balance is refused in our words and nothing typed is lost', async () => {
    const { user } = renderApp('/cajas/3', { backend: turnoDeEjemplo('documentado') });
    const form = await screen.findByRole('form', { name: 'Movimiento de efectivo' });
    await user.click(within(form).getByRole('radio', { name: 'Egreso' }));
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '99999');
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), 'Banco');
    await user.click(within(form).getByRole('button', { name: 'Registrar movimiento' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent(
      'El saldo de la caja no alcanza para ese egreso.',
    );
    expect(within(form).getByRole('textbox', { name: 'Motivo' })).toHaveValue('Banco');
  });

  test.each([true, false])('a lost answer is looked up, stored: %s', async (guardado) => {
    const backend = turnoDeEjemplo('documentado');
    backend.server.use(
      http.post('*/cajas/movimiento', async ({ request }) => {
        if (guardado) {
          const cuerpo = (await request.json()) as { motivo: string };
          const id = Math.max(...backend.store.datos.movimientos.map((cada) => cada.id)) + 1;
          const [modelo] = backend.store.datos.movimientos;
          if (modelo)
            backend.store.datos.movimientos.push({
              ...modelo,
              id,
              tipo: 'INGRESO',
              monto: 1000,
              motivo: cuerpo.motivo,
              id_sesion_caja: SESION,
            });
        }
        return HttpResponse.error();
      }),
    );
    const { user } = renderApp('/cajas/3', { backend });
    await listo();
    const form = screen.getByRole('form', { name: 'Movimiento de efectivo' });
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '10');
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), 'Cambio');
    await user.click(within(form).getByRole('button', { name: 'Registrar movimiento' }));
    if (guardado) expect(await within(form).findByText(/Ingreso registrado ✓/)).toBeVisible();
    else
      expect(await within(form).findByRole('alert')).toHaveTextContent(
        'No sabemos si se registró. Revise la lista de movimientos antes de repetirlo.',
      );
    expect(backend.recibido('POST /cajas/movimiento')).toHaveLength(1);
  });

  test('an equal movement of before is not taken for the lost one, even when the list never loaded', async () => {
    const backend = turnoDeEjemplo('documentado');
    const [modelo] = backend.store.datos.movimientos;
    if (modelo)
      backend.store.datos.movimientos.push({
        ...modelo,
        id: 9001,
        tipo: 'INGRESO',
        monto: 1000,
        motivo: 'Cambio',
        id_sesion_caja: SESION,
      });
    const { user } = renderApp('/cajas/3', { backend });
    await listo();
    const form = screen.getByRole('form', { name: 'Movimiento de efectivo' });
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '10');
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), 'Cambio');
    backend.server.use(http.post('*/cajas/movimiento', () => HttpResponse.error()));
    await user.click(within(form).getByRole('button', { name: 'Registrar movimiento' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent('No sabemos si se registró.');
    expect(within(form).queryByText(/registrado ✓/)).toBeNull();
  });

  test('when what is there cannot be read, nothing is sent and nothing typed is lost', async () => {
    const { user, backend } = renderApp('/cajas/3', { backend: turnoDeEjemplo('documentado') });
    await listo();
    const form = screen.getByRole('form', { name: 'Movimiento de efectivo' });
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '10');
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), 'Cambio');
    backend.server.use(http.get('*/reportes/data/movimientos-caja/:id', () => HttpResponse.error()));
    await user.click(within(form).getByRole('button', { name: 'Registrar movimiento' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent(
      'No pudimos leer los movimientos. No se envió nada; intente de nuevo.',
    );
    expect(within(form).getByRole('textbox', { name: 'Motivo' })).toHaveValue('Cambio');
    expect(backend.recibido('POST /cajas/movimiento')).toEqual([]);
  });

  test('one that was begun before the page was left is under way on coming back too, and said', async () => {
    const { user, backend } = renderApp('/cajas/3', { backend: turnoDeEjemplo('documentado') });
    await listo();
    const compuerta = crearCompuerta();
    backend.server.use(http.post('*/cajas/movimiento', () => compuerta.abierta));
    const antes = within(screen.getByRole('form', { name: 'Movimiento de efectivo' }));
    await user.type(antes.getByRole('textbox', { name: 'Monto (Bs)' }), '10');
    await user.type(antes.getByRole('textbox', { name: 'Motivo' }), 'Cambio');
    await user.click(antes.getByRole('button', { name: 'Registrar movimiento' }));
    expect(await antes.findByRole('button', { name: 'Registrando…' })).toBeVisible();
    expect(antes.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Cajas' }));
    await user.click(await screen.findByRole('link', { name: /^Control de Caja 03/ }));
    const despues = within(await screen.findByRole('form', { name: 'Movimiento de efectivo' }));
    expect(despues.getByRole('alert')).toHaveTextContent(
      'Lo anterior todavía se está enviando. Espere a que termine.',
    );
    await user.click(despues.getByRole('button', { name: 'Registrando…' }));
    compuerta.abrir();
    expect(await despues.findByRole('button', { name: 'Registrar movimiento' })).toBeVisible();
    expect(despues.queryByText(/todavía se está enviando/)).toBeNull();
    expect(backend.recibido('POST /cajas/movimiento')).toHaveLength(1);
    expect(screen.getByText('Cambio')).toBeVisible();
  });

  test('what is typed while one is on its way is not taken and so not lost', async () => {
    const { user, backend } = renderApp('/cajas/3', { backend: turnoDeEjemplo('documentado') });
    await listo();
    const form = screen.getByRole('form', { name: 'Movimiento de efectivo' });
    const compuerta = crearCompuerta();
    backend.server.use(http.post('*/cajas/movimiento', () => compuerta.abierta));
    await user.type(within(form).getByRole('textbox', { name: 'Monto (Bs)' }), '10');
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), 'Cambio');
    await user.click(within(form).getByRole('button', { name: 'Registrar movimiento' }));
    expect(await within(form).findByRole('button', { name: 'Registrando…' })).toBeVisible();
    await user.type(within(form).getByRole('textbox', { name: 'Motivo' }), ' y algo más');
    expect(within(form).getByRole('textbox', { name: 'Motivo' })).toHaveValue('Cambio');
    expect(within(form).getByRole('textbox', { name: 'Monto (Bs)' })).toHaveAttribute('readonly');
    compuerta.abrir();
    expect(await within(form).findByText(/Ingreso registrado ✓/)).toBeVisible();
  });
});

describe('Z report', () => {
  test('of a session just closed: figures, institutions, difference, motivo; on a roll or A4', async () => {
    const imprimir = vi.fn<() => void>();
    vi.stubGlobal('print', imprimir);
    const { user } = renderApp('/cajas/3', { backend: turnoDeEjemplo('documentado') });
    await listo();
    await user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
    const conteo = within(await screen.findByRole('dialog', { name: 'Cerrar caja' }));
    await user.type(conteo.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2100');
    await user.click(conteo.getByRole('button', { name: 'Terminé de contar' }));
    await user.type(await conteo.findByRole('textbox', { name: 'Motivo' }), 'Comisiones en el sobre');
    await user.click(conteo.getByRole('button', { name: 'Confirmar cierre' }));
    await user.click(await screen.findByRole('link', { name: 'Imprimir reporte Z' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Reporte Z' });
    const hoja = await within(dialogo).findByRole('article', { name: 'Reporte Z, sesión #101' });
    await waitFor(() => expect(hoja).toHaveTextContent('Comisiones en el sobre'));
    const texto = hoja.textContent?.replaceAll('\u00a0', ' ') ?? '';
    for (const dicho of [
      'Monto inicial500,00',
      '+ Depósitos2.150,00',
      '− Retiros550,00',
      '+ Comisiones en efectivo14,00',
      'Efectivo esperadoBs 2.114,00',
      'ContadoBs 2.100,00',
      'FaltanBs 14,00',
      'Según el servidorBs 2.100,00',
      'BCP · Depósitos32.150,0010,00',
      'BCP · Retiros2550,003,00',
      'BCP · QR180,001,00',
    ])
      expect(texto).toContain(dicho);
    expect(hoja).toHaveClass('is-80');
    await user.click(within(dialogo).getByRole('button', { name: 'A4' }));
    expect(within(dialogo).getByRole('article')).toHaveClass('is-A4');
    await user.click(within(dialogo).getByRole('button', { name: 'Imprimir' }));
    expect(imprimir).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test('of any closed session, from the history', async () => {
    const { user } = renderApp('/cajas/3', { usuario: 'admin', backend: crearBackend({ seed: 'demo' }) });
    const [boton] = await screen.findAllByRole('link', { name: /^Reporte Z de la sesión #/ });
    if (!boton) throw new Error('no closed session');
    await user.click(boton);
    expect(await screen.findByRole('article', { name: /^Reporte Z, sesión #/ })).toHaveTextContent(
      'Efectivo esperado',
    );
  });
});

describe('somebody else’s till', () => {
  test('a cashier can’t touch it', async () => {
    renderApp('/cajas/3', { usuario: 'cajera', backend: turnoDeEjemplo('documentado') });
    expect(await screen.findByText('Esta caja está abierta por Luis Choque Rojas.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cerrar caja' })).toBeNull();
    expect(screen.queryByRole('form')).toBeNull();
  });
  test('an administrator may close it, told whose it is', async () => {
    renderApp('/cajas/3', { usuario: 'admin', backend: turnoDeEjemplo('documentado') });
    const cerrar = await screen.findByRole('button', { name: 'Cerrar caja' });
    expect(cerrar).toBeVisible();
    await waitFor(() => expect(cerrar).toHaveAccessibleDescription('Sesión de Luis Choque Rojas'));
    expect(cerrar).toHaveAttribute('data-variant', 'secondary');
    await listo();
    expect(cifra('Debe haber')).toBe('Bs 2.114,00');
  });
});

describe('closing count', () => {
  let backend: Backend;
  beforeEach(() => {
    backend = turnoDeEjemplo('documentado');
  });

  async function contar() {
    const { user, ...resto } = renderApp('/cajas/3', { backend });
    await listo();
    await user.click(screen.getByRole('button', { name: 'Cerrar caja' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Cerrar caja' });
    return { user, dialogo, en: within(dialogo), ...resto };
  }

  test('is blind until it is finished', async () => {
    const { en, user } = await contar();
    expect(screen.queryByText(/2\.114,00/)).toBeNull();
    expect(screen.queryByText(/2\.100,00/)).toBeNull();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
    expect(screen.queryByText(/2\.114,00/)).toBeNull();
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText('Cuadra')).toBeVisible();
    expect(en.getByText('Calculado aquí')).toBeVisible();
  });

  test('pieces add up, the till balances and closes without a motivo', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Billetes de 200' }), '10');
    await user.type(en.getByRole('textbox', { name: 'Billetes de 100' }), '1');
    await user.type(en.getByRole('textbox', { name: 'Monedas de 2' }), '6');
    await user.type(en.getByRole('textbox', { name: 'Monedas de 0,50' }), '3');
    await user.type(en.getByRole('textbox', { name: 'Monedas de 0,10' }), '5');
    expect(en.getByRole('textbox', { name: 'Monto contado (Bs)' })).toHaveValue('2.114,00');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText('Cuadra')).toBeVisible();
    await user.click(en.getByRole('button', { name: 'Confirmar cierre' }));
    expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(backend.recibido('PATCH /cajas/sesion/101/cerrar')).toEqual([
      { monto_final_real: 2114, id_user_update: 2 },
    ]);
    expect(screen.getByText('Libre')).toBeVisible();
  });

  test('after a closing a reload tells nothing of a count that went wrong', async () => {
    const { en, user, unmount } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    await user.click(await en.findByRole('button', { name: 'Confirmar cierre' }));
    expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
    await waitFor(() => expect(screen.getByText('Libre')).toBeVisible());
    const dejado: { usr?: unknown } = history.state;
    unmount();
    backend.server.close();
    renderApp('/cajas/3', { backend, estado: dejado.usr });
    expect(await screen.findByRole('form', { name: 'Abrir caja' })).toBeVisible();
    expect(screen.queryByText(/Aquí no hay una sesión abierta/)).toBeNull();
  });

  test('a difference is split, explained and needs a motivo', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '1814');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText(/Faltan Bs\s300,00/)).toBeVisible();
    const posibles = en.getByRole('list', { name: 'Explicaciones posibles' });
    expect(within(posibles).getByText(/Falta registrar un retiro de Bs\s300,00/)).toBeVisible();
    expect(within(posibles).getByRole('link', { name: /Falta registrar un retiro/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/agentes\/\d+$/),
    );
    await user.click(en.getByRole('button', { name: 'Confirmar cierre' }));
    expect(await en.findByText('Escriba el motivo de la diferencia (3 letras o más).')).toBeVisible();
    expect(en.getByRole('textbox', { name: 'Motivo' })).toHaveFocus();
    expect(backend.recibido('PATCH /cajas/sesion/101/cerrar')).toEqual([]);
    await user.type(en.getByRole('textbox', { name: 'Motivo' }), 'Se pagó dos veces a un cliente');
    await user.click(en.getByRole('button', { name: 'Confirmar cierre' }));
    const faltan = await screen.findByText(/Motivo: Se pagó dos veces a un cliente/);
    expect(faltan).toHaveTextContent(/^Faltan Bs\s300,00\. Contado Bs\s1\.814,00, esperado Bs\s2\.114,00\./);
    // Closed and short are two facts.
    expect(faltan.closest('[data-notice]')).toHaveAttribute('data-notice', 'caution');
    expect(screen.getByText('Caja cerrada ✓').closest('[data-notice]')).toHaveAttribute('data-notice', 'in');
    const { eventos } = await leerBitacora({ tipo: 'cierre' });
    expect(eventos.at(-1)).toMatchObject({
      sesion: SESION,
      uid: 2,
      motivo: 'Se pagó dos veces a un cliente',
      datos: { id_caja: 3, contado: 181_400, esperado: 211_400, servidor: 210_000 },
    });
  });

  test('fees kept apart are recognised', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2100');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText(/Faltan Bs\s14,00/)).toBeVisible();
    expect(en.getByText(/Coincide con las comisiones/)).toBeVisible();
    const sinExplicar = en.getByText('Sin explicar').closest('dt');
    expect(sinExplicar?.nextElementSibling).toHaveTextContent(/Bs\s0,00/);
  });

  test('an operation registered meanwhile elsewhere is in the verdict', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
    registrarTransaccion(backend.store, {
      banco: 'SOLI',
      tipo_operacion: 'DEPOSITO',
      monto: 50,
      nro_referencia: 'NUEVA',
      id_sesion_caja: SESION,
      id_user_create: 2,
    });
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText(/Faltan Bs\s50,00/)).toBeVisible();
  });

  test('the focus goes to the verdict, back to the pieces, and after the closing to what came of it', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
    en.getByRole('button', { name: 'Terminé de contar' }).focus();
    await user.keyboard('{Enter}');
    expect((await en.findByText('Cuadra')).closest('[role=status]')).toHaveFocus();
    en.getByRole('button', { name: 'Volver a contar' }).focus();
    await user.keyboard('{Enter}');
    expect(en.getByRole('textbox', { name: 'Billetes de 200' })).toHaveFocus();
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    (await en.findByRole('button', { name: 'Confirmar cierre' })).focus();
    await user.keyboard('{Enter}');
    const hecho = (await screen.findByText('Caja cerrada ✓')).closest('[role=status]');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(hecho).toHaveFocus();
  });

  test('«Volver a contar» keeps what was counted', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Billetes de 200' }), '9');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    await user.click(await en.findByRole('button', { name: 'Volver a contar' }));
    expect(screen.queryByText(/2\.114,00/)).toBeNull();
    const billetes = en.getByRole('textbox', { name: 'Billetes de 200' });
    expect(billetes).toHaveValue('9');
    expect(billetes).not.toHaveAttribute('readonly');
  });

  test('the draft survives a reload in the middle of the count', async () => {
    const { en, user, unmount } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Billetes de 50' }), '7');
    unmount();
    backend.server.close();
    renderApp('/cajas/3/cerrar', { backend });
    const otra = await screen.findByRole('dialog', { name: 'Cerrar caja' });
    expect(within(otra).getByRole('textbox', { name: 'Billetes de 50' })).toHaveValue('7');
    expect(within(otra).getByRole('textbox', { name: 'Monto contado (Bs)' })).toHaveValue('350,00');
  });

  test('begun at its own address, Esc leaves it for the page', async () => {
    const { user } = renderApp('/cajas/3/cerrar', { backend });
    await screen.findByRole('dialog', { name: 'Cerrar caja' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });

  test('«Borrar el conteo» goes on where a count begins', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monedas de 0,50' }), '7');
    await user.click(en.getByRole('button', { name: 'Borrar el conteo' }));
    expect(en.getByRole('textbox', { name: 'Monedas de 0,50' })).toHaveValue('');
    expect(en.getByRole('textbox', { name: 'Billetes de 200' })).toHaveFocus();
  });

  test('the draft is only for who counted, and «Salir» takes it along', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Billetes de 50' }), '7');
    const clave = 'kantuta:conteo:http://localhost:3000:2:101';
    const ajena = 'kantuta:conteo:http://localhost:3000:3:102';
    localStorage.setItem(ajena, '{}');
    act(() => sesionStore.bloquear());
    expect(localStorage.getItem(clave)).toContain('"50');
    act(() => sesionStore.salir());
    expect(localStorage.getItem(clave)).toBeNull();
    expect(localStorage.getItem(ajena)).toBe('{}');
  });

  test.each(['{"conteo":1}', '<b>no</b>', '{"conteo":{"cantidades":{"x":5},"directo":""}}'])(
    'a stored draft that is none (%s) is dropped',
    async (texto) => {
      localStorage.setItem('kantuta:conteo:http://localhost:3000:2:101', texto);
      const { en } = await contar();
      expect(en.getByRole('textbox', { name: 'Monto contado (Bs)' })).toHaveValue('');
    },
  );

  test('nothing counted, or letters among the pieces, is said', async () => {
    const { en, user } = await contar();
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText('Cuente los billetes y monedas, o escriba el monto contado.')).toBeVisible();
    expect(en.getByRole('textbox', { name: 'Monto contado (Bs)' })).toHaveFocus();
    await user.type(en.getByRole('textbox', { name: 'Billetes de 20' }), 'dos');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText('Revise las cantidades: solo números enteros.')).toBeVisible();
    expect(en.getByRole('textbox', { name: 'Billetes de 20' })).toHaveFocus();
  });

  test('without the server there is no verdict, and the count stays', async () => {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
    backend.server.use(http.get('*/cajas/sesion/101/balance', () => new HttpResponse('', { status: 409 })));
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    expect(await en.findByText('No pudimos leer lo que debe haber. Intente de nuevo.')).toBeVisible();
    expect(en.getByRole('textbox', { name: 'Monto contado (Bs)' })).toHaveValue('2.114,00');
  });

  /** Counts 10,00 too little and says why. */
  async function cerrarConMotivo(motivo: string) {
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2104');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    await user.type(await en.findByRole('textbox', { name: 'Motivo' }), motivo);
    await user.click(en.getByRole('button', { name: 'Confirmar cierre' }));
    return en;
  }

  const cerrarEnElServidor = () => {
    const sesion = backend.store.datos.sesiones.find(({ id }) => id === SESION);
    if (sesion)
      Object.assign(sesion, {
        estado_sesion: 'CERRADA',
        monto_final_real: 210_400,
        monto_final_teorico: 210_000,
        diferencia: 400,
        fecha_cierre: new Date().toISOString(),
      });
  };

  test('the motivo is on this device before the closing leaves, and a first look that fails is repeated', async () => {
    await vaciarBandeja();
    let antes: unknown;
    backend.server.use(
      http.patch('*/cajas/sesion/101/cerrar', async () => {
        antes = await pasos();
        cerrarEnElServidor();
        backend.server.use(http.get('*/cajas/3', () => HttpResponse.error(), { once: true }));
        return HttpResponse.error();
      }),
    );
    await cerrarConMotivo('Vuelto mal dado');
    expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
    expect(antes).toEqual([['pedida', 'Vuelto mal dado']]);
    expect(await pasos()).toEqual([
      ['pedida', 'Vuelto mal dado'],
      ['cerrada', 'Vuelto mal dado'],
    ]);
  });

  test('with the answer and every look lost, the motivo stays as of a closing that nobody confirmed', async () => {
    await vaciarBandeja();
    backend.server.use(
      http.patch('*/cajas/sesion/101/cerrar', () => {
        cerrarEnElServidor();
        backend.server.use(http.get('*/cajas/3', () => HttpResponse.error()));
        return HttpResponse.error();
      }),
    );
    const en = await cerrarConMotivo('Vuelto mal dado');
    // It looks three times, with rests.
    expect(await en.findByRole('alert', {}, { timeout: 15_000 })).toHaveTextContent('Sin conexión');
    expect(await pasos()).toEqual([
      ['pedida', 'Vuelto mal dado'],
      ['desconocida', 'Vuelto mal dado'],
    ]);
    expect(en.getByRole('textbox', { name: 'Motivo' })).toHaveValue('Vuelto mal dado');
  });

  test('a closing that the server refuses is kept as refused', async () => {
    await vaciarBandeja();
    backend.server.use(
      http.patch('*/cajas/sesion/101/cerrar', () =>
        HttpResponse.json({ message: 'Forbidden resource' }, { status: 403 }),
      ),
    );
    const en = await cerrarConMotivo('Vuelto mal dado');
    expect(await en.findByRole('alert')).toHaveTextContent('No tiene permiso para hacer esto.');
    expect((await pasos()).map(([resultado]) => resultado)).toEqual(['pedida', 'rechazada']);
  });

  test('a server that does not know the counted cash: said in one sentence, nothing typed is lost, nothing blocks', async () => {
    await vaciarBandeja();
    const mensaje = 'property monto_final_real should not exist';
    backend.server.use(
      http.patch('*/cajas/sesion/101/cerrar', () =>
        HttpResponse.json(
          { statusCode: 400, message: [mensaje], path: '/cajas/sesion/101/cerrar', error_detail: null },
          { status: 400 },
        ),
      ),
    );
    const en = await cerrarConMotivo('Vuelto mal dado');
    expect(await en.findByRole('alert')).toHaveTextContent(
      'El sistema al que está conectado es de otra versión y no trabaja con esta aplicación. Avise a un Administrador.',
    );
    expect(en.getByRole('textbox', { name: 'Motivo' })).toHaveValue('Vuelto mal dado');
    expect(en.queryByText(/monto_final_real|should not exist/)).toBeNull();
    expect((await pasos()).map(([resultado]) => resultado)).toEqual(['pedida', 'rechazada']);

    // Ours again: the same press closes it.
    backend.server.resetHandlers();
    en.getByRole('button', { name: 'Confirmar cierre' }).click();
    expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
  });

  test('twenty clicks on «Confirmar cierre» close once; a lost answer is looked up', async () => {
    let perdidas = 0;
    backend.server.use(
      http.patch('*/cajas/sesion/101/cerrar', () => {
        perdidas += 1;
        const sesion = backend.store.datos.sesiones.find(({ id }) => id === SESION);
        if (sesion)
          Object.assign(sesion, {
            estado_sesion: 'CERRADA',
            monto_final_real: 211_400,
            monto_final_teorico: 210_000,
            diferencia: 1400,
            fecha_cierre: new Date().toISOString(),
          });
        return HttpResponse.error();
      }),
    );
    const { en, user } = await contar();
    await user.type(en.getByRole('textbox', { name: 'Monto contado (Bs)' }), '2114');
    await user.click(en.getByRole('button', { name: 'Terminé de contar' }));
    const confirmar = await en.findByRole('button', { name: 'Confirmar cierre' });
    for (let i = 0; i < 20; i += 1) confirmar.click();
    expect(await screen.findByText('Caja cerrada ✓')).toBeVisible();
    expect(perdidas).toBe(1);
  });
});
