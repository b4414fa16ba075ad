import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Dialog } from '@/ui/dialog/dialog';

const doble = (donde: HTMLElement): void => {
  fireEvent.pointerDown(donde);
  fireEvent.pointerUp(donde);
  fireEvent.click(donde, { detail: 2 });
};

test('the second click of a double one that began before the dialog was there presses nothing of it', () => {
  const [cerrar, anular] = [vi.fn<() => void>(), vi.fn<() => void>()];
  render(
    <Dialog titulo="Anular" onCerrar={cerrar}>
      <button type="button" onClick={anular}>
        Anular
      </button>
    </Dialog>,
  );
  const boton = screen.getByRole('button', { name: 'Anular' });
  const dialogo = screen.getByRole('dialog', { name: 'Anular' });
  doble(boton);
  doble(dialogo);
  expect(anular).not.toHaveBeenCalled();
  expect(cerrar).not.toHaveBeenCalled();

  fireEvent.click(boton, { detail: 1 });
  doble(boton);
  expect(anular).toHaveBeenCalledTimes(2);
  doble(dialogo);
  expect(cerrar).toHaveBeenCalledOnce();
});
