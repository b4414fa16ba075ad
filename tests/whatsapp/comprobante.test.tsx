/** The voucher of an operation by WhatsApp: sent once, told apart, and nothing of the customer left behind. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDB } from 'idb';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { transaccionAgenteSchema } from '@/domain/transaccion/transaccion-agente';
import { textoComprobante } from '@/features/agentes/detail/texto-comprobante';
import { vistaTransaccion } from '@/demo/model/vistas';
import { z } from '@/lib/zod';
import { reducirWhatsapp, type AccionWhatsapp } from '@/demo/model/whatsapp';
import { conTransaccion, vaciarBandeja } from '../agentes/con-transaccion';
import { abrirTill, compuerta } from '../agentes/registrar-till';
import { renderApp } from '../support/render-app';

beforeEach(vaciarBandeja);

const NUMERO = '71234567';
const TEXTO = [
  'Librería La Esquina',
  'Caja 03 – Mixta',
  '23/11/2026 10:42',
  'DEPÓSITO · BCP',
  'Bs 1.234,50',
  'Comisión: Bs 5,00',
  'Total recibido: Bs 1.239,50',
  'Referencia: 8827334',
  'Comprobante interno, no válido como factura',
].join('\n');
const sinDuros = (texto: string | null | undefined) => texto?.replaceAll('\u00a0', ' ');

/** The dialog over the detail of one deposit; `gateway` is what happens to the shop's telephone first. */
async function abrir({ gateway = 'escanear' }: { gateway?: AccionWhatsapp } = {}) {
  guardarAjustes({ nombre_tienda: 'Librería La Esquina' });
  const caso = conTransaccion({ monto: 1234.5, fecha: '2026-11-23T14:42:00.000Z' });
  const { datos } = caso.backend.store;
  datos.whatsapp = reducirWhatsapp(datos.whatsapp, gateway, Date.now());
  const app = renderApp(caso.ruta, { backend: caso.backend });
  const detalle = await screen.findByRole('dialog', { name: /N\.º/ });
  const { user } = app;
  await user.click(await within(detalle).findByRole('button', { name: 'Enviar por WhatsApp' }));
  const dialogo = within(await screen.findByRole('dialog', { name: 'Comprobante por WhatsApp' }));
  await dialogo.findByText(/Caja 03/);
  const telefono = dialogo.getByRole('textbox', { name: 'Número de WhatsApp' });
  const codigo = dialogo.getByRole('textbox', { name: 'Código de país' });
  return {
    ...app,
    ...caso,
    dialogo,
    telefono,
    codigo,
    boton: () => dialogo.queryByRole('button', { name: 'Enviar' }),
    enviados: () => caso.backend.recibido('POST /whatsapp/send'),
    escribir: async (numero = NUMERO, pais = '591') => {
      await user.clear(codigo);
      await user.type(codigo, pais);
      await user.type(telefono, numero);
      await user.click(dialogo.getByRole('button', { name: 'Enviar' }));
    },
  };
}
/** Everything that this device keeps of its own accord, as text. */
async function loGuardado(): Promise<string> {
  const textos = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name = '' } of await indexedDB.databases()) {
    const base = await openDB(name);
    for (const almacen of base.objectStoreNames) textos.push(JSON.stringify(await base.getAll(almacen)));
    base.close();
  }
  return textos.join('\n');
}
const enlace = (dialogo: Awaited<ReturnType<typeof abrir>>['dialogo']) =>
  dialogo.findByRole('link', { name: 'Abrir WhatsApp' });

