import type { Centavos } from '@/lib/monto';
import {
  esMontoVacio,
  leerMontoExtracto,
  leerMontoNumero,
  opuesto,
  type Decimal,
  type MontoExtracto,
} from '@/lib/text/monto-extracto';
import { normalizar } from '@/engines/extracto/text/normalizar';
import { signoDePalabras } from '@/engines/extracto/text/palabras';
import type { CampoMonto, Perfil } from '@/engines/extracto/profile/perfil';
import { textoDe, type Celda } from '@/engines/extracto/file/raw-record';

export type Duda =
  | { que: 'letra'; valor: string }
  | { que: 'estado'; valor: string }
  | { que: 'sentido'; valor: 1 | -1 }
  | { que: 'centavos' | 'tipo' };

export type Importe =
  | { ok: true; /** Centavos; above 0: crédito, or without a sign. */ centavos: Centavos; absoluto: Centavos }
  | { ok: false; causa: string; duda?: Duda };

const SIN_COMA = 'No se sabe si los dos últimos dígitos del monto son centavos.';
const REVERSION = 'El monto es negativo: puede ser una reversión.';

const mal = (causa: string): Importe => ({ ok: false, causa });
const bien = (centavos: Centavos): Importe => ({
  ok: true,
  centavos,
  absoluto: centavos < 0 ? opuesto(centavos) : centavos,
});

export const sinMarcas = (celda: Celda): boolean =>
  typeof celda === 'string' && /^\D*\d+\D*$/.test(celda.trim());

/** null: the cell is empty, or a zero that stands for nothing. */
export function leerCelda(celda: Celda, decimal: Decimal, centavos = false): MontoExtracto | null {
  if (typeof celda === 'string' && esMontoVacio(celda)) return null;
  const leido = typeof celda === 'number' ? leerMontoNumero(celda) : leerMontoExtracto(celda, decimal);
  if (leido.ok && leido.centavos === 0) return null;
  return leido.ok && centavos && sinMarcas(celda) ? leerMontoNumero(leido.centavos / 10_000) : leido;
}

export const claveDeLetra = (rotulo: string): string => normalizar(rotulo).slice(0, 40);

export const claveDeMarca = (celda: Celda): string => {
  const texto = textoDe(celda);
  return `#${/^\D*\+|\+$/.test(texto) ? '+' : /\d ?CR?$/i.test(texto) ? 'CR' : ''}`;
};

export function leerImporte(en: (columna: number | null) => Celda, perfil: Perfil): Importe {
  const { columnas } = perfil;
  const leer = (campo: CampoMonto) =>
    leerCelda(en(columnas[campo]), perfil.decimal[campo], perfil.centavos === true);
  if (perfil.centavos === null) return { ok: false, causa: SIN_COMA, duda: { que: 'centavos' } };
  const [debito, credito] = [leer('debito'), leer('credito')];
  if (debito && credito) return mal('Tiene débito y crédito a la vez.');
  const lado = debito ?? credito;
  if (lado) {
    if (!lado.ok) return mal(lado.causa);
    if (lado.centavos < 0 && !(debito && perfil.hallado.debitoConMenos)) return mal(REVERSION);
    const absoluto = lado.centavos < 0 ? opuesto(lado.centavos) : lado.centavos;
    return bien(debito ? opuesto(absoluto) : absoluto);
  }
  const monto = leer('monto');
  if (!monto) return mal('No tiene monto.');
  if (!monto.ok) return mal(monto.causa);
  if (!perfil.tipoEsSigno || columnas.tipo === null) return bien(monto.centavos);
  const rotulo = claveDeLetra(textoDe(en(columnas.tipo)));
  const signo = signoDePalabras(textoDe(en(columnas.tipo)));
  if (Object.hasOwn(perfil.letras, rotulo)) return bien(monto.centavos);
  // Its meaning is asked, or the words beside it say the operation.
  if (perfil.hallado.letrasDudosas.includes(rotulo)) return bien(monto.centavos);
  if (signo === null && monto.centavos > 0)
    return { ok: false, causa: 'No dice si es débito o crédito.', duda: { que: 'letra', valor: rotulo } };
  if (signo === 1 && monto.centavos < 0) return mal(REVERSION);
  return bien(signo === -1 && monto.centavos > 0 ? opuesto(monto.centavos) : monto.centavos);
}
