import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
// The lazy chunk, loaded before the clock of the first test runs.
import '@/app/palette/paleta-dialog';

/** The page's own clock, which a test moves on: a key of a hand comes later than one of a scanner. */
export function relojDeTeclas() {
  const real = performance.now.bind(performance);
  let adelanto = 0;
  const reloj = vi.spyOn(performance, 'now').mockImplementation(() => real() + adelanto);
  onTestFinished(() => reloj.mockRestore());
  return (ms: number) => {
    adelanto += ms;
  };
}

export const paleta = () => screen.queryByRole('dialog', { name: 'Buscar o ir a' });

/** Opened by the keyboard, some time after whatever was typed before. */
export async function abrirPaleta(user: UserEvent, esperar: (ms: number) => void) {
  esperar(1_000);
  await user.keyboard('{Control>}k{/Control}');
  const dialogo = within(await screen.findByRole('dialog', { name: 'Buscar o ir a' }));
  const campo = dialogo.getByRole<HTMLInputElement>('combobox', { name: 'Buscar o ir a' });
  return {
    dialogo,
    campo,
    opciones: () =>
      dialogo.queryAllByRole('option').map((cada) => cada.textContent.replaceAll('\u00a0', ' ')),
    grupo: (titulo: string) =>
      within(dialogo.getByRole('group', { name: titulo }))
        .getAllByRole('option')
        .map((cada) => cada.textContent.replaceAll('\u00a0', ' ')),
    apuntada: () => dialogo.getByRole('option', { selected: true }),
    escribir: async (texto: string) => {
      await user.clear(campo);
      await user.paste(texto);
    },
  };
}
