/** Keys of what is asked and done about transactions: the only place they are spelled. */

/** Prefix of everything read about them. */
const AGENTES_KEY = ['agentes'] as const;

/** The whole list. */
export const transaccionesKey = [...AGENTES_KEY, 'transacciones'] as const;

export const transaccionKey = (id: number) => [...AGENTES_KEY, 'transaccion', id] as const;

/** The annulment of one of them, and each look at how it went. */
export const anulacionKey = (id: number) => [...AGENTES_KEY, 'anular', id] as const;

export const reglaEfectivoKey = () => [...AGENTES_KEY, 'regla-efectivo'] as const;
