import { useMountEffect } from '@react-hookz/web';
import { useSearchParams } from 'react-router-dom';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import { hoy, parseDiaTecleado, type Dia } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { suscribirReloj } from '@/lib/time/reloj';
import { lecturaDeExtracto, type Extracto } from '@/engines/extracto/extracto';
import { claveDeEntidad } from '@/domain/ajustes/entidad';

interface Mesa {
  entidad: string;
  dia: Dia;
  /** the day as long as nobody chose one */
  propuesto: Dia;
  extracto: Extracto | null;
}

let store: StoreApi<Mesa> | null = null;

const deAhora = (): StoreApi<Mesa> =>
  (store ??= createStore(() => {
    const dia = hoy();
    return { entidad: '', dia, propuesto: dia, extracto: null };
  }));

export const cambiarMesa = (cambios: Partial<Omit<Mesa, 'propuesto'>>): void => deAhora().setState(cambios);

/** Another bank-day. A statement that says nothing of it is put away, lest all of it seem to be missing. */
export function elegirDia(entidad: string, dia: Dia): void {
  const { entidad: antes, extracto } = deAhora().getState();
  const mismo = claveDeEntidad(antes) === claveDeEntidad(entidad);
  const sirve = mismo && extracto?.lineas.some(({ fecha }) => fecha === null || fecha === dia);
  if (!sirve) lecturaDeExtracto.cerrar();
  cambiarMesa({ entidad: mismo ? antes : entidad, dia, ...(sirve ? {} : { extracto: null }) });
}

const ENTIDAD_MAXIMA = 60;

/** A link names the bank-day that is to be settled (`?entidad=BCP&dia=2026-11-27`): taken once, then the page is the person's. */
export function useDesdeEnlace(): void {
  const [params, setParams] = useSearchParams();
  const entidad = limpia(params.get('entidad') ?? '').slice(0, ENTIDAD_MAXIMA);
  const dia = parseDiaTecleado(params.get('dia') ?? '');
  useMountEffect(() => {
    if (entidad === '' || dia === null) return;
    elegirDia(entidad, dia);
    setParams({}, { replace: true });
  });
}

/** What is being settled on this tab: it stays while another page is looked at, and goes with the session. */
export const useMesa = (): Mesa => useStore(deAhora());

alTerminarSesion(() => {
  store = null;
});
// The server has told what day it has: a day that nobody chose, and nothing was read for, was this device's guess.
suscribirReloj(() =>
  store?.setState((mesa) => {
    if (mesa.extracto !== null || mesa.dia !== mesa.propuesto) return mesa;
    const dia = hoy();
    return { dia, propuesto: dia };
  }),
);
