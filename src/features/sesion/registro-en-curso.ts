/**
 * Which agent operations have no known outcome yet. Written by the till's form; read by whoever must not take the
 * ground from under one (the closing count, the idle lock). In the entry chunk: keep it free of zod.
 */
import { useSyncExternalStore } from 'react';

export interface RegistroEnCurso {
  uid: number | null;
  /** Id of the session the operation belongs to. */
  sesion: number;
  /** «BCP, Bs 500,00, ref. 8827334» */
  texto: string;
  /** It is being sent right now. */
  enviando: boolean;
}

const porDueno = new Map<object, RegistroEnCurso>();
const oyentes = new Set<() => void>();
let todos: readonly RegistroEnCurso[] = [];

/** Puts or takes away the operation of one owner, which has one at most. */
export function marcarRegistroEnCurso(dueno: object, registro: RegistroEnCurso | null): void {
  if (registro) porDueno.set(dueno, registro);
  else if (!porDueno.delete(dueno)) return;
  todos = [...porDueno.values()];
  for (const oyente of oyentes) oyente();
}

export const registrosEnCurso = (): readonly RegistroEnCurso[] => todos;

const subscribe = (oyente: () => void): (() => void) => {
  oyentes.add(oyente);
  return () => void oyentes.delete(oyente);
};

/** The operation of this session whose outcome is not known, live. */
export const useRegistroEnCurso = (idSesion: number): RegistroEnCurso | null =>
  useSyncExternalStore(subscribe, registrosEnCurso).find(({ sesion }) => sesion === idSesion) ?? null;
