/** The voucher: what it says, on which paper, and that nothing else of the page is printed. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anularTransaccion } from '@/demo/model/agentes';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { renderApp } from '../support/render-app';
import { conTransaccion, vaciarBandeja, type Backend } from './con-transaccion';

const imprimir = vi.fn<() => void>();
beforeEach(async () => {
  await vaciarBandeja();
  imprimir.mockReset();
  vi.stubGlobal('print', imprimir);
});

async function abrir(backend: Backend, ruta: string) {
  const { user } = renderApp(ruta, { backend });
  const detalle = await screen.findByRole('dialog', { name: /N\.º/ });
  await user.click(await within(detalle).findByRole('button', { name: 'Imprimir' }));
  const dialogo = await screen.findByRole('dialog', { name: 'Imprimir comprobante' });
  return { user, dialogo };
}

const texto = (nodo: Element | null) => nodo?.textContent?.replaceAll('\u00a0', ' ');
const lineas = (articulo: HTMLElement) =>
  [...articulo.querySelectorAll('strong, span, p, dl > div, footer')].map(texto);

const ancho = (mm: number) =>
  within(screen.getByRole('group', { name: 'Ancho del papel' })).getByRole('button', { name: `${mm} mm` });

describe('what it says', () => {
  test('a deposit, in the order of the paper', async () => {
    const { backend, ruta, row } = conTransaccion({ monto: 1234.5, fecha: '2026-11-23T14:42:00.000Z' });
    guardarAjustes({ nombre_tienda: 'Librería La Esquina' });
    const { dialogo } = await abrir(backend, ruta);
    const hoja = within(dialogo).getByRole('article', { name: 'Comprobante de 80 mm' });
    await waitFor(() => expect(hoja).toHaveTextContent('Caja 03'));
    expect(lineas(hoja)).toEqual([
      'Librería La Esquina',
      'Caja 03 – Mixta · Luis Choque Rojas',
      '23/11/2026 10:42',
      'DEPÓSITO · BCP',
      'Bs 1.234,50',
      'mil doscientos treinta y cuatro 50/100 bolivianos',
      'ComisiónBs 5,00',
      'Total recibidoBs 1.239,50',
      'Referencia8827334',
      'Comprobante interno, no válido como factura',
    ]);
    expect(texto(hoja)).not.toContain(String(row.id));
    expect(texto(hoja)).not.toContain('101');
  });

  test.each([
    ['RETIRO', 'RETIRO · BCP', 'Total entregadoBs 500,00'],
    ['TRANSFERENCIA_QR', 'TRANSFERENCIA QR · BCP', 'Efectivo recibidoBs 5,00'],
  ] as const)('%s: what went over the counter', async (tipo_operacion, operacion, total) => {
    const { backend, ruta } = conTransaccion({ tipo_operacion });
    const { dialogo } = await abrir(backend, ruta);
    const dichas = lineas(within(dialogo).getByRole('article'));
    expect(dichas).toContain(operacion);
    expect(dichas).toContain(total);
    expect(dichas).not.toContain('ANULADO');
  });

  test('an annulled one says so above the amount', async () => {
    const { backend, ruta, row } = conTransaccion();
    const { user } = renderApp(ruta, { backend });
    const detalle = await screen.findByRole('dialog', { name: /N\.º/ });
    await user.click(await within(detalle).findByRole('button', { name: 'Anular' }));
    const anular = await screen.findByRole('dialog', { name: 'Anular transacción' });
    await user.type(within(anular).getByRole('textbox', { name: 'Motivo' }), 'Doble registro');
    await user.click(within(anular).getByRole('button', { name: 'Anular operación' }));
    expect(await within(detalle).findByText('Anulada')).toBeVisible();
    expect(() => anularTransaccion(backend.store, row.id)).toThrow(/no encontrada/);
    await user.click(within(detalle).getByRole('button', { name: 'Imprimir' }));
    const hoja = await screen.findByRole('article');
    const dichas = lineas(hoja);
    expect(dichas.indexOf('ANULADO')).toBe(dichas.indexOf('Bs 500,00') - 2);
  });
});

describe('the paper', () => {
  test('its width is remembered', async () => {
    const { backend, ruta } = conTransaccion();
    const { user, dialogo } = await abrir(backend, ruta);
    expect(ancho(80)).toHaveAttribute('aria-pressed', 'true');
    await user.click(ancho(58));
    expect(within(dialogo).getByRole('article', { name: 'Comprobante de 58 mm' })).toHaveClass('is-58');
    await user.click(within(dialogo).getByRole('button', { name: 'Volver' }));
    await user.click(screen.getByRole('button', { name: 'Imprimir' }));
    expect(ancho(58)).toHaveAttribute('aria-pressed', 'true');
    expect(await screen.findByRole('article', { name: 'Comprobante de 58 mm' })).toBeVisible();
  });

  test('where nothing may be remembered it still changes', async () => {
    const { backend, ruta } = conTransaccion();
    const { user, dialogo } = await abrir(backend, ruta);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.click(within(dialogo).getByRole('button', { name: '58 mm' }));
    expect(within(dialogo).getByRole('article', { name: 'Comprobante de 58 mm' })).toBeVisible();
  });

  test('one copy stands beside the app while the preview is open, and goes with it', async () => {
    const { backend, ruta } = conTransaccion();
    const { user, dialogo } = await abrir(backend, ruta);
    const muestra = within(dialogo).getByRole('article');
    await waitFor(() => expect(muestra).toHaveTextContent('Caja 03'));
    const copias = document.querySelectorAll('body > .hoja > .voucher');
    expect([...copias].map((copia) => copia.textContent)).toEqual([muestra.textContent]);
    const boton = within(dialogo).getByRole('button', { name: 'Imprimir' });
    expect(boton).toHaveFocus();
    await user.click(boton);
    expect(imprimir).toHaveBeenCalledOnce();
    await user.click(within(dialogo).getByRole('button', { name: 'Volver' }));
    expect(document.querySelector('.hoja')).toBeNull();
  });
});
