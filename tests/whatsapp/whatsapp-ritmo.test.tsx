/** When the page asks, and what makes it stop. */
import { act, screen, waitFor } from '@testing-library/react';
import { toDataURL } from 'qrcode';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { crearCompuerta } from '../ingreso/ayudas';
import {
  congelar,
  conMensaje,
  conQr,
  enWhatsapp,
  huella,
  ocultar,
  S,
  sinRed,
  T0,
  type Respuesta,
} from './en-pagina';

beforeEach(() => {
  congelar();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => ocultar(false));

test('with a code every 4 s', async () => {
  const { pasar, preguntas } = await enWhatsapp(await conQr('2@uno'));
  await pasar(21);
  expect(preguntas).toEqual([0, 4, 8, 12, 16, 20]);
});

test('without one every 3 s for 15 s, then every 15 s, every 60 s after a stable minute', async () => {
  const { pasar, preguntas } = await enWhatsapp(conMensaje);
  await pasar(201, { paso: 3 });
  expect(preguntas).toEqual([0, 3, 6, 9, 12, 15, 30, 45, 60, 120, 180]);
});

test('errors back off 2-4-8-15-30-30 s; a good answer starts over', async () => {
  const { pasar, preguntas, responder, main } = await enWhatsapp(sinRed);
  await pasar(90);
  expect(preguntas).toEqual([0, 2, 6, 14, 29, 59, 89]);
  expect(main.getByText('Reintentaremos en 29 s.')).toBeVisible();
  responder(await conQr('2@uno'));
  await pasar(30);
  responder(sinRed);
  await pasar(7);
  expect(preguntas.slice(7)).toEqual([119, 123, 125]);
  expect(main.getByText('Reintentaremos en 2 s.')).toBeVisible();
});

test('the wait after an error has jitter', async () => {
  vi.mocked(Math.random).mockReturnValue(1);
  const { pasar, preguntas } = await enWhatsapp(sinRed);
  await pasar(40);
  // A fifth more than 2, 4, 8 and 15 s, each counted from an answer on the whole second.
  expect(preguntas).toEqual([0, 3, 8, 18, 36]);
});

test.each<[string, Respuesta | 'qr']>([
  ['a code', 'qr'],
  ['the message', conMensaje],
  ['an error', sinRed],
])('hidden with %s: nothing; back: at once, then at its pace', async (_nombre, inicial) => {
  const primera = inicial === 'qr' ? await conQr('2@uno') : inicial;
  const { pasar, asentar, preguntas, responder, visto } = await enWhatsapp(primera);
  ocultar(true);
  await pasar(120);
  expect(preguntas).toEqual([0]);
  responder(await conQr('2@dos'));
  ocultar(false);
  await asentar();
  expect(preguntas).toEqual([0, 120]);
  expect(visto()).toBe(huella(await toDataURL('2@dos')));
  await pasar(4);
  expect(preguntas).toEqual([0, 120, 124]);
});

test('ten minutes and nobody scanned: it stops, also when the tab comes back; «Reanudar» goes on', async () => {
  const { pasar, asentar, preguntas, main, qr, user, anuncio } = await enWhatsapp(await conQr('2@uno'));
  await pasar(596, { paso: 4 });
  await pasar(3);
  expect(qr()).not.toBeNull();
  await pasar(1);
  expect(qr()).toBeNull();
  expect(main.getByRole('heading', { name: 'Nadie escaneó el código en 10 minutos.' })).toBeVisible();
  expect(anuncio()).toBe('En pausa: nadie escaneó el código.');
  const hechas = preguntas.length;
  await pasar(300, { paso: 10 });
  ocultar(true);
  await pasar(10);
  ocultar(false);
  await asentar();
  expect(preguntas).toHaveLength(hechas);

  await user.click(main.getByRole('button', { name: 'Reanudar' }));
  await asentar();
  expect(qr()).not.toBeNull();
  await pasar(8);
  expect(preguntas.slice(hechas)).toEqual([910, 914, 918]);
});

test('the reload button ends the pause too', async () => {
  const { pasar, asentar, qr, user, recargar } = await enWhatsapp(await conQr('2@uno'));
  await pasar(600, { paso: 4 });
  expect(qr()).toBeNull();
  await user.click(recargar());
  await asentar();
  expect(qr()).not.toBeNull();
});

test('the button asks at once and the code stays on screen meanwhile', async () => {
  const app = await enWhatsapp(await conQr('2@uno'));
  const { user, recargar, visto, preguntas, responder, asentar, pasar } = app;
  const compuerta = crearCompuerta();
  const nueva = await conQr('2@dos');
  responder(async () => {
    await compuerta.abierta;
    return nueva();
  });
  await pasar(1);
  await user.click(recargar());
  expect(preguntas).toEqual([0, 1]);
  expect(recargar()).toHaveAttribute('aria-disabled', 'true');
  expect(recargar().querySelector('[data-girando]')).not.toBeNull();
  expect(visto()).toBe(huella(await toDataURL('2@uno')));
  await user.click(recargar()); // one question at a time
  expect(preguntas).toEqual([0, 1]);
  compuerta.abrir();
  await asentar();
  expect(visto()).toBe(huella(await toDataURL('2@dos')));
  expect(recargar()).toHaveAttribute('aria-disabled', 'false');
  expect(recargar()).toHaveFocus();
});

test('what the page asks by itself is not shown as work', async () => {
  const { pasar, responder, recargar, main, preguntas } = await enWhatsapp(await conQr('2@uno'));
  responder(() => crearCompuerta().abierta.then(conMensaje));
  await pasar(5, { contestar: false });
  expect(preguntas).toEqual([0, 4]);
  expect(recargar()).toHaveAttribute('aria-disabled', 'false');
  expect(main.getByText('Esperando escaneo…')).toBeVisible();
});

test('a late answer is ignored, also an error', async () => {
  for (const tarde of [await conQr('2@viejo'), sinRed]) {
    const { pasar, responder, user, recargar, asentar, respiro, visto, unmount, backend } = await enWhatsapp(
      await conQr('2@uno'),
    );
    const compuerta = crearCompuerta();
    responder(async () => {
      await compuerta.abierta;
      return tarde();
    });
    await pasar(4, { contestar: false }); // the page's own question hangs
    responder(await conQr('2@nuevo'));
    await user.click(recargar());
    const nuevo = huella(await toDataURL('2@nuevo'));
    await waitFor(() => expect(visto()).toBe(nuevo));
    compuerta.abrir();
    await asentar();
    await respiro();
    expect(visto()).toBe(nuevo);
    unmount();
    backend.server.close();
  }
});

test('online again: it asks at once', async () => {
  const { asentar, preguntas } = await enWhatsapp(sinRed);
  for (const cambio of ['offline', 'online']) act(() => void window.dispatchEvent(new Event(cambio)));
  await asentar();
  expect(preguntas).toEqual([0, 0]);
});

test('after leaving the page nothing is asked', async () => {
  const { user, pasar, preguntas } = await enWhatsapp(await conQr('2@uno'));
  await user.click(screen.getByRole('link', { name: 'Cajas' }));
  await screen.findByRole('heading', { level: 1, name: 'Cajas' });
  await pasar(120, { paso: 4 });
  expect(Date.now()).toBe(T0 + 120 * S);
  expect(preguntas).toEqual([0]);
});
