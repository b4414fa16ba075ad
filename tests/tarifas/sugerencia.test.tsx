/** The fee that the tariff proposes at the till, and the limits that it warns of. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import '@/features/agentes/form/echo/sugerencia';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { guardarTarifa, type Limites } from '@/domain/tarifa/tarifario';
import { bandeja } from '@/engines/envios/envios';
import { filasDe } from '@/features/bitacora/bitacora-filas';
import { leerBitacora } from '@/engines/envios/journal/journal';
import { centavos } from '@/lib/monto';
import { abrirTill, campos, compuerta, filaEnServidor, plano } from '../agentes/registrar-till';

const tramo = (hasta: number, cliente: number) => ({
  hasta: centavos(hasta),
  cliente: centavos(cliente),
  banco: centavos(0),
});
const NINGUNO: Limites = { operacion: null, dia: null, mes: null, avisar: null };
const poner = (limites: Partial<Limites> = {}) =>
  guardarTarifa('BCP', {
    vigencias: [
      {
        desde: '2020-01-01',
        efectivo: [tramo(30_000, 300), tramo(150_000, 500), tramo(9_000_000, 800)],
        convenio: [tramo(2_000_000, 100)],
      },
    ],
    limites: { ...NINGUNO, ...limites },
  });

beforeEach(() => guardarAjustes({ tarifas: {} }));

const LINEA = 'Comisión sugerida 5,00 · tarifa BCP';

/** The till with BCP chosen, the code of the suggestion there, and the hand in the amount. */
async function enMonto(limites: Partial<Limites> = {}, opciones: Parameters<typeof abrirTill>[0] = {}) {
  poner(limites);
  const till = await abrirTill(opciones);
  await vi.dynamicImportSettled();
  await till.user.click(campos().banco);
  await till.user.paste('BCP');
  await till.user.keyboard('{Enter}');
  expect(campos().monto).toHaveFocus();
  return till;
}

describe('the fee is proposed', () => {
  test('from the amount to the reference by Enter: it stands there, follows the amount, and is sent', async () => {
    const { user, backend } = await enMonto();
    await user.keyboard('5');
    expect(campos().comision).toHaveValue('3,00');
    await user.keyboard('00');
    expect(await screen.findByText(LINEA)).toBeVisible();
    expect(campos().comision).toHaveValue('5,00');
    expect(campos().comision).toHaveAccessibleDescription(LINEA);
    expect(screen.queryByRole('button', { name: /^Usar/ })).toBeNull();
    await user.keyboard('{Enter}');
    expect(campos().referencia).toHaveFocus();
    await user.keyboard('A-1{Enter}');
    await waitFor(() => expect(backend.store.datos.transacciones).toHaveLength(1));
    expect(backend.store.datos.transacciones).toMatchObject([{ comision_cliente: 500 }]);
    // Nothing of this one is left for the next.
    await waitFor(() => expect(campos().monto).toHaveValue(''));
    expect(campos().comision).toHaveValue('');
    const { eventos } = await leerBitacora({ tipo: 'registro' });
    for (const evento of eventos) expect(evento).not.toHaveProperty('sugerida');
  });

  test('another kind of operation has another one; an amount beyond the ranges has none', async () => {
    const { user } = await enMonto();
    await user.keyboard('500{F8}');
    expect(campos().comision).toHaveValue('1,00');
    await user.keyboard('{F2}00000');
    expect(campos().comision).toHaveValue('');
    expect(screen.queryByText(/Comisión sugerida/)).toBeNull();
  });

  test('a bank without a tariff has no line, and nothing is filled in', async () => {
    const { user, llenar } = await enMonto();
    await llenar({ banco: 'SOLI', comision: '' });
    expect(screen.queryByText(/Comisión sugerida/)).toBeNull();
    expect(campos().comision).toHaveValue('');
    await user.clear(campos().banco);
    await user.type(campos().banco, 'bcp');
    expect(campos().comision).toHaveValue('5,00');
  });

  test.each([
    ['600{Enter}', '5,00'],
    ['600{Tab}2{Enter}', '2'],
  ])('what was typed ahead, «%s», has its fee', async (teclas, comision) => {
    const { user } = await enMonto();
    const { retenido, soltar } = compuerta();
    const guardar = bandeja.confirmar.bind(bandeja);
    vi.spyOn(bandeja, 'confirmar').mockImplementation(async (nueva) => {
      await retenido;
      return guardar(nueva);
    });
    await user.keyboard('500{Enter}A-1{Enter}');
    await user.keyboard(`${teclas}NUEVA-2`);
    soltar();
    await waitFor(() => expect(campos().monto).toHaveValue('600,00'));
    expect(campos().comision).toHaveValue(comision);
    expect(campos().referencia).toHaveValue('NUEVA-2');
    expect(campos().referencia).toHaveFocus();
  });
});