describe('what is sent', () => {
  test('the preview is what the printed voucher says, and leaves word for word', async () => {
    const { dialogo, telefono, escribir, enviados, boton, user } = await abrir();
    expect(telefono).toHaveFocus();
    expect(telefono).toHaveAttribute('autocomplete', 'off');
    expect(sinDuros(dialogo.getByRole('note', { name: 'Mensaje' }).textContent)).toBe(TEXTO);
    await escribir();
    expect(await dialogo.findByRole('status')).toHaveTextContent('Enviado por WhatsApp al +591 71234567.');
    expect(enviados()).toEqual([{ code: '591', phone: NUMERO, message: expect.any(String) as string }]);
    expect(sinDuros((enviados() as { message: string }[])[0]?.message)).toBe(TEXTO);
    expect(dialogo.queryByRole('link', { name: 'Abrir WhatsApp' })).toBeNull();
    expect(boton()).toBeNull();
    expect(dialogo.getByRole('button', { name: 'Listo' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog', { name: 'Comprobante por WhatsApp' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Enviar por WhatsApp' })).toHaveFocus();
  });

  test.each([
    ['591', '71234567', { code: '591', phone: '71234567' }],
    ['+591', '7123-4567', { code: '591', phone: '71234567' }],
    ['54', '11 2345 6789', { code: '54', phone: '1123456789' }],
    ['591', '', 'Escriba el número, de 8 cifras o más'],
    ['591', '7123456', 'Escriba el número, de 8 cifras o más'],
    ['591', '712345678', 'En Bolivia el número tiene 8 cifras, sin el código de país'],
    ['591', '+591 71234567', 'En Bolivia el número tiene 8 cifras, sin el código de país'],
    ['54', '1234567890123456', 'Escriba el número, de 8 cifras o más'],
    ['591', '7123456O', 'Escriba el número, de 8 cifras o más'],
    ['1', '71234567', 'El código de país tiene 2 o 3 cifras'],
    ['5910', '71234567', 'El código de país tiene 2 o 3 cifras'],
  ] as const)('+%s %s', async (pais, numero, esperado) => {
    const { escribir, dialogo, telefono, codigo, enviados } = await abrir();
    await escribir(numero === '' ? ' ' : numero, pais);
    if (typeof esperado === 'string') {
      const campo = esperado.startsWith('El código') ? codigo : telefono;
      await waitFor(() => expect(campo).toHaveAccessibleDescription(esperado));
      expect(campo).toHaveFocus();
      expect(enviados()).toEqual([]);
      return;
    }
    await dialogo.findByText(/^Enviado por WhatsApp/);
    expect(enviados()).toEqual([{ ...esperado, message: expect.any(String) as string }]);
  });

  test.each([
    ['RETIRO', true, ['RETIRO · BCP', 'Bs 500,00', 'Comisión: Bs 5,00', 'Total entregado: Bs 500,00']],
    [
      'TRANSFERENCIA_QR',
      true,
      ['TRANSFERENCIA QR · BCP', 'Bs 500,00', 'Comisión: Bs 5,00', 'Efectivo recibido: Bs 5,00'],
    ],
    ['RETIRO', false, ['ANULADO', 'RETIRO · BCP', 'Bs 500,00']],
  ] as const)('%s, active %s', (tipo_operacion, estado, lineas) => {
    const { row } = conTransaccion({ tipo_operacion });
    const transaccion = { ...z.parse(transaccionAgenteSchema, vistaTransaccion(row)), estado };
    const texto = sinDuros(textoComprobante({ transaccion, tienda: 'Tienda', caja: null }));
    expect(texto).toContain(lineas.join('\n'));
    expect(texto?.split('\n').includes('ANULADO')).toBe(!estado);
    expect(texto?.split('\n')[0]).toBe('Tienda');
    expect(texto).not.toContain(String(row.id_sesion_caja));
  });
});

const json = (status: number, cuerpo: object) => () => HttpResponse.json(cuerpo, { status });

