/** Where rows are put while they are read, before they are sorted. */

const COLUMNAS = [
  'id',
  'fecha',
  'created_at',
  'updated_at',
  'monto',
  'comision_cliente',
  'comision_banco',
  'id_sesion_caja',
  'id_user_create',
  'id_user_update',
  'banco',
] as const;

/** Where the rows go, in the order of the answer; the arrays are as long as the answer. */
export interface Destino {
  id: Float64Array;
  fecha: Float64Array;
  created_at: Float64Array;
  updated_at: Float64Array;
  monto: Float64Array;
  comision_cliente: Float64Array;
  comision_banco: Float64Array;
  id_sesion_caja: Float64Array;
  id_user_create: Float64Array;
  id_user_update: Float64Array;
  tipo: Uint8Array;
  banderas: Uint8Array;
  banco: Float64Array;
  /** Bank name → its number, in order of appearance. */
  bancos: Map<string, number>;
  referencias: string[];
  vouchers: Map<number, string>;
}

export const crearDestino = (n: number): Destino => {
  const numeros = () => new Float64Array(n);
  return {
    id: numeros(),
    fecha: numeros(),
    created_at: numeros(),
    updated_at: numeros(),
    monto: numeros(),
    comision_cliente: numeros(),
    comision_banco: numeros(),
    id_sesion_caja: numeros(),
    id_user_create: numeros(),
    id_user_update: numeros(),
    tipo: new Uint8Array(n),
    banderas: new Uint8Array(n),
    banco: numeros(),
    bancos: new Map(),
    referencias: [],
    vouchers: new Map(),
  };
};

/** The same with room for `n` rows. */
export function ampliar(destino: Destino, n: number): Destino {
  const mayor = {
    ...crearDestino(n),
    bancos: destino.bancos,
    referencias: destino.referencias,
    vouchers: destino.vouchers,
  };
  for (const columna of COLUMNAS) mayor[columna].set(destino[columna]);
  mayor.tipo.set(destino.tipo);
  mayor.banderas.set(destino.banderas);
  return mayor;
}
