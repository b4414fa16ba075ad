import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Rol } from '@/domain/usuario/usuario';
import { conFilas } from '../agentes/lista-backend';
import { abrirTill } from '../agentes/registrar-till';
import { abrirPaleta, relojDeTeclas } from '../paleta/con-paleta';
import { renderApp } from '../support/render-app';

const TECLAS = 'F2 F4 F8 eligen la operación.';
const PALETA = 'Ctrl K busca una referencia, una caja o una página.';
const AYUDA = 'F1 abre la ayuda.';

const consejo = () => screen.queryByRole('button', { name: 'Ocultar consejo' })?.closest('[role=status]');
/** What is told, once it is `texto`. */
const dicho = async (texto: string) => {
  await screen.findByRole('button', { name: 'Ocultar consejo' });
  await waitFor(() => expect(consejo()?.textContent).toBe(texto));
  return consejo()?.textContent;
};
const ninguno = () => waitFor(() => expect(consejo()).toBeUndefined());
const ocultar = () => screen.getByRole('button', { name: 'Ocultar consejo' });

describe('a first visit', () => {
  test('three hints, one after the other; each goes for ever by its button, by keyboard', async () => {
    const { user, unmount } = await abrirTill();
    for (const texto of [TECLAS, PALETA, AYUDA]) {
      expect(await dicho(texto)).toBe(texto);
      ocultar().focus();
      await user.keyboard('{Enter}');
    }
    await ninguno();
    // The last one had the focus.
    expect(screen.getByRole('main')).toHaveFocus();
    unmount();
    await abrirTill();
    await screen.findByRole('button', { name: /Actualizar la lista/ });
    expect(consejo()).toBeUndefined();
  });

  test('what is used goes without being told', async () => {
    const esperar = relojDeTeclas();
    const { user } = await abrirTill();
    expect(await dicho(TECLAS)).toBe(TECLAS);
    fireEvent.keyDown(document.body, { key: 'F4' });
    expect(await dicho(PALETA)).toBe(PALETA);
    await abrirPaleta(user, esperar);
    await user.keyboard('{Escape}');
    expect(await dicho(AYUDA)).toBe(AYUDA);
    await user.keyboard('{F1}');
    await screen.findByRole('dialog', { name: 'Ayuda' });
    await ninguno();
  });

  test('who has used it before is never told', async () => {
    localStorage.setItem('kantuta.pistas', JSON.stringify(['2:teclas', '2:ayuda', '3:paleta']));
    await abrirTill();
    expect(await dicho(PALETA)).toBe(PALETA);
  });

  test('another person of the same device is told', async () => {
    localStorage.setItem('kantuta.pistas', JSON.stringify(['3:teclas', '3:paleta', '3:ayuda']));
    await abrirTill();
    expect(await dicho(TECLAS)).toBe(TECLAS);
  });

  test.each(['{"a":1}', 'x', '[1,null,{}]', '"2:teclas"'])(
    'what is kept is not trusted: %s',
    async (texto) => {
      localStorage.setItem('kantuta.pistas', texto);
      await abrirTill();
      expect(await dicho(TECLAS)).toBe(TECLAS);
    },
  );

  test('a storage that refuses hides it as long as the page lives', async () => {
    const { user } = await abrirTill();
    expect(await dicho(TECLAS)).toBe(TECLAS);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.click(ocultar());
    expect(await dicho(PALETA)).toBe(PALETA);
  });

  test('who may only look is told of no key that registers', async () => {
    const rol: Rol = 'Lectura';
    renderApp('/agentes', { rol });
    expect(await dicho(PALETA)).toBe(PALETA);
  });

  test('nor is who has no form to use them in', async () => {
    renderApp('/agentes');
    expect(await screen.findByRole('heading', { level: 2, name: 'Registro bloqueado' })).toBeVisible();
    expect(await dicho(PALETA)).toBe(PALETA);
  });
});

describe('by thumb', () => {
  const deAntes = window.matchMedia;
  beforeEach(() => {
    window.matchMedia = (media) => Object.assign(deAntes(media), { matches: media === '(pointer: coarse)' });
  });
  afterEach(() => {
    window.matchMedia = deAntes;
  });

  test('no keys are named, and opening an operation is what the first one was about', async () => {
    const { backend } = conFilas([{ nro_referencia: 'DEDO-1' }]);
    const { user } = renderApp('/agentes', { backend });
    expect(await dicho('Toque una operación de la lista para imprimirla o anularla.')).toBe(
      'Toque una operación de la lista para imprimirla o anularla.',
    );
    await user.click(await screen.findByRole('link', { name: 'Ver transacción DEDO-1' }));
    const detalle = within(await screen.findByRole('dialog'));
    await user.click(detalle.getByRole('button', { name: 'Cerrar' }));
    expect(await dicho('La lupa de arriba busca una referencia, una caja o una página.')).toBe(
      'La lupa de arriba busca una referencia, una caja o una página.',
    );
  });
});
