import { errorSql } from '../http/errores.ts';

/** Bolivianos → centavos, rounded half away from zero. */
export function aCentavos(bolivianos: number): number {
  const texto = String(Math.abs(bolivianos));
  // "10.005e2" is 1000.5 exactly, where 10.005 * 100 is 1000.4999…
  const magnitud = Math.round(texto.includes('e') ? Math.abs(bolivianos) * 100 : Number(`${texto}e2`));
  return bolivianos < 0 ? -magnitud || 0 : magnitud;
}

export function decimal(centavos: number): string {
  const magnitud = Math.abs(centavos);
  const entero = Math.trunc(magnitud / 100);
  return `${centavos < 0 ? '-' : ''}${entero}.${String(magnitud % 100).padStart(2, '0')}`;
}

export const decimalONull = (centavos: number | null): string | null =>
  centavos === null ? null : decimal(centavos);

/** Refuses what a decimal(precision, 2) column refuses. @throws ErrorHttp 409 */
export function columnaDecimal(bolivianos: number, precision: 10 | 12): number {
  const centavos = aCentavos(bolivianos);
  if (Math.abs(centavos) >= 10 ** precision) {
    throw errorSql(
      `A field with precision ${precision}, scale 2 must round to an absolute value less than 10^${precision - 2}.`,
    );
  }
  return centavos;
}

export function columnaEntera(valor: number): number {
  if (!Number.isInteger(valor)) throw errorSql(`invalid input syntax for type integer: "${valor}"`);
  if (Math.abs(valor) > 2_147_483_647) throw errorSql(`value "${valor}" is out of range for type integer`);
  return valor;
}

/** An id of the URL or the query: `abc` and nothing at all become NaN, which only the database refuses. */
export const idDe = (texto: string | readonly string[] | null | undefined): number =>
  columnaEntera(Number(texto ?? undefined));
