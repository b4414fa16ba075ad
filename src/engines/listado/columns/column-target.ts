import { BYTES, ENTERAS, porCampo, type Byte, type Entera } from './fields';

const NUMEROS = ['fecha', ...ENTERAS] as const;

/** In the order of the answer, before they are sorted; the arrays are as long as the answer. */
export interface Destino extends Record<'fecha' | Entera, Float64Array>, Record<Byte, Uint8Array> {
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

export function ampliar(destino: Destino, n: number): Destino {
  const { bancos, referencias, vouchers } = destino;
  const mayor = { ...crearDestino(n), bancos, referencias, vouchers };
  for (const columna of NUMEROS) mayor[columna].set(destino[columna]);
  for (const columna of BYTES) mayor[columna].set(destino[columna]);
  return mayor;
}
