import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import '@/features/ayuda/ayuda-dialog';
import { ATAJOS, EN_GAVETA, PROBLEMAS } from '@/features/ayuda/ayuda-contenido';
import { signoEnEfectivo } from '@/domain/transaccion/tipo-operacion';
import { centavos, parseMonto } from '@/lib/monto';
import { conSigno } from '@/lib/text/con-signo';
import { renderApp } from '../support/render-app';

const ayuda = () => screen.findByRole('dialog', { name: 'Ayuda' });

describe('opening it', () => {
  test('by F1, and Esc gives the focus back', async () => {
    const { user } = renderApp('/cajas', { usuario: 'admin' });
    const enlace = await screen.findByRole('link', { name: 'Cajas' });
    enlace.focus();
    await user.keyboard('{F1}');
    expect(within(await ayuda()).getByRole('searchbox', { name: 'Buscar en la ayuda' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(enlace).toHaveFocus();
  });

  test('by «?», which in a field is a letter', async () => {
    const { user } = renderApp('/agentes');
    const buscar = await screen.findByRole('searchbox', { name: 'Buscar transacciones' });
    await user.type(buscar, '?');
    expect(buscar).toHaveValue('?');
    expect(screen.queryByRole('dialog', { name: 'Ayuda' })).toBeNull();
    buscar.blur();
    await user.keyboard('?');
    expect(await ayuda()).toBeVisible();
  });

  test('from the user’s menu', async () => {
    const { user } = renderApp('/cajas');
    await user.click(await screen.findByRole('button', { name: 'Menú de usuario' }));
    await user.click(screen.getByRole('menuitem', { name: 'Ayuda' }));
    expect(await ayuda()).toBeVisible();
  });

  test('not over a question that is open', async () => {
    const { user } = renderApp('/cajas/nueva', { usuario: 'admin' });
    await screen.findByRole('dialog');
    await user.keyboard('{F1}');
    expect(screen.queryByRole('dialog', { name: 'Ayuda' })).toBeNull();
  });
});

describe('what it says', () => {
  test('searching leaves what holds every word; nothing is said so', async () => {
    const { user } = renderApp('/cajas');
    await screen.findByRole('heading', { level: 1, name: 'Cajas' });
    await user.keyboard('{F1}');
    const dialogo = within(await ayuda());
    await user.type(dialogo.getByRole('searchbox'), 'referencia existe');
    expect(dialogo.getByText('La referencia ya existe')).toBeVisible();
    expect(dialogo.queryByRole('region', { name: 'Atajos de teclado' })).toBeNull();
    await user.clear(dialogo.getByRole('searchbox'));
    await user.type(dialogo.getByRole('searchbox'), 'xyz');
    expect(dialogo.getByRole('status')).toHaveTextContent('Nada con «xyz». Pruebe otra palabra.');
  });

  test('a link goes there and closes it', async () => {
    const { user } = renderApp('/cajas', { usuario: 'admin' });
    await screen.findByRole('heading', { level: 1, name: 'Cajas' });
    await user.keyboard('{F1}');
    await user.click(within(await ayuda()).getByRole('link', { name: 'Conciliación' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Conciliación/ })).toBeVisible();
    expect(screen.queryByRole('dialog', { name: 'Ayuda' })).toBeNull();
  });

  test('prints itself and nothing else', async () => {
    const imprimir = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { user } = renderApp('/cajas');
    await screen.findByRole('heading', { level: 1, name: 'Cajas' });
    await user.keyboard('{F1}');
    await user.click(within(await ayuda()).getByRole('button', { name: 'Imprimir' }));
    expect(imprimir).toHaveBeenCalledTimes(1);
    expect(document.querySelector('body > .hoja')).toHaveTextContent('Qué hace cada operación con la gaveta');
  });

  test.each(EN_GAVETA)(
    'the example of $tipo is what the drawer’s own rule gives',
    ({ tipo, ejemplo, queda }) => {
      const [monto, comision] = ejemplo.split(' y ').map((texto) => {
        const leido = parseMonto(texto);
        return leido.ok ? leido.centavos : NaN;
      });
      // What the drawer's own rule does to it, with the fees in the drawer and no agreement about QR.
      const efecto = signoEnEfectivo(tipo, 'no-mueve') * (monto ?? NaN) + (comision ?? NaN);
      expect(conSigno(centavos(efecto)).replaceAll('\u00a0', ' ')).toBe(queda);
    },
  );

  test('every key is named once', () => {
    const teclas = ATAJOS.map((atajo) => atajo.teclas.join('+'));
    expect(new Set(teclas).size).toBe(teclas.length);
    expect(PROBLEMAS.every(({ href }) => href.startsWith('/'))).toBe(true);
  });
});
