/** Which of the last hours' operations may be this very one, its reference misread or mistyped. Pure. */
import { sigueLaCuenta, unDesliz } from '@/lib/text/desliz';
import { referenciaParecida } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import type { Solicitud } from '@/domain/transaccion/solicitud';

export const VENTANA_MS = 12 * 3_600_000;

type Datos = Pick<Solicitud, 'banco' | 'tipo_operacion' | 'monto' | 'nro_referencia'>;

export interface Cercana {
  datos: Datos;
  /** ms by the clock that dated it: the server's for a row, this device's for what waits on it. */
  hace: number;
}

export const mismoBanco = (banco: string): ((otro: string) => boolean) => {
  const buscado = claveDeEntidad(banco);
  return (otro) => otro === banco || claveDeEntidad(otro) === buscado;
};

export function laParecida<T extends Cercana>(datos: Datos, cercanas: readonly T[]): T | null {
  const { tipo_operacion, monto, nro_referencia: ref } = datos;
  const delBanco = mismoBanco(datos.banco);
  const cerca = ({ hace, datos: { banco } }: T): boolean => Math.abs(hace) <= VENTANA_MS && delBanco(banco);
  const cuenta = (otra: string): boolean =>
    sigueLaCuenta(
      ref,
      otra,
      cercanas
        .filter(cerca)
        .toSorted((a, b) => b.hace - a.hace)
        .map((cada) => cada.datos.nro_referencia),
    );
  const parecidas = cercanas.filter((cada) => {
    const { tipo_operacion: tipo, monto: suyo, nro_referencia: otra } = cada.datos;
    if (tipo !== tipo_operacion || suyo !== monto || !cerca(cada)) return false;
    return referenciaParecida(ref, otra) || (unDesliz(ref, otra) && !cuenta(otra));
  });
  return parecidas.toSorted((a, b) => a.hace - b.hace)[0] ?? null;
}
