/** The amount of a row, with its sign, from one column or from a column for each direction. */
import type { Centavos } from '@/lib/monto';
import {
  esMontoVacio,
  leerMontoExtracto,
  leerMontoNumero,
  opuesto,
  type Decimal,
  type MontoExtracto,
} from '@/lib/monto-extracto';
import { signoDePalabras } from './palabras';
import type { CampoMonto, Perfil } from './perfil';
import { textoDe, type Celda } from './registro';

export type Importe =
  | { ok: true; /** Above 0: crédito, or without a sign. */ centavos: Centavos; absoluto: Centavos }
  | { ok: false; causa: string };

const REVERSION = 'El monto es negativo: puede ser una reversión.';

const mal = (causa: string): Importe => ({ ok: false, causa });
const bien = (centavos: Centavos): Importe => ({
  ok: true,
  centavos,
  absoluto: centavos < 0 ? opuesto(centavos) : centavos,
});

/** null: the cell is empty, or a zero that stands for nothing. */
export function leerCelda(celda: Celda, decimal: Decimal): MontoExtracto | null {
  if (typeof celda === 'string' && esMontoVacio(celda)) return null;
  const leido = typeof celda === 'number' ? leerMontoNumero(celda) : leerMontoExtracto(celda, decimal);
  return leido.ok && leido.centavos === 0 ? null : leido;
}

export function leerImporte(en: (columna: number | null) => Celda, perfil: Perfil): Importe {
  const { columnas } = perfil;
  const leer = (campo: CampoMonto) => leerCelda(en(columnas[campo]), perfil.decimal[campo]);
  const [debito, credito] = [leer('debito'), leer('credito')];
  if (debito && credito) return mal('Tiene débito y crédito a la vez.');
  const lado = debito ?? credito;
  if (lado) {
    if (!lado.ok) return mal(lado.causa);
    if (lado.centavos < 0 && !(debito && perfil.debitoConMenos)) return mal(REVERSION);
    const absoluto = lado.centavos < 0 ? opuesto(lado.centavos) : lado.centavos;
    return bien(debito ? opuesto(absoluto) : absoluto);
  }
  const monto = leer('monto');
  if (!monto) return mal('No tiene monto.');
  if (!monto.ok) return mal(monto.causa);
  if (!perfil.tipoEsSigno || columnas.tipo === null) return bien(monto.centavos);
  const signo = signoDePalabras(textoDe(en(columnas.tipo)));
  if (signo === null && monto.centavos > 0) return mal('No dice si es débito o crédito.');
  if (signo === 1 && monto.centavos < 0) return mal(REVERSION);
  return bien(signo === -1 && monto.centavos > 0 ? opuesto(monto.centavos) : monto.centavos);
}
