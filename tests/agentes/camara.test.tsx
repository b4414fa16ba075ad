/** The camera as a reader of the reference: only where there is one, closed on every way out, and it registers nothing. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
// Its code comes when it is needed; the first test must not wait for it.
import { sesionStore } from '@/domain/usuario/ingreso-store';
import '@/features/agentes/late-parts';
import { abrirTill, campos, compuerta } from './registrar-till';

const pistas: { stop: Mock<() => void>; readyState: string }[] = [];
let visto: string[] = [];
/** What is seen before that, a look each. */
let antes: string[] = [];
const getUserMedia = vi.fn<(pedido: MediaStreamConstraints) => Promise<unknown>>();

const nuevaImagen = () => {
  const pista = {
    readyState: 'live',
    stop: vi.fn<() => void>(() => {
      pista.readyState = 'ended';
    }),
  };
  pistas.push(pista);
  return { getTracks: () => [pista] };
};

class Lector {
  static getSupportedFormats = () => Promise.resolve(['qr_code', 'code_128']);
  detect = () => {
    const suyo = antes.shift();
    return Promise.resolve((suyo === undefined ? visto : [suyo]).map((rawValue) => ({ rawValue })));
  };
}

const conCamara = ({ lector = true, camaras = ['videoinput'] } = {}) => {
  vi.stubGlobal('BarcodeDetector', lector ? Lector : undefined);
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia, enumerateDevices: () => Promise.resolve(camaras.map((kind) => ({ kind }))) },
  });
};

beforeEach(() => {
  pistas.length = 0;
  visto = [];
  antes = [];
  getUserMedia.mockReset().mockImplementation(() => Promise.resolve(nuevaImagen()));
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  // jsdom plays nothing: where the picture goes is only kept.
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    configurable: true,
    writable: true,
    value: null,
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

const boton = () => screen.findByRole('button', { name: 'Leer con la cámara' });
const dialogo = () => screen.findByRole('dialog', { name: 'Leer con la cámara' });
const cerradas = () => pistas.map(({ stop }) => stop.mock.calls.length > 0);
const abrirla = async () => {
  const till = await abrirTill();
  expect(getUserMedia).not.toHaveBeenCalled();
  await till.user.click(await boton());
  await dialogo();
  await waitFor(() => expect(pistas).toHaveLength(1));
  expect(cerradas()).toEqual([false]);
  return till;
};

test('is asked for on the press only; the code is put into the field like typed text, and nothing is sent', async () => {
  conCamara();
  const { backend, user } = await abrirla();
  expect(getUserMedia).toHaveBeenCalledWith({ audio: false, video: { facingMode: 'environment' } });
  visto = ['  REF\u200B 8831031\n'];
  await waitFor(() => expect(campos().referencia).toHaveValue('REF 8831031'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(cerradas()).toEqual([true]);
  await waitFor(() => expect(campos().referencia).toHaveFocus());
  expect(backend.recibido('POST /agentes')).toEqual([]);
  await user.keyboard('7');
  expect(campos().referencia).toHaveValue('7');
});

test('a code that is no reference is told under the field, as if it had been typed', async () => {
  conCamara();
  await abrirla();
  visto = ['X'.repeat(200)];
  await waitFor(() => expect(campos().referencia).toHaveAccessibleDescription(/64/));
  expect(cerradas()).toEqual([true]);
});

test('what is seen once is not believed: it may be misread', async () => {
  conCamara();
  antes = ['8831O31', '8831031', '8B31031'];
  visto = ['8831031'];
  const { user } = await abrirTill();
  await user.click(await boton());
  await waitFor(() => expect(campos().referencia).not.toHaveValue(''));
  expect(campos().referencia).toHaveValue('8831031');
  expect(antes).toEqual([]);
});

describe('the camera is closed', () => {
  test.each<[string, (user: Awaited<ReturnType<typeof abrirTill>>['user']) => Promise<void>]>([
    [
      'by «Cerrar»',
      async (user) => user.click(within(await dialogo()).getByRole('button', { name: 'Cerrar' })),
    ],
    ['by Esc', async (user) => user.keyboard('{Escape}')],
    [
      'by «Escribir el número», which leads into the field',
      async (user) => {
        await user.click(within(await dialogo()).getByRole('button', { name: 'Escribir el número' }));
        await waitFor(() => expect(campos().referencia).toHaveFocus());
      },
    ],
  ])('%s', async (_, salir) => {
    conCamara();
    const { user } = await abrirla();
    await salir(user);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(cerradas()).toEqual([true]);
  });

  test('by leaving the page', async () => {
    conCamara();
    const { unmount } = await abrirla();
    unmount();
    expect(cerradas()).toEqual([true]);
  });

  test('by the lock of a PC where nobody is', async () => {
    conCamara();
    await abrirla();
    act(() => sesionStore.bloquear());
    expect(cerradas()).toEqual([true]);
  });

  test('by a page that is no longer seen, which says so', async () => {
    conCamara();
    await abrirla();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(cerradas()).toEqual([true]);
    expect(await within(await dialogo()).findByRole('alert')).toHaveTextContent(
      'La cámara se apagó. Escriba el número, o pruebe otra vez.',
    );
  });

  test('also where leave was given after the dialog had gone', async () => {
    conCamara();
    const { retenido, soltar } = compuerta();
    getUserMedia.mockImplementation(async () => {
      await retenido;
      return nuevaImagen();
    });
    const { user } = await abrirTill();
    await user.click(await boton());
    await dialogo();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    soltar();
    await waitFor(() => expect(cerradas()).toEqual([true]));
  });
});

test.each([
  ['NotAllowedError', /no tiene permiso para usar la cámara\. Escriba el número/],
  ['NotFoundError', /^No hay una cámara que se pueda usar\. Escriba el número\.$/],
  ['NotReadableError', /^Otra aplicación está usando la cámara\./],
  ['OverconstrainedError', /^La cámara no se pudo abrir\. Escriba el número/],
])('%s is one sentence with two ways on', async (name, dicho) => {
  conCamara();
  getUserMedia.mockRejectedValueOnce(new DOMException('', name));
  const { user } = await abrirTill();
  await user.click(await boton());
  const en = within(await dialogo());
  expect(await en.findByRole('alert')).toHaveTextContent(dicho);
  await user.click(en.getByRole('button', { name: 'Probar otra vez' }));
  await waitFor(() => expect(pistas).toHaveLength(1));
  expect(screen.queryByRole('alert')).toBeNull();
  visto = ['8831031'];
  await waitFor(() => expect(campos().referencia).toHaveValue('8831031'));
});

test.each([
  ['the browser reads no codes', { lector: false }],
  ['there is no camera', { camaras: ['audioinput'] }],
])('where %s nothing is offered', async (_, como) => {
  conCamara(como);
  await abrirTill();
  await vi.dynamicImportSettled();
  expect(screen.queryByRole('button', { name: 'Leer con la cámara' })).toBeNull();
});
