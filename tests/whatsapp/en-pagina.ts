/** /whatsapp in the whole app, with the clock of the test: the network keeps its own pace. */
import { act, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { createHash } from 'node:crypto';
import { toDataURL } from 'qrcode';
import { vi } from 'vitest';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import type { Rol } from '@/domain/usuario/usuario';
import { crearBackend } from '../support/backend';
import { renderApp } from '../support/render-app';

export const S = 1000;
/** 10:00 in La Paz. */
export const T0 = Date.UTC(2026, 10, 23, 14);

export const PERSONAS = {
  Administrador: { usuario: 'admin' },
  Operador: { usuario: 'cajero' },
  Lectura: { usuario: 'cajero', rol: 'Lectura' },
} as const satisfies Record<Rol, { usuario: 'admin' | 'cajero'; rol?: Rol }>;

/** What the server says next; a function may answer whenever it likes. */
export type Respuesta = () => Response | Promise<Response>;
const json = (cuerpo: Record<string, unknown>, status = 200): Respuesta => {
  return () => HttpResponse.json(cuerpo, { status });
};
export const conQr = async (texto: string): Promise<Respuesta> =>
  json({ success: true, qrBase64: await toDataURL(texto) });
export const MENSAJE = 'WhatsApp ya está vinculado o el código se está generando de fondo...';
export const conMensaje = json({ success: true, message: MENSAJE });
/** A gateway that says it plainly. */
export const CONECTADO = 'WhatsApp vinculado correctamente';
export const conConectado = json({ success: true, message: CONECTADO });
export const sinRed: Respuesta = () => HttpResponse.error();
export const conStatus = (status: number): Respuesta =>
  json({ statusCode: status, message: 'Unauthorized' }, status);
export const cruda =
  (texto: string, tipo = 'application/json'): Respuesta =>
  () =>
    new HttpResponse(texto, { headers: { 'Content-Type': tipo } });
export const conCuerpo = json;

/** A code as its fingerprint: whole images make a failed test unreadable. */
export const huella = (src: string | null | undefined): string | null =>
  src ? createHash('sha1').update(src).digest('hex').slice(0, 12) : null;

/** The clocks, the pace of asking and the page's own tick are the test's; everything else is real. */
export const congelar = (): void => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'], now: T0 });
};

const respiro = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

type Opciones = Pick<NonNullable<Parameters<typeof renderApp>[1]>, 'backend'> & { rol?: Rol };

export async function enWhatsapp(
  primera: Respuesta | null,
  { rol = 'Operador', backend = crearBackend() }: Opciones = {},
) {
  let respuesta = primera;
  /** Seconds since T0 of every question. */
  const preguntas: number[] = [];
  if (primera) {
    backend.server.use(
      http.get('*/api/whatsapp/connect', async () => {
        preguntas.push((Date.now() - T0) / S);
        return respuesta?.();
      }),
    );
  }
  const app = renderApp('/whatsapp', { ...PERSONAS[rol], backend });
  let iniciadas = 0;
  app.queryClient.getQueryCache().subscribe((evento) => {
    if (
      evento.type === 'updated' &&
      evento.action.type === 'fetch' &&
      evento.query.queryKey[0] === 'whatsapp'
    )
      iniciadas += 1;
  });
  await screen.findByRole('heading', { level: 1, name: 'WhatsApp' });
  const enCurso = () => app.queryClient.isFetching({ queryKey: ['whatsapp'] }) > 0;

  /** Until every question has its answer on the screen. */
  const asentar = async () => {
    while (enCurso()) await respiro();
    await respiro(); // the cache tells the page a moment later
  };
  const llegadas = async () => {
    while (preguntas.length < iniciadas) await respiro();
  };
  await asentar();
  iniciadas = preguntas.length;
  const main = within(screen.getByRole('main'));
  return {
    ...app,
    main,
    preguntas,
    /** What the server says from now on. */
    responder: (nueva: Respuesta) => {
      respuesta = nueva;
    },
    asentar,
    respiro,
    /** Lets seconds pass, `paso` at a time, with somebody there; a question asked meanwhile gets its answer. */
    pasar: async (segundos: number, { contestar = true, paso = 1 } = {}) => {
      for (let i = 0; i < segundos; i += paso) {
        sesionStore.tocar();
        act(() => void vi.advanceTimersByTime(paso * S));
        if (contestar && enCurso()) await asentar();
        // The question has at least reached the server.
        if (primera) await llegadas();
      }
    },
    qr: () => main.queryByRole('img', { name: 'Código QR para vincular WhatsApp' }),
    /** Fingerprint of the code on screen; null for none. */
    visto: () => huella(main.queryByRole('img')?.getAttribute('src')),
    anuncio: () => main.getByRole('status').textContent,
    recargar: () => main.getByRole('button', { name: 'Recargar Estado / QR' }),
  };
}

export function ocultar(oculta: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: oculta ? 'hidden' : 'visible',
  });
  act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}
