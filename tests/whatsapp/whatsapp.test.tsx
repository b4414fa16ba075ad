import { screen, waitFor, within } from '@testing-library/react';
import { toDataURL } from 'qrcode';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  conConectado,
  conCuerpo,
  CONECTADO,
  congelar,
  conMensaje,
  conQr,
  conStatus,
  cruda,
  enWhatsapp,
  MENSAJE,
  PERSONAS,
  sinRed,
  type Respuesta,
} from './en-pagina';
import type { Rol } from '@/domain/usuario/usuario';
import { anotarHora } from '@/lib/time/reloj';

beforeEach(congelar);

const CAIDA = 'Error de conexión al servidor de WhatsApp.';
const ENVIOS = 'Se envían solos: confirmaciones de venta, alertas de stock bajo y comprobantes de agente.';
// The keys of a record typed by Rol.
const ROLES = Object.keys(PERSONAS) as Rol[];

test('the hour of the last check is the server’s, whatever this device’s clock says', async () => {
  const { main, pasar } = await enWhatsapp(conConectado);
  anotarHora(Date.now() - 4 * 3_600_000);
  await pasar(15);
  expect(main.getByText('Conectado. Última comprobación 06:00.')).toBeVisible();
});

describe.each(ROLES)('%s', (rol) => {
  test('qrBase64 → the code, waiting, and how to scan it', async () => {
    const imagen = await toDataURL('2@uno');
    const { main, qr } = await enWhatsapp(await conQr('2@uno'), { rol });
    expect(qr()).toHaveAttribute('src', imagen);
    expect(main.getByText('Esperando escaneo…')).toBeVisible();
    expect(main.getByText('Esperando escaneo…').querySelector('[data-pulso]')).not.toBeNull();
    expect(
      main.getByText('En su celular: WhatsApp › Dispositivos vinculados › Vincular dispositivo.'),
    ).toBeVisible();
    expect(main.queryByText(ENVIOS)).toBeNull();
  });

  test('a message that says connected → a green check and the message; connected only after 15 s without a code', async () => {
    const { main, qr, pasar, recargar } = await enWhatsapp(conConectado, { rol });
    const panel = main.getByRole('region', { name: 'Vinculación' });
    expect(within(panel).getByRole('heading', { name: CONECTADO })).toBeVisible();
    expect(panel).toHaveClass('tone-in');
    expect(panel.querySelector('use')).toHaveAttribute('href', '#i-check');
    expect(qr()).toBeNull();
    expect(main.getByText('Verificando que se mantenga…')).toBeVisible();
    expect(main.queryByText(ENVIOS)).toBeNull();

    await pasar(14);
    expect(main.getByText('Verificando que se mantenga…')).toBeVisible();
    await pasar(1);
    expect(main.queryByText('Verificando que se mantenga…')).toBeNull();
    // Our own words for it, the server's below.
    expect(within(panel).getByRole('heading', { name: 'WhatsApp conectado' })).toBeVisible();
    expect(within(panel).getByText(CONECTADO)).toHaveAttribute('data-line', 'dicho');
    expect(main.getByText('Conectado. Última comprobación 10:00.')).toBeVisible();
    expect(main.getByText(ENVIOS)).toBeVisible();
    expect(recargar()).not.toHaveAttribute('data-variant', 'primary');
    await pasar(60);
    expect(main.getByText('Conectado. Última comprobación 10:01.')).toBeVisible();
  });

  test('the sentence that means linked or not → unconfirmed; after 15 s connected, and what that is worth', async () => {
    const { main, qr, pasar } = await enWhatsapp(conMensaje, { rol });
    const panel = main.getByRole('region', { name: 'Vinculación' });
    expect(within(panel).getByRole('heading', { name: 'Sin confirmar' })).toBeVisible();
    expect(within(panel).getByText(MENSAJE)).toBeVisible();
    expect(panel).toHaveClass('tone-qr');
    expect(panel.querySelector('use')).toHaveAttribute('href', '#i-clock');
    expect(qr()).toBeNull();
    expect(main.getByText('Verificando que se mantenga…')).toBeVisible();

    await pasar(14);
    expect(main.queryByText(/Conectado/)).toBeNull();
    await pasar(1);
    expect(
      within(panel).getByRole('heading', {
        name: 'Conectado (WhatsApp responde lo mismo mientras prepara un código)',
      }),
    ).toBeVisible();
    expect(panel).toHaveClass('tone-in');
    expect(panel.querySelector('use')).toHaveAttribute('href', '#i-check');
    expect(within(panel).getByText(MENSAJE)).toHaveAttribute('data-line', 'dicho');
    expect(main.getByText('Conectado. Última comprobación 10:00.')).toBeVisible();
    expect(main.getByText(ENVIOS)).toBeVisible();
    expect(
      main.getByText(/^Solo mientras esté vinculado\. Para estar seguro, mire en su celular/),
    ).toBeVisible();
  });

  test.each([
    'connecting',
    'Sesión cerrada. Genere un nuevo código.',
    'https://wa.me/qr/ABC',
    'Error: socket hang up',
    '<b>Vinculado</b><img src=x onerror=alert(1)>',
  ])('%j → not confirmed, its text, and the way on; also after a minute', async (texto) => {
    const { main, qr, pasar, recargar, anuncio } = await enWhatsapp(conCuerpo({ message: texto }), { rol });
    const panel = main.getByRole('region', { name: 'Vinculación' });
    for (const segundos of [0, 15, 45]) {
      await pasar(segundos, { paso: 15 });
      expect(within(panel).getByRole('heading', { name: 'No se pudo confirmar la conexión' })).toBeVisible();
      expect(within(panel).getByText(texto)).toBeVisible();
      expect(panel).toHaveClass('tone-caution');
      expect(panel.querySelector('use')).toHaveAttribute('href', '#i-warn');
      expect(main.queryByText(/Conectado\.|^Verificando/)).toBeNull();
      expect(main.queryByText(ENVIOS)).toBeNull();
      expect(qr()).toBeNull();
    }
    expect(recargar()).toHaveAttribute('data-variant', 'primary');
    expect(anuncio()).toBe('No se pudo confirmar la conexión.');
    expect(document.querySelector('img, iframe, object')).toBeNull();
  });

  test('unreachable → the alert and when it tries again', async () => {
    const { main, qr, pasar } = await enWhatsapp(sinRed, { rol });
    expect(main.getByRole('alert')).toHaveTextContent(CAIDA);
    expect(main.getByText(/^Reintentaremos en [23] s\.$/)).toBeVisible();
    expect(qr()).toBeNull();
    await pasar(9); // the third wait, about 8 s, has begun
    expect(main.getByText(/^Reintentaremos en \d+ s\.$/)).toBeVisible();
    expect(main.getByRole('alert')).toHaveTextContent(CAIDA);
  });

  test('403 → no permission, no button, and nothing is asked again', async () => {
    const { main, pasar, preguntas } = await enWhatsapp(conStatus(403), { rol });
    expect(main.getByRole('alert')).toHaveTextContent('No tiene permiso para vincular WhatsApp.');
    expect(main.queryByRole('button', { name: 'Recargar Estado / QR' })).toBeNull();
    await pasar(300, { paso: 10 });
    expect(preguntas).toEqual([0]);
  });

  test('401 → the sign-in dialog over the page; then it goes on where it was', async () => {
    const { main, user, qr, responder, pasar, preguntas } = await enWhatsapp(await conQr('2@uno'), { rol });
    responder(conStatus(401));
    await pasar(4, { contestar: false });
    const dialogo = await screen.findByRole('dialog', { name: 'Su sesión venció' });
    expect(qr()).not.toBeNull();
    expect(main.queryByRole('alert')).toBeNull();
    await pasar(60, { contestar: false });
    expect(preguntas).toEqual([0, 4]);
    responder(await conQr('2@dos'));
    await user.type(within(dialogo).getByLabelText('Contraseña'), 'kantuta123{Enter}');
    const nueva = await toDataURL('2@dos');
    await waitFor(() => expect(qr()).toHaveAttribute('src', nueva));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test.each<[string, Respuesta]>([
  ['500', conStatus(500)],
  ['502', cruda('<h1>502 Bad Gateway</h1>', 'text/html')],
  ['503', conStatus(503)],
  ['404', conStatus(404)],
  ['429', conStatus(429)],
  ['a page', cruda('<!doctype html><title>Kantuta</title>', 'text/html')],
  ['cut JSON', cruda('{"success":true,"qrBase64":"data:image/png;base64,iVBO')],
  ['nothing', cruda('')],
  ['null', cruda('null')],
  ['a list', cruda('[]')],
  ['no code and no message', conCuerpo({ success: true })],
  ['a code that is a number', conCuerpo({ success: true, qrBase64: 7 })],
  ['an SVG', conCuerpo({ success: true, qrBase64: 'data:image/svg+xml;base64,PHN2Zy8+' })],
  ['a script', conCuerpo({ success: true, qrBase64: 'javascript:alert(1)' })],
  ['an address', conCuerpo({ success: true, qrBase64: 'https://ajeno.example/qr.png' })],
  ['a megabyte', conCuerpo({ success: true, qrBase64: 'A'.repeat(1_000_000) })],
])('unusable: %s → the same alert', async (_nombre, respuesta) => {
  const { main } = await enWhatsapp(respuesta);
  expect(main.getByRole('alert')).toHaveTextContent(CAIDA);
  expect(main.queryByRole('img')).toBeNull();
  expect(document.querySelector('img, iframe, object')).toBeNull();
});

test('a code without its prefix is shown too', async () => {
  const imagen = await toDataURL('2@uno');
  const { qr } = await enWhatsapp(conCuerpo({ qrBase64: imagen.replace(/^.*,/, '') }));
  expect(qr()).toHaveAttribute('src', imagen);
});

test('our own headline is not said twice when the server says the very same', async () => {
  const { main, pasar } = await enWhatsapp(conCuerpo({ message: 'WhatsApp conectado' }));
  expect(main.getByText('WhatsApp conectado')).toBeVisible();
  await pasar(15);
  expect(main.getByText('WhatsApp conectado')).toBeVisible();
});

test('the panel leads to the agents', async () => {
  const { main } = await enWhatsapp(conMensaje);
  expect(main.getByRole('link', { name: 'Agentes bancarios' })).toHaveAttribute('href', '/agentes');
});
