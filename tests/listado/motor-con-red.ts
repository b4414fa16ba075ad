import { vi } from 'vitest';
import { crearNucleo } from '@/engines/listado/listado-core';
import type { Carga, Contestacion, LugarCache, Pedido } from '@/engines/listado/listado-protocol';
import type { Filtro } from '@/engines/listado/query/filter';
import { TODO } from './todo';

const URL_LISTA = 'http://localhost:3000/api/agentes';

/** The engine with a network that answers what `responder` says. */
export function motorConRed(
  responder: (peticion: Request) => Response | Promise<Response>,
  lugar: LugarCache | null = null,
) {
  const peticiones: Request[] = [];
  vi.stubGlobal('fetch', (url: string, opciones: RequestInit) => {
    const peticion = new Request(url, opciones);
    peticiones.push(peticion);
    return new Promise((resolve, reject) => {
      opciones.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      Promise.resolve(responder(peticion)).then(resolve, reject);
    });
  });
  const esperando = new Map<number, (contestacion: Contestacion) => void>();
  const { atender, cerrar } = crearNucleo((contestacion) =>
    esperando.get(contestacion.numero)?.(contestacion),
  );
  let numero = 0;
  const pedir = (pedido: Pedido) => {
    numero += 1;
    const suyo = numero;
    const contestacion = new Promise<Contestacion>((resolve) => {
      esperando.set(suyo, resolve);
    });
    void atender({ numero: suyo, pedido });
    return { numero: suyo, contestacion };
  };
  const cargar = (cambios: Partial<Carga> = {}) =>
    pedir({
      tipo: 'cargar',
      url: URL_LISTA,
      token: 'tok',
      version: 1,
      tengo: null,
      cache: lugar,
      conMuestra: false,
      ...cambios,
    });
  const filtrar = async (version: number, filtro: Partial<Filtro> = {}) => {
    const contestacion = await pedir({ tipo: 'filtrar', version, filtro: { ...TODO, ...filtro } })
      .contestacion;
    return 'valor' in contestacion && contestacion.valor && 'filas' in contestacion.valor
      ? contestacion.valor
      : null;
  };
  return { pedir, cargar, filtrar, cerrar, peticiones };
}