describe('what became of it', () => {
  const DUDA = /^No sabemos si se envió\. No se repite por sí solo/;

  test.each(['emparejando', 'caido'] as const)('the gateway is %s: not linked', async (fase) => {
    const { dialogo, escribir, enviados, boton, user } = await abrir({
      gateway: fase === 'caido' ? 'caer' : 'cerrar-sesion',
    });
    await escribir();
    expect(await dialogo.findByRole('alert')).toHaveTextContent(
      'No se envió: el WhatsApp de la tienda no está vinculado.',
    );
    const abierto = await enlace(dialogo);
    expect(abierto).toHaveAttribute('target', '_blank');
    expect(abierto.getAttribute('rel')).toContain('noopener');
    const { origin, pathname, searchParams } = new URL(abierto.getAttribute('href') ?? '');
    expect([origin, pathname, sinDuros(searchParams.get('text'))]).toEqual([
      'https://wa.me',
      '/59171234567',
      TEXTO,
    ]);
    // Nothing left: by a press of the person, and only so, it is tried again.
    expect(enviados()).toHaveLength(1);
    await user.click(boton() ?? document.body);
    await waitFor(() => expect(enviados()).toHaveLength(2));
  });

  test.each([
    [
      'its DTO',
      400,
      { message: ['El teléfono debe tener entre 8 y 15 dígitos.'] },
      /^No se envió: el sistema no aceptó ese número/,
    ],
    ['a rule', 400, { message: 'No' }, /^No se envió\. El sistema no permite/],
    ['the guard', 401, { message: 'Unauthorized' }, /^No se envió\. Su sesión venció/],
    ['a limit', 429, {}, /^No se envió\. Hay demasiadas/],
    [
      'an older system',
      404,
      { message: 'Cannot POST /whatsapp/send' },
      /^No se envió\. El sistema no reconoce/,
    ],
    ['the gateway', 200, { success: false }, /^No se envió: WhatsApp lo rechazó/],
  ])('refused by %s: said, and corrected', async (_quien, status, cuerpo, frase) => {
    const { dialogo, escribir, enviados, boton, backend } = await abrir();
    backend.server.use(http.post('*/api/whatsapp/send', json(status, cuerpo)));
    await escribir();
    expect(await dialogo.findByRole('alert')).toHaveTextContent(frase);
    expect(await enlace(dialogo)).toBeVisible();
    expect(boton()).toBeVisible();
    expect(enviados()).toHaveLength(1);
  });

  test.each([
    ['no answer', () => HttpResponse.error()],
    ['a proxy', json(502, {})],
    ['another 500', json(500, { message: 'Error', error_detail: 'Timed Out' })],
    ['another 503', () => new HttpResponse('<h1>503</h1>', { status: 503 })],
    ['a page of the hotel', () => HttpResponse.html('<h1>Wi-Fi</h1>')],
  ])('%s: nobody knows, and it is not sent twice', async (_que, respuesta) => {
    const { dialogo, escribir, enviados, boton, telefono, user, backend } = await abrir();
    backend.server.use(http.post('*/api/whatsapp/send', respuesta));
    await escribir();
    expect(await dialogo.findByRole('alert')).toHaveTextContent(DUDA);
    expect(boton()).toBeNull();
    expect(await enlace(dialogo)).toBeVisible();
    await user.click(telefono);
    await user.keyboard('{Enter}');
    expect(enviados()).toHaveLength(1);
  });

  test('on its way: one message for many presses, and the dialog waits for the answer', async () => {
    const { dialogo, escribir, enviados, user, backend } = await abrir();
    const { retenido, soltar } = compuerta();
    backend.server.use(
      http.post('*/api/whatsapp/send', async () => {
        await retenido;
        return HttpResponse.json({ success: true });
      }),
    );
    await escribir();
    const enviando = await dialogo.findByRole('button', { name: 'Enviando…' });
    await user.click(enviando);
    await user.keyboard('{Enter}{Escape}');
    expect(dialogo.queryByRole('button', { name: 'Cerrar' })).toBeNull();
    expect(enviados()).toHaveLength(1);
    soltar();
    await dialogo.findByText(/^Enviado por WhatsApp/);
    expect(enviados()).toHaveLength(1);
  });
});

test.each(['escanear', 'cerrar-sesion'] as const)(
  'after «%s» and its answer nothing of the customer is left on the device, and the operation is as it was',
  async (gateway) => {
    const { dialogo, escribir, user, queryClient, row, backend } = await abrir({ gateway });
    const antes = structuredClone(row);
    await escribir();
    await dialogo.findByText(/^(?:Enviado por WhatsApp|No se envió)/);
    await user.click(dialogo.getByRole('button', { name: gateway === 'escanear' ? 'Listo' : 'Volver' }));
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.data),
      ),
    ).not.toContain(NUMERO);
    const guardado = await loGuardado();
    // The trail and the settings are there to be looked through.
    expect(guardado).toContain('Librería La Esquina');
    expect(guardado).not.toContain(NUMERO);
    expect(location.href).not.toContain(NUMERO);
    expect(backend.store.datos.transacciones.find(({ id }) => id === row.id)).toEqual(antes);

    await user.click(screen.getByRole('button', { name: 'Enviar por WhatsApp' }));
    expect(await screen.findByRole('textbox', { name: 'Número de WhatsApp' })).toHaveValue('');
  },
);

test('from the strip, for the operation just registered', async () => {
  const { user, registrar, backend } = await abrirTill();
  await registrar();
  const tira = await screen.findByText(/Depósito registrado ✓/);
  await user.click(await screen.findByRole('button', { name: 'Enviar por WhatsApp' }));
  const dialogo = within(await screen.findByRole('dialog', { name: 'Comprobante por WhatsApp' }));
  expect(dialogo.getByRole('note', { name: 'Mensaje' })).toHaveTextContent(
    /DEPÓSITO · BCP.*Referencia: 8827334/,
  );
  await user.type(dialogo.getByRole('textbox', { name: 'Número de WhatsApp' }), NUMERO);
  await user.click(dialogo.getByRole('button', { name: 'Enviar' }));
  // The shop's telephone is not linked: the operation's own line stays what it was.
  expect(await dialogo.findByRole('alert')).toHaveTextContent(/no está vinculado/);
  await user.click(dialogo.getByRole('button', { name: 'Volver' }));
  expect(tira).toBeVisible();
  expect(backend.recibido('POST /agentes')).toHaveLength(1);
});
