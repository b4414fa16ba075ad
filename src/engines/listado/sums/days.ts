import { haciaServidor, inicioDelDia, sumarDias, type Dia } from '@/lib/fecha';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { nombreConocido } from '@/domain/transaccion/bancos';
import { pedir } from '@/engines/listado/worker-channel';
import type { CuentasPorDia } from './count-days';

/** What an institution has on a day: active rows only, at least one. */
export interface DiaDeBanco {
  /** as it is known, else as most of its rows of these days write it */
  banco: string;
  dia: Dia;
  cuenta: number;
  /** centavos */
  monto: number;
  /** the sum of their ids */
  ids: number;
}

/** «BCP» and «bcp» are one institution. */
export function juntarDias({ bancos, cuentas }: CuentasPorDia, desde: Dia, dias: number): DiaDeBanco[] {
  const ancho = bancos.length === 0 ? 0 : cuentas.length / bancos.length;
  const cifras = ancho / dias;
  const filas = bancos.map((banco, b) => {
    const suyas = cuentas.subarray(b * ancho, (b + 1) * ancho);
    let cuenta = 0;
    for (let k = 0; k < ancho; k += cifras) cuenta += suyas[k] ?? 0;
    return { banco, suyas, cuenta };
  });
  const juntos = new Map<string, { banco: string; sumas: Float64Array }>();
  for (const { banco, suyas } of filas.toSorted((a, b) => b.cuenta - a.cuenta)) {
    const clave = claveDeEntidad(banco);
    const antes = juntos.get(clave);
    if (!antes) juntos.set(clave, { banco: nombreConocido(clave) ?? banco, sumas: suyas.slice() });
    else for (const [k, cifra] of suyas.entries()) antes.sumas[k] = (antes.sumas[k] ?? 0) + cifra;
  }
  return [...juntos.values()].flatMap(({ banco, sumas }) =>
    Array.from({ length: dias }, (_, k): DiaDeBanco => {
      const [cuenta = 0, monto = 0, ids = 0] = sumas.subarray(k * cifras, (k + 1) * cifras);
      return { banco, dia: sumarDias(desde, k), cuenta, monto, ids };
    }).filter(({ cuenta }) => cuenta > 0),
  );
}

/** null when the engine has moved on to another list, or was closed. */
export async function diasDelListado(
  version: number,
  desde: Dia,
  dias: number,
): Promise<DiaDeBanco[] | null> {
  try {
    const valor = await pedir({ tipo: 'dias', version, desde: haciaServidor(inicioDelDia(desde)), dias })
      .respuesta;
    return valor && 'cuentas' in valor ? juntarDias(valor, desde, dias) : null;
  } catch {
    return null;
  }
}
