/** What is typed and not saved yet, by institution: another one can be looked at meanwhile, and another page. */
import { useAlOir } from '@/ui/use-al-oir';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import type { TarifaTecleada } from './tarifa-tecleada';

type Borradores = Readonly<Record<string, TarifaTecleada>>;

const borradores = createStore((): Borradores => ({}));

export const borradorDe = (banco: string): TarifaTecleada | undefined => borradores.getState()[banco];

/** null: there is nothing unsaved. */
export function anotarBorrador(banco: string, tecleada: TarifaTecleada | null): void {
  const { [banco]: antes, ...otros } = borradores.getState();
  if (!antes && !tecleada) return;
  borradores.setState(tecleada ? { ...otros, [banco]: tecleada } : otros, true);
}

/** The institutions with unsaved changes. While there are any, closing or reloading the tab asks first. */
export function useSinGuardar(): readonly string[] {
  const bancos = Object.keys(useStore(borradores));
  const hay = bancos.length > 0;
  useAlOir('beforeunload', (event) => {
    if (hay) event.preventDefault();
  });
  return bancos;
}

alTerminarSesion(() => borradores.setState({}, true));
