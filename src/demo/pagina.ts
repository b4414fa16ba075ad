/** `/demo`: plain forms that change the store. No script of its own, so the app's CSP covers it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROLES } from './controles.ts';
import type { Datos } from './modelo.ts';
import { renderPagina } from './pagina-vista.ts';
import type { Store } from './store.ts';

interface Opciones {
  store: Store;
  /** Fresh demo data. */
  nuevos: () => Datos;
  /** Security headers; their CSP must let forms post to the own origin. */
  cabeceras: Record<string, string>;
}

const ESTILOS: Record<string, string> = {
  '/demo/demo.css': 'demo.css',
  '/demo/tokens.css': '../ui/tokens.css',
};

/** A page of another origin must not press these buttons. */
function ajena(request: Request): boolean {
  const origen = request.headers.get('origin');
  return origen !== null && URL.parse(origen)?.host !== new URL(request.url).host;
}

export function crearPagina({ store, nuevos, cabeceras }: Opciones): (request: Request) => Promise<Response> {
  // With the app's `no-referrer` a browser would send `Origin: null` from these very forms.
  const propias = { ...cabeceras, 'Referrer-Policy': 'same-origin' };
  const responder = (
    status: number,
    tipo: string,
    cuerpo: string | null,
    extra: Record<string, string> = {},
  ) =>
    new Response(cuerpo, {
      status,
      headers: {
        ...propias,
        'Content-Type': `${tipo}; charset=utf-8`,
        'Cache-Control': 'no-store',
        ...extra,
      },
    });

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const estilo = ESTILOS[pathname];
    if (estilo !== undefined) {
      return responder(200, 'text/css', readFileSync(join(import.meta.dirname, estilo), 'utf8'));
    }
    if (request.method !== 'POST') {
      if (!/^\/demo\/?$/.test(pathname)) return responder(404, 'text/plain', 'No existe');
      return responder(200, 'text/html', renderPagina(store, searchParams.get('hecho') ?? ''));
    }
    if (ajena(request)) return responder(403, 'text/plain', 'Solo desde la propia página');
    const control = CONTROLES.get(pathname.replace('/demo/', ''));
    if (!control) return responder(404, 'text/plain', 'No existe');
    const valor = new URLSearchParams(await request.text()).get('valor') ?? '';
    const hecho = control(store, valor, nuevos);
    await store.guardar();
    return responder(303, 'text/plain', null, { Location: `/demo?hecho=${encodeURIComponent(hecho)}` });
  };
}
