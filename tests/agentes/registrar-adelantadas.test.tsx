/** A slow disk and a fast hand: what is typed while an operation is being saved is the next one's, whole. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { bandeja } from '@/engines/envios/envios';
import { abrirTill, campos, compuerta } from './registrar-till';

/** The till with an operation that is on its way to the disk for as long as the test wants. */
async function guardandoUna({ acaba = true } = {}) {
  const till = await abrirTill();
  const { retenido, soltar } = compuerta();
  const guardar = bandeja.confirmar.bind(bandeja);
  const confirmar = vi.spyOn(bandeja, 'confirmar').mockImplementation(async (nueva) => {
    await retenido;
    return acaba ? guardar(nueva) : { tipo: 'no-guardada' };
  });
  await till.llenar();
  // Whose code comes after the page; a whole operation is typed by then.
  await vi.dynamicImportSettled();
  await till.user.type(campos().referencia, '{Enter}');
  await waitFor(() => expect(confirmar).toHaveBeenCalledTimes(1));
  return { ...till, confirmar, soltar };
}
const escrito = () => {
  const { monto, comision, referencia } = campos();
  return [monto, comision, referencia].map(({ value }) => value);
};
const guardada = () => screen.findByText(/Guardada|registrado/, { selector: '[data-strip] *' });

describe('typed ahead', () => {
  type Campo = 'banco' | 'monto' | 'comision' | 'referencia';
  const CASOS: [teclas: string, quedan: [monto: string, comision: string, ref: string], foco: Campo][] = [
    ['1500', ['1500', '', ''], 'monto'],
    ['1500,5', ['1500,5', '', ''], 'monto'],
    ['{Enter}{Enter}1500', ['1500', '', ''], 'monto'],
    ['15{Backspace}8', ['18', '', ''], 'monto'],
    ['{Backspace}7', ['7', '', ''], 'monto'],
    ['15{Escape}20', ['20', '', ''], 'monto'],
    [' 20', ['20', '', ''], 'monto'],
    ['1500{Enter}', ['1.500,00', '', ''], 'referencia'],
    ['1500{Enter}NUEVA-2', ['1.500,00', '', 'NUEVA-2'], 'referencia'],
    // A person looks before the next one goes.
    ['1500{Enter}NUEVA-2{Enter}', ['1.500,00', '', 'NUEVA-2'], 'referencia'],
    ['1500{Enter}NUEVA-2{Enter}{Enter}', ['1.500,00', '', 'NUEVA-2'], 'referencia'],
    ['1500{Tab}', ['1.500,00', '', ''], 'comision'],
    ['1500{Tab}5{Enter}NUEVA-2', ['1.500,00', '5', 'NUEVA-2'], 'referencia'],
    ['1500{Tab}5{Tab}NUEVA-2', ['1.500,00', '5', 'NUEVA-2'], 'referencia'],
    // Without a fee, by either way.
    ['1500{Tab}{Tab}8827', ['1.500,00', '', '8827'], 'referencia'],
    ['1500{Tab}{Enter}8827', ['1.500,00', '', '8827'], 'referencia'],
    // Back to the amount, which the next key replaces.
    ['100{Tab}{Shift>}{Tab}{/Shift}250', ['250', '', ''], 'monto'],
    ['100{Tab}7{Shift>}{Tab}{/Shift}', ['100', '7', ''], 'monto'],
    // Of another bank nothing is guessed: what follows is left out, and the field waits.
    ['1500{F9}Union{Enter}20{Enter}R-9', ['1.500,00', '', ''], 'banco'],
    // What is no amount stays in its field with what is wrong.
    ['7750000000011{Enter}', ['7750000000011', '', ''], 'monto'],
    ['', ['', '', ''], 'monto'],
  ];
  test.each(CASOS)('«%s» gives %j and goes on with %s', async (teclas, quedan, foco) => {
    const { user, soltar, confirmar } = await guardandoUna();
    if (teclas) await user.keyboard(teclas);
    // Until then the one that is being saved stands there untouched.
    expect(escrito()).toEqual(['500,00', '5,00', '8827334']);
    soltar();
    await guardada();
    await waitFor(() => expect(escrito()).toEqual(quedan));
    expect(campos()[foco]).toHaveFocus();
    expect(confirmar).toHaveBeenCalledTimes(1);
  });

  test('the next one is of the type whose key was pressed', async () => {
    const { backend, user, soltar } = await guardandoUna();
    await user.keyboard('{F4}15{Escape}80');
    expect(campos().tipo('Depósito')).toBeChecked();
    soltar();
    await guardada();
    await waitFor(() => expect(campos().tipo('Retiro')).toBeChecked());
    expect(escrito()).toEqual(['80', '', '']);
    await waitFor(() =>
      expect(backend.store.datos.transacciones).toMatchObject([
        { tipo_operacion: 'DEPOSITO', monto: 50_000 },
      ]),
    );
  });

  test('Tab alone walks the page', async () => {
    const { user, soltar } = await guardandoUna();
    const antes = document.activeElement;
    await user.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(antes);
    soltar();
    await guardada();
  });

  test('and goes on by hand as if nothing had been', async () => {
    const { backend, user, soltar } = await guardandoUna();
    await user.keyboard('15');
    soltar();
    await guardada();
    await waitFor(() => expect(campos().monto).toHaveValue('15'));
    await user.keyboard('00{Enter}NUEVA-2{Enter}');
    await waitFor(() =>
      expect(backend.store.datos.transacciones.map(({ monto, nro_referencia: ref }) => [ref, monto])).toEqual(
        expect.arrayContaining([
          ['8827334', 50_000],
          ['NUEVA-2', 150_000],
        ]),
      ),
    );
  });

  test('after a refusal neither what was typed nor what the hand still types is anybody’s', async () => {
    const { backend, user, soltar } = await guardandoUna({ acaba: false });
    await user.keyboard('15');
    soltar();
    await screen.findByText(/No se pudo guardar/, { selector: '[data-strip] *' });
    campos().referencia.focus();
    await user.keyboard('00{Enter}NUEVA-2{Enter}');
    expect(escrito()).toEqual(['500,00', '5,00', '8827334']);
    expect(backend.recibido('POST /agentes')).toEqual([]);

    // A pause, and the hand is heard again.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_001);
    vi.mocked(bandeja.confirmar).mockRestore();
    await user.keyboard('5{Enter}');
    await guardada();
    await waitFor(() =>
      expect(backend.recibido('POST /agentes')).toMatchObject([{ nro_referencia: '88273345' }]),
    );
    await waitFor(() => expect(escrito()).toEqual(['', '', '']));
  });

  test('keys of the browser, and of whoever went to the list, are left alone', async () => {
    const { user, soltar } = await guardandoUna();
    await user.keyboard('{Control>}5{/Control}{Shift>}{F4}{/Shift}');
    const buscar = screen.getByRole('searchbox');
    await user.click(buscar);
    await user.keyboard('77');
    soltar();
    await guardada();
    await waitFor(() => expect(escrito()).toEqual(['', '', '']));
    expect(buscar).toHaveValue('77');
    expect(buscar).toHaveFocus();
  });
});
