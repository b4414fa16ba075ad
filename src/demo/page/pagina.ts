/** `/demo`: plain forms that change the store. No script of its own, so the app's CSP covers it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { esAjeno } from '../http/anfitrion.ts';
import { CONTROLES } from './controles.ts';
import { leerTexto } from '../http/cuerpo.ts';
import { ErrorHttp } from '../http/errores.ts';
import type { Datos } from '../model/modelo.ts';
import { renderPagina } from './pagina-vista.ts';
import type { Store } from '../model/store.ts';

interface Opciones {
  store: Store;
  nuevos: () => Datos;
  cabeceras: Record<string, string>;
}

const ESTILOS: Record<string, string> = {
  '/demo/demo.css': 'demo.css',
  '/demo/tokens.css': '../../ui/tokens.css',
};

const DICHOS = 20;

/** The sentences that the controls said, each under a name that only their own answer knows: no link can put words here. */
function crearDichos() {
  const dichos = new Map<string, string>();
  return {
    recordar: (texto: string): string => {
      const nombre = randomUUID();
      dichos.set(nombre, texto);
      for (const viejo of [...dichos.keys()].slice(0, -DICHOS)) dichos.delete(viejo);
      return nombre;
    },
    decir: (nombre: string | null): string => dichos.get(nombre ?? '') ?? '',
  };
}

/** The field of a control's form; null when the body is larger than any of ours. */
async function valorDe(request: Request): Promise<string | null> {
  try {
    return new URLSearchParams(await leerTexto(request)).get('valor') ?? '';
  } catch (error) {
    if (error instanceof ErrorHttp) return null;
    throw error;
  }
}

export function crearPagina({ store, nuevos, cabeceras }: Opciones): (request: Request) => Promise<Response> {
  const dichos = crearDichos();
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
      return responder(200, 'text/html', renderPagina(store, dichos.decir(searchParams.get('hecho'))));
    }
    // A page of another origin must not press these buttons.
    if (esAjeno(request.headers.get('origin'), new URL(request.url).host))
      return responder(403, 'text/plain', 'Solo desde la propia página');
    const control = CONTROLES.get(pathname.replace('/demo/', ''));
    if (!control) return responder(404, 'text/plain', 'No existe');
    const valor = await valorDe(request);
    if (valor === null) return responder(413, 'text/plain', 'Demasiado largo');
    const hecho = dichos.recordar(control(store, valor, nuevos));
    await store.guardar();
    return responder(303, 'text/plain', null, { Location: `/demo?hecho=${hecho}` });
  };
}
