import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { RouteError } from '@/app/pages/route-error';
import { AvisoVersion } from '@/app/version/aviso-version';
import { anunciarVersion, decirEnPagina, noRecargarMientras } from '@/app/version/version-nueva';
import { bandeja } from '@/engines/envios/envios';

test('nothing by itself; «Después» puts it off; a page that says it is enough', async () => {
  render(<AvisoVersion />);
  expect(screen.queryByRole('status')).toBeNull();
  act(() => anunciarVersion());
  expect(screen.getByRole('status')).toHaveTextContent('Hay una versión nueva.');
  let callar: (() => void) | undefined;
  act(() => {
    callar = decirEnPagina();
  });
  expect(screen.queryByRole('status')).toBeNull();
  act(() => callar?.());
  await userEvent.click(screen.getByRole('button', { name: 'Después' }));
  expect(screen.queryByRole('status')).toBeNull();
});

function PaginaCuyoCodigoSeFue() {
  const [error, setError] = useState<Error>();
  useEffect(() => {
    const id = setTimeout(() => setError(new Error('Failed to fetch dynamically imported module: /x.js')));
    return () => clearTimeout(id);
  }, []);
  if (error) throw error;
  return <p>todavía</p>;
}

test('the page that takes the word from the notice does so before it is seen', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  act(() => anunciarVersion());
  const veces: number[] = [];
  const mirada = new MutationObserver(() =>
    veces.push(screen.queryAllByText('Hay una versión nueva.').length),
  );
  mirada.observe(document.body, { childList: true, subtree: true });
  render(
    <>
      <AvisoVersion />
      <RouteError lugar="/whatsapp">
        <PaginaCuyoCodigoSeFue />
      </RouteError>
    </>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('Hay una versión nueva.');
  expect(await screen.findByRole('alert')).toHaveTextContent('Hay una versión nueva.');
  mirada.disconnect();
  expect(new Set(veces)).toEqual(new Set([1]));
});

// That it reloads at last is shown in Chromium: jsdom has nowhere to go.
test('the reload waits for an operation, and for any other write', async () => {
  render(<AvisoVersion />);
  act(() => anunciarVersion());
  const enviando = vi.spyOn(bandeja, 'enviando').mockReturnValue(true);
  noRecargarMientras(() => true);
  const boton = screen.getByRole('button', { name: 'Recargar' });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(boton);
  expect(screen.getByRole('status')).toHaveTextContent('Se recargará cuando termine de enviar.');
  expect(boton).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Después' })).toBeNull();

  await vi.advanceTimersByTimeAsync(60_000);
  enviando.mockReturnValue(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByRole('status')).toHaveTextContent('Se recargará cuando termine de enviar.');
});
