/** Where rows are put while they are read, before they are sorted. */
import { BYTES, ENTERAS, porCampo, type Byte, type Entera } from './fields';

const NUMEROS = ['fecha', ...ENTERAS] as const;

/** Where the rows go, in the order of the answer; the arrays are as long as the answer. */
export interface Destino extends Record<'fecha' | Entera, Float64Array>, Record<Byte, Uint8Array> {
  /** Bank name → its number, in order of appearance. */
  bancos: Map<string, number>;
  referencias: string[];
  vouchers: Map<number, string>;
}

export const crearDestino = (n: number): Destino => ({
  ...porCampo(NUMEROS, () => new Float64Array(n)),
  ...porCampo(BYTES, () => new Uint8Array(n)),
  bancos: new Map(),
  referencias: [],
  vouchers: new Map(),
});

/** The same with room for `n` rows. */
export function ampliar(destino: Destino, n: number): Destino {
  const { bancos, referencias, vouchers } = destino;
  const mayor = { ...crearDestino(n), bancos, referencias, vouchers };
  for (const columna of NUMEROS) mayor[columna].set(destino[columna]);
  for (const columna of BYTES) mayor[columna].set(destino[columna]);
  return mayor;
}