describe('a hand goes before', () => {
  test('what is typed stays, also when the amount changes; the tariff’s is one press away', async () => {
    const { user } = await enMonto();
    await user.keyboard('500');
    await user.tab();
    await user.keyboard('4');
    expect(campos().comision).toHaveValue('4');
    // From field to field, past the button.
    await user.tab();
    expect(campos().referencia).toHaveFocus();
    await user.type(campos().monto, '{Backspace}1');
    expect(campos().comision).toHaveValue('4,00');
    await user.click(screen.getByRole('button', { name: 'Usar 5,00' }));
    expect(campos().comision).toHaveValue('5,00');
    expect(campos().referencia).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^Usar/ })).toBeNull();
    await user.type(campos().monto, '{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}');
    expect(campos().comision).toHaveValue('3,00');
  });

  test('a fee that was taken away stays away', async () => {
    const { user } = await enMonto();
    await user.keyboard('500');
    await user.clear(campos().comision);
    expect(campos().comision).toHaveValue('');
    await user.type(campos().monto, '{Backspace}{Backspace}{Backspace}0');
    expect(campos().comision).toHaveValue('');
    expect(screen.getByRole('button', { name: 'Usar 8,00' })).toBeVisible();
    // Cleared, the next one begins anew.
    await user.keyboard('{Escape}500');
    expect(campos().comision).toHaveValue('5,00');
  });

  test('the trail tells of it, and it is no part of what is sent', async () => {
    const { user, llenar, backend } = await enMonto();
    const bodies: unknown[] = [];
    backend.server.events.on('request:start', ({ request }) => {
      if (request.method === 'POST' && request.url.endsWith('/agentes'))
        void request
          .clone()
          .json()
          .then((body: unknown) => bodies.push(body));
    });
    await llenar({ comision: '4' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(backend.store.datos.transacciones).toHaveLength(1));
    const { eventos } = await vi.waitFor(async () => {
      const leida = await leerBitacora({ tipo: 'registro' });
      if (leida.eventos.length === 0) throw new Error('not written yet');
      return leida;
    });
    expect(eventos).toMatchObject([{ resultado: 'registrada', sugerida: 500 }]);
    const [fila] = filasDe({ eventos, intentos: [], rotos: 0 });
    expect(fila?.resultado).toBe('Registrada. Comisión 4,00, la tarifa sugería 5,00');
    expect(bodies).toHaveLength(1);
    expect(JSON.stringify(bodies)).not.toMatch(/sugerida|comision_banco/);
  });
});

const aviso = (texto: RegExp) =>
  screen.findByText((_, nodo) => nodo?.tagName === 'P' && texto.test(plano(nodo.textContent)));

describe('the limits', () => {
  test('what the rows and this device have taken of the day is told, and the rest is asked about', async () => {
    const { user, backend, llenar } = await enMonto(
      { dia: centavos(100_000) },
      { antes: (b) => void filaEnServidor(b, { monto: 400, banco: 'bcp' }) },
    );
    await llenar({ monto: '600', referencia: 'A-1' });
    expect(await aviso(/^Hoy quedan Bs 600,00 del límite de BCP\.$/)).toBeVisible();
    await llenar({ monto: '650,50', referencia: 'A-1' });
    expect(await aviso(/^Pasa el límite de BCP por Bs 50,50\.$/)).toBeVisible();
    await user.click(campos().boton);
    const dialogo = within(await screen.findByRole('dialog', { name: 'Confirme la operación' }));
    expect(plano(dialogo.getByRole('listitem').textContent)).toBe('Pasa el límite de BCP por Bs 50,50.');
    await user.click(dialogo.getByRole('button', { name: 'Sí, registrar' }));
    await waitFor(() => expect(backend.store.datos.transacciones).toHaveLength(2));
    await llenar({ monto: '10', referencia: 'A-2' });
    expect(await aviso(/^Pasa el límite de BCP por Bs 60,50\.$/)).toBeVisible();
  });

  test('one that is far away is not spoken of, nor asked about', async () => {
    const { backend, registrar } = await enMonto({ dia: centavos(1_000_000), avisar: centavos(10_000) });
    await registrar();
    await waitFor(() => expect(backend.store.datos.transacciones).toHaveLength(1));
    expect(screen.queryByText(/límite de/)).toBeNull();
  });
});
