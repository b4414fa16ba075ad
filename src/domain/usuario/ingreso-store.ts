/** Outside React and without zod: the entry, the network door and the idle lock need it before any page. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { conectarCredencial } from '@/lib/credencial';
import { borrarBorradores } from './borradores';
import { abrirCanal, type Aviso } from './canal-ingreso';
import { inactividadMs } from './inactividad';
import {
  finAbsoluto,
  finDelToken,
  guardarSesion,
  leerGuardada,
  type SesionGuardada,
} from './ingreso-guardado';
import type { Usuario } from './usuario';

export type Sesion =
  /** `salio`: left on purpose, so the page they were on is not offered to whoever comes next. */
  | { estado: 'anonima'; salio?: true }
  | { estado: 'activa'; usuario: Usuario }
  /** The server rejected the token: the password is asked for over the page, which stays mounted. */
  | { estado: 'vencida'; usuario: Usuario }
  | { estado: 'bloqueada'; usuario: Usuario };

interface Plazos {
  bloqueo: number;
  prorrogable: boolean;
  token: number;
}

const ACTIVIDAD_CADA_MS = 5_000;

const store = createStore<Sesion>(() => ({ estado: 'anonima' }));
let guardada: SesionGuardada | null = null;
let esperas: { seguir: () => void; dejar: (razon: Error) => void }[] = [];
const alTerminar = new Set<() => void>();
/** Counts the sessions that have ended: what began before must not go on after. */
let terminadas = 0;
let canal: ReturnType<typeof abrirCanal> | null = null;

function poner(nueva: Sesion, conservar: SesionGuardada | null): void {
  guardada = conservar;
  guardarSesion(conservar);
  store.setState(nueva, true);
}

function atenderEsperas(ingreso: boolean): void {
  const pendientes = esperas;
  esperas = [];
  for (const { seguir, dejar } of pendientes) {
    if (ingreso) seguir();
    else dejar(new Error('session ended'));
  }
}

function terminar(nueva: Sesion): void {
  terminadas += 1;
  for (const limpiar of alTerminar) limpiar();
  const sesion = store.getState();
  if (nueva.estado === 'anonima' && nueva.salio && sesion.estado !== 'anonima')
    borrarBorradores(sesion.usuario.id);
  poner(nueva, null);
  atenderEsperas(false);
}

function alAviso({ tipo, uid }: Aviso): void {
  const sesion = store.getState();
  if (sesion.estado === 'anonima' || sesion.usuario.id !== uid) return;
  if (tipo === 'actividad' && guardada) guardada = { ...guardada, actividad: Date.now() };
  if (tipo === 'bloquear' && sesion.estado !== 'bloqueada')
    terminar({ estado: 'bloqueada', usuario: sesion.usuario });
  if (tipo === 'salir') terminar({ estado: 'anonima', salio: true });
}

const avisar = (tipo: Aviso['tipo']): void => {
  const sesion = store.getState();
  if (sesion.estado !== 'anonima') canal?.avisar({ tipo, uid: sesion.usuario.id });
};

export const sesionStore = {
  get: store.getState,
  subscribe: (oyente: () => void): (() => void) => store.subscribe(oyente),
  iniciar: (): void => {
    canal?.cerrar();
    canal = abrirCanal(alAviso);
    guardada = leerGuardada(Date.now(), inactividadMs());
    poner(guardada ? { estado: 'activa', usuario: guardada.usuario } : { estado: 'anonima' }, guardada);
  },
  entrar: (token: string, usuario: Usuario): void => {
    const sesion = store.getState();
    const otra = sesion.estado !== 'anonima' && sesion.usuario.id !== usuario.id;
    if (otra) terminar({ estado: 'anonima' });
    const ahora = Date.now();
    poner({ estado: 'activa', usuario }, { token, usuario, desde: ahora, actividad: ahora });
    atenderEsperas(true);
  },
  salir: (): void => {
    avisar('salir');
    terminar({ estado: 'anonima', salio: true });
  },
  bloquear: (): void => {
    const sesion = store.getState();
    if (sesion.estado !== 'activa' && sesion.estado !== 'vencida') return;
    avisar('bloquear');
    terminar({ estado: 'bloqueada', usuario: sesion.usuario });
  },
  /** @returns false when its time has passed, as in a laptop that wakes up with a key: that is not given back */
  tocar: (): boolean => {
    const ahora = Date.now();
    if (!guardada || ahora - guardada.actividad < ACTIVIDAD_CADA_MS) return true;
    if (ahora >= (sesionStore.plazos()?.bloqueo ?? 0)) return false;
    guardada = { ...guardada, actividad: ahora };
    guardarSesion(guardada);
    avisar('actividad');
    return true;
  },
  plazos: (): Plazos | null => {
    if (!guardada) return null;
    const ahora = Date.now();
    // The clock was put back: time already spent must not be given again.
    if (guardada.actividad > ahora) guardada = { ...guardada, actividad: ahora };
    const inactividad = guardada.actividad + inactividadMs();
    const absoluto = finAbsoluto(guardada);
    return {
      bloqueo: Math.min(inactividad, absoluto),
      prorrogable: inactividad < absoluto,
      token: finDelToken(guardada),
    };
  },
  vencer: (): void => {
    const sesion = store.getState();
    if (sesion.estado === 'activa') poner({ estado: 'vencida', usuario: sesion.usuario }, guardada);
  },
};

function renovar(): Promise<void> {
  const { estado } = store.getState();
  if (estado !== 'activa' && estado !== 'vencida') return Promise.reject(new Error('nobody is signed in'));
  return new Promise((seguir, dejar) => {
    esperas.push({ seguir, dejar });
    sesionStore.vencer();
  });
}

conectarCredencial({
  token: () => guardada?.token ?? null,
  renovar,
  uid: () => guardada?.usuario.id ?? null,
  ingreso: () => terminadas,
});

/** What must be cleared when the session ends (caches, object URLs). Never a pending transaction. */
export const alTerminarSesion = (limpiar: () => void): (() => void) => {
  alTerminar.add(limpiar);
  return () => void alTerminar.delete(limpiar);
};

export const useSesion = (): Sesion => useStore(store);

export function useUsuario(): Usuario {
  const actual = useSesion();
  if (actual.estado === 'anonima') throw new Error('useUsuario outside the session guard');
  return actual.usuario;
}
