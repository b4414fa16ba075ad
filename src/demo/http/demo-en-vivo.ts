import type { Server as ServidorHttp } from 'node:http';
import { puedeEntrar, type Permitidos } from './anfitrion.ts';

interface Aviso {
  entity: 'caja';
  action: string;
}

const AVISOS: readonly [metodo: string, ruta: RegExp, action: string][] = [
  ['POST', /\/cajas$/, 'creada'],
  ['PATCH', /\/cajas\/\d+$/, 'actualizada'],
  ['DELETE', /\/cajas\/\d+$/, 'eliminada'],
  ['POST', /\/cajas\/abrir$/, 'CAJA_ABIERTA'],
  ['PATCH', /\/cajas\/sesion\/\d+\/cerrar$/, 'CAJA_CERRADA'],
  ['POST', /\/cajas\/movimiento$/, 'saldo_actualizado'],
  ['POST', /^\/demo\/cerrar$/, 'CAJA_CERRADA'],
];

/** null for nothing: agent transactions are not announced. */
export function avisoDe(metodo: string, url: string, status: number): Aviso | null {
  if (status < 200 || status > 399) return null;
  const { pathname } = new URL(url);
  const caso = AVISOS.find(([cual, ruta]) => cual === metodo && ruta.test(pathname));
  return caso ? { entity: 'caja', action: caso[2] } : null;
}

/** It hears requests before any middleware does, so it asks by itself who is calling. @returns how to tell everyone */
export async function abrirCanal(
  servidor: ServidorHttp,
  permitidos: Permitidos,
): Promise<(aviso: Aviso) => void> {
  const { Server } = await import('socket.io');
  const canal = new Server(servidor, {
    serveClient: false,
    allowRequest: (req, decidir) => decidir(null, puedeEntrar(req, permitidos)),
    // Vite's own hot reload upgrades on the same server: those sockets are not ours to close.
    destroyUpgrade: false,
  });
  return (aviso) => void canal.emit('dataChanged', aviso);
}
