import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { alTerminarSesion } from '@/domain/usuario/ingreso-store';
import type { TipoOperacion } from './tipo-operacion';

const store = createStore<{ tipo: TipoOperacion | null }>(() => ({ tipo: null }));

/** The type that the next operation shall have, asked for from anywhere; it waits for a form that takes it. */
export const pedirTipo = (tipo: TipoOperacion | null): void => store.setState({ tipo });
export const useTipoPedido = (): TipoOperacion | null => useStore(store, ({ tipo }) => tipo);

alTerminarSesion(() => pedirTipo(null));
