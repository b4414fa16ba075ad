/** What is being settled on this tab: it stays while the person looks at another page, and goes with the session. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import { hoy, type Dia } from '@/lib/fecha';
import { suscribirReloj } from '@/lib/time/reloj';
import type { Extracto } from '@/engines/extracto/extracto';

interface Mesa {
  entidad: string;
  dia: Dia;
  /** The day that nobody chose. */
  propuesto: Dia;
  extracto: Extracto | null;
}

let store: StoreApi<Mesa> | null = null;

/** Made at the first look: its day is that of the moment. */
const deAhora = (): StoreApi<Mesa> =>
  (store ??= createStore(() => {
    const dia = hoy();
    return { entidad: '', dia, propuesto: dia, extracto: null };
  }));

export const cambiarMesa = (cambios: Partial<Omit<Mesa, 'propuesto'>>): void => deAhora().setState(cambios);

export const useMesa = (): Mesa => useStore(deAhora());

alTerminarSesion(() => {
  store = null;
});
// The server has told what day it has: a day that nobody chose, and that nothing was read for, was this device's guess.
suscribirReloj(() =>
  store?.setState((mesa) => {
    if (mesa.extracto !== null || mesa.dia !== mesa.propuesto) return mesa;
    const dia = hoy();
    return { dia, propuesto: dia };
  }),
);
