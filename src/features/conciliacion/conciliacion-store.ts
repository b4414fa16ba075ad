/** What is being settled on this tab: it stays while the person looks at another page, and goes with the session. */
import { useSyncExternalStore } from 'react';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import { hoy, type Dia } from '@/lib/fecha';
import { suscribirReloj } from '@/lib/time/reloj';
import type { Extracto } from '@/engines/extracto/linea-extracto';

interface Mesa {
  entidad: string;
  dia: Dia;
  extracto: Extracto | null;
}

const vacia = (): Mesa => ({ entidad: '', dia: hoy(), extracto: null });

let mesa: Mesa | null = null;
/** The day that nobody chose. */
let propuesto: Dia | null = null;
const oyentes = new Set<() => void>();

function leer(): Mesa {
  if (mesa) return mesa;
  mesa = vacia();
  propuesto = mesa.dia;
  return mesa;
}

export function cambiarMesa(cambios: Partial<Mesa>): void {
  mesa = { ...leer(), ...cambios };
  for (const oyente of oyentes) oyente();
}

export const useMesa = (): Mesa =>
  useSyncExternalStore((oyente) => {
    oyentes.add(oyente);
    return () => void oyentes.delete(oyente);
  }, leer);

alTerminarSesion(() => {
  mesa = null;
});
// The server has told what day it has: a day that nobody chose, and that nothing was read for, was this device's guess.
suscribirReloj(() => {
  if (mesa?.extracto !== null || mesa.dia !== propuesto) return;
  propuesto = hoy();
  cambiarMesa({ dia: propuesto });
});
