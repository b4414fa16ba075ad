export const CAMPOS = [
  'referencia',
  'monto',
  'debito',
  'credito',
  'tipo',
  'fecha',
  'hora',
  'descripcion',
  'estado',
  'moneda',
  'saldo',
] as const;
export type Campo = (typeof CAMPOS)[number];
export type Columnas = Record<Campo, number | null>;

export const NOMBRE_CAMPO: Record<Campo, string> = {
  referencia: 'de la referencia',
  monto: 'del monto',
  debito: 'del débito',
  credito: 'del crédito',
  tipo: 'de la operación',
  fecha: 'del día',
  hora: 'de la hora',
  descripcion: 'de la descripción',
  estado: 'del estado',
  moneda: 'de la moneda',
  saldo: 'del saldo',
};

export const sinColumnas = (): Columnas => ({
  referencia: null,
  monto: null,
  debito: null,
  credito: null,
  tipo: null,
  fecha: null,
  hora: null,
  descripcion: null,
  estado: null,
  moneda: null,
  saldo: null,
});
