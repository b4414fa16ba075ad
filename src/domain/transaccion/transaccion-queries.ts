const AGENTES_KEY = ['agentes'] as const;

export const transaccionesKey = [...AGENTES_KEY, 'transacciones'] as const;

export const transaccionKey = (id: number) => [...AGENTES_KEY, 'transaccion', id] as const;

export const anulacionKey = (id: number) => [...AGENTES_KEY, 'anular', id] as const;

export const reglaEfectivoKey = () => [...AGENTES_KEY, 'regla-efectivo'] as const;

export const vistaKey = (revision: number, filtro: object) =>
  [...AGENTES_KEY, 'vista', revision, filtro] as const;

export const sumasKey = (revision: number, consulta: object) =>
  [...AGENTES_KEY, 'sumas', revision, consulta] as const;

export const filasBuscadasKey = (revision: number, texto: string) =>
  [...AGENTES_KEY, 'buscadas', revision, texto] as const;
