/** The page over the embedded backend's own life, second by second; and what becomes of the code. */
import { screen, waitFor } from '@testing-library/react';
import { toDataURL } from 'qrcode';
import { beforeEach, expect, test } from 'vitest';
import { codigoDe, reducirWhatsapp, type AccionWhatsapp } from '@/demo/model/whatsapp';
import { crearBackend } from '../support/backend';
import { congelar, conQr, enWhatsapp, huella, MENSAJE } from './en-pagina';

beforeEach(congelar);

const deAlmacen = (almacen: Storage) =>
  Array.from({ length: almacen.length }, (_, i) => almacen.getItem(almacen.key(i) ?? ''));
const guardado = () =>
  JSON.stringify([
    deAlmacen(localStorage),
    deAlmacen(sessionStorage),
    document.cookie,
    history.state,
    location.href,
  ]);
const VENCIDO = 'Este código puede haber vencido. Pidiendo uno nuevo…';

async function conVida() {
  const backend = crearBackend();
  const { datos } = backend.store;
  const huellas = new Map<string, string | null>();
  const app = await enWhatsapp(null, { backend });
  return {
    ...app,
    /** On the phone, or to the network. */
    hacer: (accion: AccionWhatsapp) => {
      datos.whatsapp = reducirWhatsapp(datos.whatsapp, accion, Date.now());
    },
    /** What the server would serve now. */
    servido: async () => {
      const codigo = codigoDe(datos.whatsapp, datos.secreto, Date.now());
      if (codigo === null) return null;
      const conocida = huellas.get(codigo) ?? huella(await toDataURL(codigo));
      huellas.set(codigo, conocida);
      return conocida;
    },
    averiar: (averia: typeof datos.whatsapp.averia) => {
      datos.whatsapp.averia = averia;
    },
  };
}

test('six codes and the pause: the page follows within 4 s, and blurs what may have expired', async () => {
  const { pasar, visto, qr, main, servido } = await conVida();
  const vistos = new Set<string | null>();
  let borroso = 0;
  for (let segundo = 4; segundo <= 188; segundo += 4) {
    await pasar(4, { paso: 4 });
    expect([segundo, visto()]).toEqual([segundo, await servido()]);
    vistos.add(visto());
    const vencido = main.queryByText(VENCIDO) !== null;
    expect(qr()?.hasAttribute('data-stale')).toBe(vencido);
    if (vencido) borroso += 1;
  }
  // Six of the first round, the first one of the next; those that lived as they should were never blurred.
  expect(vistos.size).toBe(7);
  expect(borroso).toBe(0);
  // A code that follows a rotation is only trusted for 25 s, although the first of a round lives a minute.
  await pasar(8);
  expect(main.getByText(VENCIDO)).toBeVisible();
  expect(qr()).toHaveAttribute('data-stale');
});

test('a scan: the used code for up to 5 s, then the message, then connected; a log-out brings a new code', async () => {
  const { pasar, hacer, qr, visto, main, anuncio } = await conVida();
  await pasar(9);
  const usado = visto();
  hacer('escanear');
  await pasar(4);
  expect(visto()).toBe(usado);
  await pasar(3);
  expect(qr()).toBeNull();
  expect(main.getByRole('heading', { name: 'Sin confirmar' })).toBeVisible();
  expect(main.getByText(MENSAJE)).toBeVisible();
  expect(main.getByText('Verificando que se mantenga…')).toBeVisible();
  await pasar(15);
  expect(main.getByText(/^Conectado\. Última comprobación 10:00\.$/)).toBeVisible();
  expect(anuncio()).toBe('WhatsApp responde como vinculado.');

  hacer('cerrar-sesion');
  await pasar(20);
  expect(visto()).not.toBeNull();
  expect(visto()).not.toBe(usado);
  expect(main.getByText('Esperando escaneo…')).toBeVisible();
});

test('generating: the message is not believed, and the code takes its place', async () => {
  const app = await conVida();
  app.hacer('cerrar-sesion');
  await app.user.click(app.recargar());
  await app.asentar();
  expect(app.main.getByText('Verificando que se mantenga…')).toBeVisible();
  await app.pasar(6);
  expect(app.qr()).not.toBeNull();
  expect(app.main.queryByText(/Conectado/)).toBeNull();
});

test('broken in every way, down, and well again', async () => {
  const { user, recargar, asentar, hacer, averiar, main, qr } = await conVida();
  const preguntar = async () => {
    await user.click(recargar());
    await asentar();
  };
  for (const averia of ['html', 'truncada', 'no-imagen', 'enorme', 'cortada'] as const) {
    averiar(averia);
    await preguntar();
    expect(main.getByRole('alert')).toHaveTextContent('Error de conexión al servidor de WhatsApp.');
    averiar(null);
    await preguntar();
    expect(qr()).not.toBeNull();
  }
  hacer('caer');
  await preguntar();
  expect(main.getByRole('alert')).toBeVisible();
  expect(main.getByRole('button', { name: 'Recargar Estado / QR' })).toHaveAttribute(
    'data-variant',
    'primary',
  );
  hacer('sin-red');
  await preguntar();
  expect(main.getByText('Verificando que se mantenga…')).toBeVisible();
});

test('only changes are announced: not the new codes, not the minutes, not the countdown', async () => {
  const { pasar, hacer, main, anuncio } = await conVida();
  const dichos: string[] = [];
  const region = main.getByRole('status');
  const oido = new MutationObserver(() => dichos.push(anuncio() ?? ''));
  oido.observe(region, { childList: true, characterData: true, subtree: true });
  expect(anuncio()).toBe('Código QR listo para escanear.');
  await pasar(150); // five codes
  hacer('escanear');
  await pasar(150);
  expect(dichos).toEqual(['WhatsApp respondió sin código QR.', 'WhatsApp responde como vinculado.']);
  hacer('caer');
  await pasar(60);
  const alerta = main.getByRole('alert');
  const alertas: unknown[] = [];
  const oidoAlerta = new MutationObserver((cambios) => alertas.push(...cambios));
  oidoAlerta.observe(alerta, { childList: true, characterData: true, subtree: true });
  await pasar(90);
  expect(main.getByRole('alert')).toBe(alerta);
  expect(alertas).toEqual([]);
  expect(dichos.slice(2)).toEqual(['']); // the alert speaks for itself
  oido.disconnect();
  oidoAlerta.disconnect();
});

test('the code is in no storage, and in no cache once the page is left', async () => {
  const { queryClient, user, asentar } = await enWhatsapp(await conQr('2@secreto'));
  const trozo = (await toDataURL('2@secreto')).slice(60, 120);
  const enCache = () =>
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => ({ queryKey, state })),
    );
  expect(enCache()).toContain(trozo); // or the rest of this test would prove nothing
  expect(guardado()).not.toContain(trozo);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('whatsapp');

  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  await screen.findByRole('heading', { level: 1, name: 'Cajas' });
  await asentar();
  await waitFor(() => expect(enCache()).not.toContain(trozo));
  expect(enCache()).not.toContain('whatsapp');
  expect(guardado()).not.toContain(trozo);
  expect(document.documentElement.outerHTML).not.toContain(trozo);
});
