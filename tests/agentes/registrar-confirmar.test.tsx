/** The question before sending: only for its reasons, and never answered by the Enter that raised it. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { agregarMovimiento } from '@/demo/model/movimientos';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { centavos } from '@/lib/monto';
import { bandeja } from '@/engines/envios/envios';
import { abrirTill, campos, compuerta, filaEnServidor, plano, type Tecleado } from './registrar-till';

const POST = 'POST /agentes';
const pregunta = () => screen.findByRole('dialog', { name: 'Confirme la operación' });
const guardado = () => screen.findByText(/registrad[ao] ✓/);

describe('a reason each', () => {
  test.each<[string, Tecleado, RegExp]>([
    ['a high amount', { monto: '5000' }, /El monto es alto: Bs 5\.000,00/],
    [
      'a fee above the amount',
      { monto: '10', comision: '10,10' },
      /La comisión \(Bs 10,10\) es mayor que el monto \(Bs 10,00\)/,
    ],
    ['coins that do not exist', { monto: '100,05', comision: '' }, /En efectivo son Bs 100,05/],
    [
      'more than is in the drawer',
      { tipo: 'Retiro', monto: '2000,10', comision: '' },
      /debería haber en la gaveta \(Bs 2\.000,00\)/,
    ],
  ])('%s', async (_caso, tecleado, motivo) => {
    const { backend, registrar, user } = await abrirTill();
    await waitFor(() => expect(backend.recibido('GET /agentes')).toHaveLength(1));
    await registrar(tecleado);
    const dialogo = await pregunta();
    expect(within(dialogo).getAllByRole('listitem')).toHaveLength(1);
    expect(plano(dialogo.textContent)).toMatch(motivo);
    expect(within(dialogo).getByRole('button', { name: 'Corregir' })).toHaveFocus();
    expect(backend.recibido(POST)).toEqual([]);
    await user.click(within(dialogo).getByRole('button', { name: 'Sí, registrar' }));
    await guardado();
    expect(backend.recibido(POST)).toHaveLength(1);
  });

  test('the threshold does not matter to an amount that is a reference', async () => {
    guardarAjustes({ umbral_confirmacion: centavos(9_000_000_000) });
    const { registrar } = await abrirTill();
    await registrar({ monto: '8831031' });
    expect(plano((await pregunta()).textContent)).toContain('parece un n.º de referencia');
  });

  test('all of them in one question', async () => {
    const { registrar } = await abrirTill();
    await screen.findByText('Entra');
    await registrar({ tipo: 'Retiro', monto: '6000,05', comision: '7000' });
    expect(within(await pregunta()).getAllByRole('listitem')).toHaveLength(4);
  });

  test('none: nothing is asked', async () => {
    const { registrar } = await abrirTill();
    await registrar({ tipo: 'Retiro', monto: '2000', comision: '2000' });
    expect(await guardado()).toBeVisible();
  });

  test('the threshold is a setting', async () => {
    guardarAjustes({ umbral_confirmacion: centavos(10_000) });
    const { registrar } = await abrirTill();
    await registrar({ monto: '100' });
    expect(plano((await pregunta()).textContent)).toContain('desde Bs 100,00 se confirma');
  });
});

describe('what the drawer holds, whether the server records movements or not', () => {
  test.each(['documentado', 'observado'] as const)('%s', async (comportamiento) => {
    const { backend, registrar, user, sesion } = await abrirTill({
      comportamiento,
      antes: ({ store, ...resto }) => {
        filaEnServidor({ store, ...resto }, { monto: 300, comision_cliente: 2, nro_referencia: 'D-1' });
        filaEnServidor(
          { store, ...resto },
          { tipo_operacion: 'RETIRO', monto: 1000, comision_cliente: 0, nro_referencia: 'R-1' },
        );
        const abierta = store.datos.sesiones.find(({ id }) => id === 101);
        if (abierta)
          agregarMovimiento(store, abierta, { tipo: 'EGRESO', monto: 10_000, motivo: 'Agua', idUsuario: 2 });
      },
    });
    expect(sesion.id).toBe(101);
    await screen.findByRole('row', { name: /D-1/ });
    // 2.000,00 + 300,00 + 2,00 − 1.000,00 − 100,00
    await registrar({ tipo: 'Retiro', monto: '1202,10', comision: '', referencia: 'R-2' });
    expect(plano((await pregunta()).textContent)).toContain('(Bs 1.202,00)');
    await user.click(screen.getByRole('button', { name: 'Corregir' }));
    // What is exactly there may go out; and then there is nothing left.
    await registrar({ monto: '1202', comision: '', referencia: 'R-3' });
    await guardado();
    expect(backend.recibido(POST)).toHaveLength(1);
    await registrar({ monto: '1', comision: '', referencia: 'R-4' });
    expect(plano((await pregunta()).textContent)).toContain('(Bs 0,00)');
  });
});

describe('an amount that is a reference', () => {
  test.each<[string, Tecleado, RegExp]>([
    [
      'seven digits',
      { monto: '8831031' },
      /^El monto parece un n\.º de referencia \(8831031\): serían Bs 8\.831\.031,00\. ¿Es el monto\?$/,
    ],
    [
      'eight digits, before «El monto es alto»',
      { monto: '88310312' },
      /^El monto parece un n\.º de referencia/,
    ],
    [
      'the reference itself',
      { monto: '8.827.334', referencia: '8827334' },
      /^El monto es igual al n\.º de referencia \(8827334\): serían Bs 8\.827\.334,00\. ¿Es el monto\?$/,
    ],
    [
      'a short one',
      { monto: '350', referencia: '0350' },
      /^El monto es igual al n\.º de referencia \(0350\)/,
    ],
    [
      'in the fee',
      { comision: '8831031' },
      /^La comisión parece un n\.º de referencia \(8831031\): serían Bs 8\.831\.031,00\. ¿Es la comisión\?$/,
    ],
  ])('%s is asked about first', async (_caso, tecleado, motivo) => {
    const { backend, registrar } = await abrirTill();
    await registrar(tecleado);
    const [primero] = within(await pregunta()).getAllByRole('listitem');
    expect(plano(primero?.textContent)).toMatch(motivo);
    expect(backend.recibido(POST)).toEqual([]);
  });

  test.each<[string, Tecleado]>([
    ['written as an amount', { monto: '8.831.031' }],
    ['six digits', { monto: '883103' }],
    ['with decimals', { monto: '8831031,50' }],
  ])('%s is only high', async (_caso, tecleado) => {
    const { registrar } = await abrirTill();
    await registrar(tecleado);
    const motivos = within(await pregunta()).getAllByRole('listitem');
    expect(motivos).toHaveLength(1);
    expect(motivos[0]).toHaveTextContent(/^El monto es alto/);
  });

  test('«Corregir» stands in that amount, its text selected', async () => {
    const { llenar, user } = await abrirTill();
    await llenar({ monto: '8831031' });
    await user.keyboard('{Enter}');
    await user.click(within(await pregunta()).getByRole('button', { name: 'Corregir' }));
    const { monto } = campos();
    await waitFor(() => expect(monto).toHaveFocus());
    expect([monto.selectionStart, monto.selectionEnd]).toEqual([0, monto.value.length]);
  });

  test('typed while the disk still wrote the one before', async () => {
    const { llenar, registrar, user } = await abrirTill();
    // What was typed for earlier ones is none of its digits.
    await registrar({ monto: '100', referencia: 'R-1' });
    await guardado();
    const { retenido, soltar } = compuerta();
    const guardar = bandeja.confirmar.bind(bandeja);
    const confirmar = vi.spyOn(bandeja, 'confirmar').mockImplementation(async (nueva) => {
      await retenido;
      return guardar(nueva);
    });
    await llenar();
    await vi.dynamicImportSettled();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(confirmar).toHaveBeenCalledTimes(1));
    await user.keyboard('8831031{Enter}R-99');
    soltar();
    await waitFor(() => expect(campos().referencia).toHaveValue('R-99'));
    await user.keyboard('{Enter}');
    expect(plano((await pregunta()).textContent)).toContain('parece un n.º de referencia (8831031)');
  });
});

describe('the answer', () => {
  test('«Corregir» sends nothing, loses nothing and gives the focus back', async () => {
    const { backend, llenar, user } = await abrirTill();
    await llenar({ monto: '6000' });
    await user.keyboard('{Enter}');
    await user.click(within(await pregunta()).getByRole('button', { name: 'Corregir' }));
    expect(backend.recibido(POST)).toEqual([]);
    const { monto, referencia } = campos();
    expect([monto.value, referencia.value]).toEqual(['6.000,00', '8827334']);
    expect(referencia).toHaveFocus();
  });

  test('Esc is «Corregir», and clears nothing', async () => {
    const { backend, registrar, user } = await abrirTill();
    await registrar({ monto: '6000' });
    await pregunta();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(campos().monto).toHaveValue('6.000,00');
    expect(backend.recibido(POST)).toEqual([]);
  });

  test('Enter does nothing for the first 300 ms, then it is «Corregir»', async () => {
    const { backend, llenar, user } = await abrirTill();
    await llenar({ monto: '6000' });
    const reloj = vi.spyOn(performance, 'now').mockReturnValue(90_000);
    await user.keyboard('{Enter}');
    const dialogo = await pregunta();
    await user.keyboard('{Enter}{Enter}');
    expect(dialogo).toBeVisible();
    reloj.mockReturnValue(90_300);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(backend.recibido(POST)).toEqual([]);
  });
});
