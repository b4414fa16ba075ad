/**
 * Who is signed in on this tab. An external store, outside React and without zod, because the entry chunk, the network
 * door and the idle lock all need it before any page has loaded.
 */
import { useSyncExternalStore } from 'react';
import { conectarCredencial } from '@/lib/credencial';
import { abrirCanal, type Aviso } from './canal-sesion';
import { inactividadMs } from './inactividad';
import { leerClaims } from './jwt';
import { finDe, guardarSesion, leerGuardada, type SesionGuardada } from './sesion-guardada';
import type { Usuario } from './usuario';

export type Sesion =
  | { estado: 'anonima' }
  | { estado: 'activa'; usuario: Usuario }
  /** The server rejected the token: the password is asked for over the page, which stays mounted. */
  | { estado: 'vencida'; usuario: Usuario }
  /** Nobody was here: the page is unmounted and everything in memory is gone. */
  | { estado: 'bloqueada'; usuario: Usuario };

const ACTIVIDAD_CADA_MS = 5_000;

let guardada: SesionGuardada | null = null;
let sesion: Sesion = { estado: 'anonima' };
let renovacion: { promesa: Promise<void>; resolver: () => void; rechazar: (razon: Error) => void } | null =
  null;
const oyentes = new Set<() => void>();
const alTerminar = new Set<() => void>();
let canal: ReturnType<typeof abrirCanal> | null = null;

function poner(nueva: Sesion, conservar: SesionGuardada | null): void {
  guardada = conservar;
  sesion = nueva;
  guardarSesion(conservar);
  for (const oyente of oyentes) oyente();
}

function soltarRenovacion(razon: Error | null): void {
  const pendiente = renovacion;
  renovacion = null;
  if (razon) pendiente?.rechazar(razon);
  else pendiente?.resolver();
}

/** Ends the session here: caches are cleared by whoever subscribed with `alTerminarSesion`. */
function terminar(nueva: Sesion): void {
  for (const limpiar of alTerminar) limpiar();
  poner(nueva, null);
  soltarRenovacion(new Error('session ended'));
}

function alAviso({ tipo, uid }: Aviso): void {
  if (sesion.estado === 'anonima' || sesion.usuario.id !== uid) return;
  if (tipo === 'actividad' && guardada) guardada = { ...guardada, actividad: Date.now() };
  if (tipo === 'bloquear' && sesion.estado !== 'bloqueada')
    terminar({ estado: 'bloqueada', usuario: sesion.usuario });
  if (tipo === 'salir') terminar({ estado: 'anonima' });
}

const avisar = (tipo: Aviso['tipo']): void => {
  if (sesion.estado !== 'anonima') canal?.avisar({ tipo, uid: sesion.usuario.id });
};

export const sesionStore = {
  get: (): Sesion => sesion,
  subscribe: (oyente: () => void) => {
    oyentes.add(oyente);
    return () => void oyentes.delete(oyente);
  },
  /** Reads what a reload left, before the first render. Checks `exp`, the twelve hours and the idle time. */
  iniciar: (): void => {
    canal?.cerrar();
    canal = abrirCanal(alAviso);
    guardada = leerGuardada(Date.now(), inactividadMs());
    poner(guardada ? { estado: 'activa', usuario: guardada.usuario } : { estado: 'anonima' }, guardada);
  },
  /** After POST /auth/login. The same person goes on where they were; another one starts from nothing. */
  entrar: (token: string, usuario: Usuario): void => {
    const otra = sesion.estado !== 'anonima' && sesion.usuario.id !== usuario.id;
    if (otra) terminar({ estado: 'anonima' });
    const ahora = Date.now();
    poner({ estado: 'activa', usuario }, { token, usuario, desde: ahora, actividad: ahora });
    soltarRenovacion(null);
  },
  salir: (): void => {
    avisar('salir');
    terminar({ estado: 'anonima' });
  },
  bloquear: (): void => {
    if (sesion.estado !== 'activa' && sesion.estado !== 'vencida') return;
    avisar('bloquear');
    terminar({ estado: 'bloqueada', usuario: sesion.usuario });
  },
  /** Somebody moved: puts the lock off. Written at most every few seconds. */
  tocar: (): void => {
    const ahora = Date.now();
    if (!guardada || ahora - guardada.actividad < ACTIVIDAD_CADA_MS) return;
    guardada = { ...guardada, actividad: ahora };
    guardarSesion(guardada);
    avisar('actividad');
  },
  /** ms since epoch at which this tab locks if nobody moves; null when nobody is signed in. */
  bloqueoEn: (): number | null => guardada && Math.min(guardada.actividad + inactividadMs(), finDe(guardada)),
};

/** The server rejected the token. One dialog for any number of calls; resolves when the password was typed again. */
function renovar(): Promise<void> {
  if (sesion.estado !== 'activa' && sesion.estado !== 'vencida')
    return Promise.reject(new Error('nobody is signed in'));
  if (!renovacion) {
    const { usuario } = sesion;
    let resolver = (): void => undefined;
    let rechazar = (_razon: Error): void => undefined;
    const promesa = new Promise<void>((resolve, reject) => {
      resolver = resolve;
      rechazar = reject;
    });
    renovacion = { promesa, resolver, rechazar };
    poner({ estado: 'vencida', usuario }, guardada);
  }
  return renovacion.promesa;
}

conectarCredencial({ token: () => guardada?.token ?? null, renovar });

/** Registers what must be cleared when the session ends (query cache, object URLs). Never a pending transaction. */
export const alTerminarSesion = (limpiar: () => void): (() => void) => {
  alTerminar.add(limpiar);
  return () => void alTerminar.delete(limpiar);
};

/** Whose token it is, by its own `sub`; null when nobody is signed in or the token is rejected. */
export const subDelToken = (): number | null =>
  sesion.estado === 'activa' && guardada ? (leerClaims(guardada.token)?.sub ?? null) : null;

export const useSesion = (): Sesion => useSyncExternalStore(sesionStore.subscribe, sesionStore.get);

/** The signed-in person. Only below the session guard. */
export function useUsuario(): Usuario {
  const actual = useSesion();
  if (actual.estado === 'anonima') throw new Error('useUsuario outside the session guard');
  return actual.usuario;
}
